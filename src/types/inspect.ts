/** What `inspect` is given and what it finds: everything worth looking at before an index is believed. */

import type { Finding, Polarity, UnitKind } from './common.ts';
import type { Indicator } from './framework.ts';
import type { InputFile } from './observation.ts';

/** Coefficients of correlation: linear, of ranks, and of pairs in the same order (tau-b). */
export type CorrelationMethod = 'pearson' | 'spearman' | 'kendall';

/** An indicator's columns, one value per unit, NaN where missing. */
export interface InspectIndicator {
  id: string;
  name: string;
  unitOfMeasure: string;
  role: Indicator['role'];
  /** Null where nobody says which way it points: then no correlation counts as negative. */
  polarity: Polarity | null;
  /** As read. */
  observed: Float64Array;
  /** As the index uses it: after denominators, imputation and treatment. */
  used: Float64Array;
}

/** One node of the index, in an order in which each comes after its inputs. */
export interface InspectNode {
  id: string;
  name: string;
  operation: string;
  /** An aggregation puts inputs together on a par; a step changes one, or compares what have different roles. */
  role: 'aggregation' | 'step';
  /** Ids of indicators and nodes. */
  inputs: readonly string[];
  /** Weight or signed coefficient per input; null where the operation has none. */
  weights: readonly number[] | null;
  values: Float64Array;
}

/** Plain columns of one kind of unit in one period, and the tree that they go into. */
export interface InspectInput {
  kind: UnitKind;
  period: string;
  units: readonly { id: string; name: string }[];
  /** Units of the data that have no row in this period. */
  absent: readonly string[];
  /** Units with a row that the universe of the framework leaves out. */
  outside: readonly string[];
  indicators: readonly InspectIndicator[];
  nodes: readonly InspectNode[];
  /** Id of the node that is the score, NaN in the rows that are not ranked; null where there is none. */
  score: string | null;
}

/** What is inspected: where the columns are from, and one set of them for each kind of unit and period. */
export interface InspectSource extends Omit<InspectionReport, 'inspections' | 'options'> {
  options: Omit<InspectionReport['options'], 'correlation'>;
  panels: readonly InspectInput[];
}

/** How the values of a column are distributed. Null stands where a figure is not defined for so few values. */
export interface Distribution {
  n: number;
  missing: number;
  /** Share of the units that have a value, 0 to 1. */
  share: number;
  min: number | null;
  /** Quartiles by linear interpolation (Hyndman and Fan's definition 7). */
  q1: number | null;
  median: number | null;
  q3: number | null;
  max: number | null;
  mean: number | null;
  /** Standard deviation of a sample. */
  sd: number | null;
  /** Adjusted for small samples, as in spreadsheets; kurtosis is in excess of that of the normal distribution. */
  skewness: number | null;
  kurtosis: number | null;
  /** How many different values there are. */
  different: number;
  zeros: number;
  /** The value that occurs most often, of several the least. */
  mostCommon: { value: number; count: number } | null;
  /** Values in eight intervals of one width from the least to the greatest; empty where all are equal. */
  histogram: readonly number[];
}

export interface Outlier {
  unit: string;
  value: number;
  side: 'low' | 'high';
}

export type IndicatorFlag = 'empty' | 'constant' | 'nearly-constant' | 'low-availability' | 'skewed' | 'duplicated';

export interface IndicatorInspection {
  id: string;
  name: string;
  unitOfMeasure: string;
  role: Indicator['role'];
  polarity: Polarity | null;
  observed: Distribution;
  /** Null where the index uses the values as they were observed. */
  used: Distribution | null;
  /** Beyond the fences q1 - 1.5 IQR and q3 + 1.5 IQR of the observed values (Tukey 1977); null where there are none. */
  fences: { low: number; high: number } | null;
  outliers: readonly Outlier[];
  flags: readonly IndicatorFlag[];
}

/** Two columns that say the same: equal wherever both have a value, or one a straight line of the other. */
export interface DuplicatePair {
  a: string;
  b: string;
  how: 'equal' | 'linear';
  n: number;
}

export interface UnitAvailability {
  unit: string;
  name: string;
  present: number;
  share: number;
  missing: readonly string[];
}

/** Correlation of two columns, each pointing the way of the index. */
export interface Correlation {
  /** Units that have both. */
  n: number;
  pearson: number | null;
  spearman: number | null;
  kendall: number | null;
  /** True where one of the two had to be turned round for it, which turns the sign of the coefficients. */
  turned: boolean;
  /** Why there are no coefficients, or null. */
  reason: string | null;
}

export type CorrelationFlag = 'negative' | 'low' | 'high';

export interface CorrelatedPair extends Correlation {
  a: string;
  b: string;
  flag: CorrelationFlag | null;
}

/** What a weight says and what the data make of it. Shares add up to 1. */
export interface WeightComparison {
  id: string;
  name: string;
  /** By the weights that are written; null where the operation has none. */
  nominal: number | null;
  /** Squared Pearson correlation with the node or score, as a share of the sum of all (Paruolo et al. 2013). */
  importance: number | null;
  /** Importance less nominal. */
  difference: number | null;
}

export interface DimensionInput extends WeightComparison {
  /** The indicator that the input is, changed or not; null where the input itself puts several together. */
  indicator: string | null;
  withNode: Correlation;
  /** Null where there is no score, or the node is the score. */
  withScore: Correlation | null;
}

/** Principal components of the correlation matrix of columns, over the units that have all of them. */
export interface ComponentAnalysis {
  /** Units that have all. */
  n: number;
  columns: readonly string[];
  /** Columns without spread, which have no correlation. */
  leftOut: readonly string[];
  components: readonly {
    eigenvalue: number;
    /** Share of the variance, and of the variance up to this one. */
    explained: number;
    cumulative: number;
    /** Correlation of each column with the component; null for a component after the first of eigenvalue 1 or less. */
    loadings: readonly number[] | null;
  }[];
  /** Why there are no components, or null. */
  reason: string | null;
}

/** A node that puts several inputs together. */
export interface DimensionInspection {
  node: string;
  name: string;
  operation: string;
  inputs: readonly DimensionInput[];
  /** Cronbach's alpha of the inputs as the node sees them, and of the same made equally wide. */
  alpha: number | null;
  standardisedAlpha: number | null;
  /** Null for two inputs. */
  components: ComponentAnalysis | null;
  pairs: readonly CorrelatedPair[];
}

/** What there is to look at in one kind of unit in one period. */
export interface Inspection {
  kind: UnitKind;
  period: string;
  units: number;
  absent: readonly string[];
  outside: readonly string[];
  indicators: readonly IndicatorInspection[];
  duplicates: readonly DuplicatePair[];
  /** From the unit with the least. */
  availability: readonly UnitAvailability[];
  dimensions: readonly DimensionInspection[];
  /** Indicators that share no dimension. Of very many pairs only those with a flag are kept. */
  across: { compared: number; kept: 'all' | 'flagged'; pairs: readonly CorrelatedPair[] };
  /** Every indicator against the score; empty where there is none. */
  score: readonly (WeightComparison & { withScore: Correlation })[];
  /** Of all indicators; null for fewer than three. */
  components: ComponentAnalysis | null;
  findings: readonly Finding[];
}

/** The contract of `inspect`, which every format renders. */
export interface InspectionReport {
  schemaVersion: 1;
  tool: { name: string; version: string };
  /** Null where the columns of the data were looked at without an index. */
  framework: { id: string; version: string; title: string; sha256: string } | null;
  inputs: readonly InputFile[];
  observationsSha256: string;
  options: {
    period: string;
    minimumCoverage: number | null;
    /** The set of weights that was used instead of those of the nodes. */
    weights: string | null;
    kind: UnitKind | null;
    correlation: CorrelationMethod;
  };
  inspections: readonly Inspection[];
  /** Of reading the data. */
  findings: readonly Finding[];
}
