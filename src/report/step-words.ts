import type { ValueStep } from '../types.ts';
import { trimmed } from './number.ts';
import { sanitise } from './sanitise.ts';

/** What was done to a value, in order: `divided by Population (8735.453), times 1000 = 3.32, treated to 3.1 (…)`. */
export function stepWords(steps: readonly ValueStep[]): string {
  return steps.map(oneStep).join(', ');
}

function oneStep({ step, by, value, divisor }: ValueStep): string {
  const words = sanitise(by);
  if (step === 'imputed') return `${words}: ${trimmed(value)}`;
  if (step === 'treated') return value === null ? `which has no ${words}` : `treated to ${trimmed(value)} (${words})`;
  if (value === null) return `to be divided by ${words}, of which there is none`;
  const times = divisor === undefined || divisor.times === 1 ? '' : `, times ${trimmed(divisor.times)}`;
  return `divided by ${words} (${trimmed(divisor?.value ?? Number.NaN)})${times} = ${trimmed(value)}`;
}
