import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf } from '../../../src/robustness/backtest/cases.ts';
import { historyUntil } from '../../../src/robustness/backtest/history.ts';
import { persistence } from '../../../src/robustness/backtest/persistence.ts';
import { EVER, historyFrom, madePanel, rankingFrom } from './support.ts';

const HISTORY = historyFrom({ A: '10000', B: '00010', C: '00000', D: '00100' });
const ROWS = rankingFrom({ A: [0, 0, 0, 0], B: [0, 0, 0, 0], C: [0, 0, 0, 0], D: [0, 0, 0, 0] }).rows;

/** Ranks of the units A to D in a period. */
function ranksIn(time: number, lead: number): number[] {
  const window = { lead, length: 1 };
  const { cases } = casesOf(persistence(ROWS, HISTORY, window), HISTORY, window, EVER);
  return cases.filter((one) => one.time === time).map(({ rank }) => rank);
}

describe('persistence', () => {
  it('ranks by how long ago the last event was, those without any last and alike', () => {
    expect(ranksIn(3, 1)).toEqual([3, 1, 4, 2]);
    expect(ranksIn(2, 1)).toEqual([2, 3.5, 3.5, 1]);
    expect(ranksIn(1, 1)).toEqual([1, 3, 3, 3]);
  });

  it('knows the events of the row’s own period where the window begins after it, and not where it begins with it', () => {
    expect(ranksIn(3, 0)).toEqual([2, 3.5, 3.5, 1]);
    expect(ranksIn(3, 2)).toEqual([3, 1, 4, 2]);
  });

  it('is the same whatever comes later', () => {
    fc.assert(
      fc.property(madePanel(), fc.integer({ min: 0, max: 7 }), ({ outcomes, scores, window }, time) => {
        const { rows } = rankingFrom(scores);
        const history = historyFrom(outcomes);
        fc.pre(history.first <= time);
        const own = rows.filter((row) => row.time === time);
        const then = historyUntil(history, window.lead === 0 ? time - 1 : time);
        const order = (scored: readonly { score: number }[]) =>
          scored.map(({ score }) => scored.filter((other) => other.score > score).length);
        expect(order(persistence(own, history, window).rows)).toEqual(order(persistence(own, then, window).rows));
      }),
    );
  });
});
