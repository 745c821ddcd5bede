import { describe, expect, it } from 'vitest';
import { distanceToTarget } from '../../../src/method/normalisation/distance-to-target.ts';
import { applied, contextFor, ruleOf } from '../../helpers/method.ts';
import { column, NONE } from '../../helpers/columns.ts';

const problemOf = (target: number, values: number[], reverse = false) =>
  contextFor(distanceToTarget, [column(...values)], { options: { target }, reverse }).fit?.problem;

describe('distanceToTarget', () => {
  it('gives 0, 0.5, 1.1 for 0, 5, 11 with the target 10, capped 0, 0.5, 1 (COINr, tests of n_dist2targ)', () => {
    const values = [column(0, 5, 11)];
    expect(applied(distanceToTarget, values, { options: { target: 10 } })).toEqual([0, 0.5, 1.1]);
    expect(applied(distanceToTarget, values, { options: { target: 10, cap: true } })).toEqual([0, 0.5, 1]);
  });

  it('turned round gives 1.1, 0.9, 0 for -1, 1, 10 with the target 0, capped 1, 0.9, 0 (the same tests)', () => {
    const values = [column(-1, 1, 10)];
    expect(applied(distanceToTarget, values, { options: { target: 0 }, reverse: true })).toEqual([1.1, 0.9, 0]);
    expect(applied(distanceToTarget, values, { options: { target: 0, cap: true }, reverse: true })).toEqual([
      1, 0.9, 0,
    ]);
  });

  it('leaves missing values missing, and gives equal values the same', () => {
    expect(applied(distanceToTarget, [column(NONE, 2, 4, 4)], { options: { target: 6 } })).toEqual([null, 0, 0.5, 0.5]);
  });

  it('gives 0 to all where all are equal, since all are the least', () => {
    expect(applied(distanceToTarget, [column(3, 3)], { options: { target: 5 } })).toEqual([0, 0]);
  });

  it('takes values of any size', () => {
    expect(applied(distanceToTarget, [column(0, 5e299)], { options: { target: 1e300 } })).toEqual([0, 0.5]);
    expect(applied(distanceToTarget, [column(0, 1e-300)], { options: { target: 1e-300 } })).toEqual([0, 1]);
  });

  it('counts a value from outside the reference set as the worst where it lies beyond that', () => {
    const setting = { options: { target: 10 }, fitTo: [column(0, 5)] };
    expect(applied(distanceToTarget, [column(-5, 20)], setting)).toEqual([0, 2]);
    expect(
      applied(distanceToTarget, [column(20, -10)], { ...setting, options: { target: -5 }, reverse: true }),
    ).toEqual([0, 1.5]);
    // A share beyond the range of numbers is missing, not infinite.
    const close = { options: { target: 1e-300 }, fitTo: [column(0)] };
    expect(applied(distanceToTarget, [column(1e300)], close)).toEqual([null]);
  });

  it('records the worst value and the target', () => {
    const fitOf = (reverse: boolean) =>
      contextFor(distanceToTarget, [column(2, 8)], { options: { target: 5 }, reverse }).fit;
    expect(fitOf(false)).toMatchObject({ numbers: { min: 2, target: 5 }, problem: null });
    expect(fitOf(true)).toMatchObject({ numbers: { max: 8, target: 5 }, problem: null });
  });

  it('says so where the target is no better than the worst value', () => {
    expect(problemOf(5, [5, 9])).toBe('the target 5 is not above the least value, 5');
    expect(problemOf(4, [5, 9])).toBe('the target 4 is not above the least value, 5');
    expect(problemOf(9, [5, 9], true)).toBe('the target 9 is not below the greatest value, 9');
    expect(problemOf(10, [5, 9], true)).toBe('the target 10 is not below the greatest value, 9');
    // Equal on paper: 0.1 + 0.2 is 0.30000000000000004 in binary.
    expect(problemOf(0.1 + 0.2, [0.3, 1])).toContain('is not above');
    expect(problemOf(0.3, [0, 0.1 + 0.2], true)).toContain('is not below');
    expect(problemOf(5, [NONE])).toBe('no value is observed');
  });

  it('says so where a difference is beyond the range of numbers', () => {
    const tooFar = 'the values lie too far apart to compute with';
    expect(problemOf(1.7e308, [-1.7e308, 0])).toBe(tooFar);
    expect(problemOf(1e-300, [0, 1e300])).toBe(tooFar);
  });

  it('asks for its target', () => {
    expect(distanceToTarget.problem?.({})).toBe('distance-to-target needs `target`');
    expect(distanceToTarget.problem?.({ target: 0 })).toBeNull();
  });

  it('prints its target, direction and cap', () => {
    expect(ruleOf(distanceToTarget, ['A'], { options: { target: 5 } })).toBe(
      'nearness of A to the target 5, 0 at its least value, 1 at that',
    );
    expect(ruleOf(distanceToTarget, ['A'], { options: { target: 5, cap: true }, reverse: true })).toBe(
      'nearness of A to the target 5, 0 at its greatest value, 1 at that, at most 1',
    );
  });
});
