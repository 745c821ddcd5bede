import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankInto, rankingSpace, rankScores, tierOf } from '../../src/engine/ranking.ts';
import { ranks, TIES } from '../../src/stats/ranks.ts';
import { comparable } from '../../src/stats/significant.ts';
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

describe('rankInto', () => {
  it('gives no place to what is missing, and keeps none for it', () => {
    const places = new Float64Array(4);
    const scores = Float64Array.of(1, Number.NaN, 3, 3);
    expect(rankInto(places, scores, ranking('highest-first'), rankingSpace(4))).toBe(3);
    expect([...places]).toEqual([3, Number.NaN, 1, 1]);
  });

  it('gives the places of the scores as they are compared, whatever stood in its room before', () => {
    const near = fc
      .tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -9, max: 9 }))
      .map(([a, b]) => a + b * 3e-13);
    const space = rankingSpace(6);
    fc.assert(
      fc.property(fc.array(near, { minLength: 6, maxLength: 6 }), fc.constantFrom(...TIES), (scores, ties) => {
        const places = new Float64Array(6);
        rankInto(places, Float64Array.from(scores), ranking('highest-first', ties), space);
        const expected = ranks(
          scores.map((score) => -comparable(score)),
          ties,
        );
        expect([...places]).toEqual(expected);
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
