import type { Dataset, Definition, Result } from '../types.ts';
import { scoresKind } from './score-panel.ts';

/** Whether the data hold all the units that the framework ranks, and how that is known. */
export function universeOf(definition: Definition, dataset: Dataset, periods: readonly string[]): Result['universe'] {
  const supplied = Object.fromEntries(periods.map((period) => [period, unitsIn(dataset, definition, period)] as const));
  const reason = partialReason(definition, dataset, supplied);
  return {
    declared: definition.universe.description,
    supplied: Object.fromEntries(Object.entries(supplied).map(([period, units]) => [period, units.size])),
    partial: reason !== null,
    reason,
  };
}

function unitsIn(dataset: Dataset, definition: Definition, period: string): Set<string> {
  const ofKind = new Set(dataset.units.flatMap(({ id, kind }) => (scoresKind(definition, kind) ? [id] : [])));
  return new Set(
    dataset.unitPeriods.flatMap((row) =>
      row.period === period && row.outside === undefined && ofKind.has(row.unit) ? [row.unit] : [],
    ),
  );
}

/** Units that the framework's rule leaves out in a period: they are not lacking. */
function unitsOutside({ unitPeriods }: Dataset, period: string): Set<string> {
  return new Set(unitPeriods.flatMap((row) => (row.period === period && row.outside !== undefined ? [row.unit] : [])));
}

function partialReason(
  definition: Definition,
  dataset: Dataset,
  supplied: Readonly<Record<string, ReadonlySet<string>>>,
): string | null {
  const { units, atLeast } = definition.universe;
  for (const [period, present] of Object.entries(supplied)) {
    const outside = unitsOutside(dataset, period);
    const absent = (units ?? []).filter((unit) => !present.has(unit) && !outside.has(unit));
    if (absent.length > 0)
      return `${absent.length} of the ${units?.length} units that the framework ranks are not in the data of ${period}`;
    if (atLeast !== null && present.size < atLeast) {
      return `${present.size} ${present.size === 1 ? 'unit' : 'units'} supplied for ${period}; the framework ranks at least ${atLeast}`;
    }
  }
  const declared = 'the data are declared to hold only part of the units that the publisher ranks';
  return dataset.declaredPartial ? (dataset.partialNote ?? declared) : null;
}
