import type { Result, ResultIndicator, ResultValue, ValueStep } from '../types.ts';
import { own } from './lookup.ts';
import { exact } from './number.ts';
import { sanitise } from './sanitise.ts';
import { stepWords } from './step-words.ts';
import { isSubstituted } from './substitutions.ts';

type Value = Pick<ResultValue, 'raw' | 'used' | 'status' | 'reason' | 'substitutedFrom' | 'steps'>;

/** What a value is and what became of it: `4 (contained conflict)`; a missing one never looks like a zero. */
export function valueWords(framework: Result['framework'], indicator: string, value: Value): string {
  const about = own(framework.indicators, indicator);
  const why = value.reason === null ? '' : ` (${sanitise(value.reason)})`;
  const { steps = [] } = value;
  if (steps.length > 0) return preparedWords(about, value, steps);
  if (value.raw !== null) return observedWords(about, value.raw, value);
  return {
    'zero-for-missing': `MISSING${why}, counted as zero`,
    imputed: `MISSING${why}, filled in with ${exact(value.used)}`,
    substituted: `MISSING${why}, replaced by ${exact(value.used)}`,
    treated: `MISSING${why}`,
    observed: `MISSING${why}`,
    missing: `MISSING${why}, left out`,
  }[value.status];
}

/** A value with every step between its cell and the index. */
function preparedWords(about: ResultIndicator | undefined, value: Value, steps: readonly ValueStep[]): string {
  const { raw, used, reason } = value;
  const why = reason === null ? '' : ` (${sanitise(reason)})`;
  const read = raw === null ? `MISSING${why}` : `${measured(about, raw)}${remarkWords(value)}`;
  return `${read}, ${stepWords(steps)}${used === null ? ', left out' : ''}`;
}

function observedWords(about: ResultIndicator | undefined, raw: number, value: Value): string {
  const { used, status } = value;
  const shown = `${measured(about, raw)}${remarkWords(value)}`;
  if (used === raw && (status === 'observed' || status === 'substituted')) return shown;
  if (used === null) return `${shown}, left out`;
  return `${shown}, ${status === 'substituted' ? '' : `${status}: `}used as ${exact(used)}`;
}

/** Whose value it is where it is not the unit's own, and why; or what else the data say of it. */
function remarkWords(value: Value): string {
  const { reason, substitutedFrom } = value;
  const why = reason === null ? '' : ` (${sanitise(reason)})`;
  if (!isSubstituted(value)) return reason === null ? '' : `, noted${why}`;
  return `, SUBSTITUTED${substitutedFrom === undefined ? '' : ` from ${sanitise(substitutedFrom)}`}${why}`;
}

/** A value with its label or its unit of measure: `4 (contained conflict)`, `0.121 (proportion of the population)`. */
function measured(about: ResultIndicator | undefined, value: number): string {
  const label = about?.scale?.find((step) => step.value === value)?.label ?? about?.unitOfMeasure ?? '';
  return label === '' ? exact(value) : `${exact(value)} (${sanitise(label)})`;
}

/** What the framework did with a missing value, in words. */
export function treatmentWords({ used, status, steps = [] }: Pick<ResultValue, 'used' | 'status' | 'steps'>): string {
  if (status === 'zero-for-missing') return 'counted as zero, as the framework rules';
  if (used === null) return 'left out';
  const estimated = steps.filter(({ step }) => step === 'imputed');
  return estimated.length === 0 ? `filled in with ${exact(used)}` : stepWords(estimated);
}
