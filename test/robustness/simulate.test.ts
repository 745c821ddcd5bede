import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { modelOf } from '../../src/robustness/model.ts';
import { simulate } from '../../src/robustness/simulate.ts';
import { reset } from '../../src/robustness/state.ts';
import { addTally, countAtMost } from '../../src/robustness/tally.ts';
import type { Trial } from '../../src/robustness/trial.ts';
import type { Variation } from '../../src/types.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator, node } from '../helpers/framework.ts';
import { trialFrom } from '../helpers/trial.ts';

const all = { seed: 1, from: 0, pairs: [] };

/** Scores with the choices that a state holds. */
function scoresOf(trial: Trial, choose: (model: ReturnType<typeof modelOf>) => void): (number | null)[] {
  const model = modelOf(trial);
  choose(model);
  const scores = new Float64Array(model.units);
  model.evaluate(scores);
  return [...scores].map((score) => (Number.isNaN(score) ? null : score));
}

describe('a case small enough to work out', () => {
  /*
   * Three units, two indicators, total = p × a + q × b with p and q each from 0.75 to 1.25 (the default).
   * A has (4, 0), B (0, 4), C (2.2, 2.2). A stands above B where p > q: half of the square.
   * A stands above C where 4 p > 2.2 (p + q), 1.8 p > 2.2 q, p / q > 11/9. In the unit square of s and t
   * (p = 0.75 + s / 2, q = 0.75 + t / 2) that is 0.75 + s / 2 > (11/9)(0.75 + t / 2), s > (3 + 11 t) / 9: a triangle
   * between t = 0, s = 1/3 and t = 6/11, s = 1: area (1 - 1/3) × 6/11 / 2 = 2/11. B above C is the same by symmetry.
   * Both cannot be: C is first in 7/11 of the square, second in 4/11, third in none.
   */
  const rows: Row[] = [
    { unit: 'A', values: { a: 4, b: 0 } },
    { unit: 'B', values: { a: 0, b: 4 } },
    { unit: 'C', values: { a: 2.2, b: 2.2 } },
  ];
  const trial = trialFrom(framework(), dataset(rows));
  const draws = 20_000;
  const tally = simulate(trial, {
    ...all,
    to: draws,
    pairs: [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
  });
  // Five standard deviations of a share of so many draws.
  const within = (share: number) => 5 * Math.sqrt((share * (1 - share)) / draws);

  it.each([
    ['A above B', 0, 1 / 2],
    ['A above C', 3, 2 / 11],
    ['B above C', 6, 2 / 11],
  ])('%s in the exact share of the draws, within Monte Carlo error', (_, at, share) => {
    expect(Math.abs((tally.pairs[at] as number) / draws - share)).toBeLessThan(within(share));
  });

  it('gives every unit its places in the exact shares', () => {
    const first = [2 / 11, 2 / 11, 7 / 11];
    for (const [unit, share] of first.entries()) {
      expect(Math.abs(countAtMost(tally, unit, 1) / draws - share)).toBeLessThan(within(share));
    }
    expect(countAtMost(tally, 2, 2)).toBe(draws);
  });
});

const random = (seed: number) => {
  const numbers = Array.from({ length: 60 }, (_, at) => ((at + 1) * 7919 * (seed + 13)) % 101);
  return Array.from({ length: 12 }, (_, unit): Row => {
    return {
      unit: `U${String(unit).padStart(2, '0')}`,
      values: { a: numbers[unit * 2] as number, b: numbers[unit * 3 + 1] as number },
    };
  });
};

describe('simulate', () => {
  const trial = trialFrom(framework(), dataset(random(1)));

  it('gives the same for the same seed, whoever makes which draws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer(), (cut, seed) => {
        const sum = simulate(trial, { ...all, seed, to: cut, all: 100 });
        addTally(sum, simulate(trial, { ...all, seed, from: cut, to: 100, all: 100 }));
        expect(sum).toEqual(simulate(trial, { ...all, seed, to: 100 }));
      }),
      { numRuns: 20 },
    );
    expect(simulate(trial, { ...all, to: 100 })).not.toEqual(simulate(trial, { ...all, seed: 2, to: 100 }));
  });

  it('is the same to the last count in a copy sent to a thread', () => {
    expect(simulate(structuredClone(trial), { ...all, to: 100 })).toEqual(simulate(trial, { ...all, to: 100 }));
  });

  it('ranks every unit in every draw, and gives each place away once where none are tied', () => {
    const tally = simulate(trial, { ...all, to: 200 });
    expect([...tally.ranked]).toEqual(Array.from({ length: 12 }, () => 200));
    const counts = Array.from({ length: 12 }, (_, at) =>
      Array.from({ length: 12 }, (_unit, unit) => countAtMost(tally, unit, at + 1)).reduce((sum, one) => sum + one, 0),
    );
    // Among ties some place is shared, never lost: up to place n there are at least n in each draw.
    for (const [at, count] of counts.entries()) expect(count).toBeGreaterThanOrEqual(200 * (at + 1));
  });

  it('tells how many draws are done', () => {
    const told: number[] = [];
    simulate(trial, { ...all, to: 160 }, (done) => told.push(done));
    expect(told).toEqual([50, 100, 150]);
  });

  it('changes no rank where one unit is above another in everything', () => {
    const rows = [
      { unit: 'A', values: { a: 3, b: 3 } },
      { unit: 'B', values: { a: 2, b: 2 } },
      { unit: 'C', values: { a: 1, b: 1 } },
    ];
    const tally = simulate(trialFrom(framework(), dataset(rows)), { ...all, to: 300 });
    expect([0, 1, 2].map((unit) => countAtMost(tally, unit, unit + 1))).toEqual([300, 300, 300]);
  });
});

const tree = {
  indicators: [
    indicator('a', { missing: { rule: 'leave' } }),
    indicator('b', { polarity: 'lower-is-riskier' }),
    indicator('c'),
  ],
  index: [
    node('a-scaled', 'min-max', ['a'], { options: { low: 1, high: 10, referenceSet: 'period' } }),
    node('b-scaled', 'min-max', ['b'], { options: { low: 1, high: 10, referenceSet: 'period' } }),
    node('c-scaled', 'z-score', ['c'], { options: { mean: 50, sd: 10, referenceSet: 'up-to-period' } }),
    node('both', 'weighted-mean', ['a-scaled', 'b-scaled'], { weights: { 'a-scaled': 1, 'b-scaled': 3 } }),
    node('total', 'weighted-mean', ['both', 'c-scaled'], { missing: 'skip' }),
  ],
};

const values: Row[] = [
  { unit: 'A', period: '2019', values: { a: 1, b: 9, c: 3 } },
  { unit: 'B', period: '2019', values: { a: 4, b: 2, c: 8 } },
  { unit: 'A', values: { a: 2, b: 7, c: 4 } },
  { unit: 'B', values: { a: 5, b: 1, c: 9 } },
  { unit: 'C', values: { a: 3, b: 5, c: 2 } },
  { unit: 'D', values: { a: 9, b: 6, c: 7 } },
];

const every: Variation[] = [
  { vary: 'weights', nodes: null, inputs: null, distribution: 'uniform', low: 0.5, high: 2, concentration: 1 },
  {
    vary: 'normalisation',
    nodes: ['a-scaled', 'b-scaled'],
    alternatives: [{ operation: 'rank', options: { ties: 'mean', referenceSet: 'period', reverse: 'auto' } }],
  },
  { vary: 'aggregation', nodes: ['both'], alternatives: [{ operation: 'geometric-mean', options: { zero: 'zero' } }] },
  { vary: 'imputation', indicators: null, alternatives: [{ rule: 'mean', options: { referenceSet: 'period' } }] },
  { vary: 'left-out', indicators: null },
];

describe('a draw', () => {
  /** The score of a framework of its own, for comparison: another way to the same number. */
  const plainScores = (more: Record<string, unknown>) =>
    scoresOf(trialFrom(framework(more), dataset(values)), ({ state }) => {
      reset(state);
    });

  it('in which nothing differs is plain scoring, after any other draw', () => {
    const trial = trialFrom(framework(tree), dataset(values), { variations: every });
    const plain = plainScores(tree);
    const model = modelOf(trial);
    const scores = new Float64Array(model.units);
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), { minLength: 40, maxLength: 40 }),
        (point) => {
          for (const [at, { set }] of model.variables.entries()) set(point[at] as number, model.state);
          model.evaluate(scores);
          reset(model.state);
          model.evaluate(scores);
          expect([...scores]).toEqual(plain);
        },
      ),
      { numRuns: 50 },
    );
  });

  const withNode = (id: string, other: Record<string, unknown>) => ({
    ...tree,
    index: tree.index.map((one) => (one['id'] === id ? other : one)),
  });

  it.each<[string, number, number, Record<string, unknown>]>([
    [
      'another aggregation',
      2,
      1,
      withNode(
        'both',
        node('both', 'geometric-mean', ['a-scaled', 'b-scaled'], { weights: { 'a-scaled': 1, 'b-scaled': 3 } }),
      ),
    ],
    [
      'another normalisation, turned round where the indicator says so',
      1,
      1,
      {
        ...tree,
        index: tree.index.map((one) =>
          one['id'] === 'a-scaled' || one['id'] === 'b-scaled'
            ? node(one['id'], 'rank', one['inputs'] as string[], { options: { ties: 'mean', referenceSet: 'period' } })
            : one,
        ),
      },
    ],
  ])('with %s is what a framework written so gives', (_, variation, choice, written) => {
    const trial = trialFrom(framework(tree), dataset(values), { variations: every });
    const scores = scoresOf(trial, ({ state }) => {
      state.chosen[variation] = choice;
    });
    expect(scores).toEqual(plainScores(written));
  });

  it('with other weights is what a framework with these weights gives', () => {
    const trial = trialFrom(framework(tree), dataset(values), { variations: every });
    const scores = scoresOf(trial, ({ variables, state }) => {
      // 0.5 + 1.5 u: weight 1 of a-scaled times 2, weight 3 of b-scaled times 0.5.
      const at = (id: string) => variables.find(({ factor }) => factor.id === id);
      at('both:a-scaled')?.set(1, state);
      at('both:b-scaled')?.set(0, state);
    });
    const written = withNode(
      'both',
      node('both', 'weighted-mean', ['a-scaled', 'b-scaled'], { weights: { 'a-scaled': 2, 'b-scaled': 1.5 } }),
    );
    expect(scores).toEqual(plainScores(written));
  });

  it('with another imputation is what a framework with that rule gives', () => {
    const gappy = values.map((row) => (row.unit === 'C' ? { ...row, values: { b: 5, c: 2 } } : row));
    const trial = trialFrom(framework(tree), dataset(gappy), { variations: every });
    const scores = scoresOf(trial, ({ state }) => {
      state.chosen[3] = 1;
    });
    const filled = {
      ...tree,
      indicators: ['a', 'b', 'c'].map((id) =>
        indicator(id, {
          polarity: id === 'b' ? 'lower-is-riskier' : 'higher-is-riskier',
          missing: { rule: 'mean', options: { referenceSet: 'period' } },
        }),
      ),
    };
    expect(scores).toEqual(
      scoresOf(trialFrom(framework(filled), dataset(gappy)), ({ state }) => {
        reset(state);
      }),
    );
  });

  it('without an indicator is what a framework without it gives', () => {
    const trial = trialFrom(framework(tree), dataset(values), { variations: every });
    const scores = scoresOf(trial, ({ state }) => {
      state.leftOut = 0;
    });
    const without = {
      indicators: tree.indicators.slice(1),
      index: [
        ...tree.index.slice(1, 3),
        node('both', 'weighted-mean', ['b-scaled']),
        node('total', 'weighted-mean', ['both', 'c-scaled'], { missing: 'skip' }),
      ],
    };
    expect(scores).toEqual(plainScores(without));
  });
});
