/**
 * What a method is: a name, options described as plain data, and pure functions on columns.
 *
 * One method per file, listed in `operations.ts` or `imputations.ts`. Nothing in the program asks
 * for a method by name: the schema, the printed rules, the engine and the derivation all read what
 * the method says of itself. Inside the engine a missing value is NaN; outside it is null.
 */

/** One option, described so that the schema, the documentation and the editor hints follow from it. */
export type OptionSpec =
  | { type: 'number'; meaning: string; default?: number; min?: number; max?: number; nonZero?: boolean }
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
  /** Why nothing can be computed from this reference set (a constant column, no values), or null. */
  problem: string | null;
}

/** Everything a step knows when it is applied. */
export interface StepContext {
  weights: readonly number[];
  options: Options;
  /** Null for methods that fit nothing. */
  fit: Fit | null;
  /** The method must turn its input round, so that higher means riskier. */
  reverse: boolean;
}

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
  inputs: 'one' | 'many';
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
  options: Readonly<Record<string, OptionSpec>>;
  /** What is wrong with these options taken together, or null. */
  problem?: (options: Options) => string | null;
  /** Takes what it needs from the observed values of the reference set, one column per input. */
  fit?: (inputs: readonly Float64Array[], options: Options) => Fit;
  /** Computes the output column; missing inputs are skipped here, the engine applies the missing rule. */
  apply: (inputs: readonly Float64Array[], context: StepContext) => Float64Array;
  /** How one row's value splits into its inputs; absent where the method is not additive. */
  split?: (row: readonly number[], context: StepContext) => Split;
  /** The step in words and numbers; `inputs` are printable labels. */
  rule: (inputs: readonly string[], context: Omit<StepContext, 'fit'>) => string;
}

/** What an absent indicator value becomes before the index sees it. */
export interface Imputation {
  name: string;
  summary: string;
  options: Readonly<Record<string, OptionSpec>>;
  /** How filled cells are marked in the result. */
  status: 'missing' | 'zero-for-missing' | 'imputed';
  /** Returns a column in which missing values are filled where the method can. */
  fill: (column: Float64Array, options: Options) => Float64Array;
}
