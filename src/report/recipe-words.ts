import type { ObservationPart, Result, ResultValue } from '../types.ts';
import { exact } from './number.ts';
import { own } from './lookup.ts';

/** How a derived value follows from its parts: their sum, or the sum of all but the last divided by it; times a factor. */
export interface RecipeFound {
  divides: boolean;
  factor: number;
}

/**
 * The arithmetic that leads from the parts of a value to it. A result holds the figures and not the recipe, so this is
 * checked against the value itself: what is said here can be worked out again from what is printed.
 *
 * @returns null where the figures leave open which it was
 */
export function recipeOf({ raw, parts = [] }: Pick<ResultValue, 'raw' | 'parts'>): RecipeFound | null {
  if (raw === null || parts.length === 0) return null;
  const figures = parts.map(({ value }) => value);
  const forms = [{ divides: false, base: sum(figures) }];
  if (figures.length > 1) forms.push({ divides: true, base: sum(figures.slice(0, -1)) / (figures.at(-1) as number) });
  return only(forms, raw, (base) => (isNear(base, raw, 1e-12) ? 1 : null)) ?? only(forms, raw, powerOfTen);
}

/** The one form for which a factor fits; null where none or several have one. */
function only(
  forms: readonly { divides: boolean; base: number }[],
  raw: number,
  factorOf: (base: number, raw: number, alone: boolean) => number | null,
): RecipeFound | null {
  const found = forms.flatMap(({ divides, base }) => {
    const factor = factorOf(base, raw, forms.length === 1);
    return factor === null ? [] : [{ divides, factor }];
  });
  return found.length === 1 ? (found[0] as RecipeFound) : null;
}

/** Percentages and figures in thousands are the usual reason for a factor; of one figure alone any factor is certain. */
function powerOfTen(base: number, raw: number, alone: boolean): number | null {
  const factor = raw / base;
  if (!Number.isFinite(factor) || factor === 0) return null;
  const power = Number(`1e${Math.round(Math.log10(Math.abs(factor)))}`);
  const found = isNear(power, factor, 1e-9) ? power : Number(factor.toPrecision(12));
  // Near the least number that a double can hold, a factor has few digits left and may not lead back to the value.
  return (alone || found === power) && isNear(base * found, raw, 1e-9) ? found : null;
}

function isNear(a: number, b: number, tolerance: number): boolean {
  return Number.isFinite(a) && Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** `the sum of the first 3 figures, divided by the last, times 100`. */
export function recipeWords(value: Pick<ResultValue, 'raw' | 'parts'>): string {
  const count = value.parts?.length ?? 0;
  const recipe = recipeOf(value);
  if (recipe === null) return `from ${count === 1 ? 'this figure' : `these ${count} figures`}, as the framework says`;
  const times = recipe.factor === 1 ? '' : `, times ${exact(recipe.factor)}`;
  return `${recipe.divides ? quotientWords(count) : sumWords(count)}${times}`;
}

function sumWords(count: number): string {
  return count === 1 ? 'this figure' : `the sum of these ${count} figures`;
}

function quotientWords(count: number): string {
  const above = count === 2 ? 'the first figure' : `the sum of the first ${count - 1} figures`;
  return `${above}, divided by the last`;
}

/** Series that went into the same indicator of other units or periods, and not into this value: a part is missing. */
export function missingParts({ results, unranked }: Result, indicator: string, value: ResultValue): string[] {
  if (value.parts === undefined) return [];
  const has = new Set(value.parts.map(({ series }) => series));
  const all = [...results, ...unranked].flatMap(({ values }): readonly ObservationPart[] => {
    return own(values, indicator)?.parts ?? [];
  });
  const others = new Set(all.map(({ series }) => series).filter((series) => !has.has(series)));
  return [...others].sort();
}
