import { observationsOf } from '../../src/dataset/observations.ts';
import type { Dataset, Definition, Observation, Recipe } from '../../src/types.ts';
import { definitionOf, indicatorOf } from '../fixtures/definition.ts';
import { datasetOf, inputOf } from './support.ts';

/** A recipe with nothing special about it, but for what the test needs. */
export function recipeOf(given: Partial<Recipe> = {}): Recipe {
  const plain = { needs: 'all', per: null, times: 1, age: { least: 0, most: 0 }, periods: {}, note: null } as const;
  return { sum: ['lamp.glow'], ...plain, ...given };
}

/** A framework of `light`, computed by a recipe, and `shade`, which is read. */
export function lampIndex(from: Partial<Recipe>, more: Partial<Definition> = {}): Definition {
  return definitionOf({
    indicators: [indicatorOf({ id: 'light', from: recipeOf(from) }), indicatorOf({ id: 'shade' })],
    ...more,
  });
}

/** Reads tables, each given as lines without indent. */
export async function read(definition: Definition, ...tables: readonly (readonly string[])[]): Promise<Dataset> {
  return await datasetOf(
    tables.map((lines, index) => inputOf(`${lines.join('\n')}\n`, `table-${index + 1}.csv`)),
    definition,
  );
}

/** `unit period` → value of an indicator, null where it is missing. */
export function valuesIn(dataset: Dataset, indicator = 'light'): Record<string, number | null> {
  const found = observationsOf(dataset).filter((one) => one.indicator === indicator);
  return Object.fromEntries(found.map(({ unit, period, value }) => [`${unit} ${period}`, value]));
}

/** The observation of one unit in one period. */
export function at(dataset: Dataset, unit: string, period: string, indicator = 'light'): Observation | undefined {
  return observationsOf(dataset).find(
    (one) => one.unit === unit && one.period === period && one.indicator === indicator,
  );
}
