import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Numbers from 0 up to, not including, 1. */
export type Uniform = () => number;

/**
 * A stream of random numbers that depends on the two integers alone: streams of different draws can be read in any
 * order, by any number of workers, and stay the same.
 *
 * The integers are mixed into the 128 bits of state of xoroshiro128+ (Blackman and Vigna, 2018), because states that
 * differ in few bits begin with numbers that are alike.
 */
export function stream(seed: number, index: number): Uniform {
  const words = [seed, Math.floor(seed / 2 ** 32), index, Math.floor(index / 2 ** 32)];
  const state: number[] = [];
  let mixed = 0x9e3779b9;
  for (let word = 0; word < 4; word += 1) {
    for (const part of words) mixed = mix((mixed ^ part) + 0x9e3779b9 * (word + 1));
    state.push(mixed);
  }
  // A state of zeros stays zero.
  const generator = xoroshiro128plusFromState(state.every((word) => word === 0) ? [1, 0, 0, 0] : state);
  return () => uniformFloat64(generator);
}

/** A stream that depends on one number from 0 to 1, for what needs more random numbers than one. */
export function streamOf(u: number): Uniform {
  return stream(Math.floor(u * 2 ** 53), 0);
}

/** Every bit of a 32-bit word depends on every other (finaliser of MurmurHash3, Appleby, public domain). */
function mix(word: number): number {
  let mixed = word | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
