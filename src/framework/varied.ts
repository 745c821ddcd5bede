/** What an uncertainty analysis can vary, in the order in which it is explained. */
export const VARIED = [
  'weights',
  'normalisation',
  'aggregation',
  'imputation',
  'treatment',
  'left-out',
  'data',
] as const;
