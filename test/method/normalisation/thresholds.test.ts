import { describe, expect, it } from 'vitest';
import { thresholds } from '../../../src/method/normalisation/thresholds.ts';
import { applied, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

// WHO, Technical Report Series 894 (2000): body mass index of 18.50 to 24.99 normal, from 25 pre-obese, from 30 obese.
const CLASSES = {
  steps: [
    [18.5, 1],
    [25, 2],
    [30, 3],
  ],
  below: 0,
};
const FALLING = {
  steps: [
    [0, 5],
    [10, 1],
  ],
  below: 9,
};

describe('thresholds', () => {
  it('gives the classes of the body mass index (WHO, Technical Report Series 894)', () => {
    const values = column(17, 18.49, 18.5, 24.99, 25, 29.99, 30, 45, NONE);
    expect(applied(thresholds, [values], { options: CLASSES })).toEqual([0, 0, 1, 1, 2, 2, 3, 3, null]);
  });

  it('goes on for ever at both ends, and gives equal values the same', () => {
    expect(applied(thresholds, [column(-1e300, 0, 1e-300, 1e300, 26, 26)], { options: CLASSES })).toEqual([
      0, 0, 0, 3, 2, 2,
    ]);
    expect(applied(thresholds, [column()], { options: CLASSES })).toEqual([]);
  });

  it('may fall from step to step', () => {
    expect(applied(thresholds, [column(-1, 0, 9.9, 10)], { options: FALLING })).toEqual([9, 5, 5, 1]);
  });

  it('reaches a threshold that it equals on paper: 0.7 + 0.1 is 0.8', () => {
    expect(applied(thresholds, [column(0.7 + 0.1)], { options: { steps: [[0.8, 1]], below: 0 } })).toEqual([1]);
  });

  it('refuses steps that do not begin with the least, or repeat it', () => {
    const of = (...steps: number[][]) => thresholds.problem?.({ steps, below: 0 });
    expect(of([5, 1], [3, 2])).toContain('begin with the least');
    expect(of([5, 1], [5, 2])).toContain('begin with the least');
    expect(of([3, 1], [5, 2])).toBeNull();
  });

  it('refuses values that neither all rise nor all fall, because the order of the units would be lost', () => {
    const of = (below: number, ...values: number[]) =>
      thresholds.problem?.({ steps: values.map((value, index) => [index, value]), below });
    expect(of(0, 2, 1)).toContain('must all rise or all fall');
    expect(of(3, 1, 2)).toContain('must all rise or all fall');
    expect(of(0, 1, 1)).toContain('must all rise or all fall');
    expect(of(0, 1, 2)).toBeNull();
    expect(of(2, 1, 0)).toBeNull();
  });

  it('asks for steps and for what lies under the first', () => {
    expect(thresholds.problem?.({ below: 0 })).toContain('at least one pair');
    expect(thresholds.problem?.({ steps: [], below: 0 })).toContain('at least one pair');
    expect(thresholds.problem?.({ steps: [[1, 1]] })).toBe('thresholds needs `below`, the value under the first step');
  });

  it('prints its steps', () => {
    expect(ruleOf(thresholds, ['A'], { options: CLASSES })).toBe('A by steps: 0, 1 from 18.5, 2 from 25, 3 from 30');
  });
});
