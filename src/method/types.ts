/**
 * What a method is: a name, options described as plain data, and pure functions on columns.
 *
 * One method per file, listed in `operations.ts`, `imputations.ts`, `treatments.ts` or `weightings.ts`. Nothing in the program asks
 * for a method by name: the schema, the printed rules, the engine and the derivation all read what
 * the method says of itself. Inside the engine a missing value is NaN; outside it is null.
 */

/** One option, described so that the schema, the documentation and the editor hints follow from it. */
export type OptionSpec =
  | {
      type: 'number';
      meaning: string;
      default?: number;
      min?: number;
      max?: number;
      nonZero?: boolean;
      whole?: boolean;
    }
  | { type: 'text'; meaning: string; default?: string }
  | { type: 'boolean'; meaning: string; default: boolean }
  | { type: 'choice'; meaning: string; values: readonly string[]; default?: string }
  | { type: 'table'; meaning: string };

/** Options after defaults: numbers, booleans, words, or a table of number pairs. */
export type Options = Readonly<Record<string, unknown>>;

/** Values taken from a reference set: a few named numbers, and where needed the sorted values. */
export interface Fit {
  /** Printed in results so that a reader can repeat the step. */
  numbers: Readonly<Record<string, number>>;
  /** Ascending observed values, for methods that count. */
  ascending: Float64Array;
  /** The inputs of the whole reference set, for methods that compare units with one another. */
  columns?: readonly Float64Array[];
  /** Why nothing can be computed from this reference set (a constant column, no values), or null. */
  problem: string | null;
  /** True where that is because the values tell no units apart: all are equal, or there are too few. */
  indistinct?: boolean;
  /** The id of the unit that was looked for and is not in the reference set, where that is the problem. */
  unknownUnit?: string;
}

/** Everything a step knows when it is applied. */
export interface StepContext {
  weights: readonly number[];
  options: Options;
  /** Null for methods that fit nothing. */
  fit: Fit | null;
  /** The method must turn its input round, so that higher means riskier. */
  reverse: boolean;
  /** Of each row, which row of the fit's columns is its own unit's; absent where the rows are not those of the fit. */
  itself?: Int32Array;
}

/** Which numbers a method gives a result for. */
export type Domain = 'any' | 'non-negative' | 'positive';

/** Weighted sum by which one row's value splits into its inputs: value = constant + Σ factors[i] x inputs[i]. */
export interface Split {
  factors: readonly number[];
  constant: number;
}

/** One operation of the index: an aggregation of many inputs or a normalisation of one. */
export interface Operation {
  name: string;
  /** One line for people: what it does. */
  summary: string;
  /** The formula, with its source where it has one. */
  formula: string;
  inputs: 'one' | 'many' | 'ordered';
  /** What each input of an `ordered` operation is, in order: `numerator`, `denominator`. */
  roles?: readonly string[];
  /** Weights are non-negative and re-normalised; coefficients are any finite factor. */
  weighting: 'none' | 'weights' | 'coefficients';
  /** What the node does about a missing input unless the framework says otherwise. */
  missing: 'propagate' | 'skip';
  /** True where the step takes values from the data and must declare from which. */
  fits: boolean;
  /** True where the method can turn its input round. */
  reversible: boolean;
  /** True where the input must be an ordinal indicator whose scale the options cover. */
  ordinal?: boolean;
  /** Which values of its input, with these options, it gives a result for: others are missing. Absent: any. */
  domain?: (options: Options) => Domain;
  options: Readonly<Record<string, OptionSpec>>;
  /** What is wrong with these options taken together, or null. */
  problem?: (options: Options) => string | null;
  /**
   * Takes what it needs from the observed values of the reference set, one column per input; `units` are the ids
   * of its rows, for methods that look for one unit, and `reverse` for those to which one end of the values is
   * something else than the other.
   */
  fit?: (inputs: readonly Float64Array[], options: Options, units: readonly string[], reverse: boolean) => Fit;
  /**
   * Computes the output column into `output`, of as many rows as the inputs, and returns it: simulations run through
   * here millions of times, and make no columns. Missing inputs are skipped here, the engine applies the missing rule.
   */
  apply: (inputs: readonly Float64Array[], context: StepContext, output: Float64Array) => Float64Array;
  /** How one row's value splits into its inputs; absent where the method is not additive. */
  split?: (row: readonly number[], context: StepContext) => Split;
  /** The step in words and numbers; `inputs` are printable labels. */
  rule: (inputs: readonly string[], context: Omit<StepContext, 'fit' | 'itself'>) => string;
}

/** Another indicator, as an imputation sees it. */
export interface Peer {
  column: Float64Array;
  /** -1 where its polarity is opposite to that of the indicator that is filled, otherwise 1. */
  sign: 1 | -1;
}

/** Everything an imputation knows of the panel whose column it fills. Rows are in order of period, then unit. */
export interface ImputationContext {
  options: Options;
  /** Per row, the number of its unit. */
  units: Int32Array;
  /** Per row, its period counted in periods (years, quarters, months), so that differences are ages. */
  times: Float64Array;
  /** Per row, the group it belongs to by the column of the data that the option `group` names; null where not known. */
  groups: readonly (string | null)[];
  /**
   * The rows whose values may be used for a row, in order: its declared reference set. The same array object for all
   * rows of one period, so that what is taken from it can be kept.
   */
  reference: (row: number) => Uint32Array;
  /** The indicators of the same dimension, or all others, as `peers` of the method asks. */
  peers: readonly Peer[];
}

/** What an absent indicator value becomes before the index sees it. */
export interface Imputation {
  name: string;
  summary: string;
  /** The formula, with its source where it has one. */
  formula: string;
  options: Readonly<Record<string, OptionSpec>>;
  /** How filled cells are marked in the result. */
  status: 'missing' | 'zero-for-missing' | 'imputed';
  /**
   * Where filled values come from: nowhere in the data; a reference set that the option `referenceSet` declares;
   * earlier periods of the same unit; or later periods too, which looks ahead.
   */
  looks: 'nowhere' | 'reference-set' | 'back' | 'ahead';
  /** True where a filled value is always one that was observed, so that an ordinal scale keeps to its values. */
  keepsScale?: boolean;
  /** Which other indicators it needs. */
  peers: 'none' | 'dimension' | 'all';
  /** What is wrong with these options taken together, or null. */
  problem?: (options: Options) => string | null;
  /** The value that every missing cell gets, where it does not depend on the data. */
  fixedValue?: (options: Options) => number;
  /** Returns a column in which missing values are filled where the method can; present values stay as they are. */
  fill: (column: Float64Array, context: ImputationContext) => Float64Array;
  /** The rule in words: what a missing value becomes. */
  rule: (options: Options) => string;
}

/** What a treatment took from the reference set of one indicator. */
export interface TreatmentFit {
  /** Limits, shifts, and skewness and kurtosis before and after: printed in results so that a reader can repeat it. */
  numbers: Readonly<Record<string, number>>;
  /** What was done, in words: `left as it is: it passes the test`, `2 values at the top winsorised`. */
  outcome: string;
  /** Why the treatment could not be done or did not reach its aim, or null; the column goes on as far as it was treated. */
  problem: string | null;
}

/** Outlier treatment: what changes the values of an indicator before it is normalised. */
export interface Treatment {
  name: string;
  summary: string;
  formula: string;
  options: Readonly<Record<string, OptionSpec>>;
  /** True where it takes values from the data and must declare from which, by the option `referenceSet`. */
  fits: boolean;
  problem?: (options: Options) => string | null;
  /** @param values the observed values of the reference set, in any order, none missing */
  fit: (values: Float64Array, options: Options) => TreatmentFit;
  /** Which values it gives a result for: others that it did not look at are missing. Absent: any. */
  domain?: Domain;
  /** Treats a column by what was fitted; missing stays missing. Never turns the order of two values round. */
  apply: (column: Float64Array, fit: TreatmentFit, options: Options) => Float64Array;
  /** The treatment in words. */
  rule: (options: Options) => string;
}

/** Weights of a node's inputs, and what they were taken from. */
export interface FittedWeights {
  /** One per input, not negative, adding up to 1. */
  weights: readonly number[];
  /** Printed in results: explained variance, how far the aim was missed. */
  numbers: Readonly<Record<string, number>>;
  /** Why no weights can be given, or null. */
  problem: string | null;
  /** True where that is because the values of an input tell no units apart: all are equal, or there are too few. */
  indistinct?: boolean;
  /** What speaks against weights that can be given all the same; inputs are called `input 1`, as in a problem. */
  doubt?: string;
}

/** Where the weights of a node come from. */
export interface Weighting {
  name: string;
  summary: string;
  formula: string;
  options: Readonly<Record<string, OptionSpec>>;
  /** True where weights are taken from the data; the option `referenceSet` then declares from which. */
  fits: boolean;
  /** True where it makes something of the weights that the definition writes. */
  readsWeights: boolean;
  problem?: (options: Options) => string | null;
  /**
   * @param inputs the node's inputs over the reference set, NaN where missing
   * @param given the weights that the definition writes; ones where it writes none
   */
  weigh: (inputs: readonly Float64Array[], given: readonly number[], options: Options) => FittedWeights;
  /** In words, after the operation: `weights by the first principal component`. */
  rule: (options: Options) => string;
}
