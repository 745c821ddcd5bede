import { DIRECTIONS } from './sobol-directions.ts';

/** How many dimensions the sequence has. */
export const SOBOL_DIMENSIONS = DIRECTIONS.length + 1;

const BITS = 32;

/** Fills a point of the unit cube; coordinates are from 0 up to, not including, 1. */
export type Points = (index: number, into: Float64Array) => void;

/**
 * Sobol's sequence of evenly spread points, in the order of the Gray code  (I. M. Sobol', 1967; I. A. Antonov and V. M.
 * Saleev, 1979; direction numbers of Joe and Kuo, 2008). Any point can be asked for, in any order.
 *
 * @param dimensions at most {@link SOBOL_DIMENSIONS}
 * @param shift per dimension, 32 bits that every coordinate is combined with by exclusive or, so that points differ
 *   between seeds and stay as evenly spread (digital shift); zeros give the sequence itself
 */
export function sobolSequence(dimensions: number, shift: readonly number[]): Points {
  const directions = Array.from({ length: dimensions }, (_, dimension) => directionsOf(dimension));
  return (index, into) => {
    const gray = (index ^ (index >>> 1)) >>> 0;
    for (let dimension = 0; dimension < dimensions; dimension += 1) {
      let bits = shift[dimension] as number;
      const numbers = directions[dimension] as Uint32Array;
      for (let bit = 0; gray >>> bit > 0; bit += 1) if ((gray >>> bit) & 1) bits ^= numbers[bit] as number;
      into[dimension] = (bits >>> 0) / 2 ** BITS;
    }
  };
}

/** The direction numbers of one dimension, shifted to the top of 32 bits. */
function directionsOf(dimension: number): Uint32Array {
  const directions = new Uint32Array(BITS);
  if (dimension === 0) {
    for (let bit = 0; bit < BITS; bit += 1) directions[bit] = 2 ** (BITS - 1 - bit);
    return directions;
  }
  const [coefficients = 0, ...initial] = (DIRECTIONS[dimension - 1] as string).split(' ').map(Number);
  const degree = initial.length;
  for (let bit = 0; bit < BITS; bit += 1) {
    if (bit < degree) {
      directions[bit] = (initial[bit] as number) * 2 ** (BITS - 1 - bit);
      continue;
    }
    const back = directions[bit - degree] as number;
    let value = back ^ (back >>> degree);
    for (let k = 1; k < degree; k += 1) {
      if ((coefficients >>> (degree - 1 - k)) & 1) value ^= directions[bit - k] as number;
    }
    directions[bit] = value;
  }
  return directions;
}
