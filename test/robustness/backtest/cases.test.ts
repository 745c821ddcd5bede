import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { casesOf, knownCases } from '../../../src/robustness/backtest/cases.ts';
import { casesFrom, EVER, historyFrom, madePanel, rankingFrom, shuffledOf } from './support.ts';

const NEXT = { lead: 1, length: 1 };

describe('casesOf', () => {
  it('ranks each period by itself, tied units sharing the mean of their places', () => {
    const ranking = rankingFrom({ A: [9, 1], B: [5, 2], C: [5, 3], D: [5, 4], E: [0, 4] });
    const { cases } = casesOf(ranking, historyFrom({ A: '000' }), NEXT, EVER);
    const ranks = (time: number) => cases.filter((one) => one.time === time).map(({ unit, rank }) => `${unit} ${rank}`);
    expect(ranks(0)).toEqual(['A 1', 'B 3', 'C 3', 'D 3', 'E 5']);
    expect(ranks(1)).toEqual(['A 5', 'B 4', 'C 3', 'D 1.5', 'E 1.5']);
  });

  it('ranks among all that are ranked in the period, known outcome or not', () => {
    const ranking = rankingFrom({ A: [1, 1], B: [3, null], stranger: [2, 2] });
    const { cases, unknownUnits, unranked, gaps } = casesOf(ranking, historyFrom({ A: '000', B: '0.0' }), NEXT, EVER);
    expect(cases.map(({ unit, time, rank, among, event }) => [unit, time, rank, among, event])).toEqual([
      ['A', 0, 3, 3, false],
      ['B', 0, 1, 3, null],
      ['stranger', 0, 2, 3, null],
      ['A', 1, 2, 2, false],
      ['stranger', 1, 1, 2, null],
    ]);
    expect(unknownUnits).toEqual({ units: ['stranger'], rows: 2 });
    expect([unranked, gaps]).toEqual([1, 1]);
  });

  it('takes scores that differ in the last digits alone for tied', () => {
    const { cases } = casesOf(rankingFrom({ A: [0.3], B: [0.1 + 0.2] }), historyFrom({ A: '00' }), NEXT, EVER);
    expect(cases.map(({ rank }) => rank)).toEqual([1.5, 1.5]);
    expect(cases[0]?.score).toBe(cases[1]?.score);
  });

  it('counts the periods of the span alone, both ends included', () => {
    const ranking = rankingFrom({ A: [1, 2, 3, null, 5], B: [5, 4, 3, null, 1] });
    const { cases, censored, unranked } = casesOf(ranking, historyFrom({ A: '0000', B: '0000' }), NEXT, {
      from: 1,
      until: 3,
    });
    expect([...new Set(cases.map(({ time }) => time))]).toEqual([1, 2]);
    expect(unranked).toBe(2);
    expect(censored).toEqual({ times: [], rows: 0 });
  });

  it('names the periods whose windows end too late', () => {
    const ranking = rankingFrom({ A: [1, 2, 3, 4], B: [4, 3, 2, 1] });
    const { censored } = casesOf(ranking, historyFrom({ A: '000', B: '000' }), { lead: 1, length: 2 }, EVER);
    expect(censored).toEqual({ times: [1, 2, 3], rows: 6 });
  });

  it('keeps the tier of a row, and ranks infinite scores', () => {
    const ranking = rankingFrom({ A: [Number.NEGATIVE_INFINITY], B: [Number.POSITIVE_INFINITY], C: [0] });
    const rows = ranking.rows.map((row) => ({ ...row, tier: row.unit === 'B' ? 'high' : null }));
    const { cases } = casesOf({ ...ranking, rows }, historyFrom({ A: '00' }), NEXT, EVER);
    expect(cases.map(({ rank, tier }) => [rank, tier])).toEqual([
      [3, null],
      [1, 'high'],
      [2, null],
    ]);
  });

  it('accounts for every row of the span', () => {
    fc.assert(
      fc.property(madePanel(), (panel) => {
        const { cases, censored, unknownUnits, gaps, unranked } = casesFrom(panel);
        const known = knownCases(cases).length;
        expect(known + censored.rows + unknownUnits.rows + gaps).toBe(cases.length);
        expect(cases.length + unranked).toBe(Object.values(panel.scores).flat().length);
      }),
    );
  });

  it('gives places that add up to those of all units of the period', () => {
    fc.assert(
      fc.property(madePanel(), (panel) => {
        const { cases } = casesFrom(panel);
        for (const time of new Set(cases.map((one) => one.time))) {
          const own = cases.filter((one) => one.time === time);
          expect(own.every(({ among }) => among === own.length)).toBe(true);
          expect(own.reduce((sum, { rank }) => sum + rank, 0)).toBe((own.length * (own.length + 1)) / 2);
        }
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    const both = madePanel().chain((panel) => {
      const ranking = rankingFrom(panel.scores);
      return fc.tuple(fc.constant(panel), fc.constant(ranking), shuffledOf(ranking.rows));
    });
    fc.assert(
      fc.property(both, ([{ outcomes, window }, ranking, rows]) => {
        const history = historyFrom(outcomes);
        expect(casesOf({ ...ranking, rows }, history, window, EVER)).toEqual(casesOf(ranking, history, window, EVER));
      }),
    );
  });
});
