import { periodOf } from '../../framework/period-number.ts';
import type { Finding, GradedOnset, OutcomeWindow, PeriodKind } from '../../types.ts';
import type { Cases, KnownCase } from './cases.ts';
import type { History } from './history.ts';

/** With fewer events than this a figure moves a lot with each of them. */
const FEW_EVENTS = 10;

/** What a reader has to know before believing the figures. */
export function backtestFindings(
  cases: Cases,
  known: readonly KnownCase[],
  onsets: readonly GradedOnset[],
  { history, window, periodKind }: { history: History; window: OutcomeWindow; periodKind: PeriodKind },
): Finding[] {
  return [
    ...fewEvents(known),
    ...ties(known),
    ...censored(cases, history, periodKind),
    ...silentEnd(history, periodKind),
    ...unknownUnits(cases, history, onsets),
    ...gaps(cases, window),
    ...overlap(window),
  ];
}

function fewEvents(known: readonly KnownCase[]): Finding[] {
  const events = known.filter(({ event }) => event).length;
  if (events >= FEW_EVENTS) return [];
  const message = `Only ${events === 1 ? 'one row was' : `${events} rows were`} followed by an event: every figure moves a lot with each of them.`;
  return [
    {
      code: 'backtest.events',
      severity: 'warning',
      message,
      hint: 'Take more periods, or say how few they are wherever you quote the figures.',
    },
  ];
}

function ties(known: readonly KnownCase[]): Finding[] {
  const scores = new Set(known.map(({ score }) => score));
  if (scores.size > 1) return [];
  const message =
    'All rows have the same score: the ranking tells no two of them apart, and an area of 0.5 says only that.';
  return [{ code: 'backtest.ties', severity: 'warning', message }];
}

function censored({ censored: { times, rows } }: Cases, history: History, kind: PeriodKind): Finding[] {
  if (times.length === 0) return [];
  const periods = times.map((time) => periodOf(time, kind));
  const message = `${rows} rows of ${periods.join(', ')} are not graded: their windows end after ${periodOf(history.last, kind)}, the last period with outcomes.`;
  return [{ code: 'backtest.censored', severity: 'info', message }];
}

/** Fewer than one in twenty such ends come about by chance. */
const EXPECTED_IN_SILENCE = 3;

/** Outcomes that end in periods without any event, more than chance would have it: they may not have been coded yet. */
function silentEnd(history: History, kind: PeriodKind): Finding[] {
  const counts = new Map<number, { rows: number; events: number }>();
  for (const known of history.outcomes.values()) {
    for (const [time, event] of known) {
      const count = counts.get(time) ?? { rows: 0, events: 0 };
      counts.set(time, { rows: count.rows + 1, events: count.events + Number(event) });
    }
  }
  const all = [...counts.values()];
  const rate = sum(all.map(({ events }) => events)) / sum(all.map(({ rows }) => rows));
  const silent = [...counts].filter(([time]) =>
    [...counts].every(([later, { events }]) => later < time || events === 0),
  );
  const expected = rate * sum(silent.map(([, { rows }]) => rows));
  if (silent.length === 0 || expected < EXPECTED_IN_SILENCE) return [];
  const first = silent.reduce((least, [time]) => Math.min(least, time), history.last);
  const span =
    first === history.last ? periodOf(first, kind) : `${periodOf(first, kind)} to ${periodOf(history.last, kind)}`;
  const message = `The outcomes have no event in ${span}, where ${expected.toFixed(1)} would be usual: they may not be known yet (censored).`;
  const hint = `If so, say up to which period they are complete: --outcomes-until ${periodOf(first - 1, kind)}.`;
  return [{ code: 'backtest.censored', severity: 'warning', message, hint }];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function unknownUnits(
  { cases, unknownUnits: { units, rows } }: Cases,
  history: History,
  onsets: readonly GradedOnset[],
): Finding[] {
  const ranked = new Set(cases.map(({ unit }) => unit));
  const others = [...history.outcomes.keys()].filter((unit) => !ranked.has(unit)).sort();
  const lost = onsets.filter(({ unit }) => !ranked.has(unit.id));
  return [
    ...(units.length === 0
      ? []
      : [unitsFinding(`${rows} rows are not graded: the outcomes do not have ${unitsIn(units)}.`)]),
    ...(others.length === 0
      ? []
      : [
          unitsFinding(
            `The outcomes have ${unitsIn(others)}, which the ranking does not rank in the periods graded${lost.length === 0 ? '' : `; ${lost.length === 1 ? 'one event' : `${lost.length} events`} of theirs could not be graded`}.`,
          ),
        ]),
  ];
}

function unitsFinding(message: string): Finding {
  return {
    code: 'backtest.units',
    severity: 'warning',
    message,
    hint: 'Where two names mean one unit, give both files the same codes.',
  };
}

/** A few units by name, and how many there are. */
export function unitsIn(units: readonly string[]): string {
  const shown = units.slice(0, 8).join(', ');
  return units.length > 8 ? `${units.length} units (${shown} and ${units.length - 8} more)` : shown;
}

function gaps({ gaps: rows }: Cases, { length }: OutcomeWindow): Finding[] {
  if (rows === 0) return [];
  const message = `${rows} rows are not graded: their unit has no outcome in ${length === 1 ? 'the period' : 'some period'} that they are held against.`;
  return [{ code: 'backtest.censored', severity: 'info', message }];
}

function overlap({ length }: OutcomeWindow): Finding[] {
  if (length === 1) return [];
  const message = `Windows of ${length} periods overlap: one event follows up to ${length} rows of its unit. Intervals resample whole units for that reason; onsets are counted once.`;
  return [{ code: 'backtest.windows', severity: 'info', message }];
}
