import { IMPUTATIONS } from '../method/imputations.ts';
import type { Imputation } from '../method/types.ts';
import type { Definition } from '../types.ts';

/** Fills missing values as each indicator's own rule says; one column per indicator. */
export function impute(definition: Definition, raw: readonly Float64Array[]): Float64Array[] {
  return definition.indicators.map(({ missing }, column) =>
    (IMPUTATIONS.get(missing.rule) as Imputation).fill(raw[column] as Float64Array, missing.options),
  );
}
