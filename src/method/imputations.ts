import { constant } from './imputation/constant.ts';
import { dimensionMean } from './imputation/dimension-mean.ts';
import { fixedValue } from './imputation/fixed-value.ts';
import { groupMean } from './imputation/group-mean.ts';
import { groupMedian } from './imputation/group-median.ts';
import { lastObservation } from './imputation/last-observation.ts';
import { leave } from './imputation/leave.ts';
import { linear } from './imputation/linear.ts';
import { mean } from './imputation/mean.ts';
import { median } from './imputation/median.ts';
import { nearestNeighbours } from './imputation/nearest-neighbours.ts';
import { zero } from './imputation/zero.ts';
import type { Imputation } from './types.ts';

/** Every rule an indicator may name for a missing value. To add one: write its file, add it here, test it. */
export const IMPUTATIONS: ReadonlyMap<string, Imputation> = new Map(
  [
    leave,
    zero,
    fixedValue,
    mean,
    median,
    groupMean,
    groupMedian,
    dimensionMean,
    nearestNeighbours,
    lastObservation,
    linear,
    constant,
  ].map((imputation) => [imputation.name, imputation]),
);
