import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atRank } from '../../../src/robustness/backtest/at-rank.ts';
import { casesOf, knownCases, type Ranking } from '../../../src/robustness/backtest/cases.ts';
import { bandsOf } from '../../../src/robustness/backtest/frequency.ts';
import { onsetRanks } from '../../../src/robustness/backtest/graded-onsets.ts';
import {
  type History,
  historyOf,
  historyUntil,
  lastEventBefore,
  onsetsBetween,
} from '../../../src/robustness/backtest/history.ts';
import { persistence } from '../../../src/robustness/backtest/persistence.ts';
import { outcomeOf } from '../../../src/robustness/backtest/window-outcome.ts';

/** Outcomes written as text: one letter for each period from 0 on; 1 an event, 0 none, anything else not known. */
function known(outcomes: Record<string, string>): History {
  return knownIfAny(outcomes) as History;
}

/** The same; null where no letter says anything. */
function knownIfAny(outcomes: Record<string, string>): History | null {
  const cells = Object.entries(outcomes).flatMap(([unit, text]) =>
    [...text].map((letter, time) => ({ unit, time, event: letter === '1' ? true : letter === '0' ? false : null })),
  );
  return historyOf(cells);
}

const WINDOW = { lead: 1, length: 2 };

describe('what followed a row', () => {
  const history = known({ a: '0010000', b: '00.0000', c: '000.1' });

  it('is an event in any period of its window', () => {
    expect(outcomeOf(history, 'a', 0, WINDOW)).toEqual({ event: true });
    expect(outcomeOf(history, 'a', 1, WINDOW)).toEqual({ event: true });
    expect(outcomeOf(history, 'a', 2, WINDOW)).toEqual({ event: false });
    expect(outcomeOf(history, 'a', 2, { lead: 0, length: 1 })).toEqual({ event: true });
    expect(outcomeOf(history, 'a', 0, { lead: 2, length: 1 })).toEqual({ event: true });
    expect(outcomeOf(history, 'a', 0, { lead: 3, length: 2 })).toEqual({ event: false });
  });

  it('is not known where the window ends after the last outcome, has a gap, or is of nobody', () => {
    expect(outcomeOf(history, 'a', 4, WINDOW)).toEqual({ event: false });
    expect(outcomeOf(history, 'a', 5, WINDOW)).toEqual({ none: 'censored' });
    expect(outcomeOf(history, 'b', 1, WINDOW)).toEqual({ none: 'gap' });
    expect(outcomeOf(history, 'd', 1, WINDOW)).toEqual({ none: 'unknown-unit' });
    // An event beside a gap is one all the same.
    expect(outcomeOf(history, 'c', 2, WINDOW)).toEqual({ event: true });
    // But not where the rest of the window is still to come: else the last periods would hold events alone.
    expect(outcomeOf(known({ a: '001' }), 'a', 1, WINDOW)).toEqual({ none: 'censored' });
  });

  it('is nothing at all without an outcome', () => {
    expect(historyOf([{ unit: 'a', time: 3, event: null }])).toBeNull();
  });

  it('can be forgotten from a period on', () => {
    const early = historyUntil(history, 1);
    expect(early.last).toBe(1);
    expect(onsetsBetween(early, 0, 9)).toEqual([]);
    expect(onsetsBetween(history, 0, 9)).toEqual([
      { unit: 'a', time: 2 },
      { unit: 'c', time: 4 },
    ]);
    expect(historyUntil(history, 99)).toBe(history);
    expect(lastEventBefore(history, 'a', 2)).toBeNull();
    expect(lastEventBefore(history, 'a', 3)).toBe(2);
  });
});

/** A ranking of units by letter and period: `{ a: [1, 2] }` are the scores of a in periods 0 and 1. */
function ranking(scores: Record<string, readonly number[]>): Ranking {
  return {
    name: 'r',
    description: '',
    isProbability: false,
    rows: Object.entries(scores).flatMap(([unit, values]) => values.map((score, time) => ({ unit, time, score }))),
  };
}

describe('ranks of the rows of a period', () => {
  const history = known({ a: '0000', b: '0010', c: '0000', d: '00' });
  const given = ranking({ a: [3, 1], b: [3, 5], c: [1, Number.NaN], e: [2, 2] });

  it('are the mean of tied places, among all that are ranked', () => {
    const { cases, unknownUnits, gaps, unranked, censored } = casesOf(given, history, WINDOW, { from: 0, until: 1 });
    expect(cases.map(({ unit, time, rank, among, event }) => [unit, time, rank, among, event])).toEqual([
      ['a', 0, 1.5, 4, false],
      ['b', 0, 1.5, 4, true],
      ['c', 0, 4, 4, false],
      ['e', 0, 3, 4, null],
      ['a', 1, 3, 3, false],
      ['b', 1, 1, 3, true],
      ['e', 1, 2, 3, null],
    ]);
    expect({ unknownUnits, gaps, unranked, censored }).toEqual({
      unknownUnits: { units: ['e'], rows: 2 },
      gaps: 0,
      unranked: 1,
      censored: { times: [], rows: 0 },
    });
  });

  it('count for the first so many only where they reach it', () => {
    const { cases } = casesOf(given, history, WINDOW, { from: 0, until: 1 });
    expect(atRank(knownCases(cases), [], 1)).toMatchObject({ rows: 1, hits: 1, recall: 0.5, precision: 1 });
    expect(atRank(knownCases(cases), [], 2)).toMatchObject({ rows: 3, hits: 2, recall: 1, precision: 2 / 3 });
    expect(atRank([], [], 2)).toMatchObject({ recall: null, precision: null, caught: 0 });
    expect(bandsOf(knownCases(cases), [1, 3]).map(({ from, to, rows, events }) => [from, to, rows, events])).toEqual([
      [1, 1, 1, 1],
      [2, 3, 3, 1],
      [4, null, 1, 0],
    ]);
  });

  it('say how an onset had been ranked at best, in the periods whose windows hold it', () => {
    const { cases } = casesOf(given, history, WINDOW, { from: 0, until: 1 });
    const [onset, ...others] = onsetRanks(cases, history, WINDOW, { from: 0, until: 1 });
    expect(others).toEqual([]);
    expect(onset).toMatchObject({ unit: 'b', time: 2, reason: null, best: { time: 1, rank: 1 } });
    expect(onsetRanks(cases, history, WINDOW, { from: 0, until: 0 })[0]).toMatchObject({
      best: { time: 0, rank: 1.5 },
    });
    // An onset in the first test period cannot have been warned of in the test.
    expect(onsetRanks(cases, history, WINDOW, { from: 2, until: 3 })).toEqual([]);
    const nobody = onsetRanks([], history, WINDOW, { from: 0, until: 1 });
    expect(nobody[0]).toMatchObject({ best: null, reason: 'not ranked in any period whose window holds it' });
  });
});

describe('the ranking by the last event', () => {
  it('knows events up to the period, and those of the period itself only where rows are before it', () => {
    const history = known({ a: '0100', b: '0010', c: '0000' });
    const rows = ['a', 'b', 'c'].flatMap((unit) => [2, 3].map((time) => ({ unit, time, score: 0 })));
    const scores = (lead: number): number[] =>
      persistence(rows, history, { lead, length: 1 }).rows.map(({ score }) => score);
    const [a2, a3, b2, b3, c2, c3] = scores(1);
    expect([a2, a3, b2, b3]).toEqual([-1, -2, 0, -1]);
    expect(c2).toBe(c3);
    expect(c2).toBeLessThan(-3);
    expect(scores(0)[2]).toBe(c2);
  });
});

describe('laws of ranks and onsets', () => {
  const unit = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const row = fc.record({ unit, time: fc.integer({ min: 0, max: 5 }), score: fc.integer({ min: 0, max: 4 }) });
  const rows = fc.uniqueArray(row, {
    selector: ({ unit: own, time }) => `${own} ${time}`,
    minLength: 4,
    maxLength: 20,
  });
  const outcomes = fc.record(
    Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, fc.stringMatching(/^[01x]{8}$/)])),
  );
  const span = { from: 0, until: 5 };
  const graded = (given: Ranking, history: History) => {
    const cases = casesOf(given, history, WINDOW, span);
    return {
      ranks: cases.cases.map(({ unit: own, time, rank, event }) => [own, time, rank, event]),
      onsets: onsetRanks(cases.cases, history, WINDOW, span).map(({ unit: own, time, best }) => [
        own,
        time,
        best?.rank,
      ]),
      at: atRank(knownCases(cases.cases), [], 2),
    };
  };

  it('do not depend on the order of rows, nor on the scale of scores', () => {
    fc.assert(
      fc.property(rows, outcomes, (given, texts) => {
        const history = knownIfAny(texts);
        fc.pre(history !== null);
        const plain: Ranking = { name: 'r', description: '', isProbability: false, rows: given };
        const turned = { ...plain, rows: given.toReversed() };
        const scaled = { ...plain, rows: given.map((one) => ({ ...one, score: 7 * one.score ** 3 - 2 })) };
        expect(graded(turned, history)).toEqual(graded(plain, history));
        expect(graded(scaled, history)).toEqual(graded(plain, history));
      }),
    );
  });

  it('put every row in one band, and count every event once', () => {
    fc.assert(
      fc.property(rows, outcomes, (given, texts) => {
        const history = knownIfAny(texts);
        fc.pre(history !== null);
        const cases = knownCases(
          casesOf({ name: '', description: '', isProbability: false, rows: given }, history, WINDOW, span).cases,
        );
        const bands = bandsOf(cases, [1, 2, 4]);
        expect(bands.reduce((sum, band) => sum + band.rows, 0)).toBe(cases.length);
        expect(bands.reduce((sum, band) => sum + band.events, 0)).toBe(cases.filter(({ event }) => event).length);
      }),
    );
  });
});
