import { cellsOf } from './tables/read.ts';
import { DISPUTED, SINCE, SPELLS } from './tables/spells.ts';

/** A run of years in which a state existed, the first and last counted; `to` is null while it does. */
export interface Spell {
  from: number;
  to: number | null;
}

let states: ReadonlyMap<string, readonly Spell[]> | null = null;

/**
 * True where a unit was an independent state on some day of the year, as in the list of Gleditsch and Ward; so in a
 * year in which one state gave way to another, both existed.
 *
 * The table begins in 1900: for earlier years it is always false. It is false too for what never was a state of that
 * list: territories (PRI, GRL, HKG), Western Sahara, the Cook Islands and Niue, and an unknown id.
 *
 * @param id as `resolveUnit` gives it
 */
export function existedIn(id: string, year: number): boolean {
  return spellsOf(id).some(({ from, to }) => year >= from && year <= (to ?? Number.POSITIVE_INFINITY));
}

/** The spells of a state since 1900, in order; none for what never was a state. 1900 means then or earlier. */
export function spellsOf(id: string): readonly Spell[] {
  states ??= build();
  return states.get(id) ?? [];
}

/** True for the three states whose standing is in dispute: Kosovo, Palestine, Taiwan. */
export function isDisputed(id: string): boolean {
  return DISPUTED.has(id);
}

function build(): Map<string, readonly Spell[]> {
  const since = cellsOf(SINCE).flatMap(([year, ids = '']) =>
    ids.split(' ').map((id) => [id, [{ from: Number(year), to: null }]] as const),
  );
  const broken = cellsOf(SPELLS).map(([id = '', spells = '']) => [id, spells.split(' ').map(spellOf)] as const);
  return new Map<string, readonly Spell[]>([...since, ...broken]);
}

function spellOf(text: string): Spell {
  const [from = '', to = ''] = text.split('-');
  return { from: Number(from), to: to === '' ? null : Number(to) };
}
