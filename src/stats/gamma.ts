import { normal } from './normal.ts';

/**
 * A gamma number of a given shape and scale 1  (G. Marsaglia and W. W. Tsang, 2000, "A simple method for generating
 * gamma variables", ACM Transactions on Mathematical Software 26, 363-372). Shares of such numbers are a Dirichlet
 * draw.
 *
 * @param shape above zero
 * @param uniform gives numbers from 0 up to, not including, 1
 */
export function gamma(shape: number, uniform: () => number): number {
  // Below 1 by way of the next shape, as the same paper says.
  if (shape < 1) return gamma(shape + 1, uniform) * (1 - uniform()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(uniform);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(1 - uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}
