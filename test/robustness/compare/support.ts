import { type CompareOptions, compare } from '../../../src/robustness/compare/compare.ts';
import { listSide } from '../../../src/robustness/compare/list-side.ts';
import { dataSide } from '../../../src/robustness/compare/scored-side.ts';
import type { Side } from '../../../src/robustness/compare/side.ts';
import type { Comparison, Dataset, Framework, Ranking } from '../../../src/types.ts';
import { dataset, type Row } from '../../helpers/dataset.ts';

/** Data as a side. */
export const data = (framework: Framework, given: Dataset | readonly Row[]): Side =>
  dataSide(framework, 'inputs' in given ? given : dataset(given), '');

/** One unit in one period with the indicators `a` and `b`. */
export const row = (
  unit: string,
  period: string,
  a: number | null,
  b: number | null = 0,
  more: Partial<Row> = {},
): Row => ({
  unit,
  period,
  values: { a, b },
  ...more,
});

/** A list of ranks, of scores, or of both, by unit. */
export function list(
  entries: Readonly<Record<string, { rank?: number | null; score?: number | null }>>,
  more: { first?: Ranking['order']; period?: string; row?: Partial<Row> } = {},
): Side {
  const { first = 'highest-first', period = 'undated' } = more;
  const rows = Object.entries(entries).map(([unit, values]): Row => ({ unit, period, values, ...more.row }));
  const has = (column: 'rank' | 'score'): string | null =>
    Object.values(entries).some((values) => column in values) ? column : null;
  const order = { first, because: 'as was asked' };
  return listSide({ dataset: dataset(rows), rank: has('rank'), score: has('score'), order });
}

/** Two frameworks, data and periods compared with all that is needed to split the change. */
export function whole(
  from: { framework: Framework; data: Dataset; period: string },
  to: { framework: Framework; data: Dataset; period: string },
  more: CompareOptions = {},
): Comparison {
  return compare(data(from.framework, from.data), data(to.framework, to.data), {
    fromPeriod: from.period,
    toPeriod: to.period,
    bridge: data(from.framework, to.data),
    ...more,
  });
}

/** What is said of each unit that is ranked on both sides, by id. */
export function byUnit<T>({ units }: Comparison, what: (unit: Comparison['units'][number]) => T): Record<string, T> {
  return Object.fromEntries(units.map((unit) => [unit.unit.id, what(unit)]));
}
