import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa } from '../../src/stats/cohen-kappa.ts';

/** Pairs of codes from a table of counts: first coder by row, second by column. */
function pairs(table: readonly (readonly number[])[]): (readonly [number, number])[] {
  return table.flatMap((counts, first) =>
    counts.flatMap((count, second) => Array.from({ length: count }, () => [first, second] as const)),
  );
}

describe("Cohen's kappa", () => {
  it('is 0.40 for the 50 grant proposals of two readers', () => {
    // The worked example of http://howcodex.com/statistics/cohen_kappa_coefficient.htm: observed 0.70, by chance 0.50.
    const table = [
      [20, 5],
      [10, 15],
    ];
    expect(cohenKappa(pairs(table))).toBeCloseTo(0.4, 12);
  });

  it('is 0.23/0.34 for three diagnoses of 100 patients (worked by hand)', () => {
    // Alike 75 + 4 + 10 = 89; by chance 0.80 * 0.80 + 0.10 * 0.05 + 0.10 * 0.15 = 0.66.
    expect(
      cohenKappa(
        pairs([
          [75, 1, 4],
          [5, 4, 1],
          [0, 0, 10],
        ]),
      ),
    ).toBeCloseTo(0.23 / 0.34, 12);
  });

  it('is below zero where coders agree less often than chance would have them', () => {
    expect(
      cohenKappa(
        pairs([
          [0, 5],
          [5, 0],
        ]),
      ),
    ).toBe(-1);
  });

  it('is nothing without cases, and where one code is all there is', () => {
    expect(cohenKappa([])).toBeNull();
    expect(cohenKappa(pairs([[9]]))).toBeNull();
  });

  const some = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1 });

  it('is between -1 and 1, and the same with the coders exchanged', () => {
    fc.assert(
      fc.property(some, (given) => {
        const kappa = cohenKappa(given);
        if (kappa !== null) expect(Math.abs(kappa)).toBeLessThanOrEqual(1);
        expect(cohenKappa(given.map(([first, second]) => [second, first]))).toBe(kappa);
      }),
    );
  });

  it('is 1 wherever two codes are used and both coders always agree', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(3)), (codes) => {
        expect(cohenKappa([0, 1, ...codes].map((code) => [code, code]))).toBe(1);
      }),
    );
  });
});
