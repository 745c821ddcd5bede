import type { Result, ResultRow, ResultValue } from '../types.ts';
import { type BriefSubject, section, table } from './brief-parts.ts';
import { commandGroups, commandLine, readsStandardInput } from './command.ts';
import { decimalsOf } from './final-nodes.ts';
import { indicatorLabel } from './indicator-label.ts';
import { own } from './lookup.ts';
import { codeSpan, markdownText } from './markdown-escape.ts';
import { exact, NONE, signed } from './number.ts';
import { movedPhrase } from './rank-words.ts';
import { sanitise } from './sanitise.ts';
import { donorWords, isSubstituted } from './substitutions.ts';

/** What moved since the previous period: score and place, and the indicators where the result holds both periods. */
export function changeSection(subject: BriefSubject): string {
  const { result, row } = subject;
  const heading = 'What changed since the previous period';
  if (row.change === null) return section(heading, markdownText(notCompared(subject)));
  const { change } = row;
  const summary = `Score ${signed(change.score, decimalsOf(result.framework))} since ${sanitise(change.since)}; ${movedPhrase(change)}.`;
  const then = [...result.results, ...result.unranked].find(
    (other) => other.unit.id === row.unit.id && other.unit.kind === row.unit.kind && other.period === change.since,
  );
  if (then === undefined) return section(heading, markdownText(summary), ...earlierBrief(result, row, change.since));
  const moved = movedIndicators(row, then);
  if (moved.length === 0)
    return section(heading, markdownText(summary), 'No indicator of this unit changed; bounds or other units did.');
  const decimals = decimalsOf(result.framework);
  const rows = moved.map((id) => [
    indicatorLabel(result.framework, id),
    rawText(own(then.values, id)),
    rawText(own(row.values, id)),
    pointsMoved(row, then, id, decimals),
  ]);
  return section(
    heading,
    markdownText(summary),
    table(['Indicator', `>${change.since}`, `>${row.period}`, '>Points'], rows),
  );
}

/** A value as read; with the unit it is of where that is another. */
function rawText(value: ResultValue | undefined): string {
  const raw = exact(value?.raw ?? null);
  if (value === undefined || !isSubstituted(value)) return raw;
  return `${raw} (of ${donorWords({ from: value.substitutedFrom ?? null, fromName: null })})`;
}

/** Why there is no change: that says nothing of periods further back. */
function notCompared({ result, row, unranked }: BriefSubject): string {
  if (result.framework.ranking === 'none') return 'Not compared: this framework ranks nobody.';
  return unranked === null
    ? 'Not compared: the data have no ranked score of this unit for the period before.'
    : `Not compared: the unit is not ranked in ${sanitise(row.period)}.`;
}

/** The command that shows the values of the period before; none where the data were read from standard input. */
function earlierBrief(result: Result, { unit }: ResultRow, since: string): string[] {
  if (readsStandardInput(result)) return [];
  const command = commandGroups(result, 'brief', [
    ['--period', since],
    ['--unit', unit.id],
  ]);
  return [`The values of ${markdownText(sanitise(since))} are shown by: ${codeSpan(commandLine(command))}`];
}

function movedIndicators(now: ResultRow, then: ResultRow): string[] {
  return Object.keys(now.values).filter((id) => own(now.values, id)?.raw !== (own(then.values, id)?.raw ?? null));
}

function pointsMoved(now: ResultRow, then: ResultRow, id: string, decimals: number): string {
  const [after, before] = [own(now.contributions, id), own(then.contributions, id)];
  return after === undefined || before === undefined ? NONE : signed(after - before, decimals);
}
