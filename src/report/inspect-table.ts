import type { InspectionReport } from '../types.ts';
import { toAscii } from './ascii.ts';
import type { Column } from './column.ts';
import { drawTable } from './draw-table.ts';
import { fitColumns } from './fit-columns.ts';
import type { InspectSection } from './inspect-section.ts';
import { inspectionNotes, inspectionSections, inspectionTitle } from './inspect-sections.ts';
import { painter } from './paint.ts';
import { drawBlocks } from './table-blocks.ts';
import type { View } from './view.ts';
import { wrap } from './wrap.ts';

/** An inspection as tables for people: on a terminal cut to its width, elsewhere whole. Ends with a newline. */
export function renderInspectionTable(report: InspectionReport, view: View): string {
  const paint = painter(view.colour);
  const quiet = (text: string): string[] => wrap(text, view.width, '  ').map(paint.quiet);
  const blocks = report.inspections.flatMap((inspection) => [
    [
      ...wrap(inspectionTitle(report, inspection), view.width, '  ').map(paint.head),
      ...inspectionNotes(report).flatMap(quiet),
    ],
    ...inspectionSections(report, inspection).map((section) => sectionLines(section, view)),
  ]);
  const text = `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  return view.ascii ? toAscii(text) : text;
}

/** A section as lines: its title, how it is to be read, its list, its table. */
export function sectionLines(section: InspectSection, view: View): string[] {
  const paint = painter(view.colour);
  return [
    ...wrap(section.title, view.width, '  ').map(paint.head),
    ...section.notes.flatMap((text) => wrap(text, view.width, '  ').map(paint.quiet)),
    ...section.items.flatMap((item) => wrap(`  ${item}`, view.width, '    ')),
    ...tableLines(section, view),
  ];
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
