import { matchKey } from './match.ts';
import { quoted } from './quoted.ts';
import type { SheetProblem, Tick } from './verify-columns.ts';
import { numbersBoundTo } from './verify-bound.ts';
import { commonPattern, factorOfNumber, siblingsOf } from './verify-pattern.ts';
import { entriesOf, idOf, type VerifyEntry, type VerifySubject } from './verify-subject.ts';

/** What stands at a number once all rows have been moved. */
export interface Placed {
  number: string;
  /** Our number of what stands there now; null for an entry that is new. */
  from: string | null;
  summary: string;
  basis: string;
  /** The row that says so; null where the sheet has no row for it. */
  tick: Tick | null;
}

/** The whole map of numbers to contents, in the order of the framework; what was not found has no place. */
export function placesOf(ticks: readonly Tick[], { entries }: VerifySubject): Placed[] {
  const byNumber = new Map(ticks.map((tick) => [tick.entry?.number ?? null, tick]));
  const kept = entries
    .filter(({ isFactor }) => !isFactor)
    .flatMap((entry) => {
      const tick = byNumber.get(entry.number) ?? null;
      return tick?.found === 'no' ? [] : [placed(entry, tick)];
    });
  const added = ticks
    .filter(({ entry }) => entry === null)
    .map((tick) => ({
      number: tick.number ?? '',
      from: null,
      summary: tick.summary ?? '',
      basis: 'checked',
      tick,
    }));
  return [...kept, ...added];
}

function placed({ number, summary, basis }: VerifyEntry, tick: Tick | null): Placed {
  return {
    number: tick?.number ?? number,
    from: number,
    summary: tick?.summary ?? summary,
    basis: tick?.found === 'yes' ? 'checked' : basis,
    tick,
  };
}

/** What is wrong with the numbers and the summaries of the document taken together. */
export function moveProblems(ticks: readonly Tick[], subject: VerifySubject): SheetProblem[] {
  const places = placesOf(ticks, subject);
  const numbers = grouped(places, ({ number }) => number);
  const summaries = grouped(places, ({ summary }) => matchKey(summary));
  const others = otherIds(subject);
  const bound = numbersBoundTo(subject.value);
  return places.flatMap((place) => {
    if (place.tick === null) return [];
    const ofMove =
      place.number === place.from || place.number === ''
        ? []
        : [
            ...takenProblems(place, numbers, others),
            ...targetProblems(place, subject, others),
            ...boundProblems(place, bound),
          ].slice(0, 1);
    return [...ofMove, ...summaryProblems(place, summaries.get(matchKey(place.summary)) ?? [])];
  });
}

function grouped(places: readonly Placed[], keyOf: (place: Placed) => string): Map<string, Placed[]> {
  const groups = new Map<string, Placed[]>();
  for (const place of places) groups.set(keyOf(place), [...(groups.get(keyOf(place)) ?? []), place]);
  return groups;
}

/** Ids that are none of the rows: nodes, denominators, and indicators of which nobody asks how they are known. */
function otherIds({ value, entries }: VerifySubject): Set<string> {
  const all = (['indicators', 'denominators', 'index'] as const).flatMap((key) => entriesOf(value, key).map(idOf));
  const rows = new Set(entries.filter(({ isFactor }) => !isFactor).map(({ number }) => number));
  return new Set(all.filter((id) => !rows.has(id)));
}

type Problem = Pick<SheetProblem, 'message' | 'hint'> & Partial<Pick<SheetProblem, 'column'>>;

function problemOf({ tick }: Placed, { column = 'number in document', ...problem }: Problem): SheetProblem {
  return { code: 'cell.conflict', severity: 'error', line: tick?.line ?? 0, column, ...problem };
}

/** A number may be given to one entry only, and to none that another one keeps. */
function takenProblems(
  place: Placed,
  numbers: ReadonlyMap<string, readonly Placed[]>,
  others: ReadonlySet<string>,
): SheetProblem[] {
  const { number } = place;
  const there = numbers.get(number) ?? [];
  const stays = there.find(({ from }) => from === number);
  if (stays !== undefined) {
    const where = stays.tick === null ? 'which has no row here' : `line ${stays.tick.line}`;
    const message = `${quoted(number)} is taken by ${quoted(stays.summary)} (${where}), which is not moved.`;
    const hint = `Say in the row of ${number} which number that has in the document, or found: no.`;
    const cut = numbers.has(`${number}0`) ? ` If ${number}0 is meant, give the column the format text.` : '';
    return [problemOf(place, { message, hint: hint + cut })];
  }
  const first = there.find((one) => one !== place);
  if (first?.tick) {
    const message = `${quoted(number)} is given to line ${first.tick.line} as well.`;
    return [problemOf(place, { message, hint: 'Every number of the document belongs to one row.' })];
  }
  if (!others.has(number)) return [];
  const message = `${quoted(number)} is the id of something else in the framework.`;
  return [problemOf(place, { message, hint: 'Use another number.' })];
}

/** A number that is new has to have a factor, into which it fits without anything more being said. */
function targetProblems(place: Placed, subject: VerifySubject, others: ReadonlySet<string>): SheetProblem[] {
  const { number } = place;
  if (others.has(number) || subject.entries.some((entry) => entry.number === number)) return [];
  const factor = factorOfNumber(subject, number);
  if (factor === '') {
    const message = `No factor has numbers that begin like ${quoted(number)}.`;
    const hint = 'Check the number; where the document has a factor more, write a variant by hand.';
    return [problemOf(place, { message, hint })];
  }
  const wrong = misfit(place, factor, subject);
  return wrong === null
    ? []
    : [problemOf(place, { message: `${quoted(number)} would be new in ${factor}, ${wrong}.`, hint: BY_HAND })];
}

const BY_HAND = 'Write a variant by hand, which says what this sheet cannot.';

/** Why a new entry cannot be put into a factor as it is. */
function misfit({ number, from }: Placed, factor: string, subject: VerifySubject): string | null {
  const node = entriesOf(subject.value, 'index').find((one) => idOf(one) === factor) ?? {};
  if (['weights', 'coefficients'].some((key) => Object.hasOwn(node, key)))
    return 'which gives each of its inputs a weight';
  const isAlike = from !== null || commonPattern(siblingsOf(number, subject)) !== null;
  return isAlike ? null : 'whose entries are not all measured in the same way';
}

/** Weights and the like belong to a content: moved to another number, they would be those of something else. */
function boundProblems(place: Placed, bound: ReadonlyMap<string, string>): SheetProblem[] {
  const caught = [place.from, place.number].find((number) => number !== null && bound.has(number));
  if (caught === undefined || caught === null) return [];
  const message = `${quoted(place.number)}: ${caught} is named under ${bound.get(caught) ?? ''}, which would not move along.`;
  return [problemOf(place, { message, hint: BY_HAND })];
}

/** Columns of data are found by names too, so that no two may be alike. */
function summaryProblems(place: Placed, alike: readonly Placed[]): SheetProblem[] {
  const { tick, summary } = place;
  const other = alike.find((one) => one !== place);
  if (other === undefined || (tick?.summary ?? null) === null) return [];
  const message = `${quoted(summary)} is also the summary of ${other.from ?? other.number}.`;
  const hint = 'Say in each what sets it apart from the other.';
  return [problemOf(place, { column: 'corrected summary', message, hint })];
}
