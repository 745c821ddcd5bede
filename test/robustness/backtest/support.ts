import fc from 'fast-check';
import {
  type Cases,
  casesOf,
  type KnownCase,
  type Ranking,
  type ScoredRow,
} from '../../../src/robustness/backtest/cases.ts';
import { type History, historyOf, type OutcomeCell } from '../../../src/robustness/backtest/history.ts';
import type { OutcomeWindow } from '../../../src/types.ts';

/** All periods. */
export const EVER = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

/** Outcomes as a test writes them: one sign per period, 1 an event, 0 none, a dot where nothing is known. */
export function cellsFrom(signs: Readonly<Record<string, string>>, first = 0): OutcomeCell[] {
  return Object.entries(signs).flatMap(([unit, line]) =>
    [...line].map((sign, at) => ({ unit, time: first + at, event: sign === '.' ? null : sign === '1' })),
  );
}

export function historyFrom(signs: Readonly<Record<string, string>>, first = 0): History {
  return historyOf(cellsFrom(signs, first))!;
}

/** A ranking as a test writes it: the scores of each unit, period by period; null where it is not ranked. */
export function rankingFrom(
  scores: Readonly<Record<string, readonly (number | null)[]>>,
  { first = 0, isProbability = false }: { first?: number; isProbability?: boolean } = {},
): Ranking {
  const rows = Object.entries(scores).flatMap(([unit, list]) =>
    list.map((score, at): ScoredRow => ({ unit, time: first + at, score: score ?? Number.NaN })),
  );
  return { name: 'test', description: 'made up', rows, isProbability };
}

/** A row that has been ranked and held against what followed. */
export function knownCase(more: Partial<KnownCase>): KnownCase {
  return { unit: 'A', time: 0, score: 0, tier: null, rank: 1, among: 1, event: false, ...more };
}

/** Units, outcomes and scores of a made-up panel, every list one entry per period. */
export interface MadePanel {
  outcomes: Record<string, string>;
  scores: Record<string, (number | null)[]>;
  window: OutcomeWindow;
}

/** How large made-up panels are. */
export interface PanelSize {
  units?: number;
  periods?: number;
}

const windows = fc.record({ lead: fc.integer({ min: 0, max: 2 }), length: fc.integer({ min: 1, max: 3 }) });

/** Panels with ties, gaps, unranked rows and several windows. */
export function madePanel({ units = 6, periods = 8 }: PanelSize = {}): fc.Arbitrary<MadePanel> {
  const sign = fc.constantFrom('0', '0', '0', '1', '1', '.');
  const score = fc.option(fc.integer({ min: -4, max: 4 }), { freq: 6 });
  return fc
    .tuple(fc.integer({ min: 2, max: units }), fc.integer({ min: 2, max: periods }))
    .chain(([height, width]) => {
      const size = { minLength: width, maxLength: width };
      const line = fc.tuple(fc.array(sign, size), fc.array(score, size));
      return fc.tuple(fc.array(line, { minLength: height, maxLength: height }), windows);
    })
    .filter(([lines]) => lines.some(([signs]) => signs.some((one) => one !== '.')))
    .map(([lines, window]) => ({
      outcomes: Object.fromEntries(lines.map(([signs], at) => [`U${at}`, signs.join('')])),
      scores: Object.fromEntries(lines.map(([, scores], at) => [`U${at}`, scores])),
      window,
    }));
}

/** A list and the same in another order. */
export function shuffledOf<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}

/** The cases of a made-up panel in all periods. */
export function casesFrom({ outcomes, scores, window }: MadePanel): Cases {
  return casesOf(rankingFrom(scores), historyFrom(outcomes), window, EVER);
}
