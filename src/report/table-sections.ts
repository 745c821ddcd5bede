import type { Result, ResultRow } from '../types.ts';
import { ellipsis } from './ascii.ts';
import type { Column } from './column.ts';
import { drawTable } from './draw-table.ts';
import { fitColumns } from './fit-columns.ts';
import { sectionHeadline } from './header.ts';
import { painter } from './paint.ts';
import { shownSentence } from './rank-words.ts';
import type { Section } from './sections.ts';
import { drawBlocks } from './table-blocks.ts';
import { DROP_ORDER, indexColumns } from './table-columns.ts';
import { componentColumns } from './table-components.ts';
import { dimensionColumns } from './table-dimensions.ts';
import { riskFactorLines } from './table-risk-factors.ts';
import { unrankedHeading, unrankedLines } from './unranked-lines.ts';
import type { View } from './view.ts';
import { wrap } from './wrap.ts';

/** Narrower than this, each unit gets a block of lines instead of a row. */
const LEAST_TABLE = 60;

/** A section as lines, with what the legend must know of it. */
export interface DrawnSection {
  lines: readonly string[];
  rows: readonly ResultRow[];
  /** Keys of the columns drawn. */
  columns: readonly string[];
  /** Columns that had no room. */
  hidden: readonly string[];
}

/** The columns a view asks for. */
export function columnsFor(
  result: Result,
  section: Section,
  rows: readonly ResultRow[],
  by: View['by'],
  ellipsis = '…',
): Column[] {
  if (result.framework.ranking === 'none') return componentColumns(result, rows);
  return by === 'dimension' ? dimensionColumns(result, section, rows) : indexColumns(result, section, rows, ellipsis);
}

/** Draws one section: its heading where there are several, its rows, and the units that stand apart. */
export function drawSection(result: Result, section: Section, view: View, several: boolean): DrawnSection {
  const paint = painter(view.colour);
  const rows = section.rows.slice(0, view.top ?? section.rows.length);
  const body =
    view.by === 'risk-factor' ? factorBody(result, section, rows, view) : tableBody(result, section, rows, view);
  const shown = shownSentence(rows.length, section.rows.length, result.universe.partial);
  return {
    ...body,
    rows,
    lines: [
      ...(several ? wrap(sectionHeadline(result, section), view.width).map(paint.head) : []),
      ...body.lines,
      ...(shown === null ? [] : wrap(shown, view.width)),
      ...apart(result, section, view),
    ],
  };
}

type Body = Pick<DrawnSection, 'lines' | 'columns' | 'hidden'>;

const EMPTY: Body = { lines: [], columns: [], hidden: [] };

function tableBody(result: Result, section: Section, rows: readonly ResultRow[], view: View): Body {
  if (rows.length === 0) return EMPTY;
  const narrow = view.width !== null && view.width < LEAST_TABLE;
  const columns = columnsFor(result, section, rows, view.by, ellipsis(view.ascii));
  const fitted = narrow ? null : fitColumns(columns, view.width, DROP_ORDER);
  if (fitted === null) {
    return {
      lines: drawBlocks(columns, view.width ?? LEAST_TABLE),
      columns: columns.map(({ key }) => key),
      hidden: [],
    };
  }
  return { lines: drawTable(fitted, view), columns: fitted.columns.map(({ key }) => key), hidden: fitted.hidden };
}

function factorBody(result: Result, { tied }: Section, rows: readonly ResultRow[], view: View): Body {
  const lines = rows
    .flatMap((row) => riskFactorLines(result, row, row.rank !== null && tied.has(row.rank)))
    .flatMap((line) => wrap(line, view.width, '      '));
  return { ...EMPTY, lines };
}

function apart(result: Result, { unranked, rows }: Section, view: View): string[] {
  if (unranked.length === 0) return [];
  const lines = unrankedLines(result, unranked, view.top).flatMap((line) => wrap(`  ${line}`, view.width, '    '));
  return [...(rows.length === 0 ? [] : ['']), `${unrankedHeading(result, unranked)}:`, ...lines];
}
