/** What an uncertainty analysis varies, and how its draws are made. */

import type { MethodOptions } from './common.ts';

/** An operation that may take the place of a node's own. */
export interface OperationChoice {
  operation: string;
  options: MethodOptions;
}

/** An outlier treatment that may take the place of an indicator's own; `none` leaves its values as they are. */
export interface TreatmentChoice {
  method: string;
  options: MethodOptions;
}

/** A choice of the method, or a stated error of the data, that an uncertainty analysis varies. */
export type Variation =
  | {
      vary: 'weights';
      /** Ids of nodes, or null for all that have weights or coefficients. */
      nodes: readonly string[] | null;
      /** Of these nodes the inputs whose weights vary, or null for all. */
      inputs: readonly string[] | null;
      /** Each weight times an independent factor, or all weights of a node drawn together around those it has. */
      distribution: 'uniform' | 'dirichlet';
      /** Bounds of the factor, for `uniform`. */
      low: number;
      high: number;
      /** For `dirichlet`: 1 draws equal weights from all there are, more keeps nearer to the node's own. */
      concentration: number;
    }
  | {
      vary: 'normalisation' | 'aggregation';
      /** Ids of nodes, or null for all normalisations that take values from the data. */
      nodes: readonly string[] | null;
      /** What may stand in place of each node's own operation, which is one of the choices too. */
      alternatives: readonly OperationChoice[];
    }
  | {
      vary: 'imputation';
      indicators: readonly string[] | null;
      alternatives: readonly { rule: string; options: MethodOptions }[];
    }
  | { vary: 'treatment'; indicators: readonly string[] | null; alternatives: readonly TreatmentChoice[] }
  /** None of the indicators is left out, or one of them. */
  | { vary: 'left-out'; indicators: readonly string[] | null }
  /** Stated errors of the data: columns of standard errors, or of low and high values. */
  | {
      vary: 'data';
      indicator: string;
      /** Column of standard errors, in the unit of the indicator. */
      standardError: string | null;
      /** Columns of the least and the greatest value that the source holds possible. */
      low: string | null;
      high: string | null;
    };

/** One thing that is drawn, as it stands in a report. */
export interface Factor {
  id: string;
  vary: Variation['vary'] | 'draw';
  /** In words: `weight of conflict in score, times a number from 0.75 to 1.25`. */
  label: string;
}

/** How a simulation was made, so that it can be made again. */
export interface Simulation {
  draws: number;
  seed: number;
  /** Where the list of what is varied comes from: the framework, a file of the user's, or the default, which is ours. */
  specification: { from: 'framework' | 'file' | 'default'; variations: readonly Variation[] };
  factors: readonly Factor[];
  /** Of what the intervals are: conditional on the choices listed, and never confidence intervals. */
  statement: string;
}
