import { geometricMean } from './aggregation/geometric-mean.ts';
import { max } from './aggregation/max.ts';
import { min } from './aggregation/min.ts';
import { product } from './aggregation/product.ts';
import { sum } from './aggregation/sum.ts';
import { weightedMean } from './aggregation/weighted-mean.ts';
import { clamp } from './normalisation/clamp.ts';
import { goalposts } from './normalisation/goalposts.ts';
import { lookup } from './normalisation/lookup.ts';
import { minMax } from './normalisation/min-max.ts';
import { percentileRank } from './normalisation/percentile-rank.ts';
import { rank } from './normalisation/rank.ts';
import { scale } from './normalisation/scale.ts';
import { zScore } from './normalisation/z-score.ts';
import type { Operation } from './types.ts';

/** Every operation a node of the index may name. To add one: write its file, add it here, test it. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  [
    sum,
    weightedMean,
    product,
    geometricMean,
    min,
    max,
    scale,
    clamp,
    goalposts,
    minMax,
    zScore,
    rank,
    percentileRank,
    lookup,
  ].map((operation) => [operation.name, operation]),
);
