import type { LedgerSource } from '../types.ts';

/** For each source the origins it rests on, once republication and common origin are followed back. */
export type Origins = ReadonlyMap<string, ReadonlySet<string>>;

/** Beyond so many sources that share origins in a tangle, the count is a lower bound. */
const MOST_EXACT = 15;

/** Follows `derivedFrom` back to sources that draw on no other; those with a common origin have one in common. */
export function originsOf(sources: readonly LedgerSource[]): Origins {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const known = new Map<string, ReadonlySet<string>>();
  for (const { id } of sources) known.set(id, traced(id, byId, known));
  return known;
}

/** Without recursion: a ledger may hold a long chain, or by mistake a circle. */
function traced(
  start: string,
  byId: ReadonlyMap<string, LedgerSource>,
  known: ReadonlyMap<string, ReadonlySet<string>>,
): ReadonlySet<string> {
  const origins = new Set<string>();
  const seen = new Set([start]);
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const found = known.get(id) ?? ownOrigin(id, byId.get(id));
    for (const origin of found) origins.add(origin);
    const parents = known.has(id) ? [] : (byId.get(id)?.derivedFrom ?? []);
    for (const parent of parents.filter((one) => !seen.has(one))) {
      seen.add(parent);
      open.push(parent);
    }
  }
  // A circle has no beginning: it counts as one origin, named by its first member.
  if (origins.size === 0) origins.add(`source ${[...seen].sort()[0] ?? start}`);
  return origins;
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
