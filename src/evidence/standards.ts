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
  context: Context,
): boolean {
  if (independentSources === null) return false;
  const { origins } = context;
  const able = evidence.filter(({ item }) => verification.includes(item.verification));
  const count = countOf(able, origins);
  if (count < independentSources || countOf(opposing, origins) >= count) return false;
  return firstHand === 0 || mostWithFirstHand(able, context) >= independentSources;
}

/** The most independent sources among which one has it at first hand; 0 where none has. */
function mostWithFirstHand(evidence: readonly Evidence[], { origins, rules }: Context): number {
  const direct = evidence.filter(({ source }) => rules.firstHandKinds.includes(source.kind));
  const counts = direct.map(({ source }) => {
    const own = origins.get(source.id) ?? new Set();
    const apart = evidence.filter(({ source: { id } }) => ![...(origins.get(id) ?? [])].some((one) => own.has(one)));
    return 1 + countOf(apart, origins);
  });
  return counts.reduce((most, count) => Math.max(most, count), 0);
}

function isException(exception: EvidenceRules['exceptions'][number], { item, source, agreed }: Evidence): boolean {
  return (
    agreed &&
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
