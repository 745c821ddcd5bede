import type { Placed } from './verify-moves.ts';
import { commonPattern, factorOfNumber, isSame, siblingsOf } from './verify-pattern.ts';
import { entriesOf, idOf, textOf, type VerifySubject } from './verify-subject.ts';
import type { Tick } from './verify-columns.ts';
import { type Verification, type VerifyCounts, verifyCounts, verifyHead } from './verify-words.ts';
import type { Mapping } from './variant-entries.ts';

/** A variant with what was found, and how much of it there is. */
export interface VerifiedVariant {
  definition: Mapping;
  counts: VerifyCounts;
}

/** Keys of an entry that belong to its number, and stay there when contents move. */
const OF_NUMBER: readonly string[] = ['id', 'riskFactors'];

/**
 * A variant of a framework with the numbers and summaries of its publication, which says only what differs.
 *
 * @param places the whole map of numbers to contents, without contradictions
 */
export function verifiedVariant(
  places: readonly Placed[],
  ticks: readonly Tick[],
  subject: VerifySubject,
  by: Verification,
): VerifiedVariant {
  const { value, entries } = subject;
  const base = new Map(entriesOf(value, 'indicators').map((entry) => [idOf(entry), entry]));
  const indicators = places.flatMap((place) => changesOf(place, base, subject) ?? []);
  const used = new Set(places.map(({ number }) => number));
  const drop = entries.filter(({ isFactor, number }) => !isFactor && !used.has(number)).map(({ number }) => number);
  const index = factorChanges(places, ticks, subject, new Set(drop));
  const counts = verifyCounts(places, ticks, subject);
  const definition = {
    ...verifyHead(subject, counts, by),
    ...(drop.length === 0 ? {} : { drop }),
    ...(indicators.length === 0 ? {} : { indicators }),
    ...(index.length === 0 ? {} : { index }),
  };
  return { definition, counts };
}

/** What is different at a number; null where nothing is. */
function changesOf(place: Placed, base: ReadonlyMap<string, Mapping>, subject: VerifySubject): Mapping | null {
  const there = base.get(place.number);
  const siblings = siblingsOf(place.number, subject);
  const content = place.from === null ? (commonPattern(siblings) ?? {}) : (base.get(place.from) as Mapping);
  const own = Object.entries(content).filter(([key]) => !OF_NUMBER.includes(key));
  const riskFactors = (there ?? siblings[0])?.['riskFactors'];
  const whole: Mapping = {
    ...Object.fromEntries(own),
    ...(place.summary === textOf(content, 'name') ? {} : { name: place.summary }),
    ...(riskFactors === undefined ? {} : { riskFactors }),
    ...(place.basis === textOf(content, 'basis') ? {} : { basis: place.basis }),
  };
  if (there === undefined) return { id: place.number, ...whole };
  const changed = Object.entries(whole).filter(([key, value]) => !isSame(value, there[key]));
  const gone = Object.keys(there).filter((key) => key !== 'id' && !Object.hasOwn(whole, key));
  if (changed.length + gone.length === 0) return null;
  // A key written as null takes away what is inherited.
  return { id: place.number, ...Object.fromEntries([...changed, ...gone.map((key) => [key, null] as const)]) };
}

/** Names of factors that were looked up, and the inputs of those that have numbers that are new. */
function factorChanges(
  places: readonly Placed[],
  ticks: readonly Tick[],
  subject: VerifySubject,
  dropped: ReadonlySet<string>,
): Mapping[] {
  const known = new Set(entriesOf(subject.value, 'indicators').map(idOf));
  const added = places.map(({ number }) => number).filter((number) => !known.has(number));
  return entriesOf(subject.value, 'index').flatMap((node) => {
    const id = idOf(node);
    const own = added.filter((number) => factorOfNumber(subject, number) === id);
    const changes = {
      ...nameChanges(node, ticks),
      ...(own.length === 0 ? {} : { inputs: inputsOf(node, own, dropped) }),
    };
    return Object.keys(changes).length === 0 ? [] : [{ id, ...changes }];
  });
}

function nameChanges(node: Mapping, ticks: readonly Tick[]): Mapping {
  const tick = ticks.find(
    ({ entry, found }) => found === 'yes' && entry?.isFactor === true && entry.number === idOf(node),
  );
  if (tick === undefined) return {};
  return {
    ...(tick.summary === null ? {} : { name: tick.summary }),
    ...(textOf(node, 'basis') === 'checked' ? {} : { basis: 'checked' }),
  };
}

/** Inputs written anew are taken as they are, so that those that are dropped have to be left out. */
function inputsOf({ inputs }: Mapping, added: readonly string[], dropped: ReadonlySet<string>): string[] {
  const kept = (inputs as string[]).filter((id) => !dropped.has(id));
  return [...kept, ...added.toSorted((a, b) => lastNumber(a) - lastNumber(b))];
}

function lastNumber(number: string): number {
  const last = Number(number.slice(number.lastIndexOf('.') + 1));
  return Number.isNaN(last) ? Number.POSITIVE_INFINITY : last;
}
