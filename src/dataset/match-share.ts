import { matchKey } from '../framework/match.ts';
import type { Definition } from '../types.ts';
import { labelIndex } from './labels.ts';
import { cellIn, type Table } from './table.ts';

/** Share (0 to 1) of a definition's indicators that the tables name, in their headers or in a long table's `indicator` column. */
export function matchShare(tables: readonly Table[], definition: Definition): number {
  const labels = labelIndex(definition);
  const found = new Set<number>();
  for (const label of tables.flatMap(labelsIn)) {
    const position = labels.find(label);
    if (position !== null) found.add(position);
  }
  return definition.indicators.length === 0 ? 0 : found.size / definition.indicators.length;
}

function labelsIn(table: Table): string[] {
  const keys = table.header.map(matchKey);
  const indicator = keys.indexOf('indicator');
  if (indicator < 0 || !keys.includes('value')) return [...table.header];
  return [...new Set(table.rows.map((row) => cellIn(row, indicator)))];
}
