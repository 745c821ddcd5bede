import type { Backtest, Grade, Interval, OutcomeName, OutcomeWindow, Vintage } from '../types.ts';
import { fixed, NONE } from './number.ts';
import { sanitise } from './sanitise.ts';

/** The first line of a backtest: which ranking, against which outcome in full, when, and how well. */
export function backtestTitle(report: Backtest): string {
  const { test, outcome, lookAhead } = report;
  return `${rankingWords(report)}${laterWords(lookAhead)} against ${outcomeWords(outcome)}, ${spanWords(test)}: ${resultWords(report.grade)}`;
}

function laterWords(lookAhead: Backtest['lookAhead']): string {
  if (lookAhead.some(({ kind }) => kind === 'later')) return ' (uses later information)';
  return lookAhead.length === 0 ? '' : ' (it cannot be told whether it uses later information)';
}

/** `annual-risk 1.0`, or the column that was graded as it stands. */
function rankingWords({ source, framework, grade }: Pick<Backtest, 'source' | 'framework' | 'grade'>): string {
  if (source === 'refit') return 'A model fitted anew for each period';
  if (framework === null) return `the column "${sanitise(grade.name)}"`;
  return `${sanitise(framework.id)} ${sanitise(framework.version)}`;
}

function outcomeWords({ definition, column, source, vintage }: OutcomeName): string {
  const what = definition === null ? `the events in column "${sanitise(column)}"` : sanitise(definition);
  const known = [
    ...(definition === null ? ['what they are: not stated (--outcome)'] : []),
    `source: ${source === null ? 'not stated (--outcome-source)' : sanitise(source)}`,
    vintageWords('outcomes', vintage, '--outcome-vintage'),
  ];
  return `${what} (${known.join('; ')})`;
}

/** Whether figures are those of the time, or that nobody says. */
export function vintageWords(what: string, vintage: Vintage | null, option: string): string {
  if (vintage === null) return `whether ${what} are as first published or revised since: not stated (${option})`;
  return `${what} ${vintage === 'revised' ? 'as revised since' : 'as first published'}`;
}

/** `2000 to 2020`, or the one period. */
export function spanWords({ from, until }: { from: string; until: string }): string {
  return from === until ? sanitise(from) : `${sanitise(from)} to ${sanitise(until)}`;
}

function resultWords({ auc, interval, at }: Grade): string {
  const last = at.at(-1);
  const caught =
    last === undefined
      ? ''
      : `, ${last.caught} of ${last.onsets} ${plural(last.onsets, 'onset')} in the first ${last.rank}`;
  return `AUC ${areaText(auc)} (${intervalWords(interval, areaText)})${caught}`;
}

function plural(number: number, one: string): string {
  return number === 1 ? one : `${one}s`;
}

/** An area, a precision or a score between 0 and 1, with three decimals. */
export function areaText(value: number | null): string {
  return fixed(value, 3);
}

/** A share as `14 %`, with one decimal under a tenth; only nothing is 0 % and only a whole is 100 %. */
export function shareText(share: number | null): string {
  if (share === null) return NONE;
  if (share === 0) return '0 %';
  if (share < 0.0005) return '<0.1 %';
  if (share < 0.0995) return `${fixed(share * 100, 1)} %`;
  return share < 1 && share >= 0.995 ? '>99 %' : `${fixed(share * 100, 0)} %`;
}

/** `95 % 0.780 to 0.901`, or that there is none. */
export function intervalWords({ low, high }: Interval, text: (value: number | null) => string): string {
  return low === null || high === null ? 'no interval can be given' : `95 % ${text(low)} to ${text(high)}`;
}

/** The same as the cell of a table. */
export function intervalCell({ low, high }: Interval, text: (value: number | null) => string): string {
  return low === null || high === null ? NONE : `${text(low)} to ${text(high)}`;
}

/** `in the year after or the one after that`: where an event counts, seen from the row. */
export function windowWords({
  lead,
  length,
  periodKind,
}: OutcomeWindow & Pick<Backtest['window'], 'periodKind'>): string {
  if (lead === 0)
    return `in the ${periodKind} itself${length === 1 ? '' : ` or ${afterWords(length - 1, periodKind)}`}`;
  if (lead === 1) return `in ${afterWords(length, periodKind)}`;
  const last = lead + length - 1;
  return length === 1 ? `${lead} ${periodKind}s after` : `from ${lead} to ${last} ${periodKind}s after`;
}

function afterWords(length: number, kind: string): string {
  if (length === 1) return `the ${kind} after`;
  return length === 2 ? `the ${kind} after or the one after that` : `one of the ${length} ${kind}s after`;
}

/** `country-years`; `unit-years` where the kind of unit is not known. */
export function rowsWords({ unitKind, window }: Pick<Backtest, 'unitKind' | 'window'>): string {
  return `${unitKind ?? 'unit'}-${window.periodKind}s`;
}
