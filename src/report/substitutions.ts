import type { Result, ResultRow, ResultValue } from '../types.ts';
import { sanitise } from './sanitise.ts';

/** Indicators for which one other unit's values stand in, for one reason. */
export interface SubstitutionGroup {
  /** Id of the unit whose values they are; null where the result does not say. */
  from: string | null;
  /** What that unit is called; its id where the result does not hold it. */
  fromName: string | null;
  reason: string | null;
  indicators: readonly string[];
}

/** Whether the value of another unit stands in for the unit's own. */
export function isSubstituted({ status, substitutedFrom }: Pick<ResultValue, 'status' | 'substitutedFrom'>): boolean {
  return status === 'substituted' || substitutedFrom !== undefined;
}

/** Whether a row has any value of another unit. */
export function hasSubstitution({ values }: Pick<ResultRow, 'values'>): boolean {
  return Object.values(values).some(isSubstituted);
}

/** Ids of the indicators of a row that have the value of another unit. */
export function substitutedIn({ values }: Pick<ResultRow, 'values'>): string[] {
  return Object.entries(values).flatMap(([id, value]) => (isSubstituted(value) ? [id] : []));
}

/** The substitutions of a row, by unit and reason, in the order of the indicators. */
export function substitutionGroups(result: Result, row: Pick<ResultRow, 'values'>): SubstitutionGroup[] {
  if (!hasSubstitution(row)) return [];
  const groups = new Map<string, { from: string | null; reason: string | null; indicators: string[] }>();
  for (const [id, value] of Object.entries(row.values)) {
    if (!isSubstituted(value)) continue;
    const { substitutedFrom: from = null, reason } = value;
    const key = JSON.stringify([from, reason]);
    const group = groups.get(key) ?? { from, reason, indicators: [] };
    group.indicators.push(id);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ from, reason, indicators }) => ({
    from,
    fromName: from === null ? null : nameOf(result, from),
    reason,
    indicators,
  }));
}

function nameOf({ results, unranked }: Result, id: string): string {
  return [...results, ...unranked].find(({ unit }) => unit.id === id)?.unit.name ?? id;
}

/** `Serbia (SRB)`, or the id alone where that is all there is. */
export function donorWords({ from, fromName }: Pick<SubstitutionGroup, 'from' | 'fromName'>): string {
  if (from === null) return 'another unit';
  return fromName === null || fromName === from ? sanitise(from) : `${sanitise(fromName)} (${sanitise(from)})`;
}

/** `: not published for Kosovo`, or nothing where no reason is given. */
export function becauseWords(reason: string | null): string {
  return reason === null ? '' : `: ${sanitise(reason).replace(/\.$/, '')}`;
}
