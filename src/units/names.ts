import { countries } from './countries.ts';
import { fold } from './fold.ts';

let index: ReadonlyMap<string, string> | null = null;

/** Folded English name → id, of every country and historic state. */
export function englishNames(): ReadonlyMap<string, string> {
  index ??= new Map(countries().flatMap(({ id, names }) => names.map((name) => [fold(name), id] as const)));
  return index;
}
