import type { OutcomeName, OutcomeWindow, PeriodKind } from '../types.ts';
import { sanitise } from './sanitise.ts';

/** The event in full, or by the column that holds it where nobody says what it is. */
export function eventWords({ definition, column }: Pick<OutcomeName, 'definition' | 'column'>): string {
  return definition === null ? `an event (column ${sanitise(column)}; definition not stated)` : sanitise(definition);
}

/** In which periods an event counts: `in the year after or the one after that`. */
export function windowWords({ lead, length }: OutcomeWindow, kind: PeriodKind): string {
  if (length === 1) return lead === 0 ? `in the ${kind} itself` : `in the ${ordinal(lead)}${kind} after`;
  if (lead === 1)
    return length === 2 ? `in the ${kind} after or the one after that` : `in the ${length} ${kind}s after`;
  if (lead === 0) return `in the ${kind} itself or the ${length === 2 ? 'one' : `${length - 1}`} after`;
  return `${lead} to ${lead + length - 1} ${kind}s after`;
}

function ordinal(number: number): string {
  if (number === 1) return '';
  return number === 2 ? 'second ' : number === 3 ? 'third ' : `${number}th `;
}
