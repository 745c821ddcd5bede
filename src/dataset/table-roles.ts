/** What each column of a table is for; numbers are positions in the header. */
export interface Roles {
  unit: number;
  /** True where the unit column is named `iso3`. */
  isIso3: boolean;
  name: number | null;
  period: number | null;
  kind: number | null;
  parent: number | null;
  /** Columns of a long table; null for a wide one. */
  long: { indicator: number; value: number; reason: number | null } | null;
  /** Columns of a wide table that hold an indicator: column → position of the indicator in the framework. */
  indicators: ReadonlyMap<number, number>;
  published: { rank: number | null; score: number | null };
  /** Text columns without another role. */
  attributes: readonly number[];
  /** Columns of numbers, or of nothing, that match nothing. */
  unmatched: readonly number[];
}
