import type { Framework } from '../types.ts';
import { denominate } from './denominate.ts';
import { impute } from './impute.ts';
import type { Panel } from './panel.ts';
import { fitTreatments, treat, type TreatmentFits } from './treat.ts';

/** Indicator columns on their way from cells to what the index reads; NaN marks a missing value. */
export interface Prepared {
  /** After denominators. */
  denominated: readonly Float64Array[];
  /** After that, with missing values filled as the rules say. */
  imputed: readonly Float64Array[];
  /** After outlier treatment: what the index reads. */
  used: readonly Float64Array[];
  treatments: TreatmentFits;
}

/**
 * Prepares the columns of a panel: denominators, then imputation, then outlier treatment. Normalisation is a step of
 * the plan.
 *
 * @param raw one column per indicator, as read
 * @param observed the same without the values of other units, which no estimate is made of
 * @param mayFit rows whose values may be taken for others; all unless given
 */
export function prepare(
  framework: Framework,
  { raw, observed }: Pick<Panel, 'raw' | 'observed'>,
  panel: Pick<Panel, 'rows' | 'slices'>,
  mayFit?: (row: number) => boolean,
): Prepared {
  const { definition } = framework;
  const denominated = denominate(definition, raw);
  const known = observed === raw ? denominated : denominate(definition, observed);
  const imputed = impute(framework, { present: denominated, observed: known }, panel, mayFit);
  const treatments = fitTreatments(definition, imputed, panel.slices, mayFit);
  return { denominated, imputed, used: treat(definition, imputed, panel.slices, treatments), treatments };
}
