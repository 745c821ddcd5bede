import { describe, expect, it } from 'vitest';
import { type Cases, casesOf, knownCases, type Ranking } from '../../../src/robustness/backtest/cases.ts';
import { backtestFindings, unitsIn } from '../../../src/robustness/backtest/findings.ts';
import type { GradedOnset, OutcomeWindow } from '../../../src/types.ts';
import { EVER, historyFrom, rankingFrom } from './support.ts';

const NEXT = { lead: 1, length: 1 };

interface Given {
  outcomes: Record<string, string>;
  ranking: Ranking;
  window?: OutcomeWindow;
  onsets?: readonly GradedOnset[];
}

/** The messages with a code. */
function messages(code: string, { outcomes, ranking, window = NEXT, onsets = [] }: Given): string[] {
  const history = historyFrom(outcomes, 2000);
  const cases: Cases = casesOf(ranking, history, window, EVER);
  return backtestFindings(cases, knownCases(cases.cases), onsets, { history, window, periodKind: 'year' })
    .filter((one) => one.code === code)
    .map(({ message }) => message);
}

const ranked = (scores: Record<string, (number | null)[]>): Ranking => rankingFrom(scores, { first: 2000 });
const TWO = ranked({ A: [1, 2], B: [2, 1] });

describe('backtestFindings', () => {
  it('warns of few events', () => {
    expect(messages('backtest.events', { outcomes: { A: '010', B: '000' }, ranking: TWO })[0]).toContain(
      'Only one row was',
    );
    expect(messages('backtest.events', { outcomes: { A: '011', B: '000' }, ranking: TWO })[0]).toContain(
      'Only 2 rows were',
    );
    const many = ranked({ A: Array.from({ length: 10 }, (_, at) => at) });
    expect(messages('backtest.events', { outcomes: { A: '11111111111' }, ranking: many })).toEqual([]);
  });

  it('warns where all rows are alike', () => {
    const outcomes = { A: '010', B: '000' };
    expect(messages('backtest.ties', { outcomes, ranking: ranked({ A: [3, 3], B: [3, 3] }) })).toHaveLength(1);
    expect(messages('backtest.ties', { outcomes, ranking: TWO })).toEqual([]);
  });

  it('names what is censored, and rows with gaps', () => {
    const given = {
      outcomes: { A: '01', B: '..', C: '.0' },
      ranking: ranked({ A: [1, 2, 3], C: [2, 1, 0] }),
      window: { lead: 0, length: 1 },
    };
    const found = messages('backtest.censored', given);
    expect(found).toEqual([
      '2 rows of 2002 are not graded: their windows end after 2001, the last period with outcomes.',
      '1 rows are not graded: their unit has no outcome in the period that they are held against.',
    ]);
    const longer = { ...given, window: { lead: 0, length: 2 } };
    expect(messages('backtest.censored', longer)[1]).toContain('in some period that they are held against');
  });

  it('suspects outcomes that end in silence, and says from when on', () => {
    const eventful = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`U${at}`, '1010000']));
    const found = messages('backtest.censored', { outcomes: eventful, ranking: TWO });
    // Two events in seven periods, and four of these without: 40 rows at 2/7.
    expect(found.at(-1)).toContain('no event in 2003 to 2006, where 11.4 would be usual');
    const once = Object.fromEntries(Array.from({ length: 10 }, (_, at) => [`U${at}`, '110']));
    expect(messages('backtest.censored', { outcomes: once, ranking: TWO }).at(-1)).toContain(
      'no event in 2002, where 6.7',
    );
    const rare = { A: '1000', B: '0000' };
    expect(messages('backtest.censored', { outcomes: rare, ranking: TWO })).toEqual([]);
    expect(messages('backtest.censored', { outcomes: { A: '0000' }, ranking: TWO })).toEqual([]);
  });

  it('names units that are only in one of the files, and the events lost with them', () => {
    const outcomes = { A: '010', X: '011' };
    const onset = (id: string): GradedOnset => ({
      unit: { id, name: id },
      period: '2001',
      rank: null,
      rankedIn: null,
      among: null,
      reason: '',
    });
    const given = { outcomes, ranking: TWO };
    expect(messages('backtest.units', given)).toEqual([
      '2 rows are not graded: the outcomes do not have B.',
      'The outcomes have X, which the ranking does not rank in the periods graded.',
    ]);
    expect(messages('backtest.units', { ...given, onsets: [onset('A'), onset('X')] })[1]).toContain(
      '; one event of theirs',
    );
    expect(messages('backtest.units', { ...given, onsets: [onset('X'), onset('X')] })[1]).toContain(
      '; 2 events of theirs',
    );
    expect(messages('backtest.units', { outcomes: { A: '010', B: '000' }, ranking: TWO })).toEqual([]);
  });

  it('says that windows overlap where they do', () => {
    const given = { outcomes: { A: '010', B: '000' }, ranking: TWO };
    expect(messages('backtest.windows', given)).toEqual([]);
    expect(messages('backtest.windows', { ...given, window: { lead: 1, length: 2 } })[0]).toContain(
      'Windows of 2 periods overlap',
    );
  });
});

it('shortens a long list of units', () => {
  expect(unitsIn(['A', 'B'])).toBe('A, B');
  const nine = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
  expect(unitsIn(nine)).toBe('9 units (A, B, C, D, E, F, G, H and 1 more)');
});
