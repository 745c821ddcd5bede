import { kendall, spearman } from '../../stats/correlation.ts';
import type { Agreement } from '../../types.ts';

/** Two units agree or disagree whatever they are: fewer than this say nothing. */
const LEAST_UNITS = 3;

/** How alike two orders of the same units are, by their places. */
export function agreementOf(from: readonly number[], to: readonly number[]): Agreement {
  const [then, now] = [Float64Array.from(from), Float64Array.from(to)];
  return {
    n: from.length,
    spearman: spearman(then, now),
    kendall: kendall(then, now),
    reason: undefinedBecause(from, to),
  };
}

function undefinedBecause(from: readonly number[], to: readonly number[]): string | null {
  if (from.length < LEAST_UNITS) return `fewer than ${LEAST_UNITS} units are ranked on both sides`;
  const tied = [
    { side: 'baseline', places: from },
    { side: 'new edition', places: to },
  ].filter(({ places }) => new Set(places).size === 1);
  if (tied.length === 0) return null;
  return `all units are tied in the ${tied.map(({ side }) => side).join(' and the ')}`;
}
