import { codedColumn } from './coded-column.ts';
import { matchKey } from '../framework/match.ts';
import type { Definition } from '../types.ts';
import { labelIndex } from './labels.ts';
import type { Table } from './table.ts';

/**
 * Share (0 to 1) of a definition's indicators that the tables name, in their headers or in a long table's `indicator`
 * column, by themselves or by a series from which the definition computes them.
 */
export function matchShare(tables: readonly Table[], definition: Definition): number {
  const labels = labelIndex(definition);
  const series = positionsBySeries(definition);
  const found = new Set<number>();
  for (const label of tables.flatMap(labelsIn)) {
    const position = labels.find(label);
    if (position !== null) found.add(position);
    for (const derived of series.get(label) ?? []) found.add(derived);
  }
  return definition.indicators.length === 0 ? 0 : found.size / definition.indicators.length;
}

function positionsBySeries({ indicators }: Definition): Map<string, number[]> {
  const series = new Map<string, number[]>();
  for (const [position, { from }] of indicators.entries()) {
    for (const name of from?.sum ?? []) series.set(name, [...(series.get(name) ?? []), position]);
  }
  return series;
}

function labelsIn(table: Table): string[] {
  const keys = table.header.map(matchKey);
  const indicator = keys.indexOf('indicator');
  if (indicator < 0 || !keys.includes('value')) return [...table.header];
  return [...codedColumn(table.rows, indicator).texts];
}
