import { describe, expect, it } from 'vitest';
import { probabilityOf, rowLoss, stateAt } from '../../src/stats/logistic-loss.ts';

describe('the loss of a logistic model', () => {
  it('is finite far out on either side', () => {
    expect(probabilityOf(0)).toBe(0.5);
    expect(probabilityOf(800)).toBe(1);
    expect(probabilityOf(-800)).toBe(0);
    expect(rowLoss(800, 1)).toBe(0);
    expect(rowLoss(800, 0)).toBe(800);
    expect(rowLoss(-800, 1)).toBe(800);
  });

  it('is taken from log-odds with its slopes and curvatures, by weight', () => {
    // At log-odds 0 the probability is a half: the slope is weight × (event − 1/2), the curvature weight / 4.
    const { residuals, curvatures, loss } = stateAt(Uint8Array.of(1, 0), Float64Array.of(1, 2), Float64Array.of(0, 0));
    expect([...residuals]).toEqual([0.5, -1]);
    expect([...curvatures]).toEqual([0.25, 0.5]);
    expect(loss).toBeCloseTo(3 * Math.log(2), 12);
    const one = stateAt(Uint8Array.of(1), Float64Array.of(1), Float64Array.of(-2.5));
    expect(one.loss).toBeCloseTo(rowLoss(-2.5, 1), 14);
    expect(one.residuals[0]).toBeCloseTo(1 - probabilityOf(-2.5), 14);
  });
});
