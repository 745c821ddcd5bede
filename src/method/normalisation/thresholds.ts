import { atLeast } from '../../stats/at-least.ts';
import { numberOption, optionalNumber } from '../options.ts';
import { numberText } from '../rule-text.ts';
import { FIXED_NORMALISATION } from '../shapes.ts';
import type { Operation, Options } from '../types.ts';
import { mapColumn } from './column.ts';

type Steps = readonly (readonly [number, number])[];

/**
 * Fixed steps: the value of the last step that the input reaches. Steps must all go up or all go down, so that the
 * order of the units is kept or turned round.
 */
export const thresholds: Operation = {
  name: 'thresholds',
  summary: 'gives its input the value of the last step that it reaches',
  formula: 'y = value of the last step with from ≤ x; `below` under the first  (OECD/JRC Handbook, 2008, step 5)',
  ...FIXED_NORMALISATION,
  options: {
    steps: { type: 'table', meaning: 'Pairs [from, value], the least `from` first.' },
    below: { type: 'number', meaning: 'What inputs under the first step become.' },
  },
  problem: (options) => {
    const steps = stepsOf(options);
    if (steps.length === 0) return '`steps` must have at least one pair';
    const below = optionalNumber(options, 'below');
    if (below === null) return 'thresholds needs `below`, the value under the first step';
    if (!rises(steps.map(([from]) => from))) return '`steps` must begin with the least and rise from pair to pair';
    const values = [below, ...steps.map(([, value]) => value)];
    if (rises(values) || rises(values.toReversed())) return null;
    return 'the values of `steps`, from `below` on, must all rise or all fall';
  },
  apply: (inputs, { options }, output) => {
    const steps = stepsOf(options);
    const below = numberOption(options, 'below');
    return mapColumn(output, inputs, (value) => steps.findLast(([from]) => atLeast(value, from))?.[1] ?? below);
  },
  rule: ([input = ''], { options }) => {
    const steps = stepsOf(options).map(([from, value]) => `${numberText(value)} from ${numberText(from)}`);
    return `${input} by steps: ${[numberText(numberOption(options, 'below')), ...steps].join(', ')}`;
  },
};

/** The steps as pairs; the schema has checked their shape. */
function stepsOf(options: Options): Steps {
  return (options['steps'] ?? []) as Steps;
}

function rises(values: readonly number[]): boolean {
  return values.every((value, index) => index === 0 || value > (values[index - 1] as number));
}
