import { averagePrecision } from '../../stats/average-precision.ts';
import { mean } from '../../stats/mean.ts';
import { rocAuc } from '../../stats/roc-auc.ts';
import type { Grade, GradedOnset, GradedPart, OutcomeWindow, PeriodKind } from '../../types.ts';
import { periodOf } from '../../framework/period-number.ts';
import { atRank } from './at-rank.ts';
import { type Cases, knownCases, type KnownCase, type Ranking, type TestSpan } from './cases.ts';
import { bandsOf, tierFrequencies } from './frequency.ts';
import { onsetRanks } from './graded-onsets.ts';
import { type History, lastEventBefore } from './history.ts';
import { byPeriod, gradeCalibrated, gradeProbabilities } from './probability.ts';
import { aucOf, columnsOf, type Drawing } from './resample.ts';

/** What grading needs beside the ranking. */
export interface Grading extends Drawing {
  history: History;
  window: OutcomeWindow;
  span: TestSpan;
  periodKind: PeriodKind;
  /** What units are called. */
  nameOf: (unit: string) => string;
  /** Ranks at which recall and precision are given, and at which bands end; both ascending. */
  ranks: readonly number[];
  bands: readonly number[];
  /** Tiers of the framework, from the most risky down. */
  tiers: readonly string[];
}

/**
 * Grades one ranking.
 *
 * @param graded its rows in the test periods
 * @param past its rows in all periods, from which scores are put on a scale of probability
 */
export function gradeOf(
  { name, description, isProbability }: Ranking,
  graded: Cases,
  past: Cases,
  grading: Grading,
): Grade {
  const { history, window } = grading;
  const cases = knownCases(graded.cases);
  const onsets = gradedOnsets(graded, grading);
  return {
    name,
    description,
    ...overallOf(cases, grading),
    at: grading.ranks.map((rank) => atRank(cases, onsets, rank)),
    bands: bandsOf(cases, grading.bands),
    tiers: tierFrequencies(cases, grading.tiers),
    probability: isProbability ? gradeProbabilities(cases) : gradeCalibrated(cases, knownCases(past.cases), window),
    onsets,
    hard: aucOf(
      cases.filter(({ unit, time }) => isHard(history, unit, time, window)),
      grading,
    ),
    decades: decadesOf(cases, grading),
  };
}

/** Area, mean area by period and average precision. */
export function overallOf(
  cases: readonly KnownCase[],
  drawing: Drawing,
): Pick<Grade, 'rows' | 'events' | 'auc' | 'interval' | 'byPeriod' | 'averagePrecision'> {
  const { scores, events } = columnsOf(cases);
  const precision = averagePrecision(scores, events);
  return {
    ...aucOf(cases, drawing),
    byPeriod: meanByPeriod(cases),
    averagePrecision: Number.isNaN(precision) ? null : precision,
  };
}

function meanByPeriod(cases: readonly KnownCase[]): Grade['byPeriod'] {
  const areas = byPeriod(cases)
    .map(([, rows]) => columnsOf(rows))
    .map(({ scores, events }) => rocAuc(scores, events))
    .filter((area) => !Number.isNaN(area));
  return { mean: mean(Float64Array.from(areas)), periods: areas.length };
}

/** Hard cases: no event of the unit was known when the ranking was made. */
function isHard(history: History, unit: string, time: number, { lead }: OutcomeWindow): boolean {
  return lastEventBefore(history, unit, Math.min(time + 1, time + lead)) === null;
}

/** Onsets with the ranks their units had. */
export function gradedOnsets({ cases }: Cases, { history, window, span, periodKind, nameOf }: Grading): GradedOnset[] {
  return onsetRanks(cases, history, window, span).map(({ unit, time, best, reason }) => ({
    unit: { id: unit, name: nameOf(unit) },
    period: periodOf(time, periodKind),
    rank: best?.rank ?? null,
    rankedIn: best === null ? null : periodOf(best.time, periodKind),
    among: best?.among ?? null,
    reason,
  }));
}

function decadesOf(cases: readonly KnownCase[], grading: Grading): GradedPart[] {
  const decadeOf = ({ time }: KnownCase): number =>
    Math.floor(Number(periodOf(time, grading.periodKind).slice(0, 4)) / 10);
  const decades = [...new Set(cases.map(decadeOf))].sort((a, b) => a - b);
  return decades.map((decade) => ({
    name: `${decade}0s`,
    ...aucOf(
      cases.filter((one) => decadeOf(one) === decade),
      grading,
    ),
  }));
}
