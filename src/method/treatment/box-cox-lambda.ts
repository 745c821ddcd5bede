import { mean } from '../../stats/mean.ts';
import { sorted } from '../../stats/sorted.ts';
import { deviationOf } from '../../stats/standard-deviation.ts';

/** The powers among which the best is looked for. */
export const LAMBDA_RANGE = [-5, 5] as const;

/** Between neighbours of this grid the likelihood is taken to have one peak. */
const STEP = 0.1;

/** The likelihood is flat at its peak: in doubles it cannot tell nearer powers apart. */
const DECIMALS = 4;

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The power λ of the Box–Cox transformation with the greatest profile likelihood, by a grid over [-5, 5] and then
 * golden section, to four decimals (Box and Cox 1964, An analysis of transformations, JRSS B 26, 211–252, eq. 8).
 *
 * @param values positive numbers that are not all equal, in any order
 */
export function boxCoxLambda(values: Float64Array): number {
  const logs = sorted(values).map(Math.log);
  const centre = mean(logs) as number;
  // Divided by their geometric mean, so that the likelihood needs no other term than the variance.
  const centred = logs.map((value) => value - centre);
  const likelihood = (lambda: number) => -logVariance(centred, lambda);
  const [least, most] = LAMBDA_RANGE;
  let best: number = least;
  for (let step = 1; step <= (most - least) / STEP; step += 1) {
    const lambda = least + step * STEP;
    if (likelihood(lambda) > likelihood(best)) best = lambda;
  }
  const found = goldenSection(likelihood, Math.max(best - STEP, least), Math.min(best + STEP, most));
  return Math.round(found * 10 ** DECIMALS) / 10 ** DECIMALS + 0;
}

/** Logarithm of the variance of (exp(λz) − 1) / λ; the largest term is taken out first, so that none overflows. */
function logVariance(z: Float64Array, lambda: number): number {
  if (lambda === 0) return 2 * Math.log(deviationOf(z, 'population') as number);
  const largest = Math.max(lambda * (z[0] as number), lambda * (z.at(-1) as number));
  const terms = z.map((value) => Math.expm1(lambda * value - largest) / lambda);
  return 2 * (largest + Math.log(deviationOf(terms, 'population') as number));
}

function goldenSection(height: (at: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (high - low > 10 ** -(DECIMALS + 2)) {
    const width = GOLDEN * (high - low);
    if (height(high - width) >= height(low + width)) high = low + width;
    else low = high - width;
  }
  return (low + high) / 2;
}
