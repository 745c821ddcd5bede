import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atRank } from '../../../src/robustness/backtest/at-rank.ts';
import type { GradedOnset } from '../../../src/types.ts';
import { knownCase } from './support.ts';

const onset = (rank: number | null): GradedOnset => ({
  unit: { id: 'A', name: 'A' },
  period: '2001',
  rank,
  rankedIn: rank === null ? null : '2000',
  among: rank === null ? null : 9,
  reason: rank === null ? 'not ranked' : null,
});

const rows = fc
  .array(fc.tuple(fc.integer({ min: 2, max: 20 }), fc.boolean()), { maxLength: 30 })
  .map((list) => list.map(([halves, event]) => knownCase({ rank: halves / 2, event })));

describe('atRank', () => {
  it('counts rows, hits, recall, precision and onsets (by hand)', () => {
    const cases = [
      knownCase({ rank: 1, event: true }),
      knownCase({ rank: 2 }),
      knownCase({ rank: 3, event: true }),
      knownCase({ rank: 4, event: true }),
    ];
    expect(atRank(cases, [onset(1), onset(3), onset(2.5), onset(null)], 2)).toEqual({
      rank: 2,
      rows: 2,
      hits: 1,
      recall: 1 / 3,
      precision: 1 / 2,
      caught: 1,
      onsets: 3,
    });
  });

  it('takes a mid-rank as it is: of two tied at 2.5 none is among the first two, and both are among the first three', () => {
    const tied = [knownCase({ rank: 1 }), knownCase({ rank: 2.5, event: true }), knownCase({ rank: 2.5 })];
    expect(atRank(tied, [onset(2.5)], 2)).toMatchObject({ rows: 1, hits: 0, recall: 0, caught: 0 });
    expect(atRank(tied, [onset(2.5)], 3)).toMatchObject({ rows: 3, hits: 1, recall: 1, caught: 1 });
  });

  it('has no share of nothing', () => {
    expect(atRank([knownCase({ rank: 9 })], [], 2)).toMatchObject({ recall: null, precision: null, onsets: 0 });
    expect(atRank([], [], 2)).toMatchObject({ recall: null, precision: null });
  });

  it('holds no less at a greater rank', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 10 }), (cases, rank) => {
        const onsets = cases.map((one) => onset(one.rank));
        const [less, more] = [atRank(cases, onsets, rank), atRank(cases, onsets, rank + 1)];
        expect(more.rows).toBeGreaterThanOrEqual(less.rows);
        expect(more.hits).toBeGreaterThanOrEqual(less.hits);
        expect(more.caught).toBeGreaterThanOrEqual(less.caught);
        expect(atRank(cases, onsets, 10).rows).toBe(cases.length);
      }),
    );
  });
});
