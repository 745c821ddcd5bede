import { describe, expect, it } from 'vitest';
import { hasNegative, meanOfRows, weighted, zeroText } from '../../../src/method/aggregation/row-mean.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';
import { blank } from '../../helpers/method.ts';

describe('meanOfRows', () => {
  const mean = (values: readonly number[], shares: readonly number[]) => weighted(values, shares, (value) => value);

  it('hands over what is present and has a weight, with its share of the weight', () => {
    // (1 * 4 + 3 * 8) / 4 = 7; second row 8 alone; third nothing with a weight.
    const inputs = [column(4, NONE, NONE), column(8, 8, NONE), column(100, 100, 100)];
    expect(plain(meanOfRows(blank(inputs[0]?.length ?? 0), inputs, [1, 3, 0], mean))).toEqual([7, 8, null]);
  });

  it('brings back what rounding carries beyond the inputs, and leaves missing missing', () => {
    const inputs = [column(3, 3), column(5, 5)];
    expect(plain(meanOfRows(blank(inputs[0]?.length ?? 0), inputs, [1, 1], () => 5.000000000000001))).toEqual([5, 5]);
    expect(plain(meanOfRows(blank(inputs[0]?.length ?? 0), inputs, [1, 1], () => -1e-17))).toEqual([3, 3]);
    expect(plain(meanOfRows(blank(inputs[0]?.length ?? 0), inputs, [1, 1], () => NONE))).toEqual([null, null]);
  });

  it('has no rows without inputs', () => {
    expect(plain(meanOfRows(blank(0), [], [], mean))).toEqual([]);
  });
});

describe('what means share', () => {
  it('knows negative values, zero not among them', () => {
    expect([[1, 0], [-0], [2, -1e-300]].map(hasNegative)).toEqual([false, false, true]);
  });

  it('says what a zero does where it is not the limit', () => {
    expect([zeroText('zero'), zeroText('missing')]).toEqual(['', '; a zero makes it missing']);
  });
});
