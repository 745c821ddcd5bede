/** Which events are known of each unit, by period counted in periods. */
export interface History {
  /** By unit id: the outcome of each period that has one. */
  outcomes: ReadonlyMap<string, ReadonlyMap<number, boolean>>;
  /** First and last period with an outcome of any unit. */
  first: number;
  last: number;
}

/** One event of one unit. */
export interface Onset {
  unit: string;
  time: number;
}

/** An outcome as read: `event` is null where the cell is blank. */
export interface OutcomeCell {
  unit: string;
  time: number;
  event: boolean | null;
}

/** Puts outcomes together by unit and period; null without any. */
export function historyOf(cells: readonly OutcomeCell[]): History | null {
  const outcomes = new Map<string, Map<number, boolean>>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const { unit, time, event } of cells) {
    if (event === null) continue;
    const known = outcomes.get(unit) ?? new Map<number, boolean>();
    known.set(time, event);
    outcomes.set(unit, known);
    first = Math.min(first, time);
    last = Math.max(last, time);
  }
  return outcomes.size === 0 ? null : { outcomes, first, last };
}

/** The same, as if nothing were known of what came after a period. */
export function historyUntil(history: History, last: number): History {
  if (last >= history.last) return history;
  const outcomes = new Map(
    [...history.outcomes].map(([unit, known]) => [unit, new Map([...known].filter(([time]) => time <= last))]),
  );
  return { outcomes, first: history.first, last };
}

/** All events between two periods, ends included, by period and then unit. */
export function onsetsBetween({ outcomes }: History, from: number, until: number): Onset[] {
  const onsets = [...outcomes].flatMap(([unit, known]) =>
    [...known].flatMap(([time, event]) => (event && time >= from && time <= until ? [{ unit, time }] : [])),
  );
  return onsets.sort((a, b) => a.time - b.time || (a.unit < b.unit ? -1 : 1));
}

/** The last event of a unit before a period, or null. */
export function lastEventBefore({ outcomes }: History, unit: string, time: number): number | null {
  let last: number | null = null;
  for (const [when, event] of outcomes.get(unit) ?? []) {
    if (event && when < time && (last === null || when > last)) last = when;
  }
  return last;
}
