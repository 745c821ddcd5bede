import { numberOption } from '../options.ts';
import type { Imputation } from '../types.ts';
import { fillMissing } from './cells.ts';
import { observationsAround } from './series.ts';

/** Carries the unit's last earlier value over, unless it is older than allowed: the age has to be stated. */
export const lastObservation: Imputation = {
  name: 'last-observation',
  summary: "carries over the unit's last earlier value, up to a stated age",
  formula: 'y[t] = x[s], the latest s < t with an observed x and t − s ≤ maxAge  (last observation carried forward)',
  options: {
    maxAge: {
      type: 'number',
      min: 1,
      whole: true,
      meaning: 'By how many periods the value may be older than the cell it fills; it has to be given.',
    },
  },
  status: 'imputed',
  looks: 'back',
  keepsScale: true,
  peers: 'none',
  problem: ({ maxAge }) => (maxAge === undefined ? 'last-observation needs `maxAge`' : null),
  fill: (column, context) => {
    const around = observationsAround(column, context);
    const maxAge = numberOption(context.options, 'maxAge');
    return fillMissing(column, (row) => {
      const { before } = around(row);
      return before === null || (context.times[row] as number) - before.time > maxAge ? Number.NaN : before.value;
    });
  },
  rule: (options) => {
    const maxAge = numberOption(options, 'maxAge');
    return `filled with the unit's last earlier value, at most ${maxAge} ${maxAge === 1 ? 'period' : 'periods'} old`;
  },
};
