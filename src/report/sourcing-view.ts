import type { Definition, PeriodKind, Recipe } from '../types.ts';
import { sentence } from './header.ts';
import { count } from './list-words.ts';
import { exact } from './number.ts';
import { plainTable } from './plain-table.ts';
import { sanitise } from './sanitise.ts';

/** How indicators are computed from publishers' series: a block of lines, none where nothing is. */
export function recipeLines({ indicators, period }: Definition): string[] {
  const made = indicators.flatMap(({ id, from }) => (from === null ? [] : [{ id, recipe: from }]));
  if (made.length === 0) return [];
  const rows = made.map(({ id, recipe }) => [sanitise(id), recipeFormula(recipe), recipeFigures(recipe, period)]);
  const ids = new Map<string, string[]>();
  for (const { id, recipe } of made) {
    if (recipe.note !== null) ids.set(recipe.note, [...(ids.get(recipe.note) ?? []), id]);
  }
  return [
    '',
    `Computed from publishers' series (${count(made.length, 'indicator')}, where the data do not hold them):`,
    ...plainTable([['Id', 'Series', 'Figures of'], ...rows], '  '),
    ...[...ids].map(([note, of]) => `  ${sanitise(of.join(', '))}: ${sentence(sanitise(note))}`),
  ];
}

/** Whose values stand in for whose: a block of lines, none where nobody's do. */
export function substitutionLines({ substitutions }: Definition): string[] {
  if (substitutions.length === 0) return [];
  const rows = substitutions.map(({ unit, from, indicators, reason }) =>
    [unit, from, indicators.join(', '), reason].map(sanitise),
  );
  const heading = ['Unit', 'Of', 'Indicators', 'Reason'];
  return ['', 'Values of another unit, where a unit has none of its own:', ...plainTable([heading, ...rows], '  ')];
}

/** Units that are left out by name: a block of lines, none where there are no such units. */
export function universeLines({ universe, period }: Definition): string[] {
  const except = universe.rule?.except ?? [];
  if (except.length === 0) return [];
  const rows = except.map(({ unit, from, to, reason }) => [unit, between(from, to), reason].map(sanitise));
  const heading = ['Unit', `${period === 'year' ? 'Year' : period === 'quarter' ? 'Quarter' : 'Month'}s`, 'Reason'];
  return ['', 'Left out of the ranking:', ...plainTable([heading, ...rows], '  ')];
}

/** The rule of the universe as a row of facts; none where there is no rule but a list of exceptions. */
export function universeRule({ universe, period }: Definition): string[][] {
  const { states = false, population = null } = universe.rule ?? {};
  const rules = [
    ...(states
      ? [`only countries that are states in the ${period === 'year' ? 'year' : `year of the ${period}`}`]
      : []),
    ...(population === null
      ? []
      : [
          `only units of at least ${exact(population.atLeast)} by ${sanitise(population.series)}, the newest figure of ${ageWords({ least: 0, most: population.age }, period)}`,
        ]),
  ];
  return rules.length === 0 ? [] : [['Ranked:', rules.join('; ')]];
}

/** A recipe as a formula: `(a + b, or what there is) / c × 1000`. */
export function recipeFormula({ sum, needs, per, times }: Recipe): string {
  const added = `${sum.join(' + ')}${needs === 'any' && sum.length > 1 ? ', or what there is' : ''}`;
  const isWhole = sum.length === 1 || (per === null && times === 1);
  const below = per === null ? '' : ` / ${per}`;
  return sanitise(`${isWhole ? added : `(${added})`}${below}${times === 1 ? '' : ` × ${exact(times)}`}`);
}

/** Of which period the figures of a recipe are. */
export function recipeFigures({ age, periods }: Recipe, kind: PeriodKind): string {
  const stated = Object.entries(periods).map(([period, from]) => `for ${period} of ${from}`);
  return sanitise([ageWords(age, kind), ...(stated.length === 0 ? [] : [stated.join(', ')])].join('; '));
}

function ageWords({ least, most }: Recipe['age'], kind: PeriodKind): string {
  if (most === 0) return `the same ${kind}`;
  if (least === most) return `${count(most, kind)} before`;
  return least === 0
    ? `the same ${kind}, else up to ${count(most, kind)} before`
    : `${least} to ${count(most, kind)} before, the newest`;
}

/** From which period to which: `2010 to 2012`, `all`. */
export function between(from: string | null, to: string | null): string {
  if (from === null) return to === null ? 'all' : `up to ${to}`;
  return to === null ? `${from} on` : `${from} to ${to}`;
}
