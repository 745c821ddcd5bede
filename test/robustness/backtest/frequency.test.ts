import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf, frequencyOf, tierFrequencies } from '../../../src/robustness/backtest/frequency.ts';
import { wilsonInterval } from '../../../src/stats/wilson.ts';
import { knownCase } from './support.ts';

describe('frequencyOf', () => {
  it('is the share of events with the interval of Wilson', () => {
    const cases = [true, false, false, false].map((event) => ({ event }));
    expect(frequencyOf(cases)).toEqual({ rows: 4, events: 1, share: 0.25, interval: wilsonInterval(1, 4) });
  });

  it('is nothing without rows', () => {
    expect(frequencyOf([])).toEqual({ rows: 0, events: 0, share: null, interval: { low: null, high: null } });
  });
});

describe('bandsOf', () => {
  it('ends bands at the limits, leaves the last open and puts halves into the next', () => {
    const cases = [1, 2, 2.5, 3, 5, 5.5, 40].map((rank) => knownCase({ rank, event: rank > 2 }));
    expect(bandsOf(cases, [2, 5]).map(({ from, to, rows, events }) => [from, to, rows, events])).toEqual([
      [1, 2, 2, 0],
      [3, 5, 3, 3],
      [6, null, 2, 2],
    ]);
  });

  it('is one open band without limits', () => {
    expect(bandsOf([knownCase({ rank: 7 })], [])).toMatchObject([{ from: 1, to: null, rows: 1 }]);
  });

  it('puts every row into one band', () => {
    const halves = fc.array(fc.tuple(fc.integer({ min: 2, max: 60 }), fc.boolean()));
    const limits = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { maxLength: 5 });
    fc.assert(
      fc.property(halves, limits, (list, unsorted) => {
        const cases = list.map(([twice, event]) => knownCase({ rank: twice / 2, event }));
        const bands = bandsOf(
          cases,
          unsorted.toSorted((a, b) => a - b),
        );
        expect(bands.reduce((sum, { rows }) => sum + rows, 0)).toBe(cases.length);
        expect(bands.reduce((sum, { events }) => sum + events, 0)).toBe(cases.filter(({ event }) => event).length);
      }),
    );
  });
});

describe('tierFrequencies', () => {
  it('keeps the order of tiers, and those without a row', () => {
    const cases = [knownCase({ tier: 'low' }), knownCase({ tier: 'high', event: true }), knownCase({ tier: null })];
    expect(
      tierFrequencies(cases, ['high', 'middle', 'low']).map(({ tier, rows, events }) => [tier, rows, events]),
    ).toEqual([
      ['high', 1, 1],
      ['middle', 0, 0],
      ['low', 1, 0],
    ]);
  });
});
