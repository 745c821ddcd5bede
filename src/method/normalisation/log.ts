import { FIXED_NORMALISATION } from '../shapes.ts';
import type { Operation } from '../types.ts';
import { mapColumn } from './column.ts';

/** By name and not by number, so that a definition need not write 10 in quotes. */
const LOGARITHMS: Readonly<Record<string, (value: number) => number>> = {
  natural: Math.log,
  decimal: Math.log10,
  binary: Math.log2,
};

/** Logarithm of values above zero; zero and what lies below have none and become missing. */
export const log: Operation = {
  name: 'log',
  summary: 'takes the logarithm of its input',
  formula: 'y = ln x, lg x or lb x, for x > 0  (ISO 80000-2; OECD/JRC Handbook, 2008, step 5)',
  ...FIXED_NORMALISATION,
  domain: () => 'positive',
  options: {
    base: {
      type: 'choice',
      values: Object.keys(LOGARITHMS),
      default: 'natural',
      meaning: 'Logarithm to base e (natural), 10 (decimal) or 2 (binary).',
    },
  },
  apply: (inputs, { options }, output) => {
    const logarithm = LOGARITHMS[options['base'] as string] as (value: number) => number;
    return mapColumn(output, inputs, (value) => (value > 0 ? logarithm(value) : Number.NaN));
  },
  rule: ([input = ''], { options }) => `${String(options['base'])} logarithm of ${input}`,
};
