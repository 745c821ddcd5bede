/** What `uncertainty` and `sensitivity` find. */

import type { Finding, UnitKind } from './common.ts';
import type { InputFile } from './observation.ts';
import type { Result, ResultOptions } from './result.ts';
import type { Simulation } from './variation.ts';

/** What the draws say of one unit. All ranks are among the units ranked, 1 the first. */
export interface UnitUncertainty {
  unit: string;
  name: string;
  /** As scored, without any variation. */
  score: number;
  rank: number;
  /**
   * Median and 5 to 95 % interval of the ranks over the draws in which the unit is ranked; each is a rank that it has
   * had. Null where it is ranked in none.
   */
  median: number | null;
  low: number | null;
  high: number | null;
  /** Share of these draws in which it is among the first N; null where only part of the universe was supplied. */
  top: number | null;
  /** Share of these draws in each tier, by its name; absent where the framework has none. */
  tiers?: Readonly<Record<string, number | null>>;
  /** Share of all draws in which it is ranked. */
  ranked: number;
}

/** In how many draws one unit stands above another. */
export interface Outranking {
  above: string;
  below: string;
  /** Share of the draws in which both are ranked, and in which they are tied; null where they never are. */
  share: number | null;
  tied: number | null;
}

/** The units of one kind and period, in order of rank. */
export interface UncertaintyGroup {
  kind: UnitKind;
  period: string;
  /** How many units are ranked. */
  ranked: number;
  /** Whether only part of the universe was supplied in this period. */
  partial: boolean;
  /** N of the share of draws among the first N; null where none is given: in part of a universe, or where no more are ranked. */
  first: number | null;
  /** Median over units of the width of the interval: highest less lowest rank, in places. */
  medianWidth: number | null;
  units: readonly UnitUncertainty[];
  pairs: readonly Outranking[];
}

/** What `uncertainty` finds. */
export interface UncertaintyReport {
  schemaVersion: 1;
  tool: { name: 'atrisk'; version: string };
  framework: Pick<
    Result['framework'],
    'id' | 'version' | 'title' | 'outcome' | 'measures' | 'sha256' | 'ranking' | 'tiers'
  >;
  inputs: readonly InputFile[];
  observationsSha256: string;
  options: ResultOptions;
  universe: Result['universe'];
  simulation: Simulation;
  groups: readonly UncertaintyGroup[];
  findings: readonly Finding[];
}

/** What one setting of a variable, or the loss of an indicator, does to the ranking by itself. */
export interface Effect {
  /** Id of the variable or of the indicator. */
  id: string;
  /** The setting that moves ranks most, in words. */
  setting: string;
  /** Mean over the units of the places that they move; null where no unit is ranked. */
  meanShift: number | null;
  /** Rank correlation with the ranking as scored; null where it is not defined. */
  spearman: number | null;
  /** Units that have no score then. */
  unranked: number;
  /** The unit that moves most, and where; null where none moves. */
  most: { unit: string; from: number; to: number } | null;
}

/** Share of the variance of the outcome that one factor explains, with 5 to 95 % intervals by bootstrap. */
export interface SensitivityIndex {
  factor: string;
  /** Alone. */
  first: number;
  firstLow: number;
  firstHigh: number;
  /** With all its interactions with others. */
  total: number;
  totalLow: number;
  totalHigh: number;
}

export interface SensitivityGroup {
  kind: UnitKind;
  period: string;
  ranked: number;
  /** How often the data were scored. */
  runs: number;
  /** Mean and variance of the outcome over the random points; null where nothing varies. */
  mean: number | null;
  variance: number | null;
  /** From the greatest total index down; empty where nothing varies. */
  indices: readonly SensitivityIndex[];
  /** Sum of the first-order indices: what is left to 1 are interactions. */
  firstSum: number | null;
  oneAtATime: readonly Effect[];
  leaveOneOut: readonly Effect[];
}

/** What `sensitivity` finds. */
export interface SensitivityReport {
  schemaVersion: 1;
  tool: { name: 'atrisk'; version: string };
  framework: UncertaintyReport['framework'];
  inputs: readonly InputFile[];
  observationsSha256: string;
  options: ResultOptions;
  universe: Result['universe'];
  /** `draws` are the points of the design; each is run once for every factor and twice more. */
  simulation: Simulation;
  /** What the variance is of. */
  outcome: { of: 'rank-shift' | 'rank' | 'score'; unit: string | null; words: string };
  /** Whether all variables of a kind were one factor. */
  grouped: boolean;
  groups: readonly SensitivityGroup[];
  findings: readonly Finding[];
}
