/** How tied values share their places: 1 2 2 4 (best), 1 3 3 4 (worst), 1 2.5 2.5 4 (mean), 1 2 2 3 (dense). */
export type Ties = 'best' | 'worst' | 'mean' | 'dense';

/** The tie rules in the order shown to people. */
export const TIES: readonly Ties[] = ['best', 'worst', 'mean', 'dense'];

/**
 * Places of values in ascending order: place 1 is the least. Independent of the order of the input.
 * Negate the values to give place 1 to the greatest.
 *
 * @param values finite numbers; NaN is not allowed here
 */
export function ranks(values: readonly number[], ties: Ties): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number));
  const places = new Array<number>(values.length);
  let dense = 0;
  for (let start = 0; start < order.length; ) {
    let end = start + 1;
    while (end < order.length && values[order[end] as number] === values[order[start] as number]) end += 1;
    dense += 1;
    const place = placeOf({ first: start + 1, last: end, dense }, ties);
    for (const index of order.slice(start, end)) places[index] = place;
    start = end;
  }
  return places;
}

/** The place shared by a run of ties that covers the places `first` to `last`. */
export function placeOf(run: { first: number; last: number; dense: number }, ties: Ties): number {
  const places: Record<Ties, number> = {
    best: run.first,
    worst: run.last,
    mean: (run.first + run.last) / 2,
    dense: run.dense,
  };
  return places[ties];
}
