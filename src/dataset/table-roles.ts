import type { CodeSystem } from '../types.ts';

/** What each column of a table is for; numbers are positions in the header. */
export interface Roles {
  unit: number;
  /** True where the unit column is named `iso3`. */
  isIso3: boolean;
  /** System of the codes in the unit column, where its name says so. */
  codes: CodeSystem | null;
  name: number | null;
  period: number | null;
  kind: number | null;
  parent: number | null;
  /** Columns of a long table; null for a wide one. */
  long: LongColumns | null;
  /** Columns of a wide table that hold an indicator: column → position of the indicator in the framework. */
  indicators: ReadonlyMap<number, number>;
  published: { rank: number | null; score: number | null };
  /** Columns of words without another role, and those by which the framework groups units. */
  attributes: readonly number[];
  /** Columns of numbers, or of nothing, that match nothing. */
  unmatched: readonly number[];
}

/** Columns of a table with one row per value. */
export interface LongColumns {
  indicator: number;
  value: number;
  /** Why a value is missing. */
  reason: number | null;
  /** The source profile or publication of a value. */
  origin: number | null;
  /** The period of the publisher's figure. */
  sourcePeriod: number | null;
  /** Why a code was changed or another unit's was taken, in a sheet for coding. */
  changeReason: number | null;
  /** The unit whose value stands in for the unit's own. */
  substitutedFrom: number | null;
}

/** Whether the columns are those of gathered data, which name the source of each value and the period it is of. */
export function isOfGatheredData(long: LongColumns | null): boolean {
  return long?.origin != null && long.sourcePeriod !== null;
}
