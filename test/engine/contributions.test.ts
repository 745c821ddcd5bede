import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { panelDataset, putDataset, shipped } from '../helpers/files.ts';
import { framework, indicator, node } from '../helpers/framework.ts';
import { randomDefinition, randomRows } from '../helpers/random-framework.ts';

const first = (more: Record<string, unknown>, values: Record<string, number>, others: readonly Row[] = []) => {
  const { results, explanation } = score(framework(more), dataset([{ unit: 'X', values }, ...others]), '');
  return { row: results.find(({ unit }) => unit.id === 'X'), explanation };
};

describe('contributions that add up', () => {
  it('are value times every factor on the way to the score', () => {
    const index = [
      node('left', 'sum', ['a', 'b'], { coefficients: { a: 2, b: -1 } }),
      node('scaled', 'scale', ['left'], { options: { multiply: 3, divide: 4, add: 5 } }),
      node('total', 'weighted-mean', ['scaled', 'c'], { weights: { scaled: 1, c: 3 } }),
    ];
    const indicators = ['a', 'b', 'c'].map((id) => indicator(id));
    const { row, explanation } = first({ indicators, index }, { a: 4, b: 2, c: 8 });
    // left 6, scaled 9.5, total (9.5 + 24) / 4 = 8.375. a: 4*2*0.75/4 = 1.5; b: -2*0.75/4 = -0.375; c: 6; constant 5/4.
    expect(row?.score).toBeCloseTo(8.375, 12);
    expect(row?.contributions['a']).toBeCloseTo(1.5, 12);
    expect(row?.contributions['b']).toBeCloseTo(-0.375, 12);
    expect(row?.contributions['c']).toBeCloseTo(6, 12);
    expect(row?.constant).toBeCloseTo(1.25, 12);
    expect(explanation.contributions).toBe('additive');
  });

  it('credit a chain of steps over one indicator to that indicator, constant and all', () => {
    const index = [node('shifted', 'scale', ['a'], { options: { add: 10 } }), node('total', 'sum', ['shifted', 'b'])];
    const { row } = first({ index }, { a: 1, b: 2 });
    expect(row).toMatchObject({ contributions: { a: 11, b: 2 }, constant: 0, score: 13 });
  });

  it('leave a missing indicator out and re-normalise the others', () => {
    const index = [node('total', 'weighted-mean', ['a', 'b'], { weights: { a: 1, b: 3 } })];
    const { row } = first({ index }, { a: 8 });
    expect(row).toMatchObject({ contributions: { a: 8 }, constant: 0, score: 8 });
    expect(Object.keys(row?.contributions ?? {})).toEqual(['a']);
  });

  it('do so for any framework of sums, means and scales over any data with gaps', () => {
    const arbitrary = randomDefinition().chain((definition) =>
      fc.tuple(fc.constant(definition), randomRows(definition.indicators.map(({ id }) => id))),
    );
    fc.assert(
      fc.property(arbitrary, ([definition, rows]) => {
        const result = score(framework(definition as unknown as Record<string, unknown>), dataset(rows), '', {
          period: 'all',
        });
        expect(result.explanation.contributions).toBe('additive');
        for (const { score: points, contributions, constant, values } of result.results) {
          const total = Object.values(contributions).reduce((sum, part) => sum + part, constant);
          expect(Math.abs(total - (points as number))).toBeLessThanOrEqual(
            1e-9 * Math.max(1, Math.abs(points as number)),
          );
          for (const id of Object.keys(contributions)) expect(values[id]?.used).not.toBeNull();
        }
      }),
    );
  });

  it('do so for every row of Peoples under Threat', () => {
    const { results, explanation } = score(shipped('mrg-put'), putDataset(), '', { period: 'all' });
    expect(explanation.contributions).toBe('additive');
    for (const { score: points, contributions, constant } of results) {
      const total = Object.values(contributions).reduce((sum, part) => sum + part, constant);
      expect(total).toBeCloseTo(points as number, 10);
    }
  });
});

describe('contributions where the index is not a sum', () => {
  const geometric = [node('total', 'geometric-mean', ['a', 'b'])];

  it('are what the score would lose without the indicator', () => {
    // The geometric mean of 4 and 9 is 6; of 9 alone 9, of 4 alone 4.
    const { row, explanation } = first({ index: geometric }, { a: 4, b: 9 });
    expect(explanation.contributions).toBe('leave-one-out');
    expect(row?.contributions['a']).toBeCloseTo(6 - 9, 12);
    expect(row?.contributions['b']).toBeCloseTo(6 - 4, 12);
    expect(row?.constant).toBe(0);
  });

  it('are not given where without the indicator there is no score', () => {
    const { row } = first({ index: geometric }, { a: 4 });
    expect(row?.score).toBeCloseTo(4, 12);
    expect(row?.contributions).toEqual({});
  });

  it('do not mind that a node asks for all of its inputs', () => {
    const index = [node('total', 'max', ['a', 'b'])];
    const { row } = first({ index }, { a: 4, b: 9 });
    // The greatest is 9 without a, 4 without b.
    expect(row?.contributions).toEqual({ a: 0, b: 5 });
  });

  it('keep the bounds that were fitted with the indicator', () => {
    const index = [
      node('scaled', 'min-max', ['a'], { options: { low: 1, high: 9, referenceSet: 'period' } }),
      node('total', 'geometric-mean', ['scaled', 'b']),
    ];
    const { row } = first({ index }, { a: 10, b: 4 }, [{ unit: 'Y', values: { a: 0, b: 4 } }]);
    // scaled 9, b 4: 6. Without a: 4. Without b: 9.
    expect(row?.contributions['a']).toBeCloseTo(2, 12);
    expect(row?.contributions['b']).toBeCloseTo(-3, 12);
  });

  it('are found so where a sum is rounded afterwards', () => {
    const index = [node('total', 'sum', ['a', 'b'], { round: { decimals: 0 } })];
    const { row, explanation } = first({ index }, { a: 1.4, b: 1.4 });
    // 2.8 → 3; each alone 1.4 → 1, so each makes 2.
    expect(explanation.contributions).toBe('leave-one-out');
    expect(row).toMatchObject({ score: 3, contributions: { a: 2, b: 2 } });
  });

  it('are what is lost in every row of the made-up panel', () => {
    const { explanation, results } = score(shipped('example'), panelDataset(), '');
    expect(explanation.contributions).toBe('leave-one-out');
    expect(results.length).toBeGreaterThan(20);
    for (const { contributions } of results) expect(Object.keys(contributions).length).toBeGreaterThanOrEqual(8);
  });
});
