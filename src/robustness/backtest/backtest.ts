import { AtriskError, EXIT } from '../../errors.ts';
import { periodOf } from '../../framework/period-number.ts';
import type { Backtest, Grade, PeriodKind } from '../../types.ts';
import { VERSION } from '../../version.ts';
import { type Cases, casesOf, knownCases, type Ranking } from './cases.ts';
import { extentOf } from './extent.ts';
import { backtestFindings, unitsIn } from './findings.ts';
import { type Grading, gradeOf } from './grade.ts';
import { rivalOf } from './rival.ts';

/** What is to be graded, against what, and what is known of both. */
export interface BacktestRequest extends Grading {
  ranking: Ranking;
  rivals: readonly Ranking[];
  /** Said of the run, not computed. */
  about: Pick<
    Backtest,
    'outcome' | 'vintage' | 'source' | 'issued' | 'asKnown' | 'lookAhead' | 'framework' | 'unitKind' | 'inputs'
  >;
}

/**
 * Grades a ranking out of sample: holds every ranked row against what followed it, and compares it with other
 * rankings over the same rows.
 *
 * @throws AtriskError `backtest.nothing` where no row can be graded, or all or none were followed by an event
 */
export function backtest(request: BacktestRequest): Backtest {
  const { ranking, rivals, about, history, window, span, periodKind } = request;
  const cases = casesOf(ranking, history, window, span);
  const known = knownCases(cases.cases);
  assertGradable(cases, request);
  const everything = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };
  const grade = gradeOf(ranking, cases, casesOf(ranking, history, window, everything), request);
  return {
    schemaVersion: 1,
    tool: { name: 'atrisk', version: VERSION },
    ...about,
    window: { ...window, periodKind },
    test: testOf(cases, grade, periodKind),
    notGraded: {
      censored: {
        periods: cases.censored.times.map((time) => periodOf(time, periodKind)),
        rows: cases.censored.rows,
      },
      unknownUnits: cases.unknownUnits,
      gaps: cases.gaps,
      unranked: cases.unranked,
    },
    grade,
    rivals: rivals.map((rival) => rivalOf(rival, cases, request)),
    options: { draws: request.draws, seed: request.seed, ranks: request.ranks, bands: request.bands },
    findings: backtestFindings(cases, known, grade.onsets, request),
  };
}

function testOf(cases: Cases, { rows, events, onsets }: Grade, kind: PeriodKind): Backtest['test'] {
  const known = knownCases(cases.cases);
  const times = known.map(({ time }) => time);
  const { least, most } = extentOf(times);
  return {
    from: periodOf(least, kind),
    until: periodOf(most, kind),
    periods: new Set(times).size,
    units: new Set(known.map(({ unit }) => unit)).size,
    rows,
    events,
    onsets: onsets.length,
  };
}

function assertGradable(cases: Cases, { history, periodKind }: BacktestRequest): void {
  const known = knownCases(cases.cases);
  const events = known.filter(({ event }) => event).length;
  if (known.length > 0 && events > 0 && events < known.length) return;
  const last = periodOf(history.last, periodKind);
  throw new AtriskError('backtest.nothing', whyNothing(cases, known.length, events, last), { exitCode: EXIT.input });
}

function whyNothing(cases: Cases, rows: number, events: number, last: string): string {
  if (rows > 0 && events === 0) {
    return `No event followed any of the ${rows} rows, so that there is nothing to tell apart. Take more periods, or a longer window.`;
  }
  if (rows > 0) return `An event followed every one of the ${rows} rows, so that there is nothing to tell apart.`;
  if (cases.cases.length === 0) return 'The ranking ranks no unit in the periods to be graded.';
  const reasons = [
    ...(cases.censored.rows > 0
      ? [`${cases.censored.rows} have windows that end after ${last}, the last period with outcomes`]
      : []),
    ...(cases.unknownUnits.rows > 0
      ? [`${cases.unknownUnits.rows} are of units that the outcomes do not have (${unitsIn(cases.unknownUnits.units)})`]
      : []),
    ...(cases.gaps > 0 ? [`${cases.gaps} have no outcome in their windows`] : []),
  ];
  return `None of the ${cases.cases.length} rows can be graded: ${reasons.join('; ')}.`;
}
