import type { Backtest, LookAhead } from '../types.ts';
import { rowsWords, shareText, spanWords, vintageWords, windowWords } from './backtest-words.ts';
import { sentence } from './header.ts';
import { type InspectSection, sectionOf } from './inspect-section.ts';
import { count, firstFew } from './list-words.ts';
import { trimmed } from './number.ts';
import { sanitise } from './sanitise.ts';
import { fileWords } from './source-words.ts';

/** What stands beneath the headline: what the ranking may have known of the future, and what nobody can tell. */
export function lookAheadNotes({ lookAhead }: Backtest): string[] {
  return lookAhead.map(({ kind, message, hint }: LookAhead) => {
    const start = kind === 'later' ? 'Uses later information: ' : '';
    const end = hint === null ? '' : ` ${sentence(sanitise(hint))}`;
    return `${start}${sentence(sanitise(message))}${end}`;
  });
}

/** What was held against what, how much of it there is, and what was left out. */
export function gradedSection(report: Backtest): InspectSection {
  return sectionOf({
    title: 'What was graded',
    items: [
      `Ranking: ${sanitise(report.grade.description)}; ${vintageWords('data', report.vintage, '--vintage')}`,
      outcomeLine(report),
      `A row counts as followed by an event where there was one ${windowWords(report.window)}`,
      ...issueLines(report),
      sizeLine(report),
      ...notGradedLines(report),
      ...warningLines(report),
    ],
  });
}

/**
 * Warnings about the grading, and that indicators are missing, in full: a page is read without what stood beside it on
 * the terminal.
 */
function warningLines({ findings }: Backtest): string[] {
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const own = warnings.filter(({ code }) => code.startsWith('backtest.') || code === 'indicator.missing');
  const others = warnings.length - own.length;
  return [
    ...own.map(({ message }) => `Warning: ${sentence(sanitise(message))}`),
    ...(others === 0
      ? []
      : [`Warnings about the files read: ${others}; atrisk prints them, and --format json lists them`]),
  ];
}

function outcomeLine({ outcome }: Backtest): string {
  const { column, file, atLeast, units, events } = outcome;
  const rule = atLeast === null ? '' : `, an event from ${trimmed(atLeast)} up`;
  return `Outcomes: column "${sanitise(column)}" of ${fileWords(file.name)}${rule}; ${count(events, 'event')} in ${count(units, 'unit')}, ${spanWords(outcome)}`;
}

/** When each ranking is made, and by which values; nothing where a column is graded as it stands. */
function issueLines({ source, issued, asKnown, window }: Backtest): string[] {
  if (issued === null && source === 'refit') {
    return ['When the values of the predictors were published, and whether they were known by then, is not checked'];
  }
  if (issued === null)
    return ['When each ranking was made, and what was known by then, is not checked: a column is graded as it stands'];
  const begun = issued - begunAfter(window);
  const late = begun > 0 ? `; the window had already begun by then, ${months(begun)} before` : '';
  const values = asKnown
    ? 'the values that had been published by then, so far as lags are declared'
    : 'the values of the period itself';
  return [`Each ranking is made ${issueWords(issued)}${late}; it uses ${values}`];
}

function issueWords(issued: number): string {
  if (issued === 0) return 'at the end of its period';
  return `${months(Math.abs(issued))} ${issued > 0 ? 'after' : 'before'} the end of its period`;
}

function months(number: number): string {
  return count(number, 'month');
}

const MONTHS = { year: 12, quarter: 3, month: 1 } as const;

/** How many months after the end of its own period a row's window begins. */
function begunAfter({ lead, periodKind }: Backtest['window']): number {
  return (lead - 1) * MONTHS[periodKind];
}

function sizeLine(report: Backtest): string {
  const { rows, events, units, periods, onsets } = report.test;
  const kind = report.window.periodKind;
  return `${rows} ${rowsWords(report)} of ${count(units, 'unit')} in ${count(periods, kind)}; an event followed ${events} of them (${shareText(events / rows)}); ${count(onsets, 'onset')}`;
}

/** What could not be graded, and why; or that everything was. */
function notGradedLines({ notGraded, outcome, window }: Backtest): string[] {
  const { censored, unknownUnits, gaps, unranked } = notGraded;
  const { periodKind } = window;
  const lines = [
    rowsLine(
      censored.rows,
      `of ${named(censored.periods)}: their windows end after ${sanitise(outcome.until)}, the last ${periodKind} with outcomes`,
    ),
    rowsLine(unknownUnits.rows, `of units that the outcomes do not have: ${named(unknownUnits.units)}`),
    rowsLine(gaps, `whose unit has no outcome in some ${periodKind} of the window`),
    rowsLine(unranked, 'that the ranking does not rank'),
  ].flat();
  return lines.length === 0 ? ['Nothing of these periods was left out'] : lines;
}

function rowsLine(rows: number, which: string): string[] {
  return rows === 0 ? [] : [`Not graded: ${count(rows, 'row')} ${which}`];
}

function named(names: readonly string[]): string {
  return firstFew(names.map(sanitise), 8);
}
