import { byCodeUnit } from '../framework/text-order.ts';
import { AtriskError, EXIT } from '../errors.ts';
import type { Dataset } from '../types.ts';

/** Every period in the data, in order. Period texts are fixed-width, so text order is time order. */
export function periodsOf(dataset: Dataset): string[] {
  return [...new Set(dataset.unitPeriods.map(({ period }) => period))].sort(byCodeUnit);
}

/**
 * The periods a request means.
 *
 * @param asked `latest` (the last period in the data, the same for every unit), `all`, or one period
 * @throws AtriskError `period.none` naming the periods there are
 */
export function selectPeriods(periods: readonly string[], asked: string): string[] {
  if (asked === 'all') return [...periods];
  if (asked === 'latest') return periods.slice(-1);
  if (periods.includes(asked)) return [asked];
  throw new AtriskError('period.none', `The data have no period "${asked}".`, {
    exitCode: EXIT.usage,
    hint: `Periods in the data: ${periods.length > 12 ? `${periods[0]} to ${periods.at(-1)}` : periods.join(', ')}.`,
  });
}

/** The period before one, among those in the data. */
export function periodBefore(periods: readonly string[], period: string): string | null {
  return periods[periods.indexOf(period) - 1] ?? null;
}
