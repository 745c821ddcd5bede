import type { PeriodKind } from '../types.ts';

/** How each kind of period is written: ISO 8601 years and months, and quarters as `2021-Q3`. */
const PATTERNS: Readonly<Record<PeriodKind, RegExp>> = {
  year: /^[12]\d{3}$/,
  quarter: /^[12]\d{3}-Q[1-4]$/,
  month: /^[12]\d{3}-(0[1-9]|1[0-2])$/,
};

/** True for a period of that kind, from the year 1000 to 2999. */
export function isPeriod(text: string, kind: PeriodKind): boolean {
  return PATTERNS[kind].test(text);
}
