import { describe, expect, it } from 'vitest';
import { minMax } from '../../../src/method/normalisation/min-max.ts';
import { applied, applyTo, contextFor, ruleOf } from '../../helpers/method.ts';
import { column, NONE, plain } from '../../helpers/columns.ts';

describe('minMax', () => {
  it('gives 0, 0.25, 0.5, 1 for -1, -0.5, 0, 1 (scikit-learn, MinMaxScaler)', () => {
    expect(applied(minMax, [column(-1, -0.5, 0, 1)])).toEqual([0, 0.25, 0.5, 1]);
  });

  it('gives 0, 0.25, 0.5, 1 for the second column of the same example, 2, 6, 10, 18', () => {
    expect(applied(minMax, [column(2, 6, 10, 18)])).toEqual([0, 0.25, 0.5, 1]);
  });

  it('turns round: 1, 5, 10 with less being riskier is 1, 5/9, 0', () => {
    const result = applied(minMax, [column(1, 5, 10)], { reverse: true });
    expect(result[0]).toBe(1);
    expect(result[1]).toBeCloseTo(5 / 9, 14);
    expect(result[2]).toBe(0);
  });

  it('puts the share on the target', () => {
    expect(applied(minMax, [column(0, 1, 4)], { options: { low: 10, high: 50 } })).toEqual([10, 20, 50]);
  });

  it('leaves missing values out of the bounds and missing in the output', () => {
    expect(applied(minMax, [column(NONE, 5, 10, NONE)])).toEqual([null, 0, 1, null]);
  });

  it('records its bounds', () => {
    expect(contextFor(minMax, [column(3, NONE, -2)]).fit).toMatchObject({
      numbers: { min: -2, max: 3 },
      problem: null,
    });
  });

  it('says so where nothing can be told apart', () => {
    expect(contextFor(minMax, [column(7, 7)]).fit?.problem).toBe('all observed values are equal');
    expect(contextFor(minMax, [column(7)]).fit?.problem).toBe('all observed values are equal');
    expect(contextFor(minMax, [column(NONE)]).fit).toMatchObject({ numbers: {}, problem: 'no value is observed' });
    expect(contextFor(minMax, [column(-1.7e308, 1.7e308)]).fit?.problem).toBe(
      'the values lie too far apart to compute with',
    );
  });

  it('keeps a value from outside the reference set on the target', () => {
    expect(applied(minMax, [column(-5, 20)], { fitTo: [column(0, 10)] })).toEqual([0, 1]);
    expect(applied(minMax, [column(-5, 20)], { fitTo: [column(0, 10)], reverse: true })).toEqual([1, 0]);
  });

  it('without a fit takes shares as they are', () => {
    const context = { ...contextFor(minMax, [column(0, 1)]), fit: null };
    expect(plain(applyTo(minMax, [column(0, 0.5, 1)], context))).toEqual([0, 0.5, 1]);
  });

  it('refuses a target without a span', () => {
    expect(minMax.problem?.({ low: 1, high: 1 })).toContain('must differ');
    expect(minMax.problem?.({ low: 0, high: 1 })).toBeNull();
  });

  it('prints its target and its direction', () => {
    expect(ruleOf(minMax, ['A'])).toBe('A between its least and greatest value, on 0 to 1');
    expect(ruleOf(minMax, ['A'], { reverse: true })).toBe(
      'A between its least and greatest value, on 0 to 1, reversed',
    );
  });
});
