import type { ResultRow } from '../types.ts';
import { type BriefSubject, section, table } from './brief-parts.ts';
import { decimalsOf } from './final-nodes.ts';
import { indicatorLabel } from './indicator-label.ts';
import { own } from './lookup.ts';
import { exact, NONE, signed } from './number.ts';
import { movedPhrase } from './rank-words.ts';
import { sanitise } from './sanitise.ts';

/** What moved since the previous period: score and place, and the indicators where the result holds both periods. */
export function changeSection({ result, row }: BriefSubject): string {
  const heading = 'What changed since the previous period';
  if (row.change === null)
    return section(heading, 'None found in the data: there is no earlier score of this unit to compare with.');
  const { change } = row;
  const summary = `Score ${signed(change.score, decimalsOf(result.framework))} since ${sanitise(change.since)}; ${movedPhrase(change)}.`;
  const then = [...result.results, ...result.unranked].find(
    (other) => other.unit.id === row.unit.id && other.unit.kind === row.unit.kind && other.period === change.since,
  );
  if (then === undefined)
    return section(
      heading,
      summary,
      `The values of ${sanitise(change.since)} are not in this result: score with --period all to see them.`,
    );
  const moved = movedIndicators(row, then);
  if (moved.length === 0)
    return section(heading, summary, 'No indicator of this unit changed; bounds or other units did.');
  const decimals = decimalsOf(result.framework);
  const rows = moved.map((id) => [
    indicatorLabel(result.framework, id),
    exact(own(then.values, id)?.raw ?? null),
    exact(own(row.values, id)?.raw ?? null),
    pointsMoved(row, then, id, decimals),
  ]);
  return section(heading, summary, table(['Indicator', `>${change.since}`, `>${row.period}`, '>Points'], rows));
}

function movedIndicators(now: ResultRow, then: ResultRow): string[] {
  return Object.keys(now.values).filter((id) => own(now.values, id)?.raw !== (own(then.values, id)?.raw ?? null));
}

function pointsMoved(now: ResultRow, then: ResultRow, id: string, decimals: number): string {
  const [after, before] = [own(now.contributions, id), own(then.contributions, id)];
  return after === undefined || before === undefined ? NONE : signed(after - before, decimals);
}
