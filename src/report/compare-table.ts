import type { Comparison } from '../types.ts';
import { toAscii } from './ascii.ts';
import { comparisonSections } from './compare-sections.ts';
import { comparisonNotes, comparisonTitle } from './compare-words.ts';
import { sectionOf } from './inspect-section.ts';
import { sectionLines } from './inspect-table.ts';
import type { View } from './view.ts';

/** A comparison as tables for people: on a terminal cut to its width, elsewhere whole. Ends with a newline. */
export function renderComparisonTable(comparison: Comparison, view: View): string {
  const head = sectionOf({ title: comparisonTitle(comparison), notes: comparisonNotes(comparison) });
  const blocks = [head, ...comparisonSections(comparison, view.top)].map((section) => sectionLines(section, view));
  const text = `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  return view.ascii ? toAscii(text) : text;
}
