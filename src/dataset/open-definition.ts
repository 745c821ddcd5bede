import { matchKey } from '../framework/match.ts';
import { byCodeUnit } from '../framework/text-order.ts';
import type { Definition } from '../types.ts';
import { codedColumn } from './coded-column.ts';
import { CODE_COLUMNS, LONG_COLUMNS, PUBLISHED_COLUMNS, ROW_COLUMNS, UNIT_COLUMNS } from './labels.ts';
import { isTextColumn } from './text-column.ts';
import type { Table } from './table.ts';
import { label } from './text.ts';
import { seriesAsIndicator } from './wanted.ts';

/** Columns that say what a row is about, or are the publisher's own results. */
const NO_SERIES = new Set([
  ...ROW_COLUMNS,
  ...UNIT_COLUMNS,
  ...Object.keys(CODE_COLUMNS),
  ...LONG_COLUMNS,
  ...PUBLISHED_COLUMNS.rank,
  ...PUBLISHED_COLUMNS.score,
]);

/**
 * A definition that takes every series the tables hold, under the name it has there and without any claim about it:
 * for gathering data where no framework is named. It cannot be scored.
 */
export function openDefinition(tables: readonly Table[]): Definition {
  const byKey = new Map<string, string>();
  for (const name of tables.flatMap(seriesIn)) {
    const known = byKey.get(matchKey(name));
    if (known === undefined || byCodeUnit(name, known) < 0) byKey.set(matchKey(name), name);
  }
  return {
    format: 1,
    id: 'gathered',
    title: 'the series of the files',
    version: '1',
    publisher: '',
    source: { title: '', url: null, year: null, note: null },
    licence: '',
    citation: '',
    outcome: '',
    unitKind: 'any',
    period: 'year',
    universe: { description: '', units: null, atLeast: null, rule: null },
    indicators: [...byKey.values()].sort(byCodeUnit).map(seriesAsIndicator),
    substitutions: [],
    index: [],
    minimumCoverage: 0,
    coverageWeights: null,
    tiers: null,
    ranking: 'none',
    reference: null,
    examples: { published: [], worked: [] },
    notes: [],
  };
}

function seriesIn(table: Table): string[] {
  const keys = table.header.map(matchKey);
  const indicator = keys.indexOf('indicator');
  if (indicator >= 0 && (keys.includes('value') || keys.includes('new code'))) {
    return codedColumn(table.rows, indicator)
      .texts.map(label)
      .filter((name) => name !== '');
  }
  return table.header.filter((_, column) => !NO_SERIES.has(keys[column] as string) && !isTextColumn(table, column));
}
