import { byCodeUnit } from '../framework/text-order.ts';
import type { Observation } from '../types.ts';
import type { FindingLog } from './finding-log.ts';
import { shown } from './text.ts';

/** Of two cells about the same thing the one that says more; two different values are reported, with both places. */
export function mergeObservation(a: Observation, b: Observation, log: FindingLog): Observation {
  if (a.value === null || b.value === null)
    return a.value === null && b.value === null ? moreTelling(a, b) : a.value === null ? b : a;
  if (a.value === b.value) return a;
  const [less, more] = a.value < b.value ? [a, b] : [b, a];
  for (const { unit, period, indicator, source } of [a, b]) {
    log.add({
      code: 'cell.conflict',
      severity: 'error',
      message: `The files give two values of ${shown(indicator)} for ${shown(unit)} in ${period}: ${less.value} and ${more.value}.`,
      ...source,
      unit,
      period,
      indicator,
      hint: 'Correct one, or leave it out.',
    });
  }
  return less;
}

/** Of two missing values, the one that says more of why. */
function moreTelling(a: Observation, b: Observation): Observation {
  if (a.reason === b.reason || b.reason === 'blank') return a;
  if (a.reason === 'blank') return b;
  return byCodeUnit(a.reason as string, b.reason as string) <= 0 ? a : b;
}
