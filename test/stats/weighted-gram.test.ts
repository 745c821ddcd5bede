import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosen, product, weightedGram } from '../../src/stats/weighted-gram.ts';

const small = fc.integer({ min: -9, max: 9 });
/** Whole numbers, so that sums are exact in any order. */
const columns = fc.integer({ min: 0, max: 11 }).chain((rows) => {
  const column = fc.array(small, { minLength: rows, maxLength: rows }).map((values) => Float64Array.from(values));
  return fc.record({ columns: fc.array(column, { minLength: 2, maxLength: 5 }), weights: column });
});

describe('product', () => {
  it('is the sum of products for any number of rows', () => {
    fc.assert(
      fc.property(columns, ({ columns: [x, y] }) => {
        expect(product(x!, y!)).toBe(x!.reduce((sum, value, row) => sum + value * y![row]!, 0));
      }),
    );
  });
});

describe('weightedGram', () => {
  it('gives every sum of weighted products, in the order asked for, also when asked again', () => {
    const asked = fc.array(fc.array(fc.nat(4), { maxLength: 6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(columns, asked, (given, orders) => {
        const gram = weightedGram(given.columns, given.weights);
        for (const order of orders) {
          const numbers = order.filter((j) => j < given.columns.length);
          const entry = (j: number, k: number) =>
            given.weights.reduce((sum, w, row) => sum + w * given.columns[j]![row]! * given.columns[k]![row]!, 0);
          const expected = numbers.map((j) => numbers.map((k) => entry(j, k)));
          expect(gram.of(numbers).map((row) => [...row].map((value) => value + 0))).toEqual(
            expected.map((row) => row.map((value) => value + 0)),
          );
        }
      }),
    );
  });

  it('gives rows that may be written into', () => {
    const gram = weightedGram([Float64Array.of(1, 2)], Float64Array.of(1, 1));
    gram.of([0])[0]![0] = 99;
    expect(gram.of([0])[0]![0]).toBe(5);
  });
});

describe('chosen', () => {
  it('picks by place, in order and repeatedly', () => {
    expect([...chosen(Float64Array.of(5, 6, 7), [2, 0, 2])]).toEqual([7, 5, 7]);
  });
});
