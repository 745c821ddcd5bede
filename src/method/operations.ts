import { bordaCount } from './aggregation/borda-count.ts';
import { choose } from './aggregation/choose.ts';
import { copeland } from './aggregation/copeland.ts';
import { count } from './aggregation/count.ts';
import { geometricMean } from './aggregation/geometric-mean.ts';
import { harmonicMean } from './aggregation/harmonic-mean.ts';
import { max } from './aggregation/max.ts';
import { median } from './aggregation/median.ts';
import { min } from './aggregation/min.ts';
import { powerMean } from './aggregation/power-mean.ts';
import { product } from './aggregation/product.ts';
import { ratio } from './aggregation/ratio.ts';
import { scaledGeometricMean } from './aggregation/scaled-geometric-mean.ts';
import { sum } from './aggregation/sum.ts';
import { weightedMean } from './aggregation/weighted-mean.ts';
import { borda } from './normalisation/borda.ts';
import { clamp } from './normalisation/clamp.ts';
import { distanceToMaximum } from './normalisation/distance-to-maximum.ts';
import { distanceToReference } from './normalisation/distance-to-reference.ts';
import { distanceToTarget } from './normalisation/distance-to-target.ts';
import { fractionOfMaximum } from './normalisation/fraction-of-maximum.ts';
import { goalposts } from './normalisation/goalposts.ts';
import { log } from './normalisation/log.ts';
import { logistic } from './normalisation/logistic.ts';
import { lookup } from './normalisation/lookup.ts';
import { minMax } from './normalisation/min-max.ts';
import { none } from './normalisation/none.ts';
import { percentileRank } from './normalisation/percentile-rank.ts';
import { power } from './normalisation/power.ts';
import { rank } from './normalisation/rank.ts';
import { scale } from './normalisation/scale.ts';
import { thresholds } from './normalisation/thresholds.ts';
import { zScore } from './normalisation/z-score.ts';
import type { Operation } from './types.ts';

/** Every operation a node of the index may name. To add one: write its file, add it here, test it. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  [
    sum,
    weightedMean,
    product,
    geometricMean,
    scaledGeometricMean,
    harmonicMean,
    powerMean,
    median,
    copeland,
    bordaCount,
    min,
    max,
    count,
    ratio,
    choose,
    none,
    scale,
    clamp,
    goalposts,
    minMax,
    zScore,
    rank,
    percentileRank,
    borda,
    distanceToMaximum,
    distanceToReference,
    distanceToTarget,
    fractionOfMaximum,
    lookup,
    thresholds,
    log,
    power,
    logistic,
  ].map((operation) => [operation.name, operation]),
);
