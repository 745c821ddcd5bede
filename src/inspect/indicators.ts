import type {
  Distribution,
  DuplicatePair,
  IndicatorFlag,
  IndicatorInspection,
  InspectIndicator,
  InspectInput,
} from '../types.ts';
import { distributionOf } from './distribution.ts';
import { outliersOf } from './outliers.ts';

/** A value that more than this share of the units have makes a column nearly constant. */
const NEARLY_ALL = 0.9;
/** Less than this share of the units is little: the least coverage that frameworks ask of a unit unless they say so. */
export const LITTLE = 0.66;
/** The test of outliers in the COIN Tool of the JRC: both absolute skewness and kurtosis are beyond these. */
export const SKEWED = { skewness: 2, kurtosis: 3.5 } as const;

/** Every indicator by itself. */
export function inspectIndicators(
  { indicators, units }: InspectInput,
  duplicates: readonly DuplicatePair[],
): IndicatorInspection[] {
  const ids = units.map(({ id }) => id);
  const twins = new Set(duplicates.flatMap(({ a, b }) => [a, b]));
  return indicators.map((indicator) => {
    const { id, name, unitOfMeasure, role, polarity } = indicator;
    const observed = distributionOf(indicator.observed);
    const used = isChanged(indicator) ? distributionOf(indicator.used) : null;
    return {
      id,
      name,
      unitOfMeasure,
      role,
      polarity,
      observed,
      used,
      ...outliersOf(indicator.observed, observed, ids),
      flags: flagsOf(role, observed, used, twins.has(id)),
    };
  });
}

/** Whether imputation, treatment or a denominator made other values of those observed. */
function isChanged({ observed, used }: InspectIndicator): boolean {
  return observed.some((value, row) => !Object.is(value + 0, (used[row] as number) + 0));
}

function flagsOf(
  role: InspectIndicator['role'],
  observed: Distribution,
  used: Distribution | null,
  isDuplicated: boolean,
): IndicatorFlag[] {
  const { n, different, mostCommon, share } = observed;
  const flags: [IndicatorFlag, boolean][] = [
    ['empty', n === 0],
    ['constant', different === 1],
    ['nearly-constant', different > 1 && (mostCommon?.count ?? 0) > NEARLY_ALL * n],
    ['low-availability', n > 0 && share < LITTLE],
    // What others are divided by has no scale in the index that it could stretch.
    ['skewed', role === 'indicator' && isSkewed(used ?? observed)],
    ['duplicated', isDuplicated],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

/** Fails only where both are beyond their limits. */
function isSkewed({ skewness, kurtosis }: Distribution): boolean {
  return Math.abs(skewness ?? 0) > SKEWED.skewness && (kurtosis ?? 0) > SKEWED.kurtosis;
}
