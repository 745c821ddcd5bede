import { byCodeUnit } from '../framework/text-order.ts';
import type { Indicator, PublishedFigures } from '../types.ts';
import { CellStore } from './cell-store.ts';
import { type Entry, type Reading, withDistinct } from './entry.ts';
import { entryKey, inOrder } from './entry-order.ts';
import type { FindingLog } from './finding-log.ts';
import { mergeCells } from './merge-cells.ts';
import { CLAIMS } from './row-key.ts';
import { shown } from './text.ts';

/** One unit in one period, as all tables together give it. */
export interface JoinedEntry extends Omit<Entry, 'attributes'> {
  attributes: Map<string, string>;
}

/** Everything that was read: entries by period, then unit, and their cells by the same positions. */
export interface Joined {
  entries: readonly JoinedEntry[];
  cells: CellStore;
}

/**
 * Joins the readings of several tables, which may each hold some of the indicators, units or periods. Two
 * different values for the same thing are an error; a value and a blank are not.
 */
export function joinReadings(readings: readonly Reading[], indicators: readonly Indicator[], log: FindingLog): Joined {
  const all = joinedEntries(readings, log);
  const entries = inOrder([...new Set(all.flat())]);
  const positions = new Map(entries.map((entry, position) => [entry, position]));
  const cells = new CellStore(entries.length);
  for (const [index, reading] of readings.entries()) {
    const targets = Uint32Array.from(all[index] ?? [], (entry) => positions.get(entry) as number);
    mergeCells(cells, reading, targets, { indicators, entries }, log);
  }
  return { entries, cells };
}

/** For each reading and each of its entries the entry it is joined to: the same one for the same unit and period. */
function joinedEntries(readings: readonly Reading[], log: FindingLog): JoinedEntry[][] {
  const byKey = new Map<string, JoinedEntry>();
  return readings.map((reading) =>
    reading.entries.map((entry) => {
      const own = { ...entry, attributes: attributesOf(entry, reading.attributes) };
      // One table has one entry for each unit and period.
      if (readings.length === 1) return own;
      const key = entryKey(entry.unit, entry.period);
      const known = byKey.get(key);
      if (known === undefined) byKey.set(key, own);
      else merge(known, own, log);
      return known ?? own;
    }),
  );
}

const NO_ATTRIBUTES = new Map<string, string>();

function attributesOf(entry: Entry, names: readonly string[]): Map<string, string> {
  if (names.length === 0) return NO_ATTRIBUTES;
  const attributes = new Map<string, string>();
  for (const [position, name] of names.entries()) {
    const text = entry.attributes[position] ?? null;
    if (text !== null) attributes.set(name, text);
  }
  return attributes;
}

function merge(into: JoinedEntry, from: JoinedEntry, log: FindingLog): void {
  for (const claim of CLAIMS) into[claim] = from[claim].reduce(withDistinct, into[claim]);
  mergeAttributes(into, from, log);
  into.published = {
    rank: mergePublished('rank', into, from, log),
    score: mergePublished('score', into, from, log),
  };
}

/** Texts are for reading only, so that a contradiction is a warning; the smaller by code point is kept. */
function mergeAttributes(into: JoinedEntry, from: JoinedEntry, log: FindingLog): void {
  if (from.attributes.size === 0) return;
  into.attributes = new Map(into.attributes);
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
