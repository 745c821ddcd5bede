import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankScores, tierOf } from '../../src/engine/ranking.ts';
import type { Ranking, Tiers } from '../../src/types.ts';

const ranking = (order: Ranking['order'], ties: Ranking['ties'] = 'best'): Ranking => ({ order, ties, decimals: 1 });

describe('rankScores', () => {
  it('gives rank 1 to the greatest, or to the least', () => {
    expect(rankScores([3, 9, 6], ranking('highest-first'))).toEqual([3, 1, 2]);
    expect(rankScores([3, 9, 6], ranking('lowest-first'))).toEqual([1, 3, 2]);
  });

  it('ties what is equal to twelve digits', () => {
    expect(rankScores([0.1 + 0.2, 0.3, 0.31], ranking('highest-first'))).toEqual([2, 2, 1]);
  });

  it('mirrors ranks when scores are negated', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 })), (scores) => {
        expect(
          rankScores(
            scores.map((score) => -score),
            ranking('lowest-first'),
          ),
        ).toEqual(rankScores(scores, ranking('highest-first')));
      }),
    );
  });
});

describe('tierOf', () => {
  const tiers: Tiers = {
    basis: 'ours',
    rule: 'Made up.',
    levels: [
      { name: 'high', from: 0.3 },
      { name: 'middle', from: 0.1 },
      { name: 'low', from: null },
    ],
  };

  it('takes the first threshold that is reached', () => {
    expect([0.3, 0.29, 0.1, 0.09, -5].map((score) => tierOf(score, tiers, 'highest-first'))).toEqual([
      'high',
      'middle',
      'middle',
      'low',
      'low',
    ]);
  });

  it('is not fooled by binary noise at a threshold', () => {
    // 0.1 * 3 is 0.30000000000000004 and 1 - 0.7 is 0.30000000000000004; 0.9 - 0.6 is 0.30000000000000004; 0.8 - 0.5 is 0.30000000000000004; 0.6 - 0.3 is 0.3; 0.4 - 0.1 is 0.30000000000000004; 1.3 - 1 is 0.30000000000000004; 2.3 - 2 is 0.2999999999999998.
    expect([0.1 * 3, 1 - 0.7, 2.3 - 2].map((score) => tierOf(score, tiers, 'highest-first'))).toEqual([
      'high',
      'high',
      'high',
    ]);
  });

  it('reads thresholds upwards where the least is the most risky', () => {
    const rising: Tiers = {
      ...tiers,
      levels: [
        { name: 'high', from: 1 },
        { name: 'middle', from: 2 },
        { name: 'low', from: null },
      ],
    };
    expect([0, 1, 1.5, 2, 2.1].map((score) => tierOf(score, rising, 'lowest-first'))).toEqual([
      'high',
      'high',
      'middle',
      'middle',
      'low',
    ]);
  });
});
