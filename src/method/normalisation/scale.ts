import { numberOption } from '../options.ts';
import { withoutNoise } from '../present.ts';
import { numberText } from '../rule-text.ts';
import { FIXED_NORMALISATION } from '../shapes.ts';
import type { Operation, Options } from '../types.ts';
import { mapColumn } from './column.ts';

/** Multiplies, divides and shifts. Division is an option of its own so that a sixth stays exact. */
export const scale: Operation = {
  name: 'scale',
  summary: 'multiplies, divides and shifts its input',
  formula: 'y = x × multiply / divide + add',
  ...FIXED_NORMALISATION,
  options: {
    multiply: { type: 'number', default: 1, nonZero: true, meaning: 'Factor.' },
    divide: { type: 'number', default: 1, nonZero: true, meaning: 'Divisor.' },
    add: { type: 'number', default: 0, meaning: 'Added after multiplying and dividing.' },
  },
  apply: (inputs, { options }, output) => {
    const { multiply, divide, add } = constants(options);
    return mapColumn(output, inputs, (value) => {
      const scaled = (value * multiply) / divide;
      return withoutNoise(scaled + add, Math.abs(scaled) + Math.abs(add));
    });
  },
  split: (_, { options }) => {
    const { multiply, divide, add } = constants(options);
    return { factors: [multiply / divide], constant: add };
  },
  rule: ([input = ''], { options }) => {
    const { multiply, divide, add } = constants(options);
    const times = multiply === 1 ? '' : ` × ${numberText(multiply)}`;
    const over = divide === 1 ? '' : ` / ${numberText(divide)}`;
    const plus = add === 0 ? '' : ` ${add < 0 ? '−' : '+'} ${numberText(Math.abs(add))}`;
    return `${input}${times}${over}${plus}`;
  },
};

function constants(options: Options): { multiply: number; divide: number; add: number } {
  return {
    multiply: numberOption(options, 'multiply'),
    divide: numberOption(options, 'divide'),
    add: numberOption(options, 'add'),
  };
}
