/**
 * The one order of texts: by UTF-16 code unit, as JavaScript compares them. Locale-aware comparison differs
 * between machines.
 */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
