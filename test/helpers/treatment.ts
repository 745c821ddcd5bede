import type { Options, Treatment, TreatmentFit } from '../../src/method/types.ts';
import { plain } from './columns.ts';
import { defaultsOf } from './method.ts';

/** What a treatment takes from values, with its defaults where a test names no option. */
export function treatmentFit(treatment: Treatment, values: Float64Array, options: Options = {}): TreatmentFit {
  return treatment.fit(observedOf(values), { ...defaultsOf(treatment), ...options });
}

/** Fits to the observed values of a column and treats it; a plain list with null for missing. */
export function treated(treatment: Treatment, values: Float64Array, options: Options = {}): (number | null)[] {
  const all = { ...defaultsOf(treatment), ...options };
  return plain(treatment.apply(values, treatment.fit(observedOf(values), all), all));
}

function observedOf(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}
