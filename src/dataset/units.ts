import { byCodeUnit } from '../framework/text-order.ts';
import type { Unit, UnitKind } from '../types.ts';
import type { FindingLog } from './finding-log.ts';
import type { JoinedEntry } from './join.ts';
import { shown, shownList } from './text.ts';
import type { UnitTables } from './unit-tables.ts';

/**
 * The units of all entries, by id. Where periods differ about a unit's name or parent the latest period
 * decides, and of several in one period the smallest by code point.
 *
 * @param entries by period
 */
export function unitsOf(entries: readonly JoinedEntry[], log: FindingLog, tables: UnitTables | null = null): Unit[] {
  const byUnit = new Map<string, JoinedEntry[]>();
  for (const entry of entries) {
    const known = byUnit.get(entry.unit);
    if (known === undefined) byUnit.set(entry.unit, [entry]);
    else known.push(entry);
  }
  const ids = [...byUnit.keys()].sort(byCodeUnit);
  return ids.map((id) => unitOf(id, byUnit.get(id) ?? [], log, tables));
}

function unitOf(id: string, entries: readonly JoinedEntry[], log: FindingLog, tables: UnitTables | null): Unit {
  const names = distinct(entries.flatMap((entry) => entry.names));
  const kinds = distinct(entries.flatMap((entry) => entry.kinds));
  const parents = distinct(entries.flatMap((entry) => entry.parents));
  const common = names.length > 1 ? commonName(id, names, tables) : null;
  const name = common ?? latest(entries, (entry) => entry.names);
  const parent = latest(entries, (entry) => entry.parents);
  const { file, line } = firstOf(entries);
  const report = (code: string, severity: 'error' | 'warning', message: string, hint: string): void => {
    log.add({ code, severity, message, file, line, unit: id, hint });
  };
  if (names.length > 1 && common === null) {
    const message = `${shown(id)} has ${names.length} names: ${shownList(names)}. The one used is ${shown(name as string)}.`;
    report('unit.names-differ', 'warning', message, 'If these are different units, give each a code of its own.');
  }
  if (kinds.length > 1) {
    report(
      'cell.kind',
      'error',
      `${shown(id)} is of ${kinds.length} kinds: ${kinds.join(', ')}.`,
      'Give each unit a code of its own.',
    );
  }
  if (parents.length > 1) {
    const message = `${shown(id)} has ${parents.length} parents: ${shownList(parents)}. The one used is ${shown(parent as string)}.`;
    report('cell.conflict', 'warning', message, 'Give one parent throughout.');
  }
  const inputIds = distinct(entries.flatMap((entry) => entry.inputIds));
  return { id, name: name ?? id, kind: kinds[0] as UnitKind, parent, ...(inputIds.length === 0 ? {} : { inputIds }) };
}

/** The entry that stands first in the first file, in the order in which the files were given. */
function firstOf(entries: readonly JoinedEntry[]): JoinedEntry {
  const position = ({ file }: JoinedEntry): number => Number(file.replace(/^input-/, ''));
  return entries.reduce((first, entry) =>
    (position(entry) - position(first) || entry.line - first.line) < 0 ? entry : first,
  );
}

/** The name that the table of countries has, where all the names a unit is given there are names of that country. */
function commonName(id: string, names: readonly string[], tables: UnitTables | null): string | null {
  const areKnown = tables !== null && names.every((name) => tables.resolve(name, { system: 'name' })?.id === id);
  return areKnown ? (tables.resolve(id, { system: 'iso3' })?.name ?? null) : null;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort(byCodeUnit);
}

/** The smallest text of the last period that has any. */
function latest(entries: readonly JoinedEntry[], textsOf: (entry: JoinedEntry) => readonly string[]): string | null {
  const last = entries.findLast((entry) => textsOf(entry).length > 0);
  return last === undefined ? null : (distinct(textsOf(last))[0] ?? null);
}
