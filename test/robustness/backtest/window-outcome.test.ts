import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf } from '../../../src/robustness/backtest/window-outcome.ts';
import { historyFrom, madePanel } from './support.ts';

const EVENT = { event: true };
const NONE = { event: false };
const CENSORED = { none: 'censored' };
const GAP = { none: 'gap' };

/** What followed each row of A. */
function outcomes(line: string, lead: number, length: number, others: Record<string, string> = {}): unknown[] {
  const history = historyFrom({ A: line, ...others });
  return [...line].map((_, time) => outcomeOf(history, 'A', time, { lead, length }));
}

describe('outcomeOf', () => {
  it('looks from as many periods ahead as the lead says, in as many as the window has', () => {
    expect(outcomes('00010', 1, 1)).toEqual([NONE, NONE, EVENT, NONE, CENSORED]);
    expect(outcomes('00010', 1, 2)).toEqual([NONE, EVENT, EVENT, CENSORED, CENSORED]);
    expect(outcomes('00010', 2, 1)).toEqual([NONE, EVENT, NONE, CENSORED, CENSORED]);
    expect(outcomes('00010', 0, 1)).toEqual([NONE, NONE, NONE, EVENT, NONE]);
    expect(outcomes('00010', 0, 2)).toEqual([NONE, NONE, EVENT, EVENT, CENSORED]);
  });

  it('takes no window that ends after the last outcome, even with a known event in it', () => {
    expect(outcomes('0001', 1, 2)[2]).toEqual(CENSORED);
    // The last outcome of any unit ends what is known.
    expect(outcomes('0001.', 1, 2, { B: '00000' })[2]).toEqual(EVENT);
    expect(outcomes('0000.', 1, 2, { B: '00000' })[2]).toEqual(GAP);
  });

  it('has a gap where a period is not known and the others hold no event', () => {
    expect(outcomes('00.0100', 1, 2)).toEqual([GAP, GAP, EVENT, EVENT, NONE, CENSORED, CENSORED]);
  });

  it('does not know a unit without any outcome, once the window is one that could be known', () => {
    const history = historyFrom({ A: '000' });
    expect(outcomeOf(history, 'B', 1, { lead: 1, length: 1 })).toEqual({ none: 'unknown-unit' });
    expect(outcomeOf(history, 'B', 2, { lead: 1, length: 1 })).toEqual(CENSORED);
  });

  it('has no outcome before the first that is known', () => {
    const history = historyFrom({ A: '01' }, 10);
    expect(outcomeOf(history, 'A', 5, { lead: 1, length: 2 })).toEqual(GAP);
    expect(outcomeOf(history, 'A', 9, { lead: 1, length: 2 })).toEqual(EVENT);
  });

  it('depends on nothing outside of the window, but for where outcomes end', () => {
    const some = fc.tuple(madePanel(), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 0, max: 7 }));
    fc.assert(
      fc.property(some, ([{ outcomes: lines, window }, time, changed]) => {
        const [unit, line] = Object.entries(lines)[0]!;
        fc.pre(changed < line.length && line[changed] !== '.');
        fc.pre(changed < time + window.lead || changed > time + window.lead + window.length - 1);
        const other = `${line.slice(0, changed)}${line[changed] === '1' ? '0' : '1'}${line.slice(changed + 1)}`;
        const [before, after] = [historyFrom(lines), historyFrom({ ...lines, [unit]: other })];
        expect(outcomeOf(after, unit, time, window)).toEqual(outcomeOf(before, unit, time, window));
      }),
    );
  });
});
