import type { ValueStep } from '../types.ts';
import { exact } from './number.ts';
import { sanitise } from './sanitise.ts';

/** What was done to a value, in order: `divided by Population 8735.453 = 3.32, treated to 3.1 (winsorised …)`. */
export function stepWords(steps: readonly ValueStep[]): string {
  return steps.map(oneStep).join(', ');
}

function oneStep({ step, by, value, divisor }: ValueStep): string {
  const words = sanitise(by);
  if (step === 'imputed') return `filled in with ${exact(value)} (${words})`;
  if (step === 'treated') return `treated to ${exact(value)} (${words})`;
  const amount = divisor?.value == null ? ', which is missing' : ` (${exact(divisor.value)})`;
  return value === null ? `to be divided by ${words}${amount}` : `divided by ${words}${amount} = ${exact(value)}`;
}
