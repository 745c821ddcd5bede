/** What is read: units, observations, inputs, and the dataset they make up. */

import type { Finding, SourceCell, UnitKind } from './common.ts';

/** What is scored. `id` is the code column where there is one, otherwise the name. */
export interface Unit {
  id: string;
  name: string;
  kind: UnitKind;
  /** Id of the unit this one belongs to (the country of a region), or null. */
  parent: string | null;
  /** What the data call the unit, where that is not its id: names, codes of another system. */
  inputIds?: readonly string[] | undefined;
}

/** One unit x indicator x period. `value` is null where missing; a blank is never zero. */
export interface Observation {
  unit: string;
  period: string;
  indicator: string;
  /** Finite double, in the indicator's unit of measure, or null where missing. */
  value: number | null;
  /** Why the value is missing, where the data say so; for a substituted value, why it was substituted. */
  reason: string | null;
  source: SourceCell;
  /** The period of the publisher's figure, where it is not that of the observation. */
  sourcePeriod?: string | undefined;
  /** Id of the source profile or name of the publication, where the data say so. */
  origin?: string | undefined;
  /** The unit whose value this is, where it stands in for the unit's own. */
  substitutedFrom?: string | undefined;
  /** The publishers' figures from which the value was computed. */
  parts?: readonly ObservationPart[] | undefined;
}

/** One publisher's figure that went into a derived value. */
export interface ObservationPart {
  series: string;
  value: number;
  period: string;
  source: SourceCell;
}

/** All values of one indicator, by position in {@link Dataset.unitPeriods}. */
export interface ObservationColumn {
  indicator: string;
  /** NaN where missing, or where the data have no cell. */
  values: Float64Array;
  /** Rows whose value is another unit's, and so is not observed for theirs. */
  substituted: ReadonlySet<number>;
  /** The observation with its source cell; undefined where the data have none. */
  at: (row: number) => Observation | undefined;
}

/** What the publisher printed for a unit and period, carried beside our own figure, never used in it. */
export interface PublishedFigures {
  rank: string | null;
  score: string | null;
}

/** One unit in one period as read: its text columns and the publisher's own figures. */
export interface UnitPeriod {
  unit: string;
  period: string;
  attributes: Readonly<Record<string, string>>;
  published: PublishedFigures;
  /** Why the framework does not rank the unit in this period, by the rule of its universe. */
  outside?: string | undefined;
}

/** One input as read. The name is what the user typed; the hash is of the bytes that were read. */
export interface InputFile {
  /** `input-1`, `input-2` … in the order given. */
  id: string;
  name: string;
  sha256: string;
  title: string | null;
  source: string | null;
  licence: string | null;
  /** How the publisher asks to be named. */
  attribution: string | null;
  sensitivity: 'public' | 'restricted';
}

/** Everything read from one or several files, joined. */
export interface Dataset {
  inputs: readonly InputFile[];
  units: readonly Unit[];
  unitPeriods: readonly UnitPeriod[];
  /** One column for each indicator that the data have a cell of, in the framework's order. */
  columns: readonly ObservationColumn[];
  /** Columns of the data that match nothing in the framework. */
  unmatchedColumns: readonly string[];
  /** True where a sidecar says that the files hold only part of the units the publisher ranks. */
  declaredPartial: boolean;
  /** What the sidecars say of the part that the files hold. */
  partialNote: string | null;
  findings: readonly Finding[];
}

/** What a dataset holds of one indicator. */
export interface IndicatorCoverage {
  indicator: string;
  /** Values in all periods, and the units that have any. */
  values: number;
  units: number;
  /** First and last period with a value. */
  first: string | null;
  last: string | null;
  /** The period looked at more closely: how many units have a value in it, and which have none. */
  period: string;
  present: number;
  missing: readonly string[];
  /** How many of these values are so many periods older than it. */
  ages: Readonly<Record<string, number>>;
}
