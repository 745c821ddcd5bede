import type { Problem } from './problem.ts';
import { quoted } from './quoted.ts';
import { didYouMean } from './suggest.ts';
import { partOf, type Place } from './written.ts';

/** The lists whose entries have an id, by which those of a variant are merged with those of its base. */
export const LISTS = ['indicators', 'denominators', 'index'] as const;
export type ListKey = (typeof LISTS)[number];

export type Mapping = Readonly<Record<string, unknown>>;

/** A value with the place where it was written. */
export interface Part {
  value: unknown;
  place: Place;
}

/** A list put together, and what the variant did to it. */
export interface MergedList {
  entries: Part[];
  problems: Problem[];
  added: string[];
  /** By id, the keys that were written anew. */
  changed: Map<string, string[]>;
}

/** What an entry is called, and the keys that a new one needs at least. */
const KINDS: Readonly<Record<ListKey, { noun: string; needs: readonly string[] }>> = {
  indicators: { noun: 'an indicator', needs: ['name', 'unitOfMeasure', 'polarity'] },
  denominators: { noun: 'a denominator', needs: ['name', 'unitOfMeasure'] },
  index: { noun: 'a node', needs: ['name', 'operation', 'inputs'] },
};

export function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The id of an entry, where it has one that can be one. */
export function idOf({ value }: Part): string | null {
  const id = isMapping(value) && Object.hasOwn(value, 'id') ? value['id'] : null;
  return typeof id === 'string' ? id : null;
}

/** The items of a list, each with its place. */
export function itemsOf({ value, place }: Part): Part[] {
  return (value as readonly unknown[]).map((item, position) => ({ value: item, place: partOf(place, position) }));
}

/** Merges the entries that a variant writes into those of its base, by id; new ones stand at the end. */
export function mergeList(key: ListKey, base: readonly Part[], own: readonly Part[], baseId: string): MergedList {
  const merged: MergedList = { entries: [...base], problems: [], added: [], changed: new Map() };
  const positions = new Map(base.map((entry, position) => [idOf(entry), position]));
  const seen = new Set<string>();
  for (const entry of own) {
    const id = idOf(entry);
    const position = id === null ? undefined : positions.get(id);
    if (id !== null && seen.has(id)) {
      merged.problems.push({
        path: [...entry.place.path, 'id'],
        message: `the id ${quoted(id)} is written twice here.`,
      });
    } else if (id !== null && position !== undefined) {
      merged.entries[position] = mergeEntry(base[position] as Part, entry);
      merged.changed.set(
        id,
        Object.keys(entry.value as Mapping).filter((name) => name !== 'id'),
      );
    } else {
      merged.problems.push(...newEntryProblems(key, entry, [...positions.keys()], baseId));
      merged.entries.push(entry);
      if (id !== null) merged.added.push(id);
    }
    if (id !== null) seen.add(id);
  }
  return merged;
}

/** An entry that is new and has not all that a new one needs was most likely meant to change one that is there. */
function newEntryProblems(key: ListKey, entry: Part, known: readonly (string | null)[], baseId: string): Problem[] {
  const id = idOf(entry);
  const { noun, needs } = KINDS[key];
  const absent = needs.filter((name) => !Object.hasOwn(entry.value as object, name));
  if (id === null || absent.length === 0) return [];
  const message = `${quoted(id)} is not ${noun} of ${baseId}, and a new one needs ${absent.map((name) => `\`${name}\``).join(', ')}.`;
  const hint = didYouMean(
    id,
    known.filter((one) => one !== null),
  );
  return [{ path: [...entry.place.path, 'id'], message, ...(hint === undefined ? {} : { hint }) }];
}

/** The keys written replace those of the base; one written as null is taken away. */
function mergeEntry(base: Part, own: Part): Part {
  const ownValue = own.value as Mapping;
  const baseValue = base.value as Mapping;
  // Options are those of an operation: with another one they would be misread or refused.
  const isOther = Object.hasOwn(ownValue, 'operation') && ownValue['operation'] !== baseValue['operation'];
  const inherited = Object.keys(baseValue).filter((key) => !(isOther && key === 'options'));
  const values = new Map(inherited.map((key) => [key, { value: baseValue[key], place: partOf(base.place, key) }]));
  for (const [key, value] of Object.entries(ownValue)) {
    if (value === null && values.has(key)) values.delete(key);
    else values.set(key, { value, place: partOf(own.place, key) });
  }
  return together(values, own.place);
}

/** A mapping put together from parts. */
export function together(parts: ReadonlyMap<string, Part>, { text, path, at }: Place): Part {
  return {
    value: Object.fromEntries([...parts].map(([key, { value }]) => [key, value])),
    place: {
      text,
      path,
      ...(at === undefined ? {} : { at }),
      parts: new Map([...parts].map(([key, { place }]) => [key, place])),
    },
  };
}

/** A list put together from parts. */
export function listed(items: readonly Part[], { text, path, at }: Place): Part {
  return {
    value: items.map(({ value }) => value),
    place: {
      text,
      path,
      ...(at === undefined ? {} : { at }),
      parts: new Map(items.map(({ place }, position) => [String(position), place])),
    },
  };
}
