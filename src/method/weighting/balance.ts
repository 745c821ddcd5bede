import { pearson } from '../../stats/correlation.ts';
import { covariance } from '../../stats/covariance.ts';
import { observed } from '../../stats/observed.ts';
import { solve } from '../../stats/solve.ts';
import { total } from '../../stats/total.ts';
import { unitSize } from '../../stats/unit-size.ts';

/** How near some weights come to the correlations that are asked for. */
interface Trial {
  weights: readonly number[];
  /** Correlation of each input with the weighted mean, 0 where it has none. */
  correlations: readonly number[];
  /** Each correlation as a share of their total; all 0 where the total is not positive. */
  shares: readonly number[];
  /** Sum of squared differences between shares and importances; infinite where there are no shares. */
  error: number;
}

/** The best weights found. */
export interface Balance {
  weights: readonly number[];
  /** The greatest difference between a share of the correlations and of the importance. */
  gap: number;
  iterations: number;
  /** The input with that difference, and its correlation. */
  furthest: number;
  correlation: number;
}

const MOST_STEPS = 500;
/** Below this a gap is rounding, and a step leads nowhere. */
const NOISE = 1e-12;
/** Deviations that are smaller beside the size of the greatest input count as this. */
const LEAST_DEVIATION = 1e-100;
/** No weight grows or shrinks by more in one step. */
const MOST_CHANGE = 4;

/**
 * Multiplies each weight by a power of (importance / share of the correlations), with a power that grows after a step
 * that came nearer and shrinks after one that did not, which is taken back. It starts from C⁻¹(σ t) where that is
 * positive, which without gaps is the solution; else from importance / standard deviation, which are the weights looked
 * for where the inputs are uncorrelated.
 *
 * @param inputs columns of three values or more that vary
 * @param importance one per input, not negative, adding up to 1
 */
export function balance(inputs: readonly Float64Array[], importance: readonly number[]): Balance {
  const columns = atOneSize(inputs);
  let best = tried(columns, closedForm(columns, importance) ?? perDeviation(columns, importance), importance);
  let power = 1;
  let iterations = 0;
  while (iterations < MOST_STEPS && power > NOISE && furthestOf(best, importance).gap > NOISE) {
    const next = tried(columns, changed(best, importance, power), importance);
    iterations += 1;
    if (next.error < best.error) {
      best = next;
      power *= 1.5;
    } else power /= 3;
  }
  const { gap, furthest } = furthestOf(best, importance);
  return { weights: best.weights, gap, iterations, furthest, correlation: best.correlations[furthest] as number };
}

function tried(columns: readonly Float64Array[], weights: readonly number[], importance: readonly number[]): Trial {
  const means = weightedMeans(columns, weights);
  const correlations = columns.map((column, index) => (importance[index] === 0 ? 0 : (pearson(column, means) ?? 0)));
  const sum = total(Float64Array.from(correlations));
  const shares = correlations.map((correlation) => (sum > NOISE ? correlation / sum : 0));
  const squares = Float64Array.from(shares, (share, index) => (share - (importance[index] as number)) ** 2);
  return { weights, correlations, shares, error: sum > NOISE ? total(squares) : Number.POSITIVE_INFINITY };
}

/** The weights of the next step, adding up to 1. */
function changed({ weights, shares }: Trial, importance: readonly number[], power: number): number[] {
  const raw = weights.map((weight, index) => {
    const share = shares[index] as number;
    const wanted = share > 0 ? (importance[index] as number) / share : MOST_CHANGE;
    return weight * Math.min(Math.max(wanted ** power, 1 / MOST_CHANGE), MOST_CHANGE);
  });
  return sharesOf(raw);
}

/**
 * C⁻¹(σ t), by the correlations R: R u = t, weights u / σ. Null where that has an entry that is not positive, or where
 * the inputs that count repeat one another.
 */
function closedForm(columns: readonly Float64Array[], importance: readonly number[]): number[] | null {
  const counting = importance.flatMap((value, index) => (value > 0 ? [index] : []));
  const at = (index: number) => columns[index] as Float64Array;
  const matrix = counting.map((i) => counting.map((j) => (i === j ? 1 : (pearson(at(i), at(j)) ?? 0))));
  const found = solve(
    matrix,
    counting.map((index) => importance[index] as number),
  );
  if (found === null || found.some((value) => value <= 0)) return null;
  const units = importance.map(() => 0);
  for (const [position, index] of counting.entries()) units[index] = found[position] as number;
  return perDeviation(columns, units);
}

function perDeviation(columns: readonly Float64Array[], importance: readonly number[]): number[] {
  return sharesOf(
    columns.map((column, index) => {
      const values = observed(column);
      const deviation = Math.sqrt(covariance(values, values) as number);
      return (importance[index] as number) / Math.max(deviation, LEAST_DEVIATION);
    }),
  );
}

function sharesOf(sizes: readonly number[]): number[] {
  const sum = total(Float64Array.from(sizes));
  return sizes.map((size) => size / sum);
}

function furthestOf({ shares }: Trial, importance: readonly number[]): { gap: number; furthest: number } {
  const gaps = shares.map((share, index) => Math.abs(share - (importance[index] as number)));
  const gap = Math.max(...gaps);
  return { gap, furthest: gaps.indexOf(gap) };
}

/** Weighted mean of each row over what is present, by sums that do not depend on the order of inputs. */
function weightedMeans(columns: readonly Float64Array[], weights: readonly number[]): Float64Array {
  const [products, present] = [new Float64Array(columns.length), new Float64Array(columns.length)];
  return (columns[0] as Float64Array).map((_, row) => {
    for (const [index, column] of columns.entries()) {
      const value = column[row] as number;
      present[index] = Number.isNaN(value) ? 0 : (weights[index] as number);
      products[index] = Number.isNaN(value) ? 0 : (weights[index] as number) * value;
    }
    const weight = total(present);
    return weight === 0 ? Number.NaN : total(products) / weight;
  });
}

/** All inputs in one and the same unit, in which no sum of them leaves the range of doubles. */
function atOneSize(inputs: readonly Float64Array[]): Float64Array[] {
  const sizes = inputs.map((column) => unitSize(column.map((value) => (Number.isNaN(value) ? 0 : value))));
  const size = Math.max(...sizes);
  return inputs.map((column) => column.map((value) => value / size));
}
