import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AlphaMetric, krippendorffAlpha } from '../../src/stats/krippendorff-alpha.ts';

/** One line a coder, one sign a unit, `.` for a gap. */
function coders(...lines: string[]): Float64Array[] {
  return lines.map((line) => Float64Array.from(line.split(' '), (sign) => (sign === '.' ? Number.NaN : Number(sign))));
}

// Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, example D: 4 observers, 12 units, gaps.
const WITH_GAPS = coders(
  '1 2 3 3 2 1 4 1 2 . . .',
  '1 2 3 3 2 2 4 1 2 5 . 3',
  '. 3 3 3 2 3 4 2 2 5 1 .',
  '1 2 3 3 2 4 4 1 2 5 1 .',
);

const METRICS: readonly AlphaMetric[] = ['nominal', 'ordinal', 'interval'];

describe("Krippendorff's alpha", () => {
  it.each([
    ['nominal', 0.743],
    ['ordinal', 0.815],
    ['interval', 0.849],
  ] as const)('is, %s, %f for 4 observers and 12 units with gaps (Krippendorff 2011)', (metric, published) => {
    expect(krippendorffAlpha(WITH_GAPS, metric)).toBeCloseTo(published, 3);
  });

  it('is 0.095 for two observers and ten units of two values (Krippendorff 2011, example A)', () => {
    const two = coders('0 1 0 0 0 0 0 0 1 0', '1 1 1 0 0 1 0 0 0 0');
    // By hand: n = 20, 14 zeros and 6 ones; 4 units differ; 1 - 19 * 4 / (14 * 6) = 8/84.
    expect(krippendorffAlpha(two, 'nominal')).toBeCloseTo(8 / 84, 12);
    for (const metric of METRICS) {
      expect(krippendorffAlpha(two, metric)).toBeCloseTo(8 / 84, 12);
    }
  });

  it('leaves out a unit that one observer alone has', () => {
    const without = WITH_GAPS.map((column) => column.slice(0, 11));
    for (const metric of METRICS) {
      expect(krippendorffAlpha(WITH_GAPS, metric)).toBe(krippendorffAlpha(without, metric));
    }
  });

  it('counts a column that ends early as gaps', () => {
    const short = [(WITH_GAPS[0] as Float64Array).slice(0, 9), ...WITH_GAPS.slice(1)];
    expect(krippendorffAlpha(short, 'ordinal')).toBe(krippendorffAlpha(WITH_GAPS, 'ordinal'));
  });

  it('is nothing where nobody could disagree', () => {
    for (const metric of METRICS) {
      expect(krippendorffAlpha([], metric)).toBeNull();
      expect(krippendorffAlpha(coders('1 2 3'), metric)).toBeNull();
      expect(krippendorffAlpha(coders('1 . 3', '. 2 .'), metric)).toBeNull();
      expect(krippendorffAlpha(coders('2 2 2', '2 2 2'), metric)).toBeNull();
    }
  });

  it('is below zero where coders differ more than chance would have them', () => {
    // n = 4, two of each: 1 - 3 * 2 / 4.
    expect(krippendorffAlpha(coders('0 1', '1 0'), 'nominal')).toBe(-0.5);
  });

  const value = fc.oneof(fc.nat(4), fc.constant(Number.NaN));
  const table = fc
    .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 8 }))
    .chain(([width, length]) => fc.array(fc.array(value, { minLength: length, maxLength: length }), lengthOf(width)));

  it('is never NaN, never above 1, and does not depend on the order of coders or units', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...METRICS), (rows, metric) => {
        const columns = rows.map((row) => Float64Array.from(row));
        const alpha = krippendorffAlpha(columns, metric);
        if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1);
        expect(alpha).not.toBeNaN();
        expect(krippendorffAlpha(columns.toReversed(), metric)).toBe(alpha);
        expect(
          krippendorffAlpha(
            columns.map((column) => column.toReversed()),
            metric,
          ),
        ).toBe(alpha);
      }),
    );
  });

  it('goes by order alone where it is ordinal, and by order not at all where it is nominal', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const columns = rows.map((row) => Float64Array.from(row));
        const stretched = columns.map((column) => column.map((one) => one ** 3 - 7));
        const turned = columns.map((column) => column.map((one) => (one + 2) % 5));
        expect(krippendorffAlpha(stretched, 'ordinal')).toBe(krippendorffAlpha(columns, 'ordinal'));
        expect(krippendorffAlpha(turned, 'nominal')).toBe(krippendorffAlpha(columns, 'nominal'));
      }),
    );
  });

  it('is 1 wherever two values are used and all coders agree', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4)), fc.constantFrom(...METRICS), (more, metric) => {
        const column = Float64Array.from([0, 1, ...more]);
        expect(krippendorffAlpha([column, column, column], metric)).toBe(1);
      }),
    );
  });
});

function lengthOf(count: number): { minLength: number; maxLength: number } {
  return { minLength: count, maxLength: count };
}
