import type { Change, Framework, ReferenceName, ResultRow, UnrankedRow } from '../types.ts';
import { boundsOf } from './bounds.ts';
import { changesSince } from './change.ts';
import { contributionsOf } from './contributions.ts';
import { rankedRows, referenceOf } from './drivers.ts';
import { periodBefore } from './periods.ts';
import { missingOf, type PeriodContext, resultRow } from './rows.ts';
import type { ScoredPanel } from './score-panel.ts';

/** The rows of one period of one panel, and what their drivers are measured against. */
export interface PeriodPart {
  ranked: ResultRow[];
  unranked: UnrankedRow[];
  reference: ReferenceName | null;
}

/** Which periods there are and which were asked for, and in which only part of the universe was supplied. */
export interface PeriodRequest {
  periods: readonly string[];
  selected: readonly string[];
  isPartial: (period: string) => boolean;
}

/** Puts together the result rows of the selected periods of one panel. */
export function scorePeriods(framework: Framework, scored: ScoredPanel, request: PeriodRequest): PeriodPart[] {
  const { panel } = scored;
  const shared = {
    framework,
    scored,
    contributions: contributionsOf({ plan: framework.plan, slices: panel.slices, ...scored }),
    bounds: boundsOf(framework, scored),
  };
  return request.selected.map((period) => {
    const context: PeriodContext = { ...shared, ...comparisons(shared, period, request) };
    const named = context.reference === null ? null : { kind: panel.kind, period, name: context.reference.name };
    const part: PeriodPart = { ranked: [], unranked: [], reference: named };
    const slice = panel.slices.find((candidate) => candidate.period === period);
    for (let row = slice?.start ?? 0; row < (slice?.end ?? 0); row += 1) {
      const reason = scored.reasons[row] ?? null;
      const result = resultRow(row, context);
      if (reason === null) part.ranked.push(result);
      else part.unranked.push({ ...result, reason, missing: missingOf(framework, scored, row) });
    }
    return part;
  });
}

/** What the ranked rows of a period are compared with: the period before, and a reference. */
function comparisons(
  { framework, scored, contributions }: Pick<PeriodContext, 'framework' | 'scored' | 'contributions'>,
  period: string,
  { periods, isPartial }: PeriodRequest,
): Pick<PeriodContext, 'changes' | 'reference'> {
  const { ranking } = framework.definition;
  if (ranking === 'none' || rankedRows(scored, period).length === 0) {
    return { changes: new Map<number, Change>(), reference: null };
  }
  return {
    changes: changesSince(scored, ranking, period, periodBefore(periods, period)),
    reference: referenceOf(framework, scored, contributions, period, isPartial(period)),
  };
}
