import { brierScore, brierSkill } from '../../stats/brier.ts';
import { platt, plattAt } from '../../stats/platt.ts';
import type { CalibrationGroup, OutcomeWindow, ProbabilityGrade } from '../../types.ts';
import type { KnownCase } from './cases.ts';
import { frequencyOf } from './frequency.ts';
import { isKnownAt } from './published-by.ts';
import { columnsOf } from './resample.ts';

/** With fewer events in the past, scores are not put on a scale of probability. */
export const FEWEST_EVENTS = 5;

interface Forecast {
  probability: number;
  event: boolean;
}

/** Grades scores that are probabilities. */
export function gradeProbabilities(cases: readonly KnownCase[]): ProbabilityGrade {
  return gradeOf(
    'score',
    cases.map(({ score, event }) => ({ probability: score, event })),
    0,
  );
}

/**
 * Grades scores after putting them on a scale of probability, for each period by what was known by then: a logistic
 * curve (Platt, 1999) through all rows, of any earlier period, whose window had ended in that period.
 *
 * @param cases the rows that are graded
 * @param past rows of all periods from which the curve may be taken
 */
export function gradeCalibrated(
  cases: readonly KnownCase[],
  past: readonly KnownCase[],
  window: OutcomeWindow,
): ProbabilityGrade {
  const forecasts: Forecast[] = [];
  let without = 0;
  for (const [time, rows] of byPeriod(cases)) {
    const known = past.filter((one) => isKnownBy(one, time, window));
    const curve = known.filter(({ event }) => event).length < FEWEST_EVENTS ? null : plattOf(known);
    if (curve === null) without += rows.length;
    else for (const { score, event } of rows) forecasts.push({ probability: plattAt(curve, score), event });
  }
  return gradeOf('calibrated', forecasts, without);
}

/** Whether what followed a row was known when the ranking of a period was made: its window had ended before it began. */
export function isKnownBy(one: { time: number }, time: number, { lead, length }: OutcomeWindow): boolean {
  return isKnownAt(one.time + lead + length - 1, time, lead);
}

function plattOf(cases: readonly KnownCase[]): ReturnType<typeof platt> {
  const { scores, events } = columnsOf(cases);
  return platt(scores, events);
}

/** Rows by period, in order. */
export function byPeriod(cases: readonly KnownCase[]): [number, KnownCase[]][] {
  const periods = new Map<number, KnownCase[]>();
  for (const one of cases) {
    const others = periods.get(one.time);
    if (others === undefined) periods.set(one.time, [one]);
    else others.push(one);
  }
  return [...periods].sort(([a], [b]) => a - b);
}

function gradeOf(
  source: ProbabilityGrade['source'],
  forecasts: readonly Forecast[],
  without: number,
): ProbabilityGrade {
  const probabilities = forecasts.map(({ probability }) => probability);
  const events = forecasts.map(({ event }) => Number(event));
  const nullable = (value: number): number | null => (Number.isNaN(value) ? null : value);
  return {
    source,
    rows: forecasts.length,
    events: events.reduce((sum, event) => sum + event, 0),
    without,
    brier: nullable(brierScore(probabilities, events)),
    skill: nullable(brierSkill(probabilities, events)),
    groups: groupsOf(forecasts),
  };
}

const GROUPS = 10;

/** Tenths of the rows by probability, what is tied kept together; fewer groups where that leaves some empty. */
function groupsOf(forecasts: readonly Forecast[]): CalibrationGroup[] {
  const ascending = forecasts.toSorted((a, b) => a.probability - b.probability);
  const groups: Forecast[][] = [];
  let start = 0;
  for (let group = 1; group <= GROUPS; group += 1) {
    let end = Math.max(Math.round((ascending.length * group) / GROUPS), start);
    while (end > start && end < ascending.length && ascending[end]?.probability === ascending[end - 1]?.probability) {
      end += 1;
    }
    if (end > start) groups.push(ascending.slice(start, end));
    start = end;
  }
  return groups.map((rows) => ({
    lowest: (rows[0] as Forecast).probability,
    highest: (rows.at(-1) as Forecast).probability,
    forecast: rows.reduce((sum, { probability }) => sum + probability, 0) / rows.length,
    ...frequencyOf(rows),
  }));
}
