import { numberOption, optionalNumber } from '../options.ts';
import { finiteOrMissing } from '../present.ts';
import { numberText } from '../rule-text.ts';
import { FIXED_NORMALISATION } from '../shapes.ts';
import type { Operation, Options } from '../types.ts';
import { mapColumn } from './column.ts';
import { onTarget, targetProblem, targetRange, targetText } from './rescale.ts';

/**
 * Position between two fixed posts, as in the Human Development Index. The posts carry the direction:
 * `lower` may be the larger number. On a log scale, as for the income index of the HDI, an input of zero or less lies
 * beyond the smaller post however small that is: it counts as at it or, where values are not truncated, is missing.
 */
export const goalposts: Operation = {
  name: 'goalposts',
  summary: 'places its input between two fixed posts',
  formula:
    'y = low + (x − lower) / (upper − lower) × (high − low); with scale log, of ln x, ln lower and ln upper  (UNDP, Human Development Report, technical notes: HDI)',
  ...FIXED_NORMALISATION,
  options: {
    lower: { type: 'number', meaning: 'The post that becomes `low`.' },
    upper: { type: 'number', meaning: 'The post that becomes `high`.' },
    ...targetRange(0, 1),
    scale: {
      type: 'choice',
      values: ['linear', 'log'],
      default: 'linear',
      meaning: 'Whether differences or ratios count: with log, as for incomes, both posts must be above zero.',
    },
    truncate: { type: 'boolean', default: true, meaning: 'Values beyond a post count as being at it.' },
  },
  domain: (options) => (options['scale'] === 'log' && options['truncate'] !== true ? 'positive' : 'any'),
  problem: (options) => {
    const [lower, upper] = [optionalNumber(options, 'lower'), optionalNumber(options, 'upper')];
    if (lower === null || upper === null) return 'goalposts needs `lower` and `upper`';
    if (options['scale'] === 'log' && Math.min(lower, upper) <= 0)
      return '`lower` and `upper` must be above zero on a log scale';
    const place = placing(options);
    if (!Number.isFinite(upper - lower)) return '`lower` and `upper` lie too far apart to compute with';
    return place(lower) === place(upper) ? '`lower` and `upper` must differ' : targetProblem(options);
  },
  apply: (inputs, { options }, output) => {
    const place = placing(options);
    const lower = place(numberOption(options, 'lower'));
    const span = place(numberOption(options, 'upper')) - lower;
    const truncate = options['truncate'] === true;
    return mapColumn(output, inputs, (value) => {
      const share = (place(value) - lower) / span;
      return finiteOrMissing(onTarget(truncate ? Math.min(Math.max(share, 0), 1) : share, options));
    });
  },
  rule: ([input = ''], { options }) => {
    const posts = `${numberText(numberOption(options, 'lower'))} and ${numberText(numberOption(options, 'upper'))}`;
    const scale = options['scale'] === 'log' ? ' on a log scale' : '';
    const beyond = options['truncate'] === true ? '' : ', not cut off at the posts';
    return `${input} between the fixed posts ${posts}${scale}, on ${targetText(options)}${beyond}`;
  },
};

/** Where a value lies on the scale; zero and less are infinitely far below on a log scale. */
function placing(options: Options): (value: number) => number {
  return options['scale'] === 'log' ? (value) => Math.log(Math.max(value, 0)) : (value) => value;
}
