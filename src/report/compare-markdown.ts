import type { Comparison } from '../types.ts';
import { comparisonSections } from './compare-sections.ts';
import { comparisonNotes, comparisonTitle } from './compare-words.ts';
import { sectionBlocks } from './inspect-markdown.ts';
import { markdownText } from './markdown-escape.ts';
import type { View } from './view.ts';

/** A comparison as a document: the tables of the terminal with every column. Ends with a newline. */
export function renderComparisonMarkdown(comparison: Comparison, { top }: Pick<View, 'top'>): string {
  const blocks = [
    `# ${markdownText(comparisonTitle(comparison))}`,
    comparisonNotes(comparison)
      .map((note) => `- ${markdownText(note)}`)
      .join('\n'),
    ...comparisonSections(comparison, top).flatMap(sectionBlocks),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
