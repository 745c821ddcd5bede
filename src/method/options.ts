import type { OptionSpec, Options } from './types.ts';

/** The options that every method fitting values from the data shares: where it may take them from. */
export const REFERENCE_SET: OptionSpec = {
  type: 'choice',
  values: ['period', 'up-to-period', 'panel'],
  meaning:
    'Which observations the bounds are taken from: the same period, all periods up to it, or the whole panel (which looks ahead).',
};

/** Whether the method turns its input round. */
export const REVERSE: OptionSpec = {
  type: 'choice',
  values: ['auto', 'yes', 'no'],
  default: 'auto',
  meaning:
    'Turn the scale round so that higher is riskier; auto does so where the input is an indicator that is lower-is-riskier.',
};

/** Reads a number option; the schema has checked its type and filled its default. */
export function numberOption(options: Options, name: string): number {
  return options[name] as number;
}

/** Reads an option that may be left out. */
export function optionalNumber(options: Options, name: string): number | null {
  return (options[name] as number | undefined) ?? null;
}
