/** What a logistic model says of each row, and how far off it is. */
export interface LogisticState {
  logOdds: Float64Array;
  /** Weight of the row times what happened less the probability. */
  residuals: Float64Array;
  /** Weight of the row times probability x (1 − probability). */
  curvatures: Float64Array;
  /** Sum over rows of weight times −log of the probability that was given to what happened. */
  loss: number;
}

/** Curvature of rows that are all but certain: it only guides steps, and keeps them finite. */
const LEAST_CURVATURE = 1e-10;

/** The probability that goes with log-odds: 1 / (1 + e^−x), without overflow on either side. */
export function probabilityOf(logOdds: number): number {
  const e = Math.exp(-Math.abs(logOdds));
  return logOdds < 0 ? e / (1 + e) : 1 / (1 + e);
}

/**
 * Loss of one row, −log of the probability that was given to what happened: log(1 + e^x) − x × event, without overflow.
 *
 * @param event 1 or 0
 */
export function rowLoss(logOdds: number, event: number): number {
  return Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds))) - logOdds * event;
}

/**
 * Takes the state of a model from its log-odds.
 *
 * @param events 1 or 0 per row
 * @param weights one per row
 */
export function stateAt(events: Uint8Array, weights: Float64Array, logOdds: Float64Array): LogisticState {
  const rows = logOdds.length;
  const residuals = new Float64Array(rows);
  const curvatures = new Float64Array(rows);
  let loss = 0;
  for (let row = 0; row < rows; row += 1) {
    const weight = weights[row] as number;
    const odds = logOdds[row] as number;
    const event = events[row] as number;
    // As in `probabilityOf` and `rowLoss`, with one exponential for both: this runs over all rows at every step.
    const e = Math.exp(-Math.abs(odds));
    const probability = odds < 0 ? e / (1 + e) : 1 / (1 + e);
    residuals[row] = weight * (event - probability);
    curvatures[row] = weight * Math.max(probability * (1 - probability), LEAST_CURVATURE);
    loss += weight * (Math.max(odds, 0) + Math.log1p(e) - odds * event);
  }
  return { logOdds, residuals, curvatures, loss };
}
