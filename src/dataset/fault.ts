import { AtriskError, type Code } from '../errors.ts';
import type { Finding } from '../types.ts';

/** Where a fault lies and what to do about it. */
export interface FaultPlace {
  line?: number | undefined;
  column?: string | undefined;
  hint?: string | undefined;
}

/** One finding of severity error. */
export function errorFinding(code: Code, message: string, place: FaultPlace = {}): Finding {
  return {
    code,
    severity: 'error',
    message,
    ...(place.line === undefined ? {} : { line: place.line }),
    ...(place.column === undefined ? {} : { column: place.column }),
    ...(place.hint === undefined ? {} : { hint: place.hint }),
  };
}

/** The error for a file that cannot be read at all, carrying the one finding that says why. */
export function fault(code: Code, message: string, place: FaultPlace = {}): AtriskError {
  return faults([errorFinding(code, message, place)]);
}

/** The error for a file with several faults; the first gives the code. At least one is needed. */
export function faults(findings: readonly Finding[]): AtriskError {
  const [first] = findings;
  if (first === undefined) throw new Error('faults() needs at least one finding');
  const message = findings.length === 1 ? first.message : `${findings.length} things are wrong with the data.`;
  return new AtriskError(first.code as Code, message, {
    findings,
    ...(first.hint === undefined || findings.length > 1 ? {} : { hint: first.hint }),
  });
}
