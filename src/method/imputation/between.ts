/** The value a share of the way from one to another, never outside them; NaN where the share is. */
export function between(from: number, to: number, share: number): number {
  // Halves, because the distance between two doubles may be none.
  const half = share * (to / 2 - from / 2);
  return Math.min(Math.max(from + half + half, Math.min(from, to)), Math.max(from, to));
}

/** How far a value lies on the way from the least to the greatest, 0 to 1; null where these do not differ. */
export function shareOf(value: number, least: number, greatest: number): number | null {
  const span = greatest / 2 - least / 2;
  return span > 0 ? Math.min(Math.max((value / 2 - least / 2) / span, 0), 1) : null;
}
