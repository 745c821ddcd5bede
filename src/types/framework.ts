/** The framework definition (the YAML format, version 1) and the plan it compiles to. */

import type { IndicatorKind, MethodOptions, PeriodKind, Polarity, UnitKind } from './common.ts';
import type { Training } from './training.ts';
import type { Variation } from './variation.ts';

export interface ScaleLabel {
  value: number;
  label: string;
}

/** What an absent value means for this indicator, and why it may be absent. */
export interface MissingRule {
  /** Name of an imputation method; `leave` keeps the value missing. */
  rule: string;
  options: MethodOptions;
  reason: string | null;
  /** The only reasons that a coder may give for a missing value; null where any text will do. */
  reasons: readonly string[] | null;
  note: string | null;
}

/**
 * How an indicator is computed from series of source profiles: their sum, divided by another, times a factor, of the
 * newest period that is old enough.
 */
export interface Recipe {
  /** Series as `profile.series`, added up. */
  sum: readonly string[];
  /** Whether all of them must be there, or those that are there are enough. */
  needs: 'all' | 'any';
  /** The series it is divided by, of the same period. */
  per: string | null;
  times: number;
  /** By how many periods the figures are older than the period they are used for: the newest within these is taken. */
  age: { least: number; most: number };
  /** For some periods the period of the figures, where the publisher is known to have used it; `age` holds for others. */
  periods: Readonly<Record<string, string>>;
  note: string | null;
}

/** A unit for which the values of another stand in. */
export interface Substitution {
  unit: string;
  from: string;
  indicators: readonly string[];
  reason: string;
}

/** Which units a framework ranks, by rule; a unit that does not meet it is listed with the reason. */
export interface UniverseRule {
  /** Only countries that are states in the period, by the dates of `src/units/`. */
  states: boolean;
  /** Only units with at least so many people, by the newest figure within so many periods. */
  population: { series: string; atLeast: number; age: number } | null;
  /** Units left out for a reason of their own, between two periods if they are given. */
  except: readonly { unit: string; from: string | null; to: string | null; reason: string }[];
}

/** A method by name with its options: an outlier treatment, a weighting. */
export interface MethodChoice {
  method: string;
  options: MethodOptions;
}

/** The column an indicator is divided by, of the same unit and period, and the factor it is then multiplied by. */
export interface Denominator {
  by: string;
  times: number;
}

export interface Indicator {
  id: string;
  name: string;
  /**
   * A denominator is read and checked like any indicator, and divides others; a column of errors says how far those of
   * another may be off. Neither is part of the index.
   */
  role: 'indicator' | 'denominator' | 'error';
  description: string | null;
  /** What the number is counted in. */
  unitOfMeasure: string;
  /** Logical bounds [least, most]: a value outside is an error. */
  range: readonly [number, number] | null;
  /** Usual bounds: a value outside is a warning. */
  typical: readonly [number, number] | null;
  /** Labels of an ordinal scale: a value that is not listed is an error. */
  scale: readonly ScaleLabel[] | null;
  /** True where people give the values, as codes on the scale, instead of a publisher's file. */
  coded: boolean;
  polarity: Polarity;
  aliases: readonly string[];
  /** How it is computed from publishers' series; null where the data have to hold it. */
  from: Recipe | null;
  missing: MissingRule;
  denominator: Denominator | null;
  /** Outlier treatment before the index sees the values. */
  treatment: MethodChoice | null;
  riskFactors: readonly string[];
  kind: IndicatorKind | null;
  /** How long after the end of a period the value is published, in months. */
  publicationLagMonths: number | null;
  tags: readonly string[];
  source: string | null;
  /** How the entry is known: read in a copy of the publication, or recalled. */
  basis: string | null;
}

export interface NodeRounding {
  decimals: number;
}

/** One node of the index: one operation of the closed list over indicators or other nodes. */
export interface IndexNode {
  id: string;
  name: string;
  /** Where the definition asks for the node, if not in `index`: a normalisation stated beside an indicator. */
  origin: readonly (string | number)[] | null;
  operation: string;
  inputs: readonly string[];
  /** Per input: non-negative weights (re-normalised) or signed coefficients, by operation. */
  weights: Readonly<Record<string, number>> | null;
  coefficients: Readonly<Record<string, number>> | null;
  /** Where weights come from if not from `weights`; null for those written, or equal ones. */
  weighting: MethodChoice | null;
  options: MethodOptions;
  /** `propagate`: any missing input makes the node missing. `skip`: the rest carries on. */
  missing: 'propagate' | 'skip' | null;
  minimumInputs: number | null;
  minimumShare: number | null;
  round: NodeRounding | null;
  riskFactors: readonly string[];
  unitOfMeasure: string | null;
  tags: readonly string[];
  /** How the name is known, where it is one of a publication. */
  basis: string | null;
}

export interface TierLevel {
  name: string;
  /** The least score of this tier, or for lowest-first rankings the greatest; the last tier has none. */
  from: number | null;
}

export interface Tiers {
  basis: 'publisher' | 'ours';
  /** The rule in one sentence, printed wherever a tier is. */
  rule: string;
  /** From the most risky to the least. */
  levels: readonly TierLevel[];
}

export interface Ranking {
  order: 'highest-first' | 'lowest-first';
  ties: 'best' | 'worst' | 'mean' | 'dense';
  /** Decimals to print; ranks are always computed on unrounded scores. */
  decimals: number;
}

export interface Universe {
  description: string;
  /** Ids of the units ranked, where the list is known. */
  units: readonly string[] | null;
  /** Fewer units than this in a period means that only part of the universe was supplied. */
  atLeast: number | null;
  rule: UniverseRule | null;
}

export interface ReferenceValues {
  name: string;
  basis: 'publisher' | 'ours';
  values: Readonly<Record<string, number>>;
}

/** One example: inputs and the score that must come out. Scores are text to keep printed decimals. */
export interface Example {
  unit: string;
  name: string | null;
  period: string | null;
  values: Readonly<Record<string, number>>;
  /** The printed score, or null where the publisher shows none. */
  score: string | null;
  /** Printed values of inner nodes. */
  components: Readonly<Record<string, string>>;
  source: string | null;
  /** Left out of the comparison, with the reason. */
  exclude: string | null;
  /** A known difference (published minus computed), with what is known of it. */
  deviation: { difference: number; reason: string } | null;
}

/** A named set of weights that may be used instead of those of the nodes: by node, then by input. */
export interface WeightSet {
  description: string;
  weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface Source {
  title: string;
  url: string | null;
  year: number | null;
  note: string | null;
}

/** A framework definition after its defaults are filled in. */
export interface Definition {
  format: 1;
  id: string;
  title: string;
  version: string;
  publisher: string;
  source: Source;
  licence: string;
  citation: string;
  /** What the score measures, in the framework's own words (printed in titles). */
  outcome: string;
  /** Whether the score is of risk. In an index of anything else rank 1 is not the most at risk. */
  measures: 'risk' | 'other';
  unitKind: UnitKind | 'any';
  period: PeriodKind;
  universe: Universe;
  indicators: readonly Indicator[];
  substitutions: readonly Substitution[];
  index: readonly IndexNode[];
  weightSets: Readonly<Record<string, WeightSet>>;
  minimumCoverage: number;
  coverageWeights: Readonly<Record<string, number>> | null;
  tiers: Tiers | null;
  ranking: Ranking | 'none';
  reference: ReferenceValues | null;
  /** What an uncertainty analysis varies; null where the default is used. */
  uncertainty: readonly Variation[] | null;
  /** What it was fitted to; null for a framework that people wrote. */
  training: Training | null;
  examples: { published: readonly Example[]; worked: readonly Example[] };
  /** Remarks printed with every result: what is ours, what is not known. */
  notes: readonly string[];
}

/** One step of the flat plan: one vector operation whose output column is number `output`. */
export interface PlanStep {
  node: string;
  method: string;
  /** Column numbers: indicators first, in framework order, then nodes in plan order. */
  inputs: readonly number[];
  output: number;
  /** Weight or coefficient per input; ones where the operation has none. */
  weights: readonly number[];
  /** The method that gives the weights instead, or null; `weights` are then what is given to it. */
  weighting: MethodChoice | null;
  options: MethodOptions;
  /** The node is missing where fewer of its inputs are there. */
  requiredInputs: number;
  /** True where the method must reverse its input so that higher is riskier. */
  reverse: boolean;
  referenceSet: ReferenceSet | null;
  round: number | null;
}

/** Which units and periods a bound or fitted value may be taken from. */
export type ReferenceSet = 'period' | 'up-to-period' | 'panel';

/** A framework compiled once: plain data that scoring, simulation and the browser all run. */
export interface Plan {
  indicators: readonly string[];
  nodes: readonly string[];
  steps: readonly PlanStep[];
  /** Column of the score, or null where the framework ends at several nodes and ranks nobody. */
  score: number | null;
}

/** A definition with its plan and the hash of the text it was read from. */
export interface Framework {
  definition: Definition;
  plan: Plan;
  sha256: string;
  /** The named set of weights that was put in place of the nodes' own. */
  weightSet?: { set: string; description: string };
}
