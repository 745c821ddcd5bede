/** One string per unit and indicator; no id of an indicator holds a line end, so that no two pairs share one. */
export function codeKey(unit: string, indicator: string): string {
  return `${indicator}\n${unit}`;
}
