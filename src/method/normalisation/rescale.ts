import type { OptionSpec, Options } from '../types.ts';
import { numberOption } from '../options.ts';

/** The target range that rescaling methods share. */
export function targetRange(low: number, high: number): Readonly<Record<'low' | 'high', OptionSpec>> {
  return {
    low: { type: 'number', default: low, meaning: 'What the lower end becomes.' },
    high: { type: 'number', default: high, meaning: 'What the upper end becomes.' },
  };
}

/** Puts a share between 0 and 1 onto the target range. */
export function onTarget(share: number, options: Options): number {
  const low = numberOption(options, 'low');
  return low + share * (numberOption(options, 'high') - low);
}

/** A target range must have two different ends. */
export function targetProblem(options: Options): string | null {
  return numberOption(options, 'low') === numberOption(options, 'high') ? '`low` and `high` must differ' : null;
}

/** `0 to 100`, for printed rules. */
export function targetText(options: Options): string {
  return `${numberOption(options, 'low')} to ${numberOption(options, 'high')}`;
}
