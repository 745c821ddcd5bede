/** The result: the contract that every output renders. JSON Schema in docs/result.schema.json. */

import type { Finding, IndicatorKind, Polarity, SourceCell, UnitKind } from './common.ts';
import type { Ranking, ReferenceSet, ScaleLabel, Source, Tiers } from './framework.ts';
import type { CalibrationUsed, HistoricalFrequency } from './calibration.ts';
import type { Simulation } from './variation.ts';
import type { InputFile, ObservationPart, PublishedFigures, Unit } from './observation.ts';

export type ValueStatus = 'observed' | 'missing' | 'zero-for-missing' | 'imputed' | 'treated' | 'substituted';

export interface ResultValue {
  /** As read, or null where missing. */
  raw: number | null;
  /** As it entered the index, or null where it stayed missing. */
  used: number | null;
  status: ValueStatus;
  reason: string | null;
  period: string;
  source: SourceCell | null;
  /** Id of the source profile, or name of the publication, where the data say so. */
  origin?: string;
  /** The period of the publisher's figure, where it is not `period`. */
  sourcePeriod?: string;
  /** The unit whose value stands in for the unit's own; `reason` says why. */
  substitutedFrom?: string;
  /** The publishers' figures from which the value was computed. */
  parts?: readonly ObservationPart[];
  /** What was done to the value between the cell and the index, in order; absent where nothing was. */
  steps?: readonly ValueStep[];
}

/** One change of a value on its way to the index. */
export interface ValueStep {
  step: 'denominated' | 'imputed' | 'treated';
  /** What the value is divided by, the imputation or the treatment, in words. */
  by: string;
  /** The denominator of the same unit and period, with the cell it was read from. */
  divisor?: { id: string; value: number | null; times: number; source: SourceCell | null };
  /** The value after the step; null where it could not be had. */
  value: number | null;
}

export interface Bounds {
  low: number;
  high: number;
}

export interface Change {
  /** Score now minus score then. */
  score: number;
  /** Places risen (positive: nearer to rank 1) among the units ranked in both periods. */
  rank: number | null;
  since: string;
  /** How many units were ranked in both periods. */
  among: number;
}

export interface Driver {
  indicator: string;
  points: number;
  reference: number;
  /** points - reference, in points of the score. */
  difference: number;
}

export interface ResultUnit extends Unit {
  attributes: Readonly<Record<string, string>>;
}

export interface ResultRow {
  unit: ResultUnit;
  period: string;
  score: number | null;
  rank: number | null;
  /** How many units were ranked with this one (same kind, same period), or null where it is not ranked. */
  among: number | null;
  tier: string | null;
  /** Share of the framework's indicators that were observed, 0 to 1. */
  coverage: number;
  /** Score with every missing indicator at its least and at its most risky value; null where none is missing. */
  bounds: Bounds | null;
  /** 5 to 95 % interval of the rank over the draws of an uncertainty analysis; null until one is asked for. */
  interval: { low: number; high: number } | null;
  /** How often an event followed at this place in the past; absent where no calibration was given. */
  frequency?: HistoricalFrequency | null;
  change: Change | null;
  published: PublishedFigures;
  values: Readonly<Record<string, ResultValue>>;
  components: Readonly<Record<string, number | null>>;
  /** Bounds of every node that has a missing indicator below it. */
  componentBounds: Readonly<Record<string, Bounds>>;
  /** Points each indicator adds to the score; `constant` is the part that belongs to none. */
  contributions: Readonly<Record<string, number>>;
  constant: number;
  drivers: readonly Driver[];
}

export interface UnrankedRow extends ResultRow {
  reason: string;
  missing: readonly string[];
}

export interface ResultIndicator {
  name: string;
  unitOfMeasure: string;
  polarity: Polarity;
  riskFactors: readonly string[];
  kind: IndicatorKind | null;
  source: string | null;
  scale: readonly ScaleLabel[] | null;
  /** What it is divided by, what a missing value becomes and how outliers are treated, in words, where anything is. */
  preparation?: readonly string[];
  /** `seen` where the id may be cited as the publisher's own number; null where that question does not arise. */
  basis: string | null;
}

export interface ResultNode {
  name: string;
  operation: string;
  inputs: readonly string[];
  weights: readonly number[];
  /** The step in words and numbers, as printed in a derivation. */
  rule: string;
  riskFactors: readonly string[];
}

/** What the drivers of the units of one kind and period are measured against. */
export interface ReferenceName {
  kind: UnitKind;
  period: string;
  name: string;
}

/** A value taken from the data in order to normalise it: a minimum, a mean. */
export interface FittedValues {
  node: string;
  kind: UnitKind;
  period: string;
  referenceSet: ReferenceSet;
  values: Readonly<Record<string, number>>;
  /** The weights of the node's inputs, where they were taken from the data. */
  weights?: Readonly<Record<string, number>>;
}

/** What outlier treatment did to one indicator in one period. Each changed value carries its own step. */
export interface TreatedIndicator {
  indicator: string;
  kind: UnitKind;
  period: string;
  referenceSet: ReferenceSet;
  method: string;
  /** In words: `2 values at the top winsorised`. */
  outcome: string;
  /** Why it could not be done or did not reach its aim, or null. */
  problem: string | null;
  /** Limits, and skewness and kurtosis before and after. */
  values: Readonly<Record<string, number>>;
  /** Every value that was changed, by unit in their order. */
  changed: readonly { unit: string; from: number; to: number | null }[];
}

export interface Result {
  schemaVersion: 1;
  tool: { name: 'atrisk'; version: string };
  framework: {
    id: string;
    version: string;
    title: string;
    outcome: string;
    /** Present where the score is not of risk, so that rank 1 is not the most at risk. */
    measures?: 'other';
    publisher: string;
    licence: string;
    citation: string;
    source: Source;
    sha256: string;
    ranking: Ranking | 'none';
    minimumCoverage: number;
    indicators: Readonly<Record<string, ResultIndicator>>;
    nodes: Readonly<Record<string, ResultNode>>;
    /** The node that is the score, or null. */
    score: string | null;
    tiers: Tiers | null;
    riskFactorNames: Readonly<Record<string, string>>;
    notes: readonly string[];
  };
  inputs: readonly InputFile[];
  observationsSha256: string;
  options: ResultOptions;
  universe: {
    /** What the framework says it ranks. */
    declared: string;
    /** Units supplied per period, whatever became of them. */
    supplied: Readonly<Record<string, number>>;
    partial: boolean;
    /** Why the universe counts as partial, or null. */
    reason: string | null;
  };
  /** How many units were ranked, per kind where there are several: `2021`, or `people 2021`. */
  rankedUnits: Readonly<Record<string, number>>;
  /** How contributions were computed, and against what drivers are measured. */
  explanation: {
    contributions: 'additive' | 'leave-one-out' | 'none';
    references: readonly ReferenceName[];
  };
  fitted: readonly FittedValues[];
  /** What outlier treatment did; absent where the framework has none. */
  treated?: readonly TreatedIndicator[];
  /** How the intervals were made; absent where none was asked for. */
  uncertainty?: Simulation;
  /** Where the frequencies come from; absent where no calibration was given. */
  calibration?: CalibrationUsed;
  results: readonly ResultRow[];
  unranked: readonly UnrankedRow[];
  findings: readonly Finding[];
}

export interface ResultOptions {
  /** `latest`, `all` or the period asked for. */
  period: string;
  minimumCoverage: number;
  /** The framework's set of weights that was asked for, and what it says of itself. */
  weights?: { set: string; description: string } | undefined;
  kind: UnitKind | null;
  unit: string | null;
  map: Readonly<Record<string, string>>;
  /** The path given with --framework, or null where a shipped framework was used. */
  frameworkFile: string | null;
  /**
   * How the files were read, as words of the command line, where anything was said of it. A file is named by its
   * input id: `['--source', 'wgi=input-1']`.
   */
  reading?: readonly (readonly string[])[] | undefined;
}
