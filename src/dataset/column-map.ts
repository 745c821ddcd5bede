import { codedColumn } from './coded-column.ts';
import { labelsOf, matchKey } from '../framework/match.ts';
import { didYouMean } from '../framework/suggest.ts';
import type { Finding } from '../types.ts';
import type { Wanted } from './wanted.ts';
import { errorFinding } from './fault.ts';
import { LONG_COLUMNS, PUBLISHED_COLUMNS, ROW_COLUMNS } from './labels.ts';
import type { Table } from './table.ts';
import { shown } from './text.ts';

/** What a column stands for, where the user says so: the column's name, as compared → the label it counts as. */
export type ColumnMap = ReadonlyMap<string, string>;

/**
 * Checks the pairs `column=indicator` that the user gave and returns those that can be followed. A column may
 * also be made to stand for a key column (`--map geo=unit`), and in a long table a name in the indicator
 * column may stand in place of a header.
 */
export function columnMap(
  pairs: Readonly<Record<string, string>>,
  tables: readonly Table[],
  { indicators, labels }: Wanted,
): { map: ColumnMap; findings: Finding[] } {
  const map = new Map<string, string>();
  const findings: Finding[] = [];
  if (Object.keys(pairs).length === 0) return { map, findings };
  const targets = [...ROW_COLUMNS, ...LONG_COLUMNS, PUBLISHED_COLUMNS.rank[0], PUBLISHED_COLUMNS.score[0]];
  for (const [column, target] of Object.entries(pairs)) map.set(matchKey(column), target);
  const names = namesIn(tables, map);
  for (const [column, target] of Object.entries(pairs)) {
    const known = labels.find(target) !== null || targets.includes(matchKey(target));
    if (!known) findings.push(unknownTarget(target, [...indicators.flatMap(labelsOf), ...targets]));
    if (!names.has(matchKey(column))) findings.push(unknownColumn(column, [...names.values()]));
    if (!known) map.delete(matchKey(column));
  }
  return { map, findings };
}

function unknownTarget(target: string, known: readonly string[]): Finding {
  const hint = didYouMean(target, known) ?? 'Give the id, the name or an alias of one of its indicators.';
  return errorFinding('usage', `The framework has no indicator ${shown(target)}, to which --map maps a column.`, {
    hint,
  });
}

function unknownColumn(column: string, known: readonly string[]): Finding {
  const hint = didYouMean(column, known) ?? 'Give the name of a column as it stands in the header.';
  return errorFinding('usage', `No file has a column ${shown(column)}, which --map maps.`, { column, hint });
}

/** Headers, and the names in the indicator column of long tables, by the form in which they are compared. */
function namesIn(tables: readonly Table[], map: ColumnMap): Map<string, string> {
  const names = new Map<string, string>();
  for (const table of tables) {
    for (const name of table.header) names.set(matchKey(name), name);
    const indicator = table.header.findIndex((name) => matchKey(map.get(matchKey(name)) ?? name) === 'indicator');
    if (indicator < 0) continue;
    for (const name of codedColumn(table.rows, indicator).texts) names.set(matchKey(name), name);
  }
  return names;
}
