import { leave } from './imputation/leave.ts';
import { zero } from './imputation/zero.ts';
import type { Imputation } from './types.ts';

/** Every rule an indicator may name for a missing value. To add one: write its file, add it here, test it. */
export const IMPUTATIONS: ReadonlyMap<string, Imputation> = new Map(
  [leave, zero].map((imputation) => [imputation.name, imputation]),
);
