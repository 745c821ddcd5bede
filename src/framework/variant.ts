import type { Problem } from './problem.ts';
import { VARIANT_KEYS } from './base-text.ts';
import { type Dropped, dropEntries } from './variant-drop.ts';
import {
  isMapping,
  itemsOf,
  type ListKey,
  LISTS,
  listed,
  type Mapping,
  mergeList,
  type Part,
  together,
} from './variant-entries.ts';
import { type Changes, variantRemark } from './variant-remark.ts';
import { partOf, type Place, type Written } from './written.ts';

/** What every file says of itself. */
const OWN_KEYS: readonly string[] = ['format', 'id', 'title', 'version', 'publisher'];
/** And what cannot be true of a variant: its scores are others. */
const NOT_INHERITED: readonly string[] = [...OWN_KEYS, 'examples'];

/**
 * A variant put together with the definition that it extends, both as written: what it writes replaces what is
 * inherited, entries of lists are merged by id, and what it drops is taken out.
 *
 * @param base a definition that is valid by itself
 * @returns the whole, and what is wrong with the way it extends the base
 */
export function variantOf(own: Written, base: Written): { written: Written; problems: Problem[] } {
  const written = own.value as Mapping;
  const extended = base.value as Mapping;
  const baseId = extended['id'] as string;
  const merged = mergeKeys(own, base);
  const changes: Changes = { ...merged, dropped: [] };
  let { top } = merged;
  const problems = [...merged.problems, ...idProblems(written, baseId)];
  if (Object.hasOwn(written, 'drop')) {
    const drop = { value: written['drop'], place: partOf(own.place, 'drop') };
    const left: Dropped = dropEntries(top, drop, { value: extended, id: baseId }, own.place.text);
    ({ top } = left);
    changes.dropped = left.ids;
    problems.push(...left.problems);
  }
  const root: Place = { ...own.place, at: ['extends'] };
  const remarks = [variantRemark(written, extended, changes), ...base.remarks];
  const isNoted = Object.hasOwn(written, 'notes') && written['notes'] !== null;
  const notes = withRemarks(top.get('notes'), isNoted ? remarks : remarks.slice(0, 1), root);
  const whole = together(new Map([...ownTiers(top, extended), ['notes', notes]]), root);
  return { written: { ...whole, texts: [...own.texts, ...base.texts], remarks }, problems };
}

/** A variant must not pass for what it varies. */
function idProblems(written: Mapping, baseId: string): Problem[] {
  if (written['id'] !== baseId) return [];
  return [
    {
      path: ['id'],
      message: `the framework that is extended is called "${baseId}": a variant needs an id of its own.`,
    },
  ];
}

interface Merged extends Omit<Changes, 'dropped'> {
  top: ReadonlyMap<string, Part>;
  problems: Problem[];
}

/** The keys of the base, with those of the variant in their place. */
function mergeKeys(own: Written, base: Written): Merged {
  const merged: Merged = { top: new Map(), problems: [], added: [], changed: new Map(), replaced: [] };
  const top = new Map(partsOf(base).filter(([key]) => !NOT_INHERITED.includes(key)));
  for (const [key, part] of partsOf(own).filter(isMerged)) {
    const inherited = top.get(key);
    if (isList(key) && Array.isArray(part.value) && Array.isArray(inherited?.value)) {
      const list = mergeList(key, itemsOf(inherited), itemsOf(part), (base.value as Mapping)['id'] as string);
      top.set(key, listed(list.entries, part.place));
      merged.problems.push(...list.problems);
      merged.added.push(...list.added);
      for (const [id, keys] of list.changed) merged.changed.set(id, keys);
    } else {
      if (part.value === null && inherited !== undefined) top.delete(key);
      else top.set(key, part);
      if (!OWN_KEYS.includes(key)) merged.replaced.push(key);
    }
  }
  return { ...merged, top };
}

/** Examples are not inherited, so that to take them away changes nothing. */
function isMerged([key, { value }]: [string, Part]): boolean {
  return !(VARIANT_KEYS as readonly string[]).includes(key) && !(key === 'examples' && value === null);
}

function isList(key: string): key is ListKey {
  return (LISTS as readonly string[]).includes(key);
}

function partsOf({ value, place }: Written): [string, Part][] {
  return Object.entries(value as Mapping).map(([key, inner]) => [key, { value: inner, place: partOf(place, key) }]);
}

/** The publisher set the levels for the publisher's own index. */
function ownTiers(top: ReadonlyMap<string, Part>, base: Mapping): [string, Part][] {
  return [...top].map(([key, part]) => {
    const isInherited = key === 'tiers' && part.value === base['tiers'] && isMapping(part.value);
    return [key, isInherited ? { ...part, value: { ...(part.value as Mapping), basis: 'ours' } } : part];
  });
}

/** Notes with what the definition is a variant of in front. */
function withRemarks(notes: Part | undefined, remarks: readonly string[], root: Place): Part {
  if (notes !== undefined && !Array.isArray(notes.value)) return notes;
  const written = notes === undefined ? [] : itemsOf(notes);
  return listed([...remarks.map((value) => ({ value, place: root })), ...written], notes?.place ?? root);
}
