import { optionalNumber } from '../options.ts';
import { numberText } from '../rule-text.ts';
import { FIXED_NORMALISATION } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { mapColumn } from './column.ts';

/** Keeps values within limits. */
export const clamp: Operation = {
  name: 'clamp',
  summary: 'keeps its input within limits',
  formula: 'y = min(max(x, least), most)',
  ...FIXED_NORMALISATION,
  options: {
    least: { type: 'number', meaning: 'Values below become this.' },
    most: { type: 'number', meaning: 'Values above become this.' },
  },
  problem: (options) => {
    const least = optionalNumber(options, 'least');
    const most = optionalNumber(options, 'most');
    if (least === null && most === null) return 'clamp needs `least`, `most` or both';
    if (least !== null && most !== null && least >= most) return '`least` must be below `most`';
    return null;
  },
  apply: (inputs, { options }, output) => {
    const least = optionalNumber(options, 'least') ?? Number.NEGATIVE_INFINITY;
    const most = optionalNumber(options, 'most') ?? Number.POSITIVE_INFINITY;
    return mapColumn(output, inputs, (value) => Math.min(Math.max(value, least), most));
  },
  rule: ([input = ''], { options }) => {
    const least = optionalNumber(options, 'least');
    const most = optionalNumber(options, 'most');
    const limits = [
      ...(least === null ? [] : [`at least ${numberText(least)}`]),
      ...(most === null ? [] : [`at most ${numberText(most)}`]),
    ];
    return `${input}, kept ${limits.join(' and ')}`;
  },
};
