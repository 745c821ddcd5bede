import type { IndexNode } from '../types.ts';

/** What a node is where its definition says nothing of it. */
export const NODE_DEFAULTS = {
  origin: null,
  weights: null,
  coefficients: null,
  weighting: null,
  options: {},
  missing: null,
  minimumInputs: null,
  minimumShare: null,
  round: null,
  riskFactors: [],
  unitOfMeasure: null,
  tags: [],
  basis: null,
} as const satisfies Partial<IndexNode>;
