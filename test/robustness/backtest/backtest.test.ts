import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backtest, type BacktestRequest } from '../../../src/robustness/backtest/backtest.ts';
import type { Backtest } from '../../../src/types.ts';
import { historyFrom, madePanel, type MadePanel, rankingFrom } from './support.ts';

const ABOUT: BacktestRequest['about'] = {
  outcome: {
    definition: null,
    source: null,
    column: 'event',
    atLeast: null,
    file: { name: 'events.csv', sha256: '0' },
    from: '2000',
    until: '2009',
    units: 1,
    events: 1,
    vintage: null,
  },
  vintage: null,
  issued: null,
  asKnown: false,
  source: 'column',
  lookAhead: [],
  framework: null,
  unitKind: null,
  inputs: [],
};

/** What is graded where a test says nothing else: everything from 2000 on, with few resamples. */
function request(
  { outcomes, scores, window }: MadePanel,
  { isProbability = false, rivals = [] }: { isProbability?: boolean; rivals?: BacktestRequest['rivals'] } = {},
): BacktestRequest {
  const last = Math.max(...Object.values(scores).map((list) => list.length)) - 1;
  return {
    ranking: rankingFrom(scores, { first: 2000, isProbability }),
    rivals,
    about: ABOUT,
    history: historyFrom(outcomes, 2000),
    window,
    span: { from: 2000, until: 2000 + last },
    periodKind: 'year',
    nameOf: (unit) => `the ${unit}`,
    ranks: [1, 2],
    bands: [2, 4],
    tiers: [],
    draws: 10,
    seed: 1,
  };
}

const NEXT = { lead: 1, length: 1 };
const messageOf = (panel: MadePanel): string => {
  try {
    backtest(request(panel));
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('backtest, where nothing can be graded', () => {
  it('says so where no event followed, and where nothing else did', () => {
    const scores = { A: [1, 2], B: [2, 1] };
    expect(messageOf({ outcomes: { A: '000', B: '000' }, scores, window: NEXT })).toMatch(
      /^No event followed any of the 4 rows/,
    );
    expect(messageOf({ outcomes: { A: '011', B: '011' }, scores, window: NEXT })).toMatch(
      /^An event followed every one of the 4 rows/,
    );
  });

  it('says so where no unit is ranked', () => {
    expect(messageOf({ outcomes: { A: '011' }, scores: { A: [null, null] }, window: NEXT })).toBe(
      'The ranking ranks no unit in the periods to be graded.',
    );
  });

  it('gives every reason why rows have no outcome', () => {
    expect(messageOf({ outcomes: { B: '0.1' }, scores: { A: [1, null, 1], B: [1] }, window: NEXT })).toBe(
      'None of the 3 rows can be graded: 1 have windows that end after 2002, the last period with outcomes; 1 are of units that the outcomes do not have (A); 1 have no outcome in their windows.',
    );
  });
});

describe('backtest', () => {
  it('says what was graded, what was not, and what units are called', () => {
    const report = backtest(
      request({ outcomes: { A: '0010', B: '0.00' }, scores: { A: [1, 3, 2, 1], B: [2, 1, 1, 9] }, window: NEXT }),
    );
    expect(report.test).toEqual({ from: '2000', until: '2002', periods: 3, units: 2, rows: 5, events: 1, onsets: 1 });
    expect(report.notGraded).toMatchObject({ censored: { periods: ['2003'], rows: 2 }, gaps: 1, unranked: 0 });
    expect(report.grade.onsets).toEqual([
      { unit: { id: 'A', name: 'the A' }, period: '2002', rank: 1, rankedIn: '2001', among: 2, reason: null },
    ]);
    expect(report.grade.hard).toMatchObject({ rows: 4, events: 1 });
    expect(report.grade.decades.map(({ name, rows }) => [name, rows])).toEqual([['2000s', 5]]);
  });

  it('grades the ranking’s own probabilities where it has any', () => {
    const panel = { outcomes: { A: '011', B: '000' }, scores: { A: [0.5, 1], B: [0, 0.5] }, window: NEXT };
    const { probability } = backtest(request(panel, { isProbability: true })).grade;
    expect(probability).toMatchObject({ source: 'score', brier: (0.25 + 0 + 0 + 0.25) / 4 });
  });
});

/** A panel that can be graded. */
const gradable = madePanel().filter((panel) => messageOf(panel) === '');

/** What must not depend on how things are written. */
function figures({ grade }: Backtest): unknown {
  const { auc, interval, byPeriod, averagePrecision, at, bands, hard, decades, onsets } = grade;
  const places = onsets.map(({ period, rank, rankedIn, among }) => [period, rank, rankedIn, among]);
  return { auc, interval, byPeriod, averagePrecision, at, bands, hard, decades, places };
}

const INCREASING: readonly ((score: number) => number)[] = [
  (score) => score ** 3,
  (score) => 2 ** score,
  (score) => 1024 * score - 7,
];

describe('figures that go by order alone', () => {
  it('are the same after any increasing transformation of the scores', () => {
    fc.assert(
      fc.property(gradable, fc.constantFrom(...INCREASING), (panel, change) => {
        const scores = Object.fromEntries(
          Object.entries(panel.scores).map(([unit, list]) => [
            unit,
            list.map((score) => (score === null ? null : change(score))),
          ]),
        );
        expect(figures(backtest(request({ ...panel, scores })))).toEqual(figures(backtest(request(panel))));
      }),
    );
  });

  it('are the same after renaming units in the same order', () => {
    const renamed = <T>(lists: Record<string, T>): Record<string, T> =>
      Object.fromEntries(Object.entries(lists).map(([unit, list]) => [`__proto${unit}`, list]));
    fc.assert(
      fc.property(gradable, (panel) => {
        const other = { ...panel, outcomes: renamed(panel.outcomes), scores: renamed(panel.scores) };
        expect(figures(backtest(request(other)))).toEqual(figures(backtest(request(panel))));
      }),
    );
  });

  it('turn over with the order: the area of scores turned round is one less the area', () => {
    fc.assert(
      fc.property(gradable, (panel) => {
        const scores = Object.fromEntries(
          Object.entries(panel.scores).map(([unit, list]) => [
            unit,
            list.map((score) => (score === null ? null : -score)),
          ]),
        );
        const [down, up] = [backtest(request({ ...panel, scores })), backtest(request(panel))];
        expect(down.grade.auc).toBeCloseTo(1 - up.grade.auc!, 12);
      }),
    );
  });
});

describe('a rival', () => {
  it('that is the same ranking has the same figures and differs by nothing', () => {
    fc.assert(
      fc.property(gradable, (panel) => {
        const { ranking } = request(panel);
        const { grade, rivals } = backtest(request(panel, { rivals: [{ ...ranking, name: 'other' }] }));
        const [rival] = rivals;
        expect(rival?.grade).toMatchObject({ auc: grade.auc, averagePrecision: grade.averagePrecision, at: grade.at });
        expect(rival).toMatchObject({ difference: 0, shared: { rows: grade.rows, events: grade.events } });
      }),
    );
  });

  it('is compared over the rows that both rank', () => {
    const panel = { outcomes: { A: '011', B: '000' }, scores: { A: [2, 2], B: [1, 1] }, window: NEXT };
    const other = rankingFrom({ A: [1, 1], B: [2, null] }, { first: 2000 });
    const [rival] = backtest(request(panel, { rivals: [other] })).rivals;
    expect(rival).toMatchObject({ shared: { rows: 3, events: 2 }, difference: 1, grade: { auc: 0, rows: 3 } });
  });
});
