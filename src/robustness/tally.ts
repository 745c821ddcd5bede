/**
 * What draws come to. Tallies of parts of the draws, put together in their order, are the tally of all, whoever made
 * which part.
 */
export interface Tally {
  units: number;
  draws: number;
  /** Draws in which each unit is ranked. */
  ranked: Float64Array;
  places: Places;
  /** Per unit, how often it is in each tier. */
  tiers: Uint32Array;
  /** Per pair: draws in which the first stands above the second, in which they are tied, in which both are ranked. */
  pairs: Float64Array;
}

/**
 * Per unit, how often it has each place, in halves because ties may share the mean of theirs; or where there are fewer
 * draws than places, its place in each draw. So memory grows with neither the square of the units nor with the draws
 * alone, but with the units times the lesser of both.
 */
type Places = { counts: Uint32Array } | { list: Float32Array; room: number };

/** How many draws a tally is of, and of how many in all: that decides how places are kept. */
export interface Size {
  draws: number;
  all: number;
}

/** An empty tally. */
export function emptyTally(units: number, tiers: number, pairs: number, { draws, all }: Size): Tally {
  const halves = placesOf(units);
  return {
    units,
    draws: 0,
    ranked: new Float64Array(units),
    places:
      all < halves
        ? { list: new Float32Array(units * draws).fill(Number.NaN), room: draws }
        : { counts: new Uint32Array(units * halves) },
    tiers: new Uint32Array(units * tiers),
    pairs: new Float64Array(pairs * 3),
  };
}

/** How many places and halves of places so many units can have. */
function placesOf(units: number): number {
  return Math.max(2 * units - 1, 0);
}

/** Counts the place of a unit in the draw that is being made. */
export function countPlace({ ranked, places, units, draws }: Tally, unit: number, place: number): void {
  ranked[unit] = (ranked[unit] as number) + 1;
  if ('list' in places) {
    places.list[unit * places.room + draws] = place;
    return;
  }
  const at = unit * placesOf(units) + Math.round(2 * (place - 1));
  places.counts[at] = (places.counts[at] as number) + 1;
}

/** Adds the second tally, of the draws that follow, to the first. */
export function addTally(into: Tally, more: Tally): void {
  into.places = joined(into, more);
  into.draws += more.draws;
  addTo(into.ranked, more.ranked);
  addTo(into.tiers, more.tiers);
  addTo(into.pairs, more.pairs);
}

function joined({ places, units }: Tally, { places: more }: Tally): Places {
  if ('counts' in places && 'counts' in more) {
    addTo(places.counts, more.counts);
    return places;
  }
  const [first, second] = [places, more] as [ListOf, ListOf];
  const room = first.room + second.room;
  const list = new Float32Array(units * room);
  for (let unit = 0; unit < units; unit += 1) {
    list.set(first.list.subarray(unit * first.room, (unit + 1) * first.room), unit * room);
    list.set(second.list.subarray(unit * second.room, (unit + 1) * second.room), unit * room + first.room);
  }
  return { list, room };
}

type ListOf = Extract<Places, { list: unknown }>;

function addTo(sum: Uint32Array | Float64Array, part: Uint32Array | Float64Array): void {
  for (let index = 0; index < sum.length; index += 1) sum[index] = (sum[index] as number) + (part[index] as number);
}

/** In how many draws a unit has a place no worse than one. */
export function countAtMost({ places, units }: Tally, unit: number, place: number): number {
  if ('list' in places) return listed(places, unit).filter((one) => one <= place).length;
  const start = unit * placesOf(units);
  const end = start + Math.min(Math.floor(2 * (place - 1)) + 1, placesOf(units));
  let count = 0;
  for (let at = start; at < end; at += 1) count += places.counts[at] as number;
  return count;
}

/** The places of one unit, in the order of the draws; NaN where it is not ranked. */
function listed({ list, room }: ListOf, unit: number): Float32Array {
  return list.subarray(unit * room, (unit + 1) * room);
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
  // A share that is whole on paper (0.05 of 100) can come out a little more in binary.
  const wanted = Math.ceil(share * total - 1e-9);
  // Places that are missing are sorted to the end.
  if ('list' in places) return listed(places, unit).slice().sort()[wanted - 1] as number;
  const start = unit * placesOf(units);
  let count = places.counts[start] as number;
  let half = 0;
  while (count < wanted) {
    half += 1;
    count += places.counts[start + half] as number;
  }
  return 1 + half / 2;
}
