import type { ResultValue } from '../types.ts';

/** Whether a value was not observed: there is none, or nothing to divide it by. Whatever stands in for it is no observation. */
export function isMissingValue({ raw, steps = [] }: Pick<ResultValue, 'raw' | 'steps'>): boolean {
  return raw === null || steps.some(({ step, value }) => step === 'denominated' && value === null);
}
