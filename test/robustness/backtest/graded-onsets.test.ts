import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf, type TestSpan } from '../../../src/robustness/backtest/cases.ts';
import { onsetRanks } from '../../../src/robustness/backtest/graded-onsets.ts';
import type { OutcomeWindow } from '../../../src/types.ts';
import { historyFrom, madePanel, rankingFrom } from './support.ts';

/** The onsets of A with the place it had: B to E stay where they are, so that the score of A is its place. */
function onsetsOf(signs: string, places: (number | null)[], window: OutcomeWindow, span: TestSpan): unknown[] {
  const others = { B: places.map(() => -1.5), C: places.map(() => -2.5), D: places.map(() => -3.5) };
  const ranking = rankingFrom({ A: places.map((place) => (place === null ? null : -place)), ...others });
  const history = historyFrom({ A: signs });
  const { cases } = casesOf(ranking, history, window, span);
  return onsetRanks(cases, history, window, span).map(({ time, best, reason }) => [
    time,
    best?.rank ?? null,
    best?.time ?? null,
    reason !== null,
  ]);
}

describe('onsetRanks', () => {
  it('takes the best of the periods whose windows hold the event', () => {
    const [window, span] = [
      { lead: 1, length: 2 },
      { from: 0, until: 5 },
    ];
    // In period 3, so that the windows of periods 1 and 2 hold it.
    expect(onsetsOf('000100', [1, 4, 2, 1, 1, 1], window, span)).toEqual([[3, 2, 2, false]]);
    expect(onsetsOf('000100', [1, 2, 4, 1, 1, 1], window, span)).toEqual([[3, 2, 1, false]]);
    // The first of two equal places.
    expect(onsetsOf('000100', [1, 3, 3, 1, 1, 1], window, span)).toEqual([[3, 3, 1, false]]);
  });

  it('looks as far back as lead and window say', () => {
    const span = { from: 0, until: 5 };
    const places = [1, 2, 3, 4, 4, 4];
    expect(onsetsOf('000010', places, { lead: 0, length: 1 }, span)).toEqual([[4, 4, 4, false]]);
    expect(onsetsOf('000010', places, { lead: 2, length: 1 }, span)).toEqual([[4, 3, 2, false]]);
    expect(onsetsOf('000010', places, { lead: 2, length: 3 }, span)).toEqual([[4, 1, 0, false]]);
  });

  it('counts events from the first test period plus the lead to the end of the last window', () => {
    const window = { lead: 1, length: 2 };
    // Every period has an event; test periods 2 and 3 can warn of 3, 4 and 5.
    expect(onsetsOf('11111111', [1, 1, 3, 2, 1, 1, 1, 1], window, { from: 2, until: 3 })).toEqual([
      [3, 3, 2, false],
      [4, 2, 3, false],
      [5, 2, 3, false],
    ]);
  });

  it('counts a place in a period whose own window is censored', () => {
    expect(onsetsOf('0001', [4, 4, 1, 4], { lead: 1, length: 2 }, { from: 0, until: 3 })).toEqual([[3, 1, 2, false]]);
  });

  it('says so where the unit was ranked in none of the periods', () => {
    expect(onsetsOf('0001', [1, null, null, 1], { lead: 1, length: 2 }, { from: 0, until: 3 })).toEqual([
      [3, null, null, true],
    ]);
    expect(onsetsOf('0001', [1, null, 4, 1], { lead: 1, length: 2 }, { from: 0, until: 3 })).toEqual([
      [3, 4, 2, false],
    ]);
  });

  it('gives every event the least place of those rows whose window holds it', () => {
    fc.assert(
      fc.property(madePanel(), ({ outcomes, scores, window }) => {
        const history = historyFrom(outcomes);
        const last = Object.values(scores)[0]!.length - 1;
        const span = { from: 0, until: last };
        const { cases } = casesOf(rankingFrom(scores), history, window, span);
        const found = onsetRanks(cases, history, window, span);
        for (const { unit, time, best } of found) {
          const places = cases
            .filter((one) => one.unit === unit)
            .filter((one) => one.time + window.lead <= time && time < one.time + window.lead + window.length)
            .map(({ rank }) => rank);
          expect(best?.rank ?? null).toBe(places.length === 0 ? null : Math.min(...places));
        }
        const events = Object.values(outcomes).flatMap((line) => [...line.slice(window.lead)]);
        expect(found).toHaveLength(events.filter((sign) => sign === '1').length);
      }),
    );
  });
});
