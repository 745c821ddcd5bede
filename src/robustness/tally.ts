/**
 * What draws come to: counts alone, so that memory does not grow with the draws, and tallies of parts of the draws add
 * up to that of all, whoever counted them.
 */
export interface Tally {
  units: number;
  draws: number;
  /** Draws in which each unit is ranked. */
  ranked: Float64Array;
  /** Per unit, how often it has each place; places in halves, because ties may share the mean of theirs. */
  places: Uint32Array;
  /** Per unit, how often it is in each tier. */
  tiers: Uint32Array;
  /** Per pair: draws in which the first stands above the second, in which they are tied, in which both are ranked. */
  pairs: Float64Array;
}

/** An empty tally. */
export function emptyTally(units: number, tiers: number, pairs: number): Tally {
  return {
    units,
    draws: 0,
    ranked: new Float64Array(units),
    places: new Uint32Array(units * placesOf(units)),
    tiers: new Uint32Array(units * tiers),
    pairs: new Float64Array(pairs * 3),
  };
}

/** How many places and halves of places so many units can have. */
function placesOf(units: number): number {
  return Math.max(2 * units - 1, 0);
}

/** Counts a place of a unit. */
export function countPlace({ ranked, places, units }: Tally, unit: number, place: number): void {
  const at = unit * placesOf(units) + Math.round(2 * (place - 1));
  places[at] = (places[at] as number) + 1;
  ranked[unit] = (ranked[unit] as number) + 1;
}

/** Adds the second tally to the first. */
export function addTally(into: Tally, more: Tally): void {
  into.draws += more.draws;
  for (const key of ['ranked', 'places', 'tiers', 'pairs'] as const) {
    const [sum, part] = [into[key], more[key]];
    for (const [index, count] of part.entries()) sum[index] = (sum[index] as number) + count;
  }
}

/** In how many draws a unit has a place no worse than one. */
export function countAtMost({ places, units }: Tally, unit: number, place: number): number {
  const start = unit * placesOf(units);
  const end = start + Math.min(Math.floor(2 * (place - 1)) + 1, placesOf(units));
  let count = 0;
  for (let at = start; at < end; at += 1) count += places[at] as number;
  return count;
}

/**
 * The least place that at least this share of the unit's places do not exceed: definition 1 of Hyndman and Fan (1996,
 * The American Statistician 50, 361-365), so that what is given is always a place that the unit has had.
 *
 * @param share above 0, at most 1
 * @returns null where the unit is ranked in no draw
 */
export function placeAt({ places, units, ranked }: Tally, unit: number, share: number): number | null {
  const total = ranked[unit] as number;
  if (total === 0) return null;
  const start = unit * placesOf(units);
  // A share that is whole on paper (0.05 of 100) can come out a little more in binary.
  const wanted = Math.ceil(share * total - 1e-9);
  let count = places[start] as number;
  let half = 0;
  while (count < wanted) {
    half += 1;
    count += places[start + half] as number;
  }
  return 1 + half / 2;
}
