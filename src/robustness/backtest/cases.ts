import { ranks } from '../../stats/ranks.ts';
import { comparable } from '../../stats/significant.ts';
import type { OutcomeWindow } from '../../types.ts';
import type { History } from './history.ts';
import { outcomeOf } from './window-outcome.ts';

/** What a ranking says of one unit in one period. */
export interface ScoredRow {
  unit: string;
  /** The period, counted in periods. */
  time: number;
  /** Higher is riskier; NaN where the unit is not ranked. */
  score: number;
  tier?: string | null;
}

/** A ranking to be graded. */
export interface Ranking {
  name: string;
  /** How it comes about, in words. */
  description: string;
  rows: readonly ScoredRow[];
  /** The scores are probabilities of the event. */
  isProbability: boolean;
}

/** A ranked row with its place among those of its period, and what followed. */
export interface Case {
  unit: string;
  time: number;
  score: number;
  tier: string | null;
  /** Mid-rank among all that were ranked in the period, 1 the riskiest: tied units share the mean of their places. */
  rank: number;
  among: number;
  /** Whether an event followed in the window; null where that is not known. */
  event: boolean | null;
}

/** Rows of a ranking with ranks and outcomes, and how many could not be graded. */
export interface Cases {
  cases: readonly Case[];
  censored: { times: readonly number[]; rows: number };
  unknownUnits: { units: readonly string[]; rows: number };
  gaps: number;
  unranked: number;
}

/** Which periods are graded, ends included. */
export interface TestSpan {
  from: number;
  until: number;
}

/**
 * Ranks the rows of each period and looks up what followed. Scores are compared to twelve significant digits, as
 * everywhere where units are ranked.
 */
export function casesOf(ranking: Ranking, history: History, window: OutcomeWindow, { from, until }: TestSpan): Cases {
  const inSpan = ranking.rows.filter(({ time }) => time >= from && time <= until);
  const ranked = inSpan.filter(({ score }) => !Number.isNaN(score));
  const censored = new Set<number>();
  const unknown = new Set<string>();
  const count = { censored: 0, unknown: 0, gaps: 0 };
  const cases = withRanks(ranked).map((row): Case => {
    const outcome = outcomeOf(history, row.unit, row.time, window);
    if ('event' in outcome) return { ...row, event: outcome.event };
    if (outcome.none === 'censored') {
      censored.add(row.time);
      count.censored += 1;
    } else if (outcome.none === 'unknown-unit') {
      unknown.add(row.unit);
      count.unknown += 1;
    } else count.gaps += 1;
    return { ...row, event: null };
  });
  return {
    cases,
    censored: { times: [...censored].sort((a, b) => a - b), rows: count.censored },
    unknownUnits: { units: [...unknown].sort(), rows: count.unknown },
    gaps: count.gaps,
    unranked: inSpan.length - ranked.length,
  };
}

/** Rows in order of period and unit, each with its mid-rank. */
function withRanks(rows: readonly ScoredRow[]): Omit<Case, 'event'>[] {
  const byTime = new Map<number, ScoredRow[]>();
  for (const row of rows) {
    const others = byTime.get(row.time);
    if (others === undefined) byTime.set(row.time, [row]);
    else others.push(row);
  }
  return [...byTime]
    .sort(([a], [b]) => a - b)
    .flatMap(([time, ofPeriod]) => {
      const sorted = ofPeriod.toSorted((a, b) => (a.unit < b.unit ? -1 : 1));
      const scores = sorted.map(({ score }) => comparable(score));
      const places = ranks(
        scores.map((score) => -score),
        'mean',
      );
      return sorted.map(({ unit, tier = null }, position) => ({
        unit,
        time,
        score: scores[position] as number,
        tier,
        rank: places[position] as number,
        among: sorted.length,
      }));
    });
}

/** A row whose outcome is known. */
export type KnownCase = Case & { event: boolean };

/** The rows whose outcome is known. */
export function knownCases(cases: readonly Case[]): KnownCase[] {
  return cases.filter((one): one is KnownCase => one.event !== null);
}
