import { toAscii } from './ascii.ts';
import type { Column } from './column.ts';
import { drawTable } from './draw-table.ts';
import { fitColumns } from './fit-columns.ts';
import type { InspectSection } from './inspect-section.ts';
import { markdownTable } from './markdown.ts';
import { markdownText } from './markdown-escape.ts';
import { painter } from './paint.ts';
import { drawBlocks } from './table-blocks.ts';
import type { View } from './view.ts';
import { wrap } from './wrap.ts';

/** A heading, what has to be known first, and parts with a table or a list each. */
export interface Page {
  title: string;
  notes: readonly string[];
  sections: readonly InspectSection[];
}

/** Pages as tables for people: on a terminal cut to its width, elsewhere whole. Ends with a newline. */
export function drawPages(pages: readonly Page[], view: View): string {
  const paint = painter(view.colour);
  const quiet = (text: string): string[] => wrap(text, view.width, '  ').map(paint.quiet);
  const blocks = pages.flatMap(({ title, notes, sections }) => [
    [...wrap(title, view.width, '  ').map(paint.head), ...notes.flatMap(quiet)],
    ...sections.map((section) => [
      ...wrap(section.title, view.width, '  ').map(paint.head),
      ...section.notes.flatMap(quiet),
      ...section.items.flatMap((item) => wrap(`  ${item}`, view.width, '    ')),
      ...tableLines(section, view),
    ]),
  ]);
  const text = `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  return view.ascii ? toAscii(text) : text;
}

function tableLines({ columns, dropOrder }: InspectSection, view: View): string[] {
  if (columns.length === 0) return [];
  const fitted = fitColumns(columns, view.width, dropOrder);
  return fitted === null ? drawBlocks(columns.map(asBlock), view.width ?? 0) : drawTable(fitted, view);
}

/** Where there is no room for a table, every row is a block under what stands first in it. */
function asBlock(column: Column, at: number): Column {
  return at === 0 ? { ...column, key: 'unit' } : { ...column, key: `${column.key} in a block` };
}

/** Pages as a document: the tables of the terminal with every column. Ends with a newline. */
export function markdownPages(pages: readonly Page[]): string {
  const blocks = pages.flatMap(({ title, notes, sections }) => [
    `# ${markdownText(title)}`,
    listOf(notes),
    ...sections.flatMap(sectionBlocks),
  ]);
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function sectionBlocks({ title, notes, items, columns }: InspectSection): string[] {
  return [
    `## ${markdownText(title)}`,
    notes.map(markdownText).join('\n'),
    listOf(items),
    columns.length === 0 ? '' : markdownTable(columns),
  ];
}

function listOf(items: readonly string[]): string {
  return items.map((item) => `- ${markdownText(item)}`).join('\n');
}
