import { comparable } from './significant.ts';

/**
 * Whether a value reaches a limit, where what is equal on paper counts as reaching it: both are compared to twelve
 * significant digits, but only where the cheap comparison leaves that open.
 */
export function atLeast(value: number, limit: number): boolean {
  if (value >= limit) return true;
  // Numbers that agree to twelve digits differ by no more than 1e-11 of their size.
  return limit - value <= 2e-11 * Math.abs(limit) && comparable(value) >= comparable(limit);
}
