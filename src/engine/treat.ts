import { TREATMENTS } from '../method/treatments.ts';
import type { Treatment, TreatmentFit } from '../method/types.ts';
import { observed } from '../stats/observed.ts';
import type { Definition, MethodChoice } from '../types.ts';
import type { Slice } from './panel.ts';
import { declaredReference, referable, referenceRange } from './reference-rows.ts';

/** What each treatment took from the data, by indicator and period. */
export type TreatmentFits = ReadonlyMap<string, TreatmentFit>;

/** The key under which the treatment of an indicator in a period is kept. */
export function treatmentKey(indicator: string, period: string): string {
  return `${indicator}\n${period}`;
}

/**
 * Fits the outlier treatment of every indicator that has one, for each period, to its declared reference set.
 *
 * @param columns after imputation, one per indicator
 * @param mayFit rows whose values limits may be taken from; all unless given
 */
export function fitTreatments(
  { indicators }: Definition,
  columns: readonly Float64Array[],
  slices: readonly Slice[],
  mayFit?: (row: number) => boolean,
): TreatmentFits {
  const fits = new Map<string, TreatmentFit>();
  for (const [position, { id, treatment }] of indicators.entries()) {
    if (treatment === null) continue;
    const method = methodOf(treatment);
    const column = referable(columns[position] as Float64Array, mayFit);
    for (const slice of slices) {
      const range = referenceRange(declaredReference(treatment.options), slice, column.length);
      fits.set(treatmentKey(id, slice.period), method.fit(observed(column.subarray(...range)), treatment.options));
    }
  }
  return fits;
}

/** Treats columns by what was fitted: those it was fitted to, or bounds and reference values put through the same. */
export function treat(
  { indicators }: Definition,
  columns: readonly Float64Array[],
  slices: readonly Slice[],
  fits: TreatmentFits,
): Float64Array[] {
  return indicators.map(({ id, treatment }, position) => {
    const column = columns[position] as Float64Array;
    if (treatment === null) return column;
    const treated = new Float64Array(column.length);
    for (const { period, start, end } of slices) {
      const fit = fits.get(treatmentKey(id, period));
      const part = column.subarray(start, end);
      treated.set(fit === undefined ? part : methodOf(treatment).apply(part, fit, treatment.options), start);
    }
    return treated;
  });
}

function methodOf({ method }: MethodChoice): Treatment {
  return TREATMENTS.get(method) as Treatment;
}
