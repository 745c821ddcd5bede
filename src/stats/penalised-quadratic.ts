import { choleskySolve } from './cholesky.ts';
import { chosen } from './weighted-gram.ts';

/** f(b) = ½ bᵀ matrix b − linearᵀ b + threshold × Σ |b[j]| over all j but 0. */
export interface PenalisedQuadratic {
  /** Rows of a symmetric matrix with a diagonal above zero. */
  matrix: readonly Float64Array[];
  linear: Float64Array;
  /** What the size of every coordinate but the first costs; not below zero. */
  threshold: number;
}

const MOST_SWEEPS = 1000;
/** A sweep that moves no coordinate further than this beside its size, or beside 1, has arrived. */
const LEAST_MOVE = 1e-12;
/** The slope at zero may pass the threshold by this share, which is the noise of its sum. */
const NOISE = 1e-10;

/**
 * The least of a quadratic with a penalty on absolute sizes, by coordinate descent with soft thresholds  (Friedman,
 * Hastie and Tibshirani, 2010, "Regularization paths for generalized linear models via coordinate descent", Journal of
 * Statistical Software 33(1), section 2). As soon as a sweep leaves every sign as it was, the equations that hold for
 * those signs are solved at once: if their solution has the same signs and no coordinate at zero wants to leave it,
 * that is the least, exactly.
 *
 * @param start where to begin; not written into
 */
export function minimiseQuadratic(problem: PenalisedQuadratic, start: Float64Array): Float64Array {
  const at = start.slice();
  const slopes = slopesAt(problem, at);
  let isTried = false;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
    const { move, turned } = sweepOnce(problem, at, slopes);
    if (move <= LEAST_MOVE) break;
    if (turned) isTried = false;
    else if (!isTried) {
      const exact = exactFor(problem, at);
      if (exact !== null) return exact;
      isTried = true;
    }
  }
  return at;
}

/** Moves every coordinate in turn to its least while the others stay, and keeps the slopes up to date. */
function sweepOnce(
  { matrix, threshold }: PenalisedQuadratic,
  at: Float64Array,
  slopes: Float64Array,
): { move: number; turned: boolean } {
  let move = 0;
  let turned = false;
  for (const [j, row] of matrix.entries()) {
    const before = at[j] as number;
    const curvature = row[j] as number;
    const after = softened((slopes[j] as number) + curvature * before, j === 0 ? 0 : threshold) / curvature;
    const step = after - before;
    if (step === 0) continue;
    at[j] = after;
    for (let k = 0; k < slopes.length; k += 1) slopes[k] = (slopes[k] as number) - step * (row[k] as number);
    move = Math.max(move, Math.abs(step) / Math.max(1, Math.abs(after)));
    turned ||= Math.sign(after) !== Math.sign(before);
  }
  return { move, turned };
}

/** Nearer to zero by the threshold, and zero within it. */
function softened(value: number, threshold: number): number {
  return Math.sign(value) * Math.max(0, Math.abs(value) - threshold);
}

/** linear − matrix · b: how steeply the quadratic falls in each coordinate. */
function slopesAt({ matrix, linear }: PenalisedQuadratic, at: Float64Array): Float64Array {
  return linear.map((value, j) => {
    const row = matrix[j] as Float64Array;
    let slope = value;
    for (let k = 0; k < at.length; k += 1) slope -= (row[k] as number) * (at[k] as number);
    return slope;
  });
}

/** The least if no sign changes from here, or null where it does, or where there is more than one. */
function exactFor(problem: PenalisedQuadratic, at: Float64Array): Float64Array | null {
  const { matrix, linear, threshold } = problem;
  const moving = [...at.keys()].filter((j) => j === 0 || at[j] !== 0);
  const rows = moving.map((j) => chosen(matrix[j] as Float64Array, moving));
  const right = Float64Array.from(moving, (j) => (linear[j] as number) - cost(j, at, threshold));
  const solution = choleskySolve(rows, right);
  if (solution === null) return null;
  const exact = new Float64Array(at.length);
  for (const [place, j] of moving.entries()) exact[j] = solution[place] as number;
  const slopes = slopesAt(problem, exact);
  const isLeast = exact.every((value, j) => {
    if (j === 0) return true;
    if (at[j] === 0) return Math.abs(slopes[j] as number) <= threshold * (1 + NOISE);
    return Math.sign(value) === Math.sign(at[j] as number) || threshold === 0;
  });
  return isLeast ? exact : null;
}

function cost(j: number, at: Float64Array, threshold: number): number {
  return j === 0 ? 0 : threshold * Math.sign(at[j] as number);
}
