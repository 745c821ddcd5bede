/** A logistic curve: the logarithm of the odds at x is intercept + slope × x. */
export interface LogisticCurve {
  readonly intercept: number;
  readonly slope: number;
}

/** What a curve is fitted to, one entry for each different x. */
export interface LogisticPoints {
  /** Finite numbers, about as large as 1: moved and scaled by who calls. */
  readonly x: Float64Array;
  /** How many rows have this x. */
  readonly rows: Float64Array;
  /** The sum of what the curve should give for them, between 0 and their number. */
  readonly target: Float64Array;
}

/** Newton's method takes about a dozen rounds; this many only where rounding keeps it moving. */
const MOST_ROUNDS = 100;

/** The height of the curve: 1 / (1 + exp(−intercept − slope × x)), between 0 and 1. */
export function logisticAt({ intercept, slope }: LogisticCurve, x: number): number {
  return 1 / (1 + Math.exp(-intercept - slope * x));
}

/**
 * The logistic curve of greatest likelihood, by Newton's method with backtracking  (H.-T. Lin, C.-J. Lin and R. C. Weng,
 * 2007, A note on Platt's probabilistic outputs for support vector machines, Machine Learning 68, 267-276).
 * Its heights add up to the targets. Slope 0 where there is one x.
 *
 * @param points with no target that is 0 or the number of rows: such points may call for an infinite slope
 */
export function logisticFit(points: LogisticPoints): LogisticCurve {
  let fit: LogisticCurve = { intercept: 0, slope: 0 };
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { intercept, slope, gain } = direction(points, fit);
    const from = fit;
    const moved = (part: number) => ({
      intercept: from.intercept + part * intercept,
      slope: from.slope + part * slope,
    });
    const loss = lossOf(points, from);
    // Near the end the gain drowns in the rounding of the loss, which must not stop the last steps.
    const enough = (part: number) => lossOf(points, moved(part)) <= loss - 1e-4 * part * gain + 1e-12 * loss;
    let part = 1;
    while (!enough(part)) part /= 2;
    fit = moved(part);
    if (Math.max(Math.abs(intercept), Math.abs(slope)) <= 1e-10) break;
  }
  return fit;
}

/** Cross-entropy of the targets, in a form that does not overflow and has no differences to lose digits in. */
function lossOf({ x, rows, target }: LogisticPoints, { intercept, slope }: LogisticCurve): number {
  let loss = 0;
  for (let at = 0; at < x.length; at += 1) {
    const odds = intercept + slope * (x[at] as number);
    const against = odds > 0 ? (rows[at] as number) - (target[at] as number) : (target[at] as number);
    loss += (rows[at] as number) * Math.log1p(Math.exp(-Math.abs(odds))) + against * Math.abs(odds);
  }
  return loss;
}

/** Newton's step from a curve, and how fast the loss falls at its beginning. */
function direction({ x, rows, target }: LogisticPoints, fit: LogisticCurve): LogisticCurve & { gain: number } {
  let [g0, g1] = [0, 0];
  // Never singular, even where all scores are equal.
  let [h00, h01, h11] = [1e-12, 0, 1e-12];
  for (let at = 0; at < x.length; at += 1) {
    const score = x[at] as number;
    const chance = logisticAt(fit, score);
    const missed = (target[at] as number) - (rows[at] as number) * chance;
    const curve = (rows[at] as number) * chance * (1 - chance);
    g0 += missed;
    g1 += missed * score;
    h00 += curve;
    h01 += curve * score;
    h11 += curve * score * score;
  }
  const determinant = h00 * h11 - h01 * h01;
  const intercept = (h11 * g0 - h01 * g1) / determinant;
  const slope = (h00 * g1 - h01 * g0) / determinant;
  return { intercept, slope, gain: intercept * g0 + slope * g1 };
}
