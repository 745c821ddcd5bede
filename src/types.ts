/**
 * The core types: what is scored (observations), by what (definition and plan) and what comes out
 * (result). Every room speaks these words and no others; see docs/methodology.md.
 */

/** Direction of an indicator or score: does a higher number mean more risk, or less? */
export type Polarity = 'higher-is-riskier' | 'lower-is-riskier';

/** How often a period recurs. A period is printed `2021`, `2021-Q3` or `2021-07`. */
export type PeriodKind = 'year' | 'quarter' | 'month';

/** What kind of thing a unit is. Units of different kinds are never ranked against each other. */
export type UnitKind = 'country' | 'people' | 'group' | 'region';

/** Slow conditions, moving conditions, and events that set something off. */
export type IndicatorKind = 'structural' | 'dynamic' | 'trigger';

/** Severity of a finding: an error stops the run, a warning and an info do not. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a value was read: input id (`input-1`), physical line (1 is the first) and column header. */
export interface SourceCell {
  file: string;
  line: number;
  column: string;
}

/** Something worth telling the user about the data, the definition or the result. */
export interface Finding {
  /** One of the closed list in `errors.ts`. */
  code: string;
  severity: Severity;
  /** A whole sentence in plain words. */
  message: string;
  /** Input id in a result; the input's name where a person reads it. */
  file?: string;
  line?: number;
  column?: string;
  unit?: string;
  period?: string;
  indicator?: string;
  /** What to do about it. */
  hint?: string;
}

// ---------------------------------------------------------------------------------------------
// Observations
// ---------------------------------------------------------------------------------------------

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

// ---------------------------------------------------------------------------------------------
// Framework definition (the YAML format, version 1) and the plan it compiles to
// ---------------------------------------------------------------------------------------------

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

// ---------------------------------------------------------------------------------------------
// Result (the contract; JSON Schema in docs/result.schema.json)
// ---------------------------------------------------------------------------------------------

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
  /** Uncertainty interval of the rank; null until one is asked for. */
  interval: { low: number; high: number } | null;
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
}

export interface Result {
  schemaVersion: 1;
  tool: { name: 'atrisk'; version: string };
  framework: {
    id: string;
    version: string;
    title: string;
    outcome: string;
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
  results: readonly ResultRow[];
  unranked: readonly UnrankedRow[];
  findings: readonly Finding[];
}

export interface ResultOptions {
  /** `latest`, `all` or the period asked for. */
  period: string;
  minimumCoverage: number;
  kind: UnitKind | null;
  unit: string | null;
  map: Readonly<Record<string, string>>;
  /** The path given with --framework, or null where a shipped framework was used. */
  frameworkFile: string | null;
}

// ---------------------------------------------------------------------------------------------
// Examples of a framework, recomputed
// ---------------------------------------------------------------------------------------------

/** One printed figure of an example beside the recomputed one. */
export interface ExampleCheck {
  /** Published by others, or worked out by hand for made-up units. */
  kind: 'published' | 'worked';
  unit: string;
  name: string | null;
  period: string | null;
  /** Node compared, or null for the score. */
  component: string | null;
  /** As printed, or null where the publisher shows none. */
  published: string | null;
  computed: number | null;
  /** Published minus computed. */
  difference: number | null;
  outcome: 'equal' | 'known-deviation' | 'excluded' | 'different';
  reason: string | null;
  source: string | null;
}

export interface ExampleReport {
  framework: string;
  checks: readonly ExampleCheck[];
}
