import { AtriskError, EXIT } from '../../errors.ts';
import { periodOf } from '../../framework/period-number.ts';
import { isotonic } from '../../stats/isotonic.ts';
import { platt } from '../../stats/platt.ts';
import type { Calibration, CalibrationCurve, OutcomeWindow, PeriodKind } from '../../types.ts';
import { VERSION } from '../../version.ts';
import { casesOf, type KnownCase, knownCases, type Ranking, type TestSpan } from './cases.ts';
import { extentOf } from './extent.ts';
import { bandsOf, tierFrequencies } from './frequency.ts';
import { type History, historyUntil } from './history.ts';
import { FEWEST_EVENTS } from './probability.ts';
import { columnsOf } from './resample.ts';

/** What a calibration is made from. */
export interface CalibrationRequest {
  ranking: Ranking;
  history: History;
  window: OutcomeWindow;
  periodKind: PeriodKind;
  /** Periods whose rows may be used; they are used as far as their windows had ended by `until`. */
  span: TestSpan;
  method: Calibration['method'];
  bands: readonly number[];
  tiers: readonly string[];
  /** Said of the run, not computed. */
  about: Pick<Calibration, 'framework' | 'column' | 'outcome' | 'issued' | 'asKnown' | 'lookAhead' | 'inputs'>;
}

/**
 * Learns from past periods how often an event followed: by band of ranks, by tier, and where it is asked for by a
 * curve from scores to probability.
 *
 * @throws AtriskError `backtest.nothing` where too few events are known
 */
export function calibrate(request: CalibrationRequest): Calibration {
  const { ranking, window, periodKind, span, method, about } = request;
  const history = historyUntil(request.history, span.until);
  const cases = knownCases(casesOf(ranking, history, window, span).cases);
  assertEnough(cases, span, periodKind);
  const times = cases.map(({ time }) => time);
  const { least: first, most: last } = extentOf(times);
  return {
    schemaVersion: 1,
    calibration: true,
    tool: { name: 'atrisk', version: VERSION },
    ...about,
    window: { ...window, periodKind },
    method,
    past: {
      from: periodOf(first, periodKind),
      until: periodOf(last, periodKind),
      periods: new Set(times).size,
      rows: cases.length,
      events: eventsIn(cases),
      units: new Set(cases.map(({ unit }) => unit)).size,
    },
    knownUntil: periodOf(last + window.lead + window.length - 1, periodKind),
    among: extentOf(cases.map((one) => one.among)),
    bands: bandsOf(cases, request.bands),
    tiers: tierFrequencies(cases, request.tiers),
    curve: curveOf(cases, method),
  };
}

function eventsIn(cases: readonly KnownCase[]): number {
  return cases.filter(({ event }) => event).length;
}

function assertEnough(cases: readonly KnownCase[], { until }: TestSpan, kind: PeriodKind): void {
  const events = eventsIn(cases);
  if (events >= FEWEST_EVENTS && events < cases.length) return;
  const message = `Up to ${periodOf(until, kind)}, ${events === 1 ? 'one event is' : `${events} events are`} known to have followed ${cases.length} rows: too few to say how often one follows.`;
  throw new AtriskError('backtest.nothing', message, {
    exitCode: EXIT.input,
    hint: `At least ${FEWEST_EVENTS} are needed, and rows without one. Take more periods (--from, --until).`,
  });
}

function curveOf(cases: readonly KnownCase[], method: Calibration['method']): CalibrationCurve | null {
  const { scores, events } = columnsOf(cases);
  if (method === 'isotonic') {
    const { from, value } = isotonic(scores, events);
    return { kind: 'isotonic', from: [...from], value: [...value] };
  }
  const curve = method === 'platt' ? platt(scores, events) : null;
  return curve === null ? null : { kind: 'platt', ...curve };
}
