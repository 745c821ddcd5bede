import type { Definition } from '../types.ts';

/**
 * Share of a unit's indicators that are observed, 0 to 1. Each counts once unless the framework gives
 * coverage weights; denominators do not count, but a value that lacks its denominator is not observed. Values filled by a missing rule are not observed,
 * and neither are those of another unit.
 */
export function coverageOf(definition: Definition, observed: readonly Float64Array[]): (row: number) => number {
  const weights = definition.indicators.map(({ id, role }) =>
    role !== 'indicator' ? 0 : (definition.coverageWeights?.[id] ?? 1),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (row) => {
    const present = weights.reduce(
      (sum, weight, column) => sum + (Number.isNaN(observed[column]?.[row]) ? 0 : weight),
      0,
    );
    return present / total;
  };
}
