import type { Comparison } from '../types.ts';
import { comparisonSections } from './compare-sections.ts';
import { comparisonNotes, comparisonTitle } from './compare-words.ts';
import { drawPages, markdownPages, type Page } from './pages.ts';
import type { View } from './view.ts';

/** A comparison as tables for people: on a terminal cut to its width, elsewhere whole. Ends with a newline. */
export function renderComparisonTable(comparison: Comparison, view: View): string {
  return drawPages([pageOf(comparison, view.top)], view);
}

/** A comparison as a document: the tables of the terminal with every column. Ends with a newline. */
export function renderComparisonMarkdown(comparison: Comparison, { top }: Pick<View, 'top'>): string {
  return markdownPages([pageOf(comparison, top)]);
}

function pageOf(comparison: Comparison, top: number | null): Page {
  return {
    title: comparisonTitle(comparison),
    notes: comparisonNotes(comparison),
    sections: comparisonSections(comparison, top),
  };
}
