import { optionalNumber } from '../options.ts';
import type { Imputation } from '../types.ts';
import { between } from './between.ts';
import { fillMissing } from './cells.ts';
import { observationsAround } from './series.ts';

/**
 * On the straight line between the unit's observed values before and after, by time. Before the first and after the
 * last there is no line, and the value stays missing. A later value is used, so that it looks ahead.
 */
export const linear: Imputation = {
  name: 'linear',
  summary: "fills on the straight line between the unit's earlier and later value",
  formula:
    'y[t] = x[a] + (x[b] − x[a]) × (t − a) / (b − a), a and b the nearest periods before and after with an observed x  (linear interpolation)',
  options: {
    maxGap: {
      type: 'number',
      min: 2,
      whole: true,
      meaning: 'By how many periods the two values may lie apart at most; any number where it is left out.',
    },
  },
  status: 'imputed',
  looks: 'ahead',
  peers: 'none',
  fill: (column, context) => {
    const around = observationsAround(column, context);
    const maxGap = optionalNumber(context.options, 'maxGap') ?? Number.POSITIVE_INFINITY;
    return fillMissing(column, (row) => {
      const { before, after } = around(row);
      if (before === null || after === null) return Number.NaN;
      const gap = after.time - before.time;
      if (gap > maxGap) return Number.NaN;
      return between(before.value, after.value, ((context.times[row] as number) - before.time) / gap);
    });
  },
  rule: (options) => {
    const maxGap = optionalNumber(options, 'maxGap');
    const limit = maxGap === null ? '' : `, where they lie at most ${maxGap} periods apart`;
    return `filled on the line between the unit's earlier and later value${limit}`;
  },
};
