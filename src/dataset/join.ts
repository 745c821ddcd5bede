import { byCodeUnit } from '../framework/text-order.ts';
import type { Indicator, PublishedFigures } from '../types.ts';
import { addDistinct, type Entry, type Reading } from './entry.ts';
import type { FindingLog } from './finding-log.ts';
import { mergeObservation } from './merge-observation.ts';
import { shown } from './text.ts';

/** One unit in one period, as all tables together give it. */
export interface JoinedEntry extends Omit<Entry, 'attributes'> {
  attributes: Map<string, string>;
}

/**
 * Joins the readings of several tables, which may each hold some of the indicators, units or periods. Two
 * different values for the same thing are an error; a value and a blank are not.
 *
 * @returns entries by period, then unit
 */
export function joinReadings(
  readings: readonly Reading[],
  indicators: readonly Indicator[],
  log: FindingLog,
): JoinedEntry[] {
  const joined = new Map<string, JoinedEntry>();
  for (const reading of readings) {
    for (const [key, entry] of reading.entries) {
      const own = { ...entry, attributes: attributesOf(entry, reading.attributes) };
      const known = joined.get(key);
      if (known === undefined) joined.set(key, own);
      else merge(known, own, indicators, log);
    }
  }
  return [...joined.values()].sort((a, b) => byCodeUnit(a.period, b.period) || byCodeUnit(a.unit, b.unit));
}

function attributesOf(entry: Entry, names: readonly string[]): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [position, name] of names.entries()) {
    const text = entry.attributes[position] ?? null;
    if (text !== null) attributes.set(name, text);
  }
  return attributes;
}

function merge(into: JoinedEntry, from: JoinedEntry, indicators: readonly Indicator[], log: FindingLog): void {
  for (const name of from.names) addDistinct(into.names, name);
  for (const kind of from.kinds) addDistinct(into.kinds, kind);
  for (const parent of from.parents) addDistinct(into.parents, parent);
  mergeAttributes(into, from, log);
  into.published = {
    rank: mergePublished('rank', into, from, log),
    score: mergePublished('score', into, from, log),
  };
  for (const position of indicators.keys()) {
    const a = into.observations[position];
    const b = from.observations[position];
    into.observations[position] = a === undefined || b === undefined ? (a ?? b) : mergeObservation(a, b, log);
  }
}

/** Texts are for reading only, so that a contradiction is a warning; the smaller by code point is kept. */
function mergeAttributes(into: JoinedEntry, from: JoinedEntry, log: FindingLog): void {
  for (const [name, text] of from.attributes) {
    const known = into.attributes.get(name);
    if (known === undefined || known === text) {
      into.attributes.set(name, text);
      continue;
    }
    const [kept, other] = [known, text].sort(byCodeUnit) as [string, string];
    into.attributes.set(name, kept);
    conflict(
      log,
      'warning',
      `The files give ${shown(name)} of ${about(from)} as ${shown(kept)} and as ${shown(other)}; the first is kept.`,
      from,
      name,
    );
  }
}

function mergePublished(
  figure: keyof PublishedFigures,
  into: JoinedEntry,
  from: JoinedEntry,
  log: FindingLog,
): string | null {
  const a = into.published[figure];
  const b = from.published[figure];
  if (a === null || b === null || a === b) return a ?? b;
  const message = `The files give different published figures (${figure}) of ${about(from)}: ${shown(a < b ? a : b)} and ${shown(a < b ? b : a)}.`;
  for (const entry of [into, from]) conflict(log, 'error', message, entry, null);
  return a < b ? a : b;
}

function about({ unit, period }: JoinedEntry): string {
  return `${shown(unit)} in ${period}`;
}

function conflict(
  log: FindingLog,
  severity: 'error' | 'warning',
  message: string,
  entry: JoinedEntry,
  column: string | null,
): void {
  const { unit, period, file, line } = entry;
  log.add({
    code: 'cell.conflict',
    severity,
    message,
    unit,
    period,
    file,
    line,
    ...(column === null ? {} : { column }),
  });
}
