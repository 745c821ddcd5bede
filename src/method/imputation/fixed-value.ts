import { numberOption } from '../options.ts';
import { numberText } from '../rule-text.ts';
import type { Imputation } from '../types.ts';
import { fillMissing } from './cells.ts';

/** One value for every missing cell, written in the definition: a publisher's own rule, or a value that experts gave. */
export const fixedValue: Imputation = {
  name: 'fixed-value',
  summary: 'gives every missing value the same value, written in the definition',
  formula: 'y = value where x is missing  (cold deck imputation: OECD/JRC Handbook, 2008, step 3)',
  options: { value: { type: 'number', meaning: 'What a missing value becomes; it has to be given.' } },
  status: 'imputed',
  looks: 'nowhere',
  peers: 'none',
  problem: ({ value }) => (value === undefined ? 'fixed-value needs `value`' : null),
  fixedValue: (options) => numberOption(options, 'value'),
  fill: (column, { options }) => fillMissing(column, () => numberOption(options, 'value')),
  rule: (options) => `counted as ${numberText(numberOption(options, 'value'))}`,
};
