import { countBelow } from '../../stats/count-below.ts';
import { comparable } from '../../stats/significant.ts';
import { sorted } from '../../stats/sorted.ts';
import { numberOption } from '../options.ts';
import type { Options } from '../types.ts';
import { type Moments, momentsOf, passesTest } from './skew-test.ts';

/** How many values count as outliers at either end. */
interface Ends {
  top: number;
  bottom: number;
}

/** What winsorising came to. */
export interface Winsorised extends Ends {
  /** What the values beyond become; null at an end that is left as it is. */
  low: number | null;
  high: number | null;
  /** Moments of the values as they came out. */
  moments: Moments;
  /** Why it ended before the test was passed, or null. */
  stopped: string | null;
}

/**
 * Point by point: while the test fails, the most outlying values of the end to which the values are skewed become the
 * next value inward. Equal values go together or not at all, so that no more than `most` values are ever changed; a
 * step that would leave all values equal is not taken.
 */
export function winsorising(values: Float64Array, options: Options): Winsorised {
  const ascending = sorted(values);
  const keys = ascending.map(comparable);
  let ends: Ends = { top: 0, bottom: 0 };
  for (;;) {
    const limits = limitsOf(ascending, ends);
    const moments = momentsOf(withinLimits(ascending, limits));
    const done = { ...ends, ...limits, moments };
    if (passesTest(moments, options)) return { ...done, stopped: null };
    const next = nextEnds(keys, ends, (moments.skewness as number) > 0);
    const stopped = stopOf(keys, ends, next, numberOption(options, 'most'));
    if (stopped !== null) return { ...done, stopped };
    ends = next;
  }
}

/** Values beyond a limit become the limit. */
export function withinLimits(
  values: Float64Array,
  { low, high }: { low: number | null; high: number | null },
): Float64Array {
  const [least, most] = [low ?? Number.NEGATIVE_INFINITY, high ?? Number.POSITIVE_INFINITY];
  return values.map((value) => Math.min(Math.max(value, least), most));
}

function limitsOf(ascending: Float64Array, { top, bottom }: Ends): { low: number | null; high: number | null } {
  return {
    low: bottom === 0 ? null : (ascending[bottom] as number),
    high: top === 0 ? null : (ascending[ascending.length - 1 - top] as number),
  };
}

/** The present extreme, with all that equal it or lie beyond, counted as outliers. */
function nextEnds(keys: Float64Array, { top, bottom }: Ends, atTop: boolean): Ends {
  return atTop
    ? { top: keys.length - countBelow(keys, keys[keys.length - 1 - top] as number).less, bottom }
    : { top, bottom: countBelow(keys, keys[bottom] as number).atMost };
}

function stopOf(keys: Float64Array, now: Ends, next: Ends, most: number): string | null {
  const changed = now.top + now.bottom;
  const more = next.top + next.bottom - changed;
  const sofar = `the test still fails with ${countText(changed)} winsorised`;
  if (changed >= most) return `${sofar}, the most allowed`;
  if (changed + more > most) return `${sofar}: the next ${more} are equal, and ${most} are the most allowed`;
  if (keys[keys.length - 1 - next.top] === keys[next.bottom])
    return `${sofar}: one step more would leave all values equal`;
  return null;
}

/** `no value`, `1 value`, `2 values`. */
export function countText(count: number): string {
  if (count === 0) return 'no value';
  return count === 1 ? '1 value' : `${count} values`;
}
