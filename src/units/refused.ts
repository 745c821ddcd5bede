import { DATED_NAMES, type Dated } from './dated.ts';
import { fold } from './fold.ts';
import { REFUSED } from './tables/refused.ts';
import { cellsOf } from './tables/read.ts';

let refused: ReadonlyMap<string, readonly string[]> | null = null;

/** The countries that may be meant by a folded name that is not one country; undefined where it is none of these. */
export function refusedKey(key: string): readonly string[] | undefined {
  refused ??= new Map(
    cellsOf(REFUSED).flatMap(([names = '', ids = '']) =>
      names.split(';').map((name) => [fold(name), ids.split(' ').filter((id) => id !== '')] as const),
    ),
  );
  return refused.get(key);
}

let dated: ReadonlyMap<string, Dated> | null = null;

/** What a folded name stands for by year; undefined where it does not depend on the year. */
export function datedKey(key: string): Dated | undefined {
  dated ??= new Map([...DATED_NAMES].map(([name, spells]) => [fold(name), spells]));
  return dated.get(key);
}
