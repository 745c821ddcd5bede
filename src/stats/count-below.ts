/** How many of ascending values are less than, and how many at most, a given value. */
export function countBelow(ascending: Float64Array, value: number): { less: number; atMost: number } {
  return {
    less: firstIndex(ascending, (other) => other >= value),
    atMost: firstIndex(ascending, (other) => other > value),
  };
}

/** Index of the first value for which a monotone condition holds, by bisection. */
function firstIndex(ascending: Float64Array, holds: (value: number) => boolean): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(ascending[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return low;
}
