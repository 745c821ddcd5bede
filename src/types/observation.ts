/** What is read: units, observations, inputs, and the dataset they make up. */

import type { Finding, SourceCell, UnitKind } from './common.ts';

/** What is scored. `id` is the code column where there is one, otherwise the name. */
export interface Unit {
  id: string;
  name: string;
  kind: UnitKind;
  /** Id of the unit this one belongs to (the country of a region), or null. */
  parent: string | null;
}

/** One unit x indicator x period. `value` is null where missing; a blank is never zero. */
export interface Observation {
  unit: string;
  period: string;
  indicator: string;
  /** Finite double, in the indicator's unit of measure, or null where missing. */
  value: number | null;
  /** Why the value is missing, where the data say so. */
  reason: string | null;
  source: SourceCell;
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
  observations: readonly Observation[];
  /** Columns of the data that match nothing in the framework. */
  unmatchedColumns: readonly string[];
  /** True where a sidecar says that the files hold only part of the units the publisher ranks. */
  declaredPartial: boolean;
  /** What the sidecars say of the part that the files hold. */
  partialNote: string | null;
  findings: readonly Finding[];
}
