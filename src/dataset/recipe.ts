import type { Definition, PeriodKind, Recipe } from '../types.ts';
import type { CellStore } from './cell-store.ts';
import { periodNumber, periodOf } from '../framework/period-number.ts';
import type { Wanted } from './wanted.ts';

/** A recipe with the positions of its indicator and of its series. */
export interface Derivation {
  position: number;
  recipe: Recipe;
  sum: readonly number[];
  per: number | null;
}

/** The recipes for which the data hold enough series. */
export function derivationsOf(cells: CellStore, { indicators }: Definition, { labels }: Wanted): Derivation[] {
  const there = new Set(cells.positions());
  const at = (series: string): number => labels.find(series) as number;
  return indicators.flatMap(({ from }, position) => {
    if (from === null) return [];
    const sum = from.sum.map(at);
    const per = from.per === null ? null : at(from.per);
    const found = sum.filter((one) => there.has(one)).length;
    const enough = from.needs === 'any' ? found > 0 : found === sum.length;
    return enough && (per === null || there.has(per)) ? [{ position, recipe: from, sum, per }] : [];
  });
}

/** The series of a recipe, with their positions: those added up, then the one they are divided by. */
export function seriesOfRecipe({ recipe, sum, per }: Derivation): { series: string; position: number }[] {
  const added = sum.map((position, index) => ({ series: recipe.sum[index] as string, position }));
  return per === null ? added : [...added, { series: recipe.per as string, position: per }];
}

/**
 * The periods whose figures may be used for one period, the newest first. Figures without a period are used for rows
 * without one, and for no others.
 */
export function sourcePeriods({ age, periods }: Recipe, period: string, kind: PeriodKind): string[] {
  const number = periodNumber(period, kind);
  if (number === null) return [period];
  const stated = periods[period];
  if (stated !== undefined) return [stated];
  return Array.from({ length: age.most - age.least + 1 }, (_, index) => periodOf(number - age.least - index, kind));
}

/** The periods that may be computed from the figures of some: each within its age, or stated for it. */
export function reachedPeriods(recipe: Recipe, has: ReadonlySet<string>, kind: PeriodKind): Set<string> {
  const { age, periods } = recipe;
  const near = [...has].flatMap((period) => {
    const number = periodNumber(period, kind);
    if (number === null) return [period];
    return Array.from({ length: age.most - age.least + 1 }, (_, index) => periodOf(number + age.least + index, kind));
  });
  const candidates = new Set([...near, ...Object.keys(periods)]);
  return new Set([...candidates].filter((period) => sourcePeriods(recipe, period, kind).some((from) => has.has(from))));
}

/** The value of a recipe from the series of one entry; null where something it needs is missing, 0 below the line, or too large. */
export function valueAt({ recipe, sum, per }: Derivation, entry: number, cells: CellStore): number | null {
  const parts = sum.map((position) => cells.value(position, entry));
  const present = parts.filter((value) => !Number.isNaN(value));
  if (present.length === 0 || (recipe.needs === 'all' && present.length < parts.length)) return null;
  const whole = per === null ? 1 : cells.value(per, entry);
  const value = (present.reduce((total, one) => total + one, 0) / whole) * recipe.times;
  return Number.isFinite(value) ? value : null;
}
