import { describe, expect, it } from 'vitest';
import { withErrorColumns } from '../../src/framework/error-columns.ts';
import { modelOf } from '../../src/robustness/model.ts';
import { streamOf } from '../../src/robustness/random.ts';
import type { Framework, Variation } from '../../src/types.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator, node } from '../helpers/framework.ts';
import { trialFrom } from '../helpers/trial.ts';

const DRAWS = 4000;
const one: Framework = framework({
  indicators: [indicator('a', { range: [0, 100] })],
  index: [node('total', 'sum', ['a'])],
});

/** The scores of every unit over many draws of the errors of `a`. */
function drawn(rows: readonly Row[], errors: Partial<Extract<Variation, { vary: 'data' }>>, base = one): number[][] {
  const variation = { vary: 'data', indicator: 'a', standardError: null, low: null, high: null, ...errors } as const;
  const { framework: adapted, variations } = withErrorColumns(base, [variation], () => null);
  const trial = trialFrom(adapted, dataset(rows), { variations });
  const model = modelOf(trial);
  const uniform = streamOf(0.25);
  const scores = new Float64Array(model.units);
  const seen: number[][] = Array.from({ length: model.units }, () => []);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    for (const { set } of model.variables) set(uniform(), model.state);
    model.evaluate(scores);
    for (const [unit, score] of scores.entries()) seen[unit]?.push(score);
  }
  return seen;
}

function moments(values: readonly number[]): { mean: number; sd: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, sd: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) };
}

describe('errors of the data', () => {
  it('are normal with the standard error of each unit, independent between units; none where none is stated', () => {
    const rows = [
      { unit: 'A', values: { a: 50, '/se': 2 } },
      { unit: 'B', values: { a: 40, '/se': 5 } },
      { unit: 'C', values: { a: 30 } },
    ];
    const [a = [], b = [], c = []] = drawn(rows, { standardError: 'se' });
    // Five standard errors of a mean, and of a standard deviation (sd / sqrt(2 n)).
    expect(Math.abs(moments(a).mean - 50)).toBeLessThan((5 * 2) / Math.sqrt(DRAWS));
    expect(Math.abs(moments(a).sd - 2)).toBeLessThan((5 * 2) / Math.sqrt(2 * DRAWS));
    expect(Math.abs(moments(b).sd - 5)).toBeLessThan((5 * 5) / Math.sqrt(2 * DRAWS));
    const together = a.reduce((sum, value, at) => sum + (value - 50) * ((b[at] as number) - 40), 0) / DRAWS / 10;
    expect(Math.abs(together)).toBeLessThan(5 / Math.sqrt(DRAWS));
    expect(new Set(c)).toEqual(new Set([30]));
  });

  it('are triangular between bounds: mean (low + value + high) / 3', () => {
    const [a = [], b = []] = drawn(
      [
        { unit: 'A', values: { a: 20, '/lo': 10, '/hi': 60 } },
        // Bounds that do not hold the value are none.
        { unit: 'B', values: { a: 20, '/lo': 30, '/hi': 60 } },
      ],
      { low: 'lo', high: 'hi' },
    );
    // Variance of a triangular number: (l² + m² + h² - lm - lh - mh) / 18 = (100 + 400 + 3600 - 200 - 600 - 1200) / 18.
    expect(Math.abs(moments(a).mean - 30)).toBeLessThan((5 * Math.sqrt(2100 / 18)) / Math.sqrt(DRAWS));
    expect(Math.min(...a)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...a)).toBeLessThanOrEqual(60);
    expect(new Set(b)).toEqual(new Set([20]));
  });

  it('keep within the range of the indicator', () => {
    const [a = []] = drawn([{ unit: 'A', values: { a: 1, '/se': 30 } }], { standardError: 'se' });
    expect(Math.min(...a)).toBe(0);
    expect(Math.max(...a)).toBeLessThanOrEqual(100);
  });

  it('reach what is estimated from the value, and what is fitted to it', () => {
    const filled = framework({
      indicators: [indicator('a', { missing: { rule: 'mean', options: { referenceSet: 'period' } } })],
      index: [node('total', 'z-score', ['a'], { options: { referenceSet: 'period', mean: 10, sd: 1 } })],
    });
    const rows = [
      { unit: 'A', values: { a: 50, '/se': 9 } },
      { unit: 'B', values: { a: 30, '/se': 9 } },
      { unit: 'C', values: {} },
    ];
    const [a = [], b = [], c = []] = drawn(rows, { standardError: 'se' }, filled);
    for (const [at, value] of a.entries()) {
      // The missing one is the mean of the others, whatever they are, so that its z-score is that of the mean.
      expect(c[at]).toBeCloseTo(10, 9);
      expect((value + (b[at] as number)) / 2).toBeCloseTo(10, 9);
    }
    expect(moments(a).sd).toBeGreaterThan(0.1);
  });
});

describe('further draws of the data', () => {
  it('take the place of the cells that they have, and of no others', () => {
    const base = [
      { unit: 'A', values: { a: 1 } },
      { unit: 'B', values: { a: 2 } },
    ];
    const sets = [
      dataset([{ unit: 'A', values: { a: 7 } }]),
      dataset([
        { unit: 'A', values: { a: 9 } },
        { unit: 'X', values: { a: 5 } },
      ]),
    ];
    const trial = trialFrom(one, dataset(base), { variations: [], sets });
    const model = modelOf(trial);
    const scores = new Float64Array(2);
    const seen = [0, 0.49, 0.5, 0.99].map((u) => {
      model.variables[0]?.set(u, model.state);
      model.evaluate(scores);
      return [...scores];
    });
    expect(seen).toEqual([
      [7, 2],
      [7, 2],
      [9, 2],
      [9, 2],
    ]);
  });
});
