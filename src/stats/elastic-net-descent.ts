import { type LogisticState, stateAt } from './logistic-loss.ts';
import { minimiseQuadratic } from './penalised-quadratic.ts';
import { type Gram, product, weightedGram } from './weighted-gram.ts';

/** λ and its split: half of (1 − alpha) on squares, alpha on absolute sizes. */
export interface Penalty {
  lambda: number;
  alpha: number;
}

/** A model on its way to the least of the objective; written into as it moves. */
export interface Model {
  /** The intercept, then one coefficient per column. */
  coefficients: Float64Array;
  state: LogisticState;
  /** How the loss curves, here or where the model was a few steps ago; null where that is of no use any more. */
  curvature: Gram | null;
}

/** Rows whose first column is all ones: it goes with the intercept, which costs nothing. */
export interface InterceptRows {
  columns: readonly Float64Array[];
  events: Uint8Array;
  /** They add up to 1. */
  weights: Float64Array;
}

const MOST_STEPS = 200;
/** A step that moves no coefficient further than this beside its size, or beside 1, is the last. */
const LAST_STEP = 1e-8;
/** Steps have to shrink to this part of the one before, or the curvature is taken anew. */
const SHRINKING = 0.4;
/** A step that takes the log-odds of a row no further than this towards what happened does not run away. */
const ONWARD = 0.1;
/** Rows that a step takes away from what happened by less than this part of that stay where they are, but for noise. */
const BACK = 1e-6;
const MOST_HALVINGS = 40;
/** Part of the descent that the slope promises which a step must bring  (Armijo, 1966). */
const SUFFICIENT = 1e-4;
/** What the objective may rise by beside its size: the noise of its sum. */
const NOISE = 1e-13;
/**
 * As many steps in a row that promise less than this part of the objective are the end: in a flat valley many
 * coefficients do equally well.
 */
const STILL_STEPS = 5;
const STILL = 1e-12;
/** After the last step the search counts as ended where no step promises more than this part. */
const NEARLY_STILL = 1e-8;

const SEPARATED =
  'the columns tell rows with and without the event apart so well that without a penalty no coefficient is large enough';

/**
 * Moves a model to the least of loss + penalty over some columns, the others staying as they are: proximal Newton steps
 * (Lee, Sun and Saunders, 2014, SIAM Journal on Optimization 24, 1420-1443) with exact slopes, each the least of a
 * quadratic with the penalty. The curvature is taken anew only where steps stop shrinking, which from one penalty to the
 * next is seldom.
 *
 * @param working numbers of the columns that may move: 0, and none that is constant
 * @returns why there is no least, or null
 */
export function descend(
  rows: InterceptRows,
  model: Model,
  penalty: Penalty,
  working: readonly number[],
): string | null {
  const { columns } = rows;
  let before = Infinity;
  let still = 0;
  let promise = Infinity;
  for (let round = 0; round < MOST_STEPS; round += 1) {
    model.curvature ??= weightedGram(columns, model.state.curvatures);
    const step = stepOf(rows, model, penalty, working);
    promise = promiseOf(model, penalty, step);
    still = promise <= STILL ? still + 1 : 0;
    const part = advance(rows, model, penalty, step);
    if (penalty.lambda === 0 && isSeparating(rows, step)) return SEPARATED;
    if (step.size <= LAST_STEP || still >= STILL_STEPS) return null;
    if (part < 1 || step.size > SHRINKING * before) model.curvature = null;
    before = step.size;
  }
  return endOf(promise);
}

/**
 * What a step promises beside the objective. Without a penalty there may be no least, and a floor that is all but level
 * may fall for ever: then no step counts as promising little.
 */
function promiseOf({ coefficients, state }: Model, penalty: Penalty, { descent }: Step): number {
  return penalty.lambda === 0 ? Infinity : -descent / (state.loss + cost(coefficients, penalty));
}

/** Where the last step promised hardly anything the least was found, or else it was not. */
function endOf(promise: number): string | null {
  return promise <= NEARLY_STILL ? null : `no least was found in ${MOST_STEPS} steps`;
}

/**
 * Whether a step takes no row away from what happened and some towards it: however often it is gone the loss falls, so
 * that there is no least  (Albert and Anderson, 1984, Biometrika 71, 1-10, on complete and quasi-complete separation).
 */
function isSeparating({ events, weights }: InterceptRows, { moves }: Step): boolean {
  let onward = 0;
  let back = 0;
  for (const [row, move] of moves.entries()) {
    if (weights[row] === 0) continue;
    const own = events[row] === 1 ? move : -move;
    onward = Math.max(onward, own);
    back = Math.max(back, -own);
  }
  return onward > ONWARD && back <= BACK * onward;
}

/** A way to go from a model. */
interface Step {
  /** Per coefficient; zero for those that stay. */
  by: Float64Array;
  /** What it does to the log-odds of each row. */
  moves: Float64Array;
  /** The farthest move of a coefficient, beside its size or 1. */
  size: number;
  /** What the objective would fall by if it were straight; below zero. */
  descent: number;
}

/** From here to the least of the quadratic that has the slopes of the loss and its curvature, with the penalty. */
function stepOf(rows: InterceptRows, model: Model, penalty: Penalty, working: readonly number[]): Step {
  const { columns } = rows;
  const { coefficients, state } = model;
  const from = Float64Array.from(working, (j) => coefficients[j] as number);
  const slopes = Float64Array.from(working, (j) => product(columns[j] as Float64Array, state.residuals));
  const matrix = (model.curvature as Gram).of(working);
  const linear = slopes.map((slope, place) => slope + product(matrix[place] as Float64Array, from));
  const { lambda, alpha } = penalty;
  for (const [place, row] of matrix.entries()) {
    if (place > 0) row[place] = (row[place] as number) + (1 - alpha) * lambda;
  }
  const least = minimiseQuadratic({ matrix, linear, threshold: alpha * lambda }, from);
  const to = coefficients.slice();
  const by = new Float64Array(coefficients.length);
  let size = 0;
  let descent = 0;
  for (const [place, j] of working.entries()) {
    to[j] = least[place] as number;
    const move = to[j] - (from[place] as number);
    by[j] = move;
    size = Math.max(size, Math.abs(move) / Math.max(1, Math.abs(from[place] as number)));
    descent -= (slopes[place] as number) * move;
  }
  const difference = cost(to, penalty) - cost(coefficients, penalty);
  return { by, moves: movesOf(rows, by), size, descent: descent + difference };
}

/** Goes the step, or the largest half, quarter ... of it that brings the objective down; returns which part. */
function advance(rows: InterceptRows, model: Model, penalty: Penalty, { by, moves, descent }: Step): number {
  const { coefficients, state } = model;
  const own = state.loss + cost(coefficients, penalty);
  let part = 1;
  for (let halving = 0; halving <= MOST_HALVINGS; halving += 1) {
    model.coefficients = coefficients.map((value, j) => value + part * (by[j] as number));
    model.state = stateAt(rows.events, rows.weights, moved(state.logOdds, moves, part));
    const there = model.state.loss + cost(model.coefficients, penalty);
    if (there <= own + SUFFICIENT * part * descent + NOISE * own) break;
    part /= 2;
  }
  return part;
}

/** Written out, because this and the next run over all rows at every step. */
function moved(from: Float64Array, moves: Float64Array, part: number): Float64Array {
  const to = new Float64Array(from.length);
  for (let row = 0; row < to.length; row += 1) to[row] = (from[row] as number) + part * (moves[row] as number);
  return to;
}

/** What a step does to the log-odds of each row. Four columns at a time: the rows are gone over a quarter as often. */
function movesOf({ columns, events }: InterceptRows, by: Float64Array): Float64Array {
  const moves = new Float64Array(events.length);
  const moving = [...columns.keys()].filter((j) => by[j] !== 0);
  for (let at = 0; at < moving.length; at += 4) addFour(moves, columns, by, moving.slice(at, at + 4));
  return moves;
}

function addFour(
  to: Float64Array,
  columns: readonly Float64Array[],
  by: Float64Array,
  numbers: readonly number[],
): void {
  // In the place of columns that there are not the first is taken, by nothing.
  const of = (place: number): Float64Array => columns[numbers[place] ?? 0] as Float64Array;
  const times = (place: number): number => (place < numbers.length ? (by[numbers[place] as number] as number) : 0);
  const [p, q, r, s] = [of(0), of(1), of(2), of(3)];
  const [a, b, c, d] = [times(0), times(1), times(2), times(3)];
  for (let row = 0; row < to.length; row += 1) {
    const first = a * (p[row] as number) + b * (q[row] as number);
    to[row] = (to[row] as number) + (first + (c * (r[row] as number) + d * (s[row] as number)));
  }
}

/** λ × Σ over all but the intercept of (1 − alpha)/2 × b² + alpha × |b|. */
function cost(coefficients: Float64Array, { lambda, alpha }: Penalty): number {
  let sum = 0;
  for (let j = 1; j < coefficients.length; j += 1) {
    const size = Math.abs(coefficients[j] as number);
    sum += ((1 - alpha) / 2) * size * size + alpha * size;
  }
  return lambda * sum;
}
