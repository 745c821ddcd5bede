import { comparable } from '../../stats/significant.ts';
import { sorted } from '../../stats/sorted.ts';
import { deviationOf } from '../../stats/standard-deviation.ts';
import { unitSize } from '../../stats/unit-size.ts';
import type { Peer } from '../types.ts';

/** By what differences on one indicator are measured; null where its values do not differ. */
export type Yardstick = { size: number; spread: number } | null;

/** The sample standard deviation of an indicator, with its size taken out so that squares stay within doubles. */
export function yardstickOf(values: Float64Array): Yardstick {
  const ascending = sorted(values);
  if (comparable(ascending[0] ?? 0) === comparable(ascending.at(-1) ?? 0)) return null;
  const size = unitSize(ascending);
  return {
    size,
    spread: deviationOf(
      ascending.map((value) => value / size),
      'sample',
    ) as number,
  };
}

interface Measure {
  peers: readonly Peer[];
  yardsticks: readonly Yardstick[];
  /** The least number of indicators that both rows must have. */
  shared: number;
}

/** Root mean square difference of two rows in standard deviations, over what both have; null where that is too little. */
export function distance({ peers, yardsticks, shared }: Measure, row: number, other: number): number | null {
  const squares: number[] = [];
  for (const [index, { column }] of peers.entries()) {
    const yardstick = yardsticks[index] ?? null;
    if (yardstick === null) continue;
    const { size, spread } = yardstick;
    const difference = ((column[row] as number) / size - (column[other] as number) / size) / spread;
    if (!Number.isNaN(difference)) squares.push(difference ** 2);
  }
  if (squares.length < shared) return null;
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / squares.length);
}
