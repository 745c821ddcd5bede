import { fixed, NONE } from './number.ts';

/** A value of any size in few cells: four significant digits, very large and small ones in powers of ten. */
export function brief(value: number | null): string {
  if (value === null) return NONE;
  const size = Math.abs(value);
  // The digits are cut as text: rounded up as a number, the greatest doubles would be infinite.
  if (size !== 0 && (size >= 1e7 || size < 1e-4)) return value.toExponential(3).replace(/\.?0*e\+?/, 'e');
  return String(Number(value.toPrecision(4)) + 0);
}

/** A coefficient, skewness or eigenvalue. */
export function hundredths(value: number | null): string {
  return fixed(value, 2);
}

/** A share as a number of hundredths with one decimal, for columns whose label says `%`. */
export function percentage(share: number | null): string {
  return fixed(share === null ? null : share * 100, 1);
}

/** A correlation, of which the sign must show: as many decimals as it takes, up to four. */
export function coefficient(value: number | null): string {
  const size = Math.abs(value ?? 0);
  if (size >= 0.005 || size < 0.00005) return fixed(value, 2);
  return fixed(value, size >= 0.0005 ? 3 : 4);
}
