import type { InspectionReport } from '../types.ts';
import { inspectionNotes, inspectionSections, inspectionTitle } from './inspect-sections.ts';
import { drawPages, markdownPages, type Page } from './pages.ts';
import type { View } from './view.ts';

/** An inspection as tables for people: on a terminal cut to its width, elsewhere whole. Ends with a newline. */
export function renderInspectionTable(report: InspectionReport, view: View): string {
  return drawPages(pagesOf(report), view);
}

/** An inspection as a document: the tables of the terminal with every column. Ends with a newline. */
export function renderInspectionMarkdown(report: InspectionReport): string {
  return markdownPages(pagesOf(report));
}

function pagesOf(report: InspectionReport): Page[] {
  return report.inspections.map((inspection) => ({
    title: inspectionTitle(report, inspection),
    notes: inspectionNotes(report),
    sections: inspectionSections(report, inspection),
  }));
}
