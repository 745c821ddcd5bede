import type { Operation } from './types.ts';

type Shape = Pick<Operation, 'inputs' | 'weighting' | 'missing' | 'fits' | 'reversible'>;

/** A normalisation that needs nothing but its options. */
export const FIXED_NORMALISATION: Shape = {
  inputs: 'one',
  weighting: 'none',
  missing: 'propagate',
  fits: false,
  reversible: false,
};

/** A normalisation that takes values from the data, and can turn its input round. */
export const FITTED_NORMALISATION: Shape = { ...FIXED_NORMALISATION, fits: true, reversible: true };

/** An aggregation without weights, which is missing where any input is. */
export const UNWEIGHTED_AGGREGATION: Shape = { ...FIXED_NORMALISATION, inputs: 'many' };

/** An aggregation in which each input has a role of its own; missing where any input is. */
export const ORDERED_AGGREGATION: Shape = { ...FIXED_NORMALISATION, inputs: 'ordered' };

/** A mean with weights, which goes on with the inputs that are present. */
export const WEIGHTED_MEAN: Shape = { ...UNWEIGHTED_AGGREGATION, weighting: 'weights', missing: 'skip' };
