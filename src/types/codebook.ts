/** What a codebook says of a framework in words: made from the methods' own descriptions, printed by the report room. */

import type { Definition } from './framework.ts';

/** How an indicator is prepared, in words. */
export interface CodebookIndicator {
  /** What a missing value becomes. */
  missing: string;
  /** What it is divided by. */
  denominator: string | null;
  /** How outliers are treated. */
  treatment: string | null;
}

/** One input of a node, with what it counts there. */
export interface CodebookInput {
  id: string;
  name: string;
  /** Its weight or coefficient as written; null where the node gives all inputs the same, or has none. */
  factor: number | null;
  /** Its part of all weights of the node; null where the operation has none, or they come from the data. */
  share: number | null;
}

/** One node, in words and numbers. */
export interface CodebookNode {
  id: string;
  name: string;
  /** The step with its inputs and options. */
  rule: string;
  /** What the operation does, and its formula with the source. */
  summary: string;
  formula: string;
  inputs: readonly CodebookInput[];
  /** What a factor is: a weight, re-normalised over the inputs present, or a coefficient. */
  factors: 'none' | 'weights' | 'coefficients';
  /** How many inputs must be there. */
  required: number;
  /** From which values bounds or weights are taken; null where nothing is. */
  referenceSet: string | null;
  round: number | null;
  unitOfMeasure: string | null;
  riskFactors: readonly string[];
}

/** A framework with the words that its codebook needs besides. */
export interface Codebook {
  definition: Definition;
  sha256: string;
  indicators: Readonly<Record<string, CodebookIndicator>>;
  /** In the order in which they are computed. */
  nodes: readonly CodebookNode[];
  /** Part of each indicator in the whole; null where the index is not made of weighted means all the way. */
  shares: Readonly<Record<string, number>> | null;
  /** The node because of which there are no such parts. */
  sharesEndAt: string | null;
  riskFactorNames: Readonly<Record<string, string>>;
}
