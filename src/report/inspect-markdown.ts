import type { InspectionReport } from '../types.ts';
import type { InspectSection } from './inspect-section.ts';
import { inspectionNotes, inspectionSections, inspectionTitle } from './inspect-sections.ts';
import { markdownTable } from './markdown.ts';
import { markdownText } from './markdown-escape.ts';

/** An inspection as a document: the tables of the terminal with every column. Ends with a newline. */
export function renderInspectionMarkdown(report: InspectionReport): string {
  const blocks = report.inspections.flatMap((inspection) => [
    `# ${markdownText(inspectionTitle(report, inspection))}`,
    inspectionNotes(report).map(markdownText).join('\n'),
    ...inspectionSections(report, inspection).flatMap(sectionBlocks),
  ]);
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A section as blocks of Markdown, empty ones among them. */
export function sectionBlocks({ title, notes, items, columns }: InspectSection): string[] {
  return [
    `## ${markdownText(title)}`,
    notes.map(markdownText).join('\n'),
    items.map((item) => `- ${markdownText(item)}`).join('\n'),
    columns.length === 0 ? '' : markdownTable(columns),
  ];
}
