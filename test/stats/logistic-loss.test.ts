import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probabilityOf, rowLoss, stateAt } from '../../src/stats/logistic-loss.ts';

const odds = fc.double({ min: -30, max: 30, noNaN: true });

describe('probabilityOf', () => {
  it('is one half at 0, 3/4 at log 3, and 0 or 1 where log-odds are out of reach', () => {
    expect(probabilityOf(0)).toBe(0.5);
    expect(probabilityOf(Math.log(3))).toBeCloseTo(0.75, 15);
    expect(probabilityOf(-800)).toBe(0);
    expect(probabilityOf(800)).toBe(1);
    expect(probabilityOf(-700)).toBeCloseTo(Math.exp(-700), 310);
    expect(probabilityOf(-700)).toBeGreaterThan(0);
  });

  it('adds up to 1 with that of the opposite, and goes back to its log-odds', () => {
    fc.assert(
      fc.property(odds, (x) => {
        expect(probabilityOf(x) + probabilityOf(-x)).toBeCloseTo(1, 15);
        const p = probabilityOf(-Math.abs(x));
        expect(Math.log(p) - Math.log1p(-p)).toBeCloseTo(-Math.abs(x), 12);
      }),
    );
  });
});

describe('rowLoss', () => {
  it('is log 2 for a coin, and without overflow 800 or 0 at log-odds of 800', () => {
    expect(rowLoss(0, 1)).toBe(Math.LN2);
    expect(rowLoss(0, 0)).toBe(Math.LN2);
    expect(rowLoss(800, 0)).toBe(800);
    expect(rowLoss(800, 1)).toBe(0);
    expect(rowLoss(-800, 1)).toBe(800);
    expect(rowLoss(-800, 0)).toBe(0);
  });

  it('is the logarithm of the probability of what happened, turned round', () => {
    fc.assert(
      fc.property(odds, (x) => {
        expect(rowLoss(x, 1)).toBeCloseTo(-Math.log(probabilityOf(x)), 11);
        expect(rowLoss(x, 0)).toBeCloseTo(-Math.log(probabilityOf(-x)), 11);
      }),
    );
  });
});

describe('stateAt', () => {
  it('has slopes and curvatures by weight (by hand)', () => {
    // At log-odds 0 the probability is a half: the slope is weight × (event − 1/2), the curvature weight / 4.
    const { residuals, curvatures, loss } = stateAt(Uint8Array.of(1, 0), Float64Array.of(1, 2), Float64Array.of(0, 0));
    expect([...residuals]).toEqual([0.5, -1]);
    expect([...curvatures]).toEqual([0.25, 0.5]);
    expect(loss).toBeCloseTo(3 * Math.LN2, 14);
  });

  it('agrees with the loss and the probability of each row', () => {
    const row = fc.record({ x: odds, event: fc.nat(1), weight: fc.integer({ min: 0, max: 5 }) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 9 }), (rows) => {
        const weights = Float64Array.from(rows, ({ weight }) => weight);
        const given = Float64Array.from(rows, ({ x }) => x);
        const state = stateAt(
          Uint8Array.from(rows, ({ event }) => event),
          weights,
          given,
        );
        expect(state.logOdds).toBe(given);
        expect(state.loss).toBeCloseTo(
          rows.reduce((sum, { x, event, weight }) => sum + weight * rowLoss(x, event), 0),
          9,
        );
        for (const [at, { x, event, weight }] of rows.entries()) {
          const p = probabilityOf(x);
          expect(state.residuals[at]).toBe(weight * (event - p));
          expect(state.curvatures[at]).toBe(weight * Math.max(p * (1 - p), 1e-10));
        }
      }),
    );
  });

  it('stays finite, with some curvature, at log-odds of 800 on either side', () => {
    const state = stateAt(
      Uint8Array.of(0, 1, 0, 1),
      new Float64Array(4).fill(1),
      Float64Array.of(800, 800, -800, -800),
    );
    expect([...state.residuals]).toEqual([-1, 0, 0, 1]);
    expect([...state.curvatures]).toEqual([1e-10, 1e-10, 1e-10, 1e-10]);
    expect(state.loss).toBe(1600);
  });
});
