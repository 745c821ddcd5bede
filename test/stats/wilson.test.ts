import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from '../../src/stats/wilson.ts';

const counts = fc
  .integer({ min: 1, max: 5000 })
  .chain((of) => fc.tuple(fc.integer({ min: 0, max: of }), fc.constant(of)));

describe('wilsonInterval', () => {
  it.each([
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ])('of %i in %i is %s to %s (Newcombe 1998, Table I, method 3)', (events, of, low, high) => {
    const interval = wilsonInterval(events, of);
    expect([interval.low.toFixed(4), interval.high.toFixed(4)]).toEqual([low, high]);
  });

  it('is not defined where nothing was counted', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: Number.NaN, high: Number.NaN });
  });

  it('is the share itself for z = 0', () => {
    expect(wilsonInterval(1, 4, 0)).toEqual({ low: 0.25, high: 0.25 });
  });

  it('holds the share, stays within 0 and 1, and reaches them exactly for none and all', () => {
    fc.assert(
      fc.property(counts, ([events, of]) => {
        const { low, high } = wilsonInterval(events, of);
        expect(low >= 0 && low <= events / of && high >= events / of && high <= 1).toBe(true);
        expect([low === 0, high === 1]).toEqual([events === 0, events === of]);
      }),
    );
  });

  it('ends where the share is z standard errors away', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.5, max: 4, noNaN: true }), ([events, of], z) => {
        const { low, high } = wilsonInterval(events, of, z);
        for (const end of [low, high]) {
          expect((events / of - end) ** 2).toBeCloseTo((z * z * end * (1 - end)) / of, 12);
        }
      }),
    );
  });

  it('is turned round where the opposite is counted, and widens with z', () => {
    fc.assert(
      fc.property(counts, ([events, of]) => {
        const { low, high } = wilsonInterval(events, of);
        const opposite = wilsonInterval(of - events, of);
        expect(opposite.low).toBeCloseTo(1 - high, 14);
        expect(opposite.high).toBe(1 - low);
        const wider = wilsonInterval(events, of, 2.575829303548901);
        expect(wider.low <= low && wider.high >= high).toBe(true);
      }),
    );
  });
});
