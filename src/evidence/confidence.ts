import type { AgreementLevel, Confidence, ConfidenceWord, EvidenceAmount } from '../types.ts';
import type { Context } from './context.ts';
import type { Evidence } from './counted.ts';
import { independentCount } from './independence.ts';
import { isExceptional } from './standards.ts';

const AMOUNTS: readonly EvidenceAmount[] = ['limited', 'medium', 'robust'];
const AGREEMENTS: readonly AgreementLevel[] = ['low', 'medium', 'high'];
const WORDS: readonly ConfidenceWord[] = ['very low', 'low', 'medium', 'high', 'very high'];

/**
 * The word for confidence. The IPCC (Mastrandrea et al. 2010, guidance note on uncertainties) says that it rises with
 * evidence and with agreement, and gives five words; that a step on either side is a step of the word is our reading.
 */
export function confidenceWord(evidence: EvidenceAmount, agreement: AgreementLevel): ConfidenceWord {
  return WORDS[AMOUNTS.indexOf(evidence) + AGREEMENTS.indexOf(agreement)] as ConfidenceWord;
}

/** Confidence in a state, from the evidence for it and against it. */
export function confidenceIn(
  evidence: readonly Evidence[],
  opposing: readonly Evidence[],
  context: Context,
): Confidence {
  const amount = amountOf(evidence, context);
  const agreement = agreementOf(evidence, opposing, context);
  return { evidence: amount, agreement, word: confidenceWord(amount, agreement) };
}

/** Robust from three independent sources, medium from two; limited where nothing but weak evidence is there. */
function amountOf(evidence: readonly Evidence[], context: Context): EvidenceAmount {
  if (evidence.every(({ strength }) => strength === 'weak')) return 'limited';
  const count = countOf(evidence, context);
  if (count >= 3) return 'robust';
  return count === 2 || isExceptional(evidence, context) ? 'medium' : 'limited';
}

/** Low where as many sources speak against it, at most medium where any does, or where one stands alone. */
function agreementOf(evidence: readonly Evidence[], opposing: readonly Evidence[], context: Context): AgreementLevel {
  const count = countOf(evidence, context);
  const against = countOf(opposing, context);
  if (against > 0) return against >= count ? 'low' : 'medium';
  const isDisputed = evidence.some(
    ({ item }) => item.contradicts.length > 0 || item.verification === 'disputed' || isContradicted(item.id, evidence),
  );
  return isDisputed || count < 2 ? 'medium' : 'high';
}

function isContradicted(id: string, evidence: readonly Evidence[]): boolean {
  return evidence.some(({ item }) => item.contradicts.includes(id));
}

function countOf(evidence: readonly Evidence[], { origins }: Context): number {
  return independentCount(
    evidence.map(({ source }) => source.id),
    origins,
  );
}
