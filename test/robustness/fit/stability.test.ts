import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../src/robustness/fit/fit-logistic.ts';
import { stability } from '../../../src/robustness/fit/stability.ts';
import { OPTIONS, trainable } from './made-up.ts';

const rows = trainable(5);
const model = fitLogistic(rows, { ...OPTIONS, lambda: 0.05 });

describe('stability', () => {
  const found = stability(rows, model, { draws: 60, seed: 7 });

  it('is the same for the same seed, and another for another', () => {
    expect(stability(rows, model, { draws: 60, seed: 7 })).toEqual(found);
    expect(stability(rows, model, { draws: 60, seed: 8 })).not.toEqual(found);
  });

  it('gives shares, and a range around the model for every predictor', () => {
    expect(found.map(({ predictor }) => predictor)).toEqual(['strong', 'weak', 'noise']);
    for (const { nonZero, sameSign, low, high } of found) {
      expect(nonZero).toBeLessThanOrEqual(1);
      expect(sameSign).toBeGreaterThanOrEqual(0);
      expect(sameSign).toBeLessThanOrEqual(nonZero);
      expect(low).toBeLessThanOrEqual(high);
    }
  });

  it('finds a strong predictor in every resample with its sign', () => {
    const [strong, , noise] = found;
    expect(strong).toMatchObject({ nonZero: 1, sameSign: 1 });
    expect(strong!.low).toBeGreaterThan(0);
    expect(strong!.low).toBeLessThan(model.coefficients[0]!);
    expect(strong!.high).toBeGreaterThan(model.coefficients[0]!);
    expect(noise!.nonZero).toBeLessThan(1);
  });

  it('gives a predictor that is out of the model no share of its sign', () => {
    const out = { ...model, coefficients: Float64Array.of(1, 0, 0) };
    expect(stability(rows, out, { draws: 20, seed: 1 })[1]).toMatchObject({ sameSign: 0 });
  });

  it('leaves out resamples that hold events of one kind alone', () => {
    // Of two units one has every event: half of the resamples hold one unit twice.
    const two = { ...rows, units: Int32Array.from(rows.events) };
    const [strong] = stability(two, model, { draws: 40, seed: 3 });
    expect(strong!.nonZero).toBe(1);
    // With every row of both units drawn once, what is left is the model itself.
    expect(strong!.low).toBeCloseTo(model.coefficients[0]!, 6);
    expect(strong!.high).toBeCloseTo(model.coefficients[0]!, 6);
  });

  it('leaves out resamples that a predictor tells apart, where there is no penalty', () => {
    const few = { ...trainable(6, 24, ['strong']), units: Int32Array.from({ length: 24 }, (_, row) => row) };
    const free = fitLogistic(few, { ...OPTIONS, lambda: 0 });
    const apart = { ...few, events: Uint8Array.from(few.columns[0]!, (value) => Number(value > 0)) };
    expect(stability(apart, free, { draws: 10, seed: 1 })[0]).toMatchObject({ nonZero: 0, low: 0, high: 0 });
    expect(stability(few, free, { draws: 10, seed: 1 })[0]!.nonZero).toBe(1);
  });

  it('has zeros without a resample', () => {
    expect(stability(rows, model, { draws: 0, seed: 1 })[0]).toEqual({
      predictor: 'strong',
      nonZero: 0,
      sameSign: 0,
      low: 0,
      high: 0,
    });
  });
});
