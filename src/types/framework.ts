/** The framework definition (the YAML format, version 1) and the plan it compiles to. */

import type { IndicatorKind, PeriodKind, Polarity, UnitKind } from './common.ts';

export interface ScaleLabel {
  value: number;
  label: string;
}

export type MethodOptions = Readonly<Record<string, unknown>>;

/** What an absent value means for this indicator, and why it may be absent. */
export interface MissingRule {
  /** Name of an imputation method; `leave` keeps the value missing. */
  rule: string;
  options: MethodOptions;
  reason: string | null;
  note: string | null;
}

export interface Indicator {
  id: string;
  name: string;
  description: string | null;
  /** What the number is counted in. */
  unitOfMeasure: string;
  /** Logical bounds [least, most]: a value outside is an error. */
  range: readonly [number, number] | null;
  /** Usual bounds: a value outside is a warning. */
  typical: readonly [number, number] | null;
  /** Labels of an ordinal scale: a value that is not listed is an error. */
  scale: readonly ScaleLabel[] | null;
  polarity: Polarity;
  aliases: readonly string[];
  missing: MissingRule;
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
  operation: string;
  inputs: readonly string[];
  /** Per input: non-negative weights (re-normalised) or signed coefficients, by operation. */
  weights: Readonly<Record<string, number>> | null;
  coefficients: Readonly<Record<string, number>> | null;
  options: MethodOptions;
  /** `propagate`: any missing input makes the node missing. `skip`: the rest carries on. */
  missing: 'propagate' | 'skip' | null;
  minimumInputs: number | null;
  minimumShare: number | null;
  round: NodeRounding | null;
  riskFactors: readonly string[];
  unitOfMeasure: string | null;
  tags: readonly string[];
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
  unitKind: UnitKind | 'any';
  period: PeriodKind;
  universe: Universe;
  indicators: readonly Indicator[];
  index: readonly IndexNode[];
  minimumCoverage: number;
  coverageWeights: Readonly<Record<string, number>> | null;
  tiers: Tiers | null;
  ranking: Ranking | 'none';
  reference: ReferenceValues | null;
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
}
