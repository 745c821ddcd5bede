import fc from 'fast-check';
import { expect, it } from 'vitest';
import { centred, mayBeHigh } from '../../src/inspect/rough.ts';
import { pearson } from '../../src/stats/correlation.ts';
import { GAP } from './columns.ts';

const ready = (values: readonly number[]) => centred(Float64Array.from(values));

it('lets no pair pass unseen that is closely correlated', () => {
  const value = fc.oneof(
    fc.integer({ min: -4, max: 4 }),
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    fc.constant(GAP),
  );
  const noise = fc.double({ noNaN: true, min: -1, max: 1 });
  const rows = fc.array(fc.tuple(value, noise), { minLength: 3, maxLength: 20 });
  fc.assert(
    fc.property(rows, fc.constantFrom(0, 1e-9, 0.1, 3, 1e3), (pairs, size) => {
      const x = pairs.map(([a]) => a);
      const y = pairs.map(([a, e]) => 5 - 2 * a + size * e);
      const r = pearson(Float64Array.from(x), Float64Array.from(y)) ?? 0;
      if (Math.abs(r) > 0.92) expect(mayBeHigh(ready(x), ready(y))).toBe(true);
    }),
  );
});

it('passes over pairs that are not', () => {
  expect(mayBeHigh(ready([1, 1, -1, -1]), ready([1, -1, 1, -1]))).toBe(false);
});

it('says yes where it cannot tell', () => {
  expect(mayBeHigh(ready([1, GAP]), ready([GAP, 1]))).toBe(true);
  expect(mayBeHigh(ready([2, 2, 2]), ready([1, 2, 3]))).toBe(true);
});

it('sees an equal pair beside values beyond all proportion that only one of the two has', () => {
  expect(mayBeHigh(ready([1, 2, 4, 1e17]), ready([1, 2, 4, GAP]))).toBe(true);
});
