import type { EvidenceRules, StandardGate, StandardOfProof } from '../types.ts';
import type { Context } from './context.ts';
import type { Evidence } from './counted.ts';
import { independentCount } from './independence.ts';

/** Standards of proof from the lowest to the highest. */
export const STANDARDS: readonly StandardOfProof[] = [
  'reasonable-suspicion',
  'reasonable-grounds',
  'balance-of-probabilities',
  'clear-and-convincing',
  'beyond-reasonable-doubt',
];

/** A standard that is met, and the exception by which it is. */
export interface Met {
  standard: StandardOfProof;
  exception: string | null;
}

/** The strongest standard that evidence meets, held against what speaks the other way; null where it meets none. */
export function strongestMet(
  evidence: readonly Evidence[],
  opposing: readonly Evidence[],
  context: Context,
): Met | null {
  for (const standard of STANDARDS.toReversed()) {
    const how = howMet(standard, evidence, opposing, context);
    if (how !== null) return { standard, exception: how.exception };
  }
  return null;
}

/** Whether evidence meets a standard or a higher one. */
export function meets(
  standard: StandardOfProof,
  evidence: readonly Evidence[],
  opposing: readonly Evidence[],
  context: Context,
): boolean {
  return STANDARDS.slice(rank(standard)).some((one) => howMet(one, evidence, opposing, context) !== null);
}

function howMet(
  standard: StandardOfProof,
  evidence: readonly Evidence[],
  opposing: readonly Evidence[],
  context: Context,
): { exception: string | null } | null {
  if (evidence.some(({ item }) => item.standard !== null && rank(item.standard) >= rank(standard))) {
    return { exception: null };
  }
  const gate = context.rules.standards.find(({ id }) => id === standard);
  if (gate !== undefined && passes(gate, evidence, opposing, context)) return { exception: null };
  const exception = context.rules.exceptions.find(
    (one) => rank(one.standard) >= rank(standard) && evidence.some((piece) => isException(one, piece)),
  );
  return exception === undefined ? null : { exception: exception.id };
}

function passes(
  { independentSources, firstHand, verification }: StandardGate,
  evidence: readonly Evidence[],
  opposing: readonly Evidence[],
  { origins, rules }: Context,
): boolean {
  if (independentSources === null) return false;
  const able = evidence.filter(({ item }) => verification.includes(item.verification));
  const count = countOf(able, origins);
  const direct = countOf(
    able.filter(({ source }) => rules.firstHandKinds.includes(source.kind)),
    origins,
  );
  return count >= independentSources && direct >= firstHand && countOf(opposing, origins) < count;
}

function isException(exception: EvidenceRules['exceptions'][number], { item, source, directions }: Evidence): boolean {
  return (
    directions.length === 1 &&
    exception.voices.includes(source.voice) &&
    exception.credibility.includes(item.credibility ?? 6) &&
    exception.verification.includes(item.verification)
  );
}

/** Whether one of the pieces is a case that the rules name as strong by itself. */
export function isExceptional(evidence: readonly Evidence[], { rules }: Context): boolean {
  return rules.exceptions.some((exception) => evidence.some((piece) => isException(exception, piece)));
}

function countOf(evidence: readonly Evidence[], origins: Context['origins']): number {
  return independentCount(
    evidence.map(({ source }) => source.id),
    origins,
  );
}

function rank(standard: StandardOfProof): number {
  return STANDARDS.indexOf(standard);
}
