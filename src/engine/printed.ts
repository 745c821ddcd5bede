/**
 * Whether a difference from a printed number is within half a unit of its last printed digit, with room
 * for binary noise.
 */
export function equalAsPrinted(difference: number, printed: string): boolean {
  const decimals = printed.split('.')[1]?.length ?? 0;
  return Math.abs(difference) <= 0.5 * 10 ** -decimals * (1 + 1e-9);
}
