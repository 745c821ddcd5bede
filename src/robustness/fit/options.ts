/** How a model is fitted. */
export interface FitOptions {
  /** 1 for the lasso, 0 for ridge, anything between for both. */
  alpha: number;
  /** Blocks of the cross-validation by time. */
  folds: number;
  /** How many penalties are tried. */
  lambdas: number;
  /** The penalty, where it is given: nothing is cross-validated then. */
  lambda: number | null;
  /** The outcome of a row is known so many periods later. */
  reach: number;
}
