import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework } from '../helpers/framework.ts';

const row = (unit: string, period: string, a: number | null): Row => ({ unit, period, values: { a, b: 0 } });

const changes = (rows: readonly Row[], more: Record<string, unknown> = {}, period = 'latest') => {
  const { results } = score(framework(more), dataset(rows), '', { period });
  return Object.fromEntries(results.map(({ unit, change }) => [unit.id, change]));
};

describe('change since the period before', () => {
  const rows = [
    row('A', '2019', 3),
    row('B', '2019', 2),
    row('C', '2019', 1),
    row('A', '2020', 1),
    row('B', '2020', 2),
    row('D', '2020', 9),
  ];

  it('is in points, and in places among the units ranked in both', () => {
    // Ranked in both: A and B. Then A 1st, B 2nd; now B 1st, A 2nd, though D leads the table.
    expect(changes(rows)).toEqual({
      A: { score: -2, rank: -1, since: '2019', among: 2 },
      B: { score: 0, rank: 1, since: '2019', among: 2 },
      D: null,
    });
  });

  it('is null in the first period', () => {
    expect(changes(rows, {}, '2019')).toEqual({ A: null, B: null, C: null });
  });

  it('does not reach across a period for which the unit has no data', () => {
    expect(
      changes([
        row('A', '2018', 1),
        row('B', '2018', 1),
        row('B', '2019', 1),
        row('A', '2020', 2),
        row('B', '2020', 2),
      ]),
    ).toEqual({
      A: null,
      B: { score: 1, rank: 0, since: '2019', among: 1 },
    });
  });

  it('does not count a unit that had data and was not ranked', () => {
    expect(changes([row('A', '2019', null), row('B', '2019', 1), row('A', '2020', 2), row('B', '2020', 3)])).toEqual({
      A: null,
      B: { score: 2, rank: 0, since: '2019', among: 1 },
    });
  });

  it('counts places from the other end for a lowest-first ranking', () => {
    // Lowest first: then B 1st, A 2nd; now A 1st, B 2nd.
    const ranking = { order: 'lowest-first', decimals: 1 };
    expect(changes(rows.slice(0, 5), { ranking })).toMatchObject({
      A: { score: -2, rank: 1 },
      B: { score: 0, rank: -1 },
    });
  });

  it('gives every unit its own change when all periods are asked for', () => {
    const { results } = score(
      framework(),
      dataset([row('A', '2018', 1), row('A', '2019', 4), row('A', '2020', 2)]),
      '',
      { period: 'all' },
    );
    expect(results.map(({ period, change }) => [period, change?.score ?? null, change?.since ?? null])).toEqual([
      ['2018', null, null],
      ['2019', 3, '2018'],
      ['2020', -2, '2019'],
    ]);
  });

  it('compares each kind with itself', () => {
    const people = (unit: string, period: string, a: number): Row => ({ ...row(unit, period, a), kind: 'people' });
    const rowsOfTwo = [row('C', '2019', 5), people('P', '2019', 1), row('C', '2020', 1), people('P', '2020', 5)];
    expect(changes(rowsOfTwo, { unitKind: 'any' })).toMatchObject({
      C: { rank: 0, among: 1 },
      P: { rank: 0, among: 1 },
    });
  });
});
