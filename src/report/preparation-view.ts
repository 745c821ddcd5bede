import type { Definition } from '../types.ts';
import { plainTable } from './plain-table.ts';
import { sanitise } from './sanitise.ts';
import { declaredLines } from './variation-words.ts';

/** By indicator, what is done to its values before the index reads them, in words. */
export type Preparation = ReadonlyMap<string, readonly string[]>;

/** What is done to indicators before the index reads them: a block of lines, none where nothing is. */
export function preparationLines(definition: Definition, preparation: Preparation): string[] {
  const rows = [...preparation].map(([id, words]) => [id, words.join('; ')].map(sanitise));
  const denominators = definition.indicators.filter(({ role }) => role === 'denominator');
  const columns = denominators.map(({ id, name, unitOfMeasure }) => [id, name, unitOfMeasure].map(sanitise));
  return [
    ...(columns.length === 0
      ? []
      : [
          '',
          `Denominators (${columns.length}):`,
          ...plainTable([['Id', 'Name', 'Unit of measure'], ...columns], '  '),
        ]),
    ...(rows.length === 0
      ? []
      : ['', 'Before the index reads them:', ...plainTable([['Id', 'What is done'], ...rows], '  ')]),
  ];
}

/** What an uncertainty analysis varies: a block of lines, none where the default is used. */
export function uncertaintyLines({ uncertainty }: Definition): string[] {
  if (uncertainty === null) return [];
  return ['', 'What an uncertainty analysis varies:', ...declaredLines(uncertainty).map((line) => `  ${line}`)];
}

/** The named sets of weights: a block of lines, none where there are none. */
export function weightSetLines({ weightSets }: Definition): string[] {
  const sets = Object.entries(weightSets).map(([id, { description }]) => [id, description].map(sanitise));
  return sets.length === 0
    ? []
    : ['', 'Sets of weights, for --weights:', ...plainTable([['Id', 'What it is'], ...sets], '  ')];
}
