import { UNDATED } from '../dataset/period.ts';
import type { Table } from '../dataset/table.ts';
import { tablePart } from '../dataset/table-part.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { matchKey } from '../framework/match.ts';
import { didYouMean } from '../framework/suggest.ts';
import { publishedRank } from '../robustness/compare/places.ts';

/** Columns that hold ranks and scores in published lists, in order of preference. */
const RANKS = ['rank', 'published rank'];
const SCORES = ['score', 'total', 'published score'];

/** Headers of the columns of a published list; null where it has none. */
export interface ListColumns {
  rank: string | null;
  score: string | null;
}

/**
 * The columns of a table that hold ranks and scores: those named by the user, else by what they are called. What is
 * named may be of the other side alone.
 */
export function listColumns({ header }: Table, named: { rankColumn?: string; scoreColumn?: string }): ListColumns {
  const [rank, score] = [named.rankColumn, named.scoreColumn];
  return {
    rank: columnAmong(header, rank === undefined ? RANKS : [matchKey(rank), ...RANKS]),
    score: columnAmong(header, score === undefined ? SCORES : [matchKey(score), ...SCORES]),
  };
}

/** Refuses a column that no list has: what was typed would otherwise be passed over in silence. */
export function assertNamedColumns(
  tables: readonly Table[],
  named: { rankColumn?: string; scoreColumn?: string },
): void {
  const headers = tables.flatMap(({ header }) => header);
  const known = new Set(headers.map(matchKey));
  for (const [option, name] of [
    ['--rank-column', named.rankColumn],
    ['--score-column', named.scoreColumn],
  ] as const) {
    if (name === undefined || known.has(matchKey(name))) continue;
    throw new AtriskError('usage', `No list has the column "${name}" that ${option} names.`, {
      exitCode: EXIT.usage,
      hint: didYouMean(name, headers) ?? `Columns: ${headers.slice(0, 20).join(', ')}.`,
    });
  }
}

/** A list without its periods where it says that it has none, as `score --format csv` writes of undated data. */
export function withoutUndated(table: Table): Table {
  const column = table.header.findIndex((name) => matchKey(name) === 'period');
  const rows = Array.from({ length: table.rows.length }, (_, row) => row);
  const isUndated = column >= 0 && rows.every((row) => table.rows.cell(row, column).trim() === UNDATED);
  return isUndated ? tablePart(table, column, rows) : table;
}

/** A table whose ranks are plain numbers, where they are written as publishers write them: `1st`, `5=`. */
export function withPlainRanks(table: Table, { rank }: ListColumns): Table {
  const { rows, header } = table;
  const ranks = rank === null ? -1 : header.indexOf(rank);
  const cell = (row: number, column: number): string => {
    const text = rows.cell(row, column);
    return column === ranks ? String(publishedRank(text) ?? text) : text;
  };
  return { ...table, rows: { length: rows.length, line: (row) => rows.line(row), cell } };
}

function columnAmong(header: readonly string[], names: readonly string[]): string | null {
  for (const name of names) {
    const found = header.find((column) => matchKey(column) === name);
    if (found !== undefined) return found;
  }
  return null;
}
