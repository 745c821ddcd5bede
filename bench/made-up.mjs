// Made-up values for the benchmarks: the same ones for the same seed.

/** Whole numbers from 0 to 2^32 - 1, the same ones for the same seed (mulberry32). */
export function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

/** Least, greatest and decimals of each indicator of the framework mrg-put. */
export const INDICATORS = {
  A: [0, 5, 0],
  B: [0, 2, 0],
  C: [0, 1, 0],
  D: [0, 1, 4],
  E: [0, 10, 1],
  F: [0, 10, 1],
  G: [-2.5, 2.5, 3],
  H: [-2.5, 2.5, 3],
  I: [-2.5, 2.5, 3],
  J: [0, 7, 0],
};

/** A value on a scale, with its decimals. */
export function valueOf(next, [least, most, decimals]) {
  const steps = Math.round((most - least) * 10 ** decimals);
  return (least + (next() % (steps + 1)) / 10 ** decimals).toFixed(decimals);
}
