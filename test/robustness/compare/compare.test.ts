import { describe, expect, it } from 'vitest';
import type { AtriskError } from '../../../src/errors.ts';
import { compare } from '../../../src/robustness/compare/compare.ts';
import { framework } from '../../helpers/framework.ts';
import { byUnit, data, list, row } from './support.ts';

const sum = framework();

describe('two periods of the same data', () => {
  // 2019: A 9, B 7, C 5, D 3 (D leaves). 2020: B 8, E 7 (enters), C 6, A 4; F has no value and no rank.
  const rows = [
    row('A', '2019', 9),
    row('B', '2019', 7),
    row('C', '2019', 5),
    row('D', '2019', 3),
    row('A', '2020', 4),
    row('B', '2020', 8, 0, { attributes: { communities_at_risk: 'Tarn; Oss' } }),
    row('C', '2020', 6),
    row('E', '2020', 7),
  ];
  const side = data(sum, rows);
  const found = compare(side, side, { fromPeriod: '2019', toPeriod: '2020' });

  it('gives places and rises among the units ranked on both sides', () => {
    // In both: A, B, C. Then A 1st, B 2nd, C 3rd; now B 1st, C 2nd, A 3rd.
    expect(byUnit(found, ({ places, rise }) => [places.from, places.to, rise])).toEqual({
      A: [1, 3, -2],
      B: [2, 1, 1],
      C: [3, 2, 1],
    });
  });

  it('keeps the rank of either side with how many were ranked there', () => {
    expect(byUnit(found, ({ from, to }) => [from.rank, from.among, to.rank, to.among])).toEqual({
      A: [1, 4, 4, 4],
      B: [2, 4, 1, 4],
      C: [3, 4, 3, 4],
    });
    expect(found.units.map(({ unit }) => unit.id)).toEqual(['B', 'C', 'A']);
  });

  it('says who came and went, and why the other side does not rank them', () => {
    const words = (units: typeof found.entered) =>
      units.map(({ unit, standing, reason }) => [unit.id, standing.rank, reason]);
    expect(words(found.entered)).toEqual([['E', 2, 'no data in 2019']]);
    expect(words(found.left)).toEqual([['D', 4, 'no data in 2020']]);
  });

  it('measures how alike the orders are', () => {
    // Places 1 2 3 against 3 1 2: d = 2, 1, 1, so rho = 1 - 6 * 6 / (3 * 8) = -0.5; one pair of three concordant.
    expect(found.agreement.n).toBe(3);
    expect(found.agreement.spearman).toBeCloseTo(-0.5, 12);
    expect(found.agreement.kendall).toBeCloseTo(-1 / 3, 12);
    expect(found.moves).toEqual({ mean: 4 / 3, largest: 2, rose: 2, fell: 1, kept: 0 });
  });

  it('names the communities that the data name', () => {
    expect(byUnit(found, ({ communities }) => communities)).toEqual({ A: null, B: 'Tarn; Oss', C: null });
  });

  it('gives the change of the score in points', () => {
    expect(byUnit(found, ({ change }) => change)).toEqual({ A: -5, B: 1, C: 1 });
  });
});

describe('a published baseline', () => {
  const published = (rank: string | null) => ({ published: { rank, score: null } });
  const rows = (ranks: readonly (string | null)[]) => [
    row('A', '2019', 9, 0, published(ranks[0] as string | null)),
    row('B', '2019', 7, 0, published(ranks[1] as string | null)),
    row('A', '2020', 9),
    row('B', '2020', 7),
  ];

  it('is what rises are measured against, where all units compared have a published rank', () => {
    // Published 40th and 12th of some hundred: B before A. Computed: A before B, then and now.
    const found = compare(data(sum, rows(['40', '12='])), data(sum, rows(['40', '12='])), { fromPeriod: '2019' });
    expect(found.from.ranks).toBe('published');
    expect(byUnit(found, ({ rise }) => rise)).toEqual({ A: 1, B: -1 });
    expect(found.notes.join(' ')).toContain('against the ranks that were published for the baseline');
    expect(found.notes.join(' ')).toContain('among the 2 units ranked on both sides');
  });

  it('is passed over on request, and where a unit has no published rank, and both are said', () => {
    const asked = compare(data(sum, rows(['40', '12'])), data(sum, rows(['40', '12'])), {
      fromPeriod: '2019',
      baseline: 'computed',
    });
    expect([asked.from.ranks, asked.notes[0]]).toEqual(['computed', expect.stringContaining('as was asked')]);
    const lacking = compare(data(sum, rows(['40', 'n/a'])), data(sum, rows([])), { fromPeriod: '2019' });
    expect([lacking.from.ranks, lacking.notes[0]]).toEqual(['computed', expect.stringContaining('only 1 of the 2')]);
  });

  it('is refused where it is asked for and lacking', () => {
    const sides = [data(sum, rows([null, null])), data(sum, rows([null, null]))] as const;
    expect(() => compare(...sides, { fromPeriod: '2019', baseline: 'published' })).toThrow(/0 of the 2 units/);
  });
});

describe('lists', () => {
  it('of ranks are put in order among the units ranked on both sides', () => {
    const found = compare(
      list({ A: { rank: 30 }, B: { rank: 4 }, Z: { rank: 1 } }),
      data(sum, [row('A', '2020', 2), row('B', '2020', 1)]),
    );
    expect(byUnit(found, ({ rise, from }) => [rise, from.rank, from.among])).toEqual({
      A: [1, 30, null],
      B: [-1, 4, null],
    });
    expect(found.left.map(({ reason }) => reason)).toEqual(['not in the new edition']);
    expect(found.notes.join(' ')).toContain('only part of what it was taken from');
    expect(found.split.parts).toBe('none');
    expect(byUnit(found, ({ change }) => change)).toEqual({ A: null, B: null });
  });

  it('of scores are ranked, and it is said how', () => {
    const scores = { A: { score: 1 }, B: { score: 5 }, C: { score: 3 }, D: { score: null } };
    const ranks = list({ A: { rank: 1 }, B: { rank: 3 }, C: { rank: 2 }, D: { rank: 4 } });
    const found = compare(ranks, list(scores));
    expect(byUnit(found, ({ rise, to }) => [rise, to.rank, to.among])).toEqual({
      A: [-2, 3, 3],
      B: [2, 1, 3],
      C: [0, 2, 3],
    });
    expect(found.left[0]?.reason).toBe('no score in the list');
    expect(found.notes.join(' ')).toContain('the highest score was taken for rank 1');
    expect(compare(ranks, list(scores, { first: 'lowest-first' })).agreement.spearman).toBe(1);
  });

  it('are refused where a rank is none', () => {
    for (const rank of [0, -1, 2.25]) expect(() => list({ A: { rank } })).toThrow(/ranks are none/);
    expect(() => list({ A: { rank: 1.5 }, B: { rank: 1.5 } })).not.toThrow();
  });

  it('say of scores that they may be on another scale', () => {
    const found = compare(
      list({ A: { score: 1 }, B: { score: 2 } }),
      list({ A: { rank: 1, score: 7 }, B: { rank: 2, score: 3 } }),
    );
    expect(byUnit(found, ({ change }) => change)).toEqual({ A: 6, B: 1 });
    expect(found.notes.join(' ')).toContain('another scale');
  });
});

describe('what cannot be compared', () => {
  const refusal = (act: () => unknown): AtriskError => {
    try {
      act();
    } catch (error) {
      return error as AtriskError;
    }
    throw new Error('It was not refused.');
  };
  const people = [row('A', '2020', 1, 0, { kind: 'people' }), row('B', '2020', 2, 0, { kind: 'people' })];
  const any = framework({ unitKind: 'any' });

  it('units of different kinds', () => {
    const error = refusal(() => compare(data(any, people), data(any, [row('A', '2020', 1)])));
    expect([error.code, error.exitCode, error.hint]).toEqual(['compare.units', 3, expect.stringContaining('people')]);
  });

  it('several kinds, without a word which is meant', () => {
    const both = data(any, [...people, row('C', '2020', 1), row('D', '2020', 3)]);
    const other = data(any, [...people, row('C', '2020', 2)]);
    expect(refusal(() => compare(both, other)).exitCode).toBe(2);
    expect(compare(both, other, { kind: 'people' }).kind).toBe('people');
    expect(refusal(() => compare(both, other, { kind: 'region' })).code).toBe('unit.not-found');
  });

  it('a kind that only one side ranks', () => {
    const error = refusal(() => compare(data(any, [row('A', '2020', null, null)]), data(any, [row('A', '2020', 1)])));
    expect([error.code, error.hint]).toEqual([
      'compare.units',
      expect.stringContaining('Ranked in the baseline: none'),
    ]);
  });

  it('units that have nothing in common; examples of either side are given', () => {
    const error = refusal(() => compare(list({ Arden: { rank: 1 } }), data(sum, [row('ARD', '2020', 1)])));
    expect(error.hint).toMatch(/Arden.*ARD.*iso3/);
  });

  it('units that stand on both sides and are nowhere ranked on both', () => {
    const sides = [
      [row('A', '2020', 1), row('B', '2020', null, null)],
      [row('B', '2020', 1), row('A', '2020', null, null)],
    ].map((rows) => data(sum, rows));
    const error = refusal(() => compare(sides[0] as never, sides[1] as never));
    expect(error.message).toContain('though 2 stand on both');
  });

  it('by a framework that ranks nobody', () => {
    const side = data(framework({ ranking: 'none' }), [row('A', '2020', 1)]);
    expect(refusal(() => compare(side, side)).message).toContain('ranks nobody');
  });

  it('a period that is not there', () => {
    const side = data(sum, [row('A', '2020', 1)]);
    expect(refusal(() => compare(side, side, { fromPeriod: '1999' })).code).toBe('period.none');
  });
});

describe('few units, and ties', () => {
  const at = (values: readonly number[]) =>
    data(
      sum,
      values.map((value, at) => row(`U${at}`, '2020', value)),
    );

  it('one unit has no place to move to', () => {
    const found = compare(at([1]), at([2]));
    expect([found.units[0]?.rise, found.units[0]?.change, found.moves]).toEqual([null, 1, null]);
    expect(found.agreement).toEqual({
      n: 1,
      spearman: null,
      kendall: null,
      reason: expect.stringContaining('fewer than 3'),
    });
  });

  it('all tied: no coefficient is defined, and it is said of which side', () => {
    const reason = (from: readonly number[], to: readonly number[]) => compare(at(from), at(to)).agreement.reason;
    expect(reason([1, 1, 1], [1, 2, 3])).toBe('all units are tied in the baseline');
    expect(reason([1, 1, 1], [2, 2, 2])).toBe('all units are tied in the baseline and the new edition');
    expect(compare(at([1, 1, 1]), at([1, 2, 3])).agreement.spearman).toBeNull();
  });

  it('ties share their places by one rule on both sides', () => {
    const dense = framework({ ranking: { order: 'highest-first', decimals: 1, ties: 'dense' } });
    const rows = [row('A', '2020', 3), row('B', '2020', 3), row('C', '2020', 1)];
    const found = compare(data(sum, rows), data(dense, rows));
    expect(found.ties).toBe('best');
    expect(byUnit(found, ({ rise }) => rise)).toEqual({ A: 0, B: 0, C: 0 });
    expect(found.notes.join(' ')).toContain('share places differently');
    expect(compare(data(dense, rows), data(dense, rows)).ties).toBe('dense');
    expect(compare(list({ A: { rank: 1 }, B: { rank: 2 } }), data(dense, rows)).ties).toBe('dense');
    expect(compare(data(dense, rows), list({ A: { rank: 1 }, B: { rank: 2 } })).ties).toBe('dense');
  });
});

describe('frameworks that differ', () => {
  const rows = [row('A', '2020', 3), row('B', '2020', 2), row('C', '2020', 1)];
  const notes = (more: Record<string, unknown>) => {
    const found = compare(data(sum, rows), data(framework(more), rows));
    return { found, text: found.notes.join(' ') };
  };

  it('in the order of scores: ranks are compared, differences are not given', () => {
    const { found, text } = notes({ ranking: { order: 'lowest-first', decimals: 1 } });
    expect(byUnit(found, ({ change, split, rise }) => [change, split, rise])).toEqual({
      A: [null, null, -2],
      B: [null, null, 0],
      C: [null, null, 2],
    });
    expect(text).toContain('opposite directions');
    expect(found.split.reason).toContain('opposite directions');
  });

  it('in what they measure, in name, in definition alone, in minimum coverage', () => {
    expect(notes({ measures: 'other' }).text).toContain('only the baseline is an index of risk');
    expect(notes({ id: 'another' }).text).toContain('(test 1.0; another 1.0)');
    expect(notes({ publisher: 'Somebody' }).text).toContain('two definitions of test 1.0, with the hashes');
    expect(notes({ minimumCoverage: 0.5 }).text).toContain('from a coverage of 0 in the baseline and of 0.5');
  });

  it('a baseline that is the later one is pointed out', () => {
    const side = data(sum, [...rows, row('A', '2019', 1), row('B', '2019', 1)]);
    expect(compare(side, side, { toPeriod: '2019' }).notes.join(' ')).toContain('is later than');
  });
});
