import { byCodeUnit } from '../framework/text-order.ts';
import { cohenKappa } from '../stats/cohen-kappa.ts';
import { krippendorffAlpha } from '../stats/krippendorff-alpha.ts';
import type { CoderAgreement, Ledger, LedgerCoding } from '../types.ts';

/** What one coder said of an item and a target. */
interface Said {
  person: string;
  coding: LedgerCoding;
}

/** An item and a target that several coders coded, each once. */
interface Compared {
  item: string;
  target: string;
  said: readonly Said[];
}

/**
 * How far coders who coded the same item to the same indicator or factor agree. Percent and Cohen's kappa are of the
 * direction. Krippendorff's alpha is ordinal over the bearing, from contradicts over mitigates and supports weakly and
 * moderately to supports strongly; that order is ours.
 *
 * @param unit counts only items about it; null for all
 */
export function coderAgreement(ledger: Ledger, unit: string | null): CoderAgreement {
  const said = saidIn(ledger, unit);
  const names = namesOf(said);
  const pairs = comparedIn(said);
  const people = [...names.keys()].sort(byCodeUnit);
  const both = people.flatMap((one, at) =>
    people.slice(at + 1).flatMap((other) => kappaOf([one, other], pairs, names)),
  );
  const codings = both.reduce((sum, one) => sum + one.pairs, 0);
  const alike = both.reduce((sum, one) => sum + one.alike, 0);
  return {
    pairs: pairs.length,
    coders: people.length,
    percent: codings === 0 ? null : alike / codings,
    kappas: both.map(({ coders, pairs: shared, alike: same, kappa }) => {
      return { coders, pairs: shared, percent: same / shared, kappa };
    }),
    alpha: krippendorffAlpha(
      people.map((person) => Float64Array.from(pairs, (pair) => bearingBy(person, pair))),
      'ordinal',
    ),
    disagreements: pairs
      .filter(({ said: its }) => new Set(its.map(({ coding }) => bearing(coding))).size > 1)
      .map(({ item, target, said: its }) => ({ item, target, codings: its.map((one) => shown(one, names)) })),
  };
}

/** The codings of named coders; one spelling of a name in capitals or with more spaces is the same person. */
function saidIn({ codings, items }: Ledger, unit: string | null): Said[] {
  const about = new Map(items.map((item) => [item.id, item.unit]));
  return codings
    .filter(({ item }) => unit === null || about.get(item) === unit)
    .map((coding) => ({ person: personKey(coding.coder ?? ''), coding }))
    .filter(({ person }) => person !== '');
}

function personKey(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Each person by one spelling, whatever the order of the codings. */
function namesOf(said: readonly Said[]): Map<string, string> {
  const spelt = said.map(({ person, coding }) => [person, (coding.coder ?? '').trim()] as const);
  return new Map(spelt.toSorted(([, a], [, b]) => byCodeUnit(b, a)));
}

function comparedIn(said: readonly Said[]): Compared[] {
  const found = new Map<string, { item: string; target: string; people: Map<string, Said> }>();
  for (const one of said) {
    const { item, indicator, factor } = one.coding;
    const target = indicator ?? factor;
    if (target === null) continue;
    const key = JSON.stringify([item, target]);
    const pair = found.get(key) ?? { item, target, people: new Map<string, Said>() };
    const earlier = pair.people.get(one.person);
    pair.people.set(one.person, earlier === undefined ? one : later(earlier, one));
    found.set(key, pair);
  }
  return [...found.values()]
    .filter(({ people }) => people.size > 1)
    .sort((a, b) => byCodeUnit(a.item, b.item) || byCodeUnit(a.target, b.target))
    .map(({ item, target, people }) => ({
      item,
      target,
      said: [...people.values()].sort((a, b) => byCodeUnit(a.person, b.person)),
    }));
}

/** Of two codings by one coder the later; of one day, whatever the order of the files, the one that says more for it. */
function later(a: Said, b: Said): Said {
  const order =
    byCodeUnit(a.coding.codedAt ?? '', b.coding.codedAt ?? '') ||
    bearing(a.coding) - bearing(b.coding) ||
    byCodeUnit(a.coding.strength, b.coding.strength);
  return order > 0 ? a : b;
}

function kappaOf(
  [one, other]: readonly [string, string],
  pairs: readonly Compared[],
  names: ReadonlyMap<string, string>,
): { coders: [string, string]; pairs: number; alike: number; kappa: number | null }[] {
  const shared = pairs.flatMap(({ said }) => {
    const first = said.find(({ person }) => person === one);
    const second = said.find(({ person }) => person === other);
    return first === undefined || second === undefined
      ? []
      : [[first.coding.direction, second.coding.direction] as const];
  });
  if (shared.length === 0) return [];
  const alike = shared.filter(([first, second]) => first === second).length;
  const coders: [string, string] = [names.get(one) as string, names.get(other) as string];
  return [{ coders, pairs: shared.length, alike, kappa: cohenKappa(shared) }];
}

function shown({ person, coding }: Said, names: ReadonlyMap<string, string>): Disagreeing {
  return { coder: names.get(person) as string, direction: coding.direction, strength: coding.strength };
}

type Disagreeing = CoderAgreement['disagreements'][number]['codings'][number];

function bearingBy(person: string, { said }: Compared): number {
  const own = said.find((one) => one.person === person);
  return own === undefined ? Number.NaN : bearing(own.coding);
}

/** Where a coding stands in the order of bearings. */
function bearing({ direction, strength }: LedgerCoding): number {
  return direction === 'supports'
    ? { weak: 2, moderate: 3, strong: 4 }[strength]
    : { contradicts: 0, mitigates: 1 }[direction];
}
