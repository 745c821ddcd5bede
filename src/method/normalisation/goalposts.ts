import { numberOption } from '../options.ts';
import { numberText } from '../rule-text.ts';
import { FIXED_NORMALISATION } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { mapColumn } from './column.ts';
import { onTarget, targetProblem, targetRange, targetText } from './rescale.ts';

/**
 * Position between two fixed posts, as in the Human Development Index. The posts carry the direction:
 * `lower` may be the larger number.
 */
export const goalposts: Operation = {
  name: 'goalposts',
  summary: 'places its input between two fixed posts',
  formula:
    'y = low + (x − lower) / (upper − lower) × (high − low)  (UNDP, Human Development Report, technical notes: HDI)',
  ...FIXED_NORMALISATION,
  options: {
    lower: { type: 'number', meaning: 'The post that becomes `low`.' },
    upper: { type: 'number', meaning: 'The post that becomes `high`.' },
    ...targetRange(0, 1),
    truncate: { type: 'boolean', default: true, meaning: 'Values beyond a post count as being at it.' },
  },
  problem: (options) => {
    if (options['lower'] === undefined || options['upper'] === undefined) return 'goalposts needs `lower` and `upper`';
    if (options['lower'] === options['upper']) return '`lower` and `upper` must differ';
    return targetProblem(options);
  },
  apply: (inputs, { options }) => {
    const lower = numberOption(options, 'lower');
    const span = numberOption(options, 'upper') - lower;
    const truncate = options['truncate'] === true;
    return mapColumn(inputs, (value) => {
      const share = (value - lower) / span;
      return onTarget(truncate ? Math.min(Math.max(share, 0), 1) : share, options);
    });
  },
  rule: ([input = ''], { options }) => {
    const posts = `${numberText(numberOption(options, 'lower'))} and ${numberText(numberOption(options, 'upper'))}`;
    const beyond = options['truncate'] === true ? '' : ', not cut off at the posts';
    return `${input} between the fixed posts ${posts}, on ${targetText(options)}${beyond}`;
  },
};
