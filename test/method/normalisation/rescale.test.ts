import { describe, expect, it } from 'vitest';
import { onTarget, targetProblem, targetRange, targetText } from '../../../src/method/normalisation/rescale.ts';

describe('the target range', () => {
  it('describes both ends with their defaults', () => {
    const { low, high } = targetRange(0, 100);
    expect(low).toMatchObject({ type: 'number', default: 0 });
    expect(high).toMatchObject({ type: 'number', default: 100 });
  });

  it('takes a share to its place between the ends', () => {
    // A quarter of the way from 10 to 100 is 32.5; from 1 down to 0 it is 0.75.
    expect(onTarget(0.25, { low: 10, high: 100 })).toBe(32.5);
    expect(onTarget(0.25, { low: 1, high: 0 })).toBe(0.75);
    expect([onTarget(0, { low: 10, high: 100 }), onTarget(1, { low: 10, high: 100 })]).toEqual([10, 100]);
  });

  it('needs two different ends', () => {
    expect(targetProblem({ low: 1, high: 1 })).toBe('`low` and `high` must differ');
    expect(targetProblem({ low: 1, high: 0 })).toBeNull();
  });

  it('is printed from end to end', () => {
    expect(targetText({ low: 0, high: 100 })).toBe('0 to 100');
  });
});
