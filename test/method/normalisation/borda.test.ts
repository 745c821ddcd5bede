import { describe, expect, it } from 'vitest';
import { borda } from '../../../src/method/normalisation/borda.ts';
import { applied, contextFor, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

// R, example of ?rank. Ascending: 1 1 2 3 3 4 5 5 5 6 9.
const X2 = column(3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5);

describe('borda', () => {
  it.each([
    // rank(x2, ties.method = "min") is 4 1 6 1 7 11 3 10 7 4 7, and COINr's n_borda is one less.
    ['worst', [3, 0, 5, 0, 6, 10, 2, 9, 6, 3, 6]],
    // rank(x2) is 4.5 1.5 6 1.5 8 11 3 10 8 4.5 8.
    ['mean', [3.5, 0.5, 5, 0.5, 7, 10, 2, 9, 7, 3.5, 7]],
    // rank(x2, ties.method = "max") is 5 2 6 2 9 11 3 10 9 5 9.
    ['best', [4, 1, 5, 1, 8, 10, 2, 9, 8, 4, 8]],
  ])('is one less than the rank of x2 in R with ties %s (R, ?rank; COINr, n_borda)', (ties, points) => {
    expect(applied(borda, [X2], { options: { ties } })).toEqual(points);
  });

  it('counts only units strictly below by default', () => {
    expect(applied(borda, [column(5, 5, 5)])).toEqual([0, 0, 0]);
  });

  it.each([
    ['worst', [3, 1, 1, 0]],
    ['mean', [3, 1.5, 1.5, 0]],
    ['best', [3, 2, 2, 0]],
  ])('turns round with ties %s: the number of units above', (ties, points) => {
    expect(applied(borda, [column(10, 20, 20, 30)], { options: { ties }, reverse: true })).toEqual(points);
  });

  it('gives the share of the other units', () => {
    expect(applied(borda, [column(1, NONE, 2, 3)], { options: { share: true } })).toEqual([0, null, 0.5, 1]);
  });

  it('compares what is equal on paper as equal, and values of any size', () => {
    // 0.1 + 0.2 is 0.30000000000000004 in binary.
    expect(applied(borda, [column(0.1 + 0.2, 0.3, 1)])).toEqual([0, 0, 2]);
    expect(applied(borda, [column(1e300, -1e300, 1e-300, 0)])).toEqual([3, 0, 2, 1]);
  });

  it('keeps a value from outside the reference set among the points', () => {
    const fitTo = [column(10, 20, 30)];
    expect(applied(borda, [column(0, 15, 20, 99)], { fitTo })).toEqual([0, 1, 1, 2]);
    expect(applied(borda, [column(0, 15, 20, 99)], { fitTo, options: { ties: 'best' } })).toEqual([0, 1, 1, 2]);
    expect(applied(borda, [column(0, 15, 20, 99)], { fitTo, reverse: true })).toEqual([2, 2, 1, 0]);
  });

  it('says so where nothing can be counted', () => {
    const fitOf = (values: Float64Array, share: boolean) => contextFor(borda, [values], { options: { share } }).fit;
    expect(fitOf(column(NONE), false)?.problem).toBe('no value is observed');
    expect(fitOf(column(7), false)).toMatchObject({ numbers: { n: 1 }, problem: null });
    expect(fitOf(column(7), true)?.problem).toBe('fewer than two values are observed');
    expect(fitOf(column(7, 8), true)?.problem).toBeNull();
    expect(applied(borda, [column(7)])).toEqual([0]);
  });

  it('prints its direction, its ties and whether it is a share', () => {
    expect(ruleOf(borda, ['A'])).toBe('number of the other units that A is above, ties worst');
    expect(ruleOf(borda, ['A'], { options: { share: true }, reverse: true })).toBe(
      'share of the other units that A is below, ties worst',
    );
  });

  it('gives one less than the place from below: 4, 2, 2, 0, 1 for 7, 3.5, 3.5, 1, 2 (Microsoft, documentation of RANK)', () => {
    expect(applied(borda, [column(7, 3.5, 3.5, 1, 2)])).toEqual([4, 2, 2, 0, 1]);
  });
});
