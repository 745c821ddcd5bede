import { deviations, productSum } from './covariance.ts';
import { ranks } from './ranks.ts';
import { sharedRows } from './shared-rows.ts';
import { comparable } from './significant.ts';
import { unitSize } from './unit-size.ts';

/** Two columns of the same length, nothing missing. */
interface Sides {
  x: Float64Array;
  y: Float64Array;
}

/** Two points lie on a line whatever they are: a correlation needs at least so many shared rows. */
const LEAST_ROWS = 3;

/**
 * Pearson's product-moment correlation over the rows where both columns are present:
 * r = Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² Σ (y − ȳ)²)  (K. Pearson, 1895; OECD/JRC Handbook, 2008, step 4).
 *
 * Null with fewer than three shared rows, or where one side is constant (to twelve digits) over them.
 *
 * @param x column with NaN for missing values
 * @param y column of the same length
 */
export function pearson(x: Float64Array, y: Float64Array): number | null {
  const shared = variedRows(x, y);
  return shared === null ? null : productMoment(shared);
}

/**
 * Spearman's rank correlation over the rows where both columns are present: Pearson's correlation of the places,
 * ties sharing the mean of their places  (C. Spearman, 1904). Null where `pearson` is.
 */
export function spearman(x: Float64Array, y: Float64Array): number | null {
  const shared = rankableRows(x, y);
  if (shared === null) return null;
  const places = (values: Float64Array) => Float64Array.from(ranks([...values], 'mean'));
  return productMoment({ x: places(shared.x), y: places(shared.y) });
}

/**
 * Kendall's tau-b over the rows where both columns are present: with C concordant and D discordant pairs of rows,
 * and Tx and Ty pairs tied in x and in y among all N = n(n − 1)/2,
 * tau-b = (C − D) / √((N − Tx)(N − Ty))  (M. G. Kendall, 1945). Null where `pearson` is.
 */
export function kendall(x: Float64Array, y: Float64Array): number | null {
  const shared = rankableRows(x, y);
  if (shared === null) return null;
  const rows = shared.x.length;
  let balance = 0;
  let apartInX = 0;
  let apartInY = 0;
  for (let a = 1; a < rows; a += 1) {
    for (let b = 0; b < a; b += 1) {
      const signX = Math.sign((shared.x[a] as number) - (shared.x[b] as number));
      const signY = Math.sign((shared.y[a] as number) - (shared.y[b] as number));
      balance += signX * signY;
      apartInX += signX * signX;
      apartInY += signY * signY;
    }
  }
  return balance / Math.sqrt(apartInX * apartInY);
}

/** The shared rows; null where no correlation is defined over them. */
function variedRows(x: Float64Array, y: Float64Array): Sides | null {
  const shared = sharedRows(x, y);
  if (shared.x.length < LEAST_ROWS || isConstant(shared.x) || isConstant(shared.y)) return null;
  return shared;
}

/** The same as rank correlations compare them: to twelve digits, because values equal on paper may differ after. */
function rankableRows(x: Float64Array, y: Float64Array): Sides | null {
  const shared = variedRows(x, y);
  return shared === null ? null : { x: shared.x.map(comparable), y: shared.y.map(comparable) };
}

/** True where no two values differ in twelve digits. */
function isConstant(values: Float64Array): boolean {
  const least = values.reduce((low, value) => Math.min(low, value));
  const most = values.reduce((high, value) => Math.max(high, value));
  return comparable(least) === comparable(most);
}

/** Pearson's formula for columns without gaps, neither of them constant. */
function productMoment({ x, y }: Sides): number {
  const [fromX, fromY] = [deviationsOfUnitSize(x), deviationsOfUnitSize(y)];
  const together = productSum(fromX, fromY);
  // What is zero on paper must not lean to a side by the rounding of its products.
  if (Math.abs(together) <= 64 * Number.EPSILON * productSum(fromX.map(Math.abs), fromY.map(Math.abs))) return 0;
  const r = together / Math.sqrt(productSum(fromX, fromX) * productSum(fromY, fromY));
  // Rounding can carry a perfect correlation beyond 1 in the last digit.
  return Math.min(Math.max(r, -1), 1);
}

/** Sizes are taken out twice: before the mean, whose sum may overflow, and before the squares, which may vanish. */
function deviationsOfUnitSize(values: Float64Array): Float64Array {
  return atUnitSize(deviations(atUnitSize(values)));
}

function atUnitSize(values: Float64Array): Float64Array {
  const size = unitSize(values);
  return values.map((value) => value / size);
}
