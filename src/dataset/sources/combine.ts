import type { Finding } from '../../types.ts';
import { codedColumn } from '../coded-column.ts';
import { keyMemory } from '../key-memory.ts';
import type { Rows } from '../rows.ts';
import { label } from '../text.ts';
import { type Group, type GroupAbout, groupCells, partialSums } from './group-cells.ts';
import type { Reshaping } from './reshaping.ts';
import { rowAdder } from './row-adder.ts';
import type { ValueColumn } from './value-columns.ts';
import type { CheckValue } from './value-text.ts';

/**
 * Adds up, or counts, the rows about each unit and period, as the profile says of each series: rows of events, of
 * countries of asylum. The place of the result is the first of the rows, and its column says how many there were.
 */
export function combinedRows(
  reshaping: Reshaping,
  chosen: Uint32Array,
): { rows: Rows; check: CheckValue; findings: readonly Finding[] } {
  const { profile, columns } = reshaping;
  const all = [...columns, ...countedSeries(reshaping)];
  const aboutOf = aboutReader(reshaping);
  const { add, findings } = rowAdder(reshaping, all);
  const groups = new Map<string, Group>();
  for (const row of chosen) {
    const about = aboutOf(row);
    const known = groups.get(about.key);
    const group = known ?? { ...about, names: [], cells: [] };
    if (known === undefined) groups.set(about.key, group);
    if (about.name !== '' && !group.names.includes(about.name)) group.names.push(about.name);
    add(group, row);
  }
  const cells = [...groups.values()].flatMap((group) => groupCells(group, all, reshaping));
  return {
    rows: {
      length: cells.length,
      // In the order of the header of a table that was turned into a long one.
      cell: (row, column) => cells[row]?.texts[column] ?? (column === SOURCE ? profile.id : ''),
      line: (row) => cells[row]?.line as number,
      valueColumn: (row) => cells[row]?.place as string,
    },
    // Each row was checked before it was added.
    check: () => null,
    findings: [...findings(), ...partialSums(groups.values())],
  };
}

/** Position of the source among the columns. */
const SOURCE = 5;

/** Reads what rows are about; the same object for rows alike. */
function aboutReader({ body, keys, period }: Reshaping): (row: number) => GroupAbout {
  const coded = [keys.unit, keys.period, keys.name].map((column) =>
    column === null ? null : codedColumn(body.rows, column),
  );
  const remembered = keyMemory<GroupAbout>(coded);
  const textIn = (row: number, position: number): string => {
    const column = coded[position] ?? null;
    return column === null ? '' : label(column.texts[column.codes[row] as number] as string);
  };
  const read = (row: number): GroupAbout => {
    const unit = textIn(row, 0);
    const ownPeriod = keys.period === null ? period : textIn(row, 1);
    // No text holds the character between them.
    return { unit, period: ownPeriod, name: textIn(row, 2), key: `${unit}\0${ownPeriod}` };
  };
  return (row) => remembered(row, read);
}

/** Series that count rows have no column of their own. */
function countedSeries({ profile, columns, index }: Reshaping): ValueColumn[] {
  const there = new Set(columns.map(({ series }) => series?.id));
  return profile.series.flatMap((series) => {
    const found = series.combine === 'count' ? index.find(series.id) : null;
    return found === null || there.has(found.id) ? [] : [{ column: -1, series: found, period: null }];
  });
}
