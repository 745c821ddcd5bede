import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { historyOf, historyUntil, lastEventBefore, onsetsBetween } from '../../../src/robustness/backtest/history.ts';
import { cellsFrom, historyFrom, madePanel, shuffledOf } from './support.ts';

describe('historyOf', () => {
  it('begins and ends with the first and the last outcome of any unit', () => {
    const { first, last, outcomes } = historyFrom({ A: '..01.', B: '.0...', C: '.....' }, 2000);
    expect([first, last]).toEqual([2001, 2003]);
    expect([...outcomes.keys()]).toEqual(['A', 'B']);
    expect(outcomes.get('A')).toEqual(
      new Map([
        [2002, false],
        [2003, true],
      ]),
    );
  });

  it('is nothing without any outcome', () => {
    expect(historyOf([])).toBeNull();
    expect(historyOf(cellsFrom({ A: '...' }))).toBeNull();
  });

  it('does not depend on the order of cells', () => {
    const both = madePanel().chain(({ outcomes }) => {
      const cells = cellsFrom(outcomes);
      return fc.tuple(fc.constant(cells), shuffledOf(cells));
    });
    fc.assert(
      fc.property(both, ([cells, others]) => {
        expect(historyOf(others)).toEqual(historyOf(cells));
      }),
    );
  });
});

describe('historyUntil', () => {
  it('forgets what came after a period, and ends there', () => {
    const history = historyUntil(historyFrom({ A: '0101', B: '..11' }), 1);
    expect(history.last).toBe(1);
    expect(onsetsBetween(history, 0, 9)).toEqual([{ unit: 'A', time: 1 }]);
  });

  it('is the whole where nothing came after', () => {
    const history = historyFrom({ A: '01' });
    expect(historyUntil(history, 1)).toBe(history);
    expect(historyUntil(history, 7)).toBe(history);
  });
});

describe('onsetsBetween', () => {
  it('lists events by period and then unit, both ends included', () => {
    const history = historyFrom({ B: '1101', A: '0110', C: '1001' });
    expect(onsetsBetween(history, 1, 2)).toEqual([
      { unit: 'A', time: 1 },
      { unit: 'B', time: 1 },
      { unit: 'A', time: 2 },
    ]);
    expect(onsetsBetween(history, 3, 9).map(({ unit }) => unit)).toEqual(['B', 'C']);
    expect(onsetsBetween(history, 4, 9)).toEqual([]);
  });
});

describe('lastEventBefore', () => {
  it('is the newest event that came before a period, never one in it', () => {
    const history = historyFrom({ A: '10100', B: '000.' });
    expect([0, 1, 2, 3, 9].map((time) => lastEventBefore(history, 'A', time))).toEqual([null, 0, 0, 2, 2]);
    expect(lastEventBefore(history, 'B', 9)).toBeNull();
    expect(lastEventBefore(history, 'nobody', 9)).toBeNull();
  });

  it('does not depend on the order in which outcomes were read', () => {
    const turned = historyOf(cellsFrom({ A: '10100' }).reverse())!;
    expect(lastEventBefore(turned, 'A', 9)).toBe(2);
  });
});
