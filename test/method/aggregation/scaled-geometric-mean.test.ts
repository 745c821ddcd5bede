import { describe, expect, it } from 'vitest';
import { scaledGeometricMean } from '../../../src/method/aggregation/scaled-geometric-mean.ts';
import { column, NONE } from '../../helpers/columns.ts';
import { applied, ruleOf } from '../../helpers/method.ts';

describe('scaledGeometricMean', () => {
  it('gives (10 - 2)/9 x 10 for 6.6667 and 10 (by hand, formula of INFORM, Concept and Methodology, 2017)', () => {
    // (10 - 20/3)/10 x 9 + 1 = 4 and (10 - 10)/10 x 9 + 1 = 1: geometric mean 2, back on the scale 80/9.
    expect(applied(scaledGeometricMean, [column(20 / 3), column(10)])[0]).toBeCloseTo(80 / 9, 12);
    // 0 and 10: distances 10 and 1, mean √10; a plain mean would give 5, this 7.5975.
    expect(applied(scaledGeometricMean, [column(0), column(10)])[0]).toBeCloseTo(((10 - Math.sqrt(10)) / 9) * 10, 12);
  });

  it('weights the distances and re-normalises over what is there', () => {
    // Distances 8 (twice) and 1: 64^(1/3) = 4, back on the scale 60/9. 8 is at (10 - x)/10 x 9 = 7, x = 20/9.
    const inputs = [column(20 / 9, 20 / 9), column(10, 10), column(NONE, NONE)];
    expect(applied(scaledGeometricMean, inputs, { weights: [2, 1, 5] })[0]).toBeCloseTo(60 / 9, 12);
  });

  it('keeps the ends of its scale exactly, and equal inputs as they are', () => {
    expect(applied(scaledGeometricMean, [column(0, 10, 3.7), column(0, 10, 3.7)])).toEqual([0, 10, 3.7]);
    expect(
      applied(
        scaledGeometricMean,
        [0, 0, 0].map((value) => column(value)),
      ),
    ).toEqual([0]);
  });

  it('gives the same on any scale: on 0 to 100 ten times as much', () => {
    const options = { high: 100 };
    expect(applied(scaledGeometricMean, [column(200 / 3), column(100)], { options })[0]).toBeCloseTo(800 / 9, 11);
    const wide = { high: 1e300 };
    expect(applied(scaledGeometricMean, [column(0), column(1e300)], { options: wide })[0]).toBeCloseTo(
      ((10 - Math.sqrt(10)) / 9) * 1e300,
      -288,
    );
  });

  it('is missing where an input has no place on the scale, unless it is beyond by rounding only', () => {
    expect(applied(scaledGeometricMean, [column(10.1, -0.1, 1e300), column(5, 5, 5)])).toEqual([null, null, null]);
    expect(applied(scaledGeometricMean, [column(10 + 2e-15), column(10)])[0]).toBeCloseTo(10, 12);
    expect(applied(scaledGeometricMean, [column(-1e-17), column(0)])).toEqual([0]);
  });

  it('takes no notice of inputs without weight, and is missing where there are no others', () => {
    expect(applied(scaledGeometricMean, [column(99), column(4)], { weights: [0, 1] })[0]).toBeCloseTo(4, 12);
    expect(applied(scaledGeometricMean, [column(4, NONE), column(NONE, NONE)], { weights: [0, 1] })).toEqual([
      null,
      null,
    ]);
  });

  it('prints its scale and its inputs', () => {
    expect(ruleOf(scaledGeometricMean, ['A', 'B'])).toBe(
      'scaled geometric mean, on 0 to 10, of A, B, equally weighted',
    );
  });
});
