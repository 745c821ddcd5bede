/** What `backtest` finds when a ranking is graded against history: the contract that its outputs render. */

import type { Finding, PeriodKind, UnitKind } from './common.ts';
import type { InputFile } from './observation.ts';

/** Whether figures are those that were published at the time, or were revised since. */
export type Vintage = 'first-published' | 'revised';

/** A share or an area with an interval of 95 %; the ends are null where no interval can be given. */
export interface Interval {
  low: number | null;
  high: number | null;
}

/** Which outcome a ranking is held against, in full. */
export interface OutcomeName {
  /** The definition of the event, as the user or the publisher states it; null where nobody does. */
  definition: string | null;
  source: string | null;
  column: string;
  /** An event is a value of this or more; null where the column holds 0 and 1. */
  atLeast: number | null;
  file: { name: string; sha256: string };
  /** First and last period with an outcome of any unit. */
  from: string;
  until: string;
  units: number;
  events: number;
  vintage: Vintage | null;
}

/** From and up to which periods after its own a row is held against: `lead` to `lead + length - 1`. */
export interface OutcomeWindow {
  /** Periods from the row's own to the first of the window; 0 where rows are already the period forecast. */
  lead: number;
  length: number;
}

/** What could have let a ranking know the future. */
export interface LookAhead {
  /** `later`: it does use later information. `unknown`: nobody says. */
  kind: 'later' | 'unknown';
  /** What it is: a node, an indicator, a framework. */
  what: string;
  message: string;
  hint: string | null;
}

/** How many of the first so many ranks of each period were followed by an event, and which share of events they hold. */
export interface AtRank {
  rank: number;
  /** Rows ranked so high or higher, and those of them that an event followed. */
  rows: number;
  hits: number;
  /** Hits of all rows that an event followed; hits of the rows ranked so high. Null without any. */
  recall: number | null;
  precision: number | null;
  /** Onsets whose unit was ranked so high in a period whose window they fall into; of all that could be. */
  caught: number;
  onsets: number;
}

/** One event, and how its unit had been ranked before. */
export interface GradedOnset {
  unit: { id: string; name: string };
  period: string;
  /** The best mid-rank of the periods whose windows hold it, the period of that rank, and how many were ranked there. */
  rank: number | null;
  rankedIn: string | null;
  among: number | null;
  /** Why it could not be graded, where it has no rank. */
  reason: string | null;
}

/** How often an event followed in a group of rows. */
export interface Frequency {
  rows: number;
  events: number;
  /** Null without rows; the interval is Wilson's and takes rows as independent, which those of one unit are not. */
  share: number | null;
  interval: Interval;
}

/** Rows ranked between two places of their period, ends included; the last band is open. */
export interface RankBand extends Frequency {
  from: number;
  to: number | null;
}

/** Rows of one tier of the framework. */
export interface TierFrequency extends Frequency {
  tier: string;
}

/** A tenth of the rows by forecast probability: what was forecast on average, and what came. */
export interface CalibrationGroup extends Frequency {
  lowest: number;
  highest: number;
  forecast: number;
}

/** Where probabilities come from, and how good they are. */
export interface ProbabilityGrade {
  /** `score`: the ranking's own; `calibrated`: its scores, put on a scale of probability by earlier periods only. */
  source: 'score' | 'calibrated';
  rows: number;
  events: number;
  /** Rows that no probability could be given, because too few events were known by then. */
  without: number;
  brier: number | null;
  /** 1 less the ratio to the Brier score of always saying the share of events in these rows. */
  skill: number | null;
  groups: readonly CalibrationGroup[];
}

/** The area under the ROC curve of some rows. */
export interface AucOfRows {
  rows: number;
  events: number;
  auc: number | null;
  interval: Interval;
}

/** A part of the rows graded by itself. */
export interface GradedPart extends AucOfRows {
  name: string;
}

/** One ranking, graded. */
export interface Grade extends AucOfRows {
  name: string;
  /** How it comes about, in words. */
  description: string;
  /** Mean of the areas of those periods that have rows with and without an event, and how many these are. */
  byPeriod: { mean: number | null; periods: number };
  averagePrecision: number | null;
  at: readonly AtRank[];
  bands: readonly RankBand[];
  tiers: readonly TierFrequency[];
  probability: ProbabilityGrade | null;
  onsets: readonly GradedOnset[];
  /** Rows of units without an event before the window begins. */
  hard: AucOfRows;
  /** By decade. */
  decades: readonly GradedPart[];
}

/** A second ranking over the same rows, and the difference to the first: first less second. */
export interface Rival {
  grade: Pick<
    Grade,
    'name' | 'description' | 'rows' | 'events' | 'auc' | 'interval' | 'byPeriod' | 'averagePrecision' | 'at'
  >;
  /** Rows that both rank, with events among them. */
  shared: { rows: number; events: number };
  /** The first ranking's area over the shared rows less the second's. */
  difference: number | null;
  interval: Interval;
}

/** Rows that are not graded, and why. */
export interface NotGraded {
  /** Periods whose windows end after the last outcome. */
  censored: { periods: readonly string[]; rows: number };
  /** Rows of units that the outcomes do not know, and those units. */
  unknownUnits: { units: readonly string[]; rows: number };
  /** Rows whose unit has no outcome in some period of the window. */
  gaps: number;
  /** Rows of the test periods that the ranking does not rank. */
  unranked: number;
}

/** Everything that `backtest` finds. */
export interface Backtest {
  schemaVersion: 1;
  tool: { name: 'atrisk'; version: string };
  outcome: OutcomeName;
  /** Whether the figures that the ranking was made from are as first published; null where nobody says. */
  vintage: Vintage | null;
  window: OutcomeWindow & { periodKind: PeriodKind };
  /** How many months after the end of its period a ranking is made; null where only scores are given. */
  issued: number | null;
  /** Whether each period was ranked by the values published by then. */
  asKnown: boolean;
  lookAhead: readonly LookAhead[];
  /** What ranks: a framework, a column as it stands, or models that are fitted anew for each period. */
  source: 'framework' | 'column' | 'refit';
  /** Null where no framework ranks. */
  framework: { id: string; version: string; title: string; sha256: string } | null;
  /** The kind of all units that are ranked; null where a column is graded and nobody says. */
  unitKind: UnitKind | null;
  inputs: readonly InputFile[];
  test: { from: string; until: string; periods: number; units: number; rows: number; events: number; onsets: number };
  notGraded: NotGraded;
  grade: Grade;
  rivals: readonly Rival[];
  options: { draws: number; seed: number; ranks: readonly number[]; bands: readonly number[] };
  findings: readonly Finding[];
}
