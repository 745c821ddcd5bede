import type { LedgerSource } from '../types.ts';

/** For each source the origins it rests on, once republication and common origin are followed back. */
export type Origins = ReadonlyMap<string, ReadonlySet<string>>;

/** Beyond so many sources that share origins in a tangle, the count is a lower bound. */
const MOST_EXACT = 15;

/** Follows `derivedFrom` back to sources that draw on no other; those with a common origin have one in common. */
export function originsOf(sources: readonly LedgerSource[]): Origins {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const circles = circlesIn(sources, byId);
  const known = new Map<string, ReadonlySet<string>>();
  for (const { id } of sources) {
    // From the far end, so that a long chain of republication is not walked again from each of its links.
    const open = reached(id, (one) => (known.has(one) ? [] : (byId.get(one)?.derivedFrom ?? [])));
    for (const one of [...open].reverse()) {
      if (!known.has(one)) known.set(one, traced(one, byId, circles, known));
    }
  }
  return known;
}

/** Without recursion: a ledger may hold a long chain, or by mistake a circle. */
function traced(
  start: string,
  byId: ReadonlyMap<string, LedgerSource>,
  circles: ReadonlyMap<string, string>,
  known: Origins,
): ReadonlySet<string> {
  const origins = new Set<string>();
  reached(start, (id) => {
    const circle = circles.get(id);
    const found = known.get(id) ?? (circle === undefined ? ownOrigin(id, byId.get(id)) : [circle]);
    for (const origin of found) origins.add(origin);
    return known.has(id) ? [] : (byId.get(id)?.derivedFrom ?? []);
  });
  return origins;
}

/** A circle that draws on nothing outside has no beginning: it counts as one origin, named by its first member. */
function circlesIn(
  sources: readonly LedgerSource[],
  byId: ReadonlyMap<string, LedgerSource>,
): ReadonlyMap<string, string> {
  const derived = new Map<string, string[]>();
  for (const { id, derivedFrom } of sources) {
    for (const parent of derivedFrom) {
      const known = derived.get(parent);
      if (known === undefined) derived.set(parent, [id]);
      else known.push(id);
    }
  }
  const circles = new Map<string, string>();
  for (const id of withoutOrigin(sources, derived, byId)) {
    if (circles.has(id)) continue;
    const behind = reached(id, (one) => byId.get(one)?.derivedFrom ?? []);
    const ahead = reached(id, (one) => derived.get(one) ?? []);
    if (![...behind].every((one) => ahead.has(one))) continue;
    const [first = id] = [...behind].sort();
    for (const one of behind) circles.set(one, `source ${first}`);
  }
  return circles;
}

/** Sources that lead back to no origin, by whatever way. */
function withoutOrigin(
  sources: readonly LedgerSource[],
  derived: ReadonlyMap<string, readonly string[]>,
  byId: ReadonlyMap<string, LedgerSource>,
): string[] {
  const lost = sources.flatMap(({ derivedFrom }) => derivedFrom.filter((parent) => !byId.has(parent)));
  const origins = [...sources.filter((one) => ownOrigin(one.id, one).length > 0).map(({ id }) => id), ...lost];
  const grounded = new Set<string>();
  for (const origin of origins) {
    if (grounded.has(origin)) continue;
    const more = reached(origin, (id) => (grounded.has(id) ? [] : (derived.get(id) ?? [])));
    for (const id of more) grounded.add(id);
  }
  return sources.map(({ id }) => id).filter((id) => !grounded.has(id));
}

/** Everything that one leads to, itself included. */
function reached(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const seen = new Set([start]);
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const one of next(id)) {
      if (seen.has(one)) continue;
      seen.add(one);
      open.push(one);
    }
  }
  return seen;
}

/** The origin that a source names, or for one that draws on no other the source itself. */
function ownOrigin(id: string, source: LedgerSource | undefined): string[] {
  const name = source?.commonOrigin ?? null;
  if (name !== null) return [`origin ${name}`];
  return (source?.derivedFrom ?? []).length === 0 ? [`source ${id}`] : [];
}

/**
 * The most of the sources that share no origin with one another. A report that draws on three witnesses is one source,
 * and independent of none of them.
 */
export function independentCount(sources: Iterable<string>, origins: Origins): number {
  const sets = distinctSets([...new Set(sources)].map((id) => origins.get(id) ?? new Set([`source ${id}`])));
  // One that rests on a single origin can always be taken: it shuts out no more than any other with that origin.
  const single = new Set(sets.filter((set) => set.size === 1).flatMap((set) => [...set]));
  const rest = sets.filter((set) => set.size > 1 && ![...set].some((origin) => single.has(origin)));
  return single.size + tangles(rest).reduce((sum, tangle) => sum + mostDisjoint(tangle), 0);
}

function distinctSets(sets: readonly ReadonlySet<string>[]): ReadonlySet<string>[] {
  return [...new Map(sets.map((set) => [[...set].sort().join('\n'), set])).values()];
}

/** Groups of sets that hang together through shared origins. */
function tangles(sets: readonly ReadonlySet<string>[]): ReadonlySet<string>[][] {
  const groups: { sets: ReadonlySet<string>[]; origins: Set<string> }[] = [];
  for (const set of sets) {
    const touching = groups.filter(({ origins }) => [...set].some((origin) => origins.has(origin)));
    const joined = {
      sets: [set, ...touching.flatMap((group) => group.sets)],
      origins: new Set([...set, ...touching.flatMap((group) => [...group.origins])]),
    };
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.map((group) => group.sets);
}

function mostDisjoint(sets: readonly ReadonlySet<string>[]): number {
  const [first, ...rest] = sets;
  if (first === undefined) return 0;
  // A lower bound, never more than there are: one of them at least is independent of nobody counted.
  if (sets.length > MOST_EXACT) return 1;
  const apart = rest.filter((set) => ![...set].some((origin) => first.has(origin)));
  const withFirst = 1 + mostDisjoint(apart);
  return apart.length === rest.length ? withFirst : Math.max(withFirst, mostDisjoint(rest));
}
