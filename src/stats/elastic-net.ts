import { descend, type InterceptRows, type Model, type Penalty } from './elastic-net-descent.ts';
import { stateAt } from './logistic-loss.ts';
import { product } from './weighted-gram.ts';

/** Rows of a logistic regression: some with the event, some without. */
export interface LogisticRows {
  /** Numbers that are all there. */
  columns: readonly Float64Array[];
  /** Per row 1 where the event followed, otherwise 0. */
  events: Uint8Array;
  /** Per row, how often it counts: not below zero. */
  weights: Float64Array;
}

/** A model for one penalty. */
export interface ElasticNet {
  lambda: number;
  intercept: number;
  /** One per column; exactly 0 where the penalty took the column out, or where it is constant. */
  coefficients: Float64Array;
  /** Twice the mean loss over all weight. */
  deviance: number;
  /** Why there is no least of the objective, or null; the coefficients are then where the search ended. */
  problem: string | null;
}

/** A path ends where a smaller penalty explains no more than this part of the deviance without columns, as in glmnet. */
const FLAT = 1e-5;
/** As many penalties are tried in any case. */
const FEWEST = 5;
/** alpha is floored at this where the greatest penalty is sought, which for alpha = 0 would be infinite. */
const LEAST_ALPHA = 0.001;
/** What the slope of a column that is left out may pass its threshold by, beside it: the noise of its sum. */
const NOISE = 1e-7;

/**
 * The least penalty for which every coefficient is zero: the steepest slope of the loss at the model with an intercept
 * alone, by alpha  (Friedman, Hastie and Tibshirani, 2010, section 2.5). alpha under 0.001 counts as 0.001, as glmnet
 * has it; coefficients are then small, not zero. 0 where no column has a slope.
 */
export function greatestLambda(rows: LogisticRows, alpha: number): number {
  const withOnes = withIntercept(rows);
  const model = emptyModel(withOnes);
  const slopes = varyingColumns(withOnes).map((j) => Math.abs(slopeOf(withOnes, model, j)));
  return Math.max(0, ...slopes) / Math.max(alpha, LEAST_ALPHA);
}

/**
 * Penalties from the greatest down, evenly spaced on the log scale, to 1/10,000 of it where there are more rows than
 * columns, else to 1/100: the defaults of glmnet.
 *
 * @param count at least 2
 */
export function lambdaPath(rows: LogisticRows, alpha: number, count: number): number[] {
  const most = greatestLambda(rows, alpha);
  const least = rows.events.length > rows.columns.length ? 1e-4 : 1e-2;
  return Array.from({ length: count }, (_, step) => most * least ** (step / (count - 1)));
}

/**
 * Logistic regression with the elastic net penalty (Zou and Hastie, 2005, Journal of the Royal Statistical Society B
 * 67, 301-320) for each of a series of penalties, each from where the one before ended  (Friedman, Hastie and Tibshirani,
 * 2010, "Regularization paths for generalized linear models via coordinate descent", Journal of Statistical Software
 * 33(1)). The objective is theirs:
 *
 *     Σ weight × loss / Σ weight + λ × Σ ((1 − alpha)/2 × b² + alpha × |b|)
 *
 * with the intercept free. Columns are taken as they are, so they should be on one scale. A constant column gets 0.
 * Coefficients are exact to about eight digits; with λ = 0 and columns that repeat others they are one solution of many.
 *
 * @param alpha 1 for the lasso, 0 for ridge, anything between for both
 * @param lambdas not below zero, best from the greatest down
 * @param endsWhereFlat whether penalties are left out from where smaller ones explain nothing more
 */
export function elasticNetPath(
  rows: LogisticRows,
  alpha: number,
  lambdas: readonly number[],
  endsWhereFlat = false,
): ElasticNet[] {
  const withOnes = withIntercept(rows);
  const model = emptyModel(withOnes);
  const varying = varyingColumns(withOnes);
  const nullDeviance = 2 * model.state.loss;
  let before = greatestLambda(rows, alpha);
  const path: ElasticNet[] = [];
  for (const lambda of lambdas) {
    const problem = minimise(withOnes, model, { lambda, alpha }, { before, varying });
    before = lambda;
    const [intercept = 0, ...coefficients] = model.coefficients;
    const deviance = 2 * model.state.loss;
    const gain = (path.at(-1)?.deviance ?? Number.POSITIVE_INFINITY) - deviance;
    path.push({ lambda, intercept, coefficients: Float64Array.from(coefficients), deviance, problem });
    if (endsWhereFlat && path.length >= FEWEST && gain < FLAT * nullDeviance) break;
  }
  return path;
}

function withIntercept({ columns, events, weights }: LogisticRows): InterceptRows {
  const ones = new Float64Array(events.length).fill(1);
  const whole = product(weights, ones);
  return { columns: [ones, ...columns], events, weights: weights.map((weight) => weight / whole) };
}

/** The model with an intercept alone, which gives every row the share of events. */
function emptyModel({ columns, events, weights }: InterceptRows): Model {
  const share = product(weights, Float64Array.from(events));
  const coefficients = new Float64Array(columns.length);
  coefficients[0] = Math.log(share / (1 - share));
  const logOdds = new Float64Array(events.length).fill(coefficients[0]);
  return { coefficients, state: stateAt(events, weights, logOdds), curvature: null };
}

/** How steeply the loss falls in a coefficient. */
function slopeOf({ columns }: InterceptRows, { state }: Model, j: number): number {
  return product(columns[j] as Float64Array, state.residuals);
}

/** Numbers of the columns that are not the same in every row that counts. */
function varyingColumns({ columns, weights }: InterceptRows): number[] {
  const first = weights.findIndex((weight) => weight > 0);
  return [...columns.keys()].filter((j) => {
    const column = columns[j] as Float64Array;
    return column.some((value, row) => value !== column[first] && (weights[row] as number) > 0);
  });
}

/**
 * Descends over the columns that the strong rule lets in (Tibshirani et al., 2012, Journal of the Royal Statistical
 * Society B 74, 245-266), then looks at the slopes of all others, and lets in those that pass their threshold.
 */
function minimise(
  rows: InterceptRows,
  model: Model,
  penalty: Penalty,
  { before, varying }: { before: number; varying: readonly number[] },
): string | null {
  const { lambda, alpha } = penalty;
  const passing = (threshold: number) => varying.filter((j) => Math.abs(slopeOf(rows, model, j)) > threshold);
  const strong = new Set(passing(alpha * (2 * lambda - before)));
  let working = varying.filter((j) => model.coefficients[j] !== 0 || strong.has(j));
  for (;;) {
    const problem = descend(rows, model, penalty, [0, ...working]);
    if (problem !== null) return problem;
    const more = new Set([...working, ...passing(alpha * lambda * (1 + NOISE))]);
    if (more.size === working.length) return null;
    working = varying.filter((j) => more.has(j));
  }
}
