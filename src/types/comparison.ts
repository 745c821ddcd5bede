/** What `compare` finds between two editions: the contract that its outputs render. */

import type { UnitKind } from './common.ts';
import type { Ranking } from './framework.ts';
import type { InputFile, PublishedFigures } from './observation.ts';

/** The framework by which a side was scored. */
export interface ComparedFramework {
  id: string;
  version: string;
  title: string;
  publisher: string;
  sha256: string;
  /** The named set of weights that was used instead of its own, or null. */
  weights: string | null;
  minimumCoverage: number;
}

/** One of the two things compared: the baseline (`from`) or the new edition (`to`). */
export interface ComparedSide {
  /** Data scored for this comparison, a stored result, or a list that somebody published. */
  source: 'data' | 'result' | 'list';
  /** The files; the first is the stored result, with the id `result`, where the side is one. */
  inputs: readonly InputFile[];
  /** Null for a list. */
  framework: ComparedFramework | null;
  period: string;
  /** Which end of the scores comes first; null for a list that gives ranks, where nobody says. */
  order: Ranking['order'] | null;
  /** What rank 1 is the most of; null for a list, where nobody says. */
  measures: 'risk' | 'other' | null;
  /** Decimals to print scores with; null where nobody says. */
  decimals: number | null;
  /** Whether places are taken from ranks computed by a framework, or from those that were published. */
  ranks: 'computed' | 'published';
  /** Whether only part of what the framework ranks was supplied, and why that is thought; null for a list. */
  universe: { partial: boolean; reason: string | null } | null;
  /** How many units are ranked here, and how many are there and are not. */
  ranked: number;
  notRanked: number;
}

/** Where a unit stands on one side. */
export interface Standing {
  /** As computed, or as listed. */
  rank: number;
  /** How many are ranked with it; null for a list that holds only part of what it was taken from. */
  among: number | null;
  score: number | null;
  /** What the publisher printed, where data carry it. */
  published: PublishedFigures;
}

/**
 * Why a score changed, in points. The parts add up to the change, but for the last binary digit. Either `revision`
 * and `data` are given, or where they cannot be told apart `dataAndRevision`.
 */
export interface ChangeSplit {
  /** The past has been rewritten: the baseline's period by the baseline's method, in the new data less in the old. */
  revision: number | null;
  /** Something happened: the new period less the baseline's, both in the new data by the baseline's method. */
  data: number | null;
  /** The two together. */
  dataAndRevision: number | null;
  /** The rules changed: the new period in the new data, by the new method less by the baseline's. */
  method: number;
}

/** A unit as every part of a comparison names it. */
export interface NamedUnit {
  id: string;
  name: string;
  kind: UnitKind;
}

/** A unit that is ranked on both sides. */
export interface ComparedUnit {
  unit: NamedUnit;
  /** Communities at risk that the data name; they are named, never scored. */
  communities: string | null;
  from: Standing;
  to: Standing;
  /** Places among the units ranked on both sides. */
  places: { from: number; to: number };
  /** Places risen (positive: nearer to rank 1) among them; null where there is no other unit to compare with. */
  rise: number | null;
  /** Score now less score then; null where a side has none or the two run in opposite directions. */
  change: number | null;
  split: ChangeSplit | null;
  /** Why there is no split, or no finer one. */
  splitReason: string | null;
}

/** A unit ranked on one side only. */
export interface UnpairedUnit {
  unit: NamedUnit;
  communities: string | null;
  /** Where it stands on the side that ranks it. */
  standing: Standing;
  /** Why the other side does not rank it. */
  reason: string;
}

/** How alike the two orders are. Null with a reason where a coefficient is not defined. */
export interface Agreement {
  n: number;
  spearman: number | null;
  /** Tau-b. */
  kendall: number | null;
  reason: string | null;
}

/** How far units moved among those ranked on both sides; null where there are fewer than two. */
export interface Moves {
  /** Mean and largest number of places moved, either way. */
  mean: number;
  largest: number;
  rose: number;
  fell: number;
  kept: number;
}

/** How far the change of scores could be split, over all units. */
export interface SplitSummary {
  /** `three`: revision, data and method. `two`: data with revision, and method. */
  parts: 'three' | 'two' | 'none';
  /** Why not three. */
  reason: string | null;
  /** How many units have a split. */
  units: number;
  /** Mean size of each part over them, in points of the score; null where there is no such part. */
  meanSize: { [Part in keyof ChangeSplit]: number | null };
}

/** A value of the baseline's period that is not the same in the new data. */
export interface RevisedValue {
  unit: string;
  name: string;
  indicator: string;
  /** Null where the value was missing. */
  then: number | null;
  now: number | null;
}

/** The observations of the baseline's period, in the old data and in the new. */
export interface VintageCheck {
  period: string;
  /** Values that are the same, differ, are new where one was missing, or are missing where one was. */
  unchanged: number;
  revised: number;
  added: number;
  withdrawn: number;
  /** Every value that is not the same, by unit and indicator. */
  changes: readonly RevisedValue[];
}

/** Two editions compared: two periods, frameworks, vintages, stored results or published lists. */
export interface Comparison {
  schemaVersion: 1;
  tool: { name: 'atrisk'; version: string };
  from: ComparedSide;
  to: ComparedSide;
  kind: UnitKind;
  /** How units with the same score or rank share their places, on both sides alike. */
  ties: Ranking['ties'];
  agreement: Agreement;
  moves: Moves | null;
  split: SplitSummary;
  /** Null where the baseline's values cannot be looked up in the new data, and why. */
  vintage: VintageCheck | null;
  vintageReason: string | null;
  /** Units ranked on both sides, in the order of the new edition. */
  units: readonly ComparedUnit[];
  /** Ranked in the new edition only, and in the baseline only. */
  entered: readonly UnpairedUnit[];
  left: readonly UnpairedUnit[];
  /** What was assumed, and what must be known before a figure is read: whole sentences. */
  notes: readonly string[];
}
