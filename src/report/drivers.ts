import type { Driver, Result, ResultRow } from '../types.ts';
import { isMissing } from './row-cells.ts';

/** Drivers of a row by their side of the reference, each list the largest difference first. */
export interface SplitDrivers {
  /** Observed indicators that move the unit towards rank 1. */
  raising: readonly Driver[];
  /** Observed indicators that move it away from rank 1. */
  lowering: readonly Driver[];
  /** Ids of indicators that were not observed and still move the score: they say nothing of the risk. */
  missingRaising: readonly string[];
  missingLowering: readonly string[];
}

/** Tells drivers towards rank 1 from those away from it, and observed indicators from missing ones. */
export function splitDrivers(result: Pick<Result, 'framework'>, row: ResultRow): SplitDrivers {
  const sign = lowestFirst(result) ? -1 : 1;
  const sorted = row.drivers.toSorted((a, b) => Math.abs(b.difference) - Math.abs(a.difference));
  const towards = sorted.filter(({ difference }) => sign * difference > 0);
  const away = sorted.filter(({ difference }) => sign * difference < 0);
  const observed = ({ indicator }: Driver): boolean => !isMissing(row, indicator);
  const missing = (drivers: readonly Driver[]): string[] =>
    drivers.filter((driver) => !observed(driver)).map(({ indicator }) => indicator);
  return {
    raising: towards.filter(observed),
    lowering: away.filter(observed),
    missingRaising: missing(towards),
    missingLowering: missing(away),
  };
}

/** Whether rank 1 is the lowest score. */
export function lowestFirst({ framework: { ranking } }: Pick<Result, 'framework'>): boolean {
  return ranking !== 'none' && ranking.order === 'lowest-first';
}
