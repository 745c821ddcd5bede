import { didYouMean } from '../../framework/suggest.ts';
import type { Finding, LedgerAssessment, LedgerItem } from '../../types.ts';
import { purposesOf } from '../consent.ts';
import { independentCount } from '../independence.ts';
import { YARDSTICKS } from '../likelihood.ts';
import { faultAt } from '../load.ts';
import type { CheckContext } from './context.ts';

/** What an analyst states must rest on evidence that counts, and on enough of it for what is said of it. */
export function assessmentFindings(check: CheckContext): Finding[] {
  const behind = new Map<string, string[]>();
  for (const { item, indicator, factor } of check.ledger.codings) {
    const target = factor ?? check.targets.get(indicator ?? '')?.factor;
    const unit = check.items.get(item)?.unit;
    if (target === undefined || unit === undefined) continue;
    const key = JSON.stringify([unit, target]);
    behind.set(key, [...(behind.get(key) ?? []), item]);
  }
  return check.ledger.assessments.flatMap((one) => {
    const coded = behind.get(JSON.stringify([one.unit, one.factor])) ?? [];
    return assessmentFaults(one, usable(one.items.length > 0 ? one.items : coded, one, check), check);
  });
}

/** The items that an assessment may rest on: of its unit, not after its day, neither retracted nor rejected. */
function usable(
  ids: readonly string[],
  { unit, asOf }: LedgerAssessment,
  { items, sources }: CheckContext,
): LedgerItem[] {
  return [...new Set(ids)].flatMap((id) => {
    const item = items.get(id);
    if (item?.unit !== unit || (item.date.from ?? '') > asOf) return [];
    return isDead(item) || !purposesOf(sources.get(item.source), item, asOf).includes('analysis') ? [] : [item];
  });
}

function isDead({ verification, status }: LedgerItem): boolean {
  return verification === 'retracted' || status === 'rejected';
}

function assessmentFaults(one: LedgerAssessment, evidence: readonly LedgerItem[], check: CheckContext): Finding[] {
  return [
    ...shapeFaults(one),
    ...listedFaults(one, check),
    ...levelFaults(one, evidence),
    ...confidenceFaults(one, evidence, check),
    ...likelihoodFaults(one),
  ];
}

function shapeFaults({ indicator, finding, level, items, at }: LedgerAssessment): Finding[] {
  if (finding !== null && indicator === null) {
    return [faultAt('ledger.assessment', at, 'finding', 'That no information was found is said of an indicator.')];
  }
  if (finding !== null && items.length > 0) {
    return [faultAt('ledger.assessment', at, 'items', 'No information was found, it says, and items are listed.')];
  }
  if (indicator !== null && finding === null) {
    const hint = 'The state of an indicator follows from codings. A level belongs to a factor.';
    return [
      faultAt(
        'ledger.assessment',
        at,
        level === null ? 'indicator' : 'level',
        'Nothing can be stated of an indicator but that no information was found.',
        hint,
      ),
    ];
  }
  return [];
}

/** Items that are named one by one and may not be. */
function listedFaults({ items: ids, unit, at }: LedgerAssessment, { items }: CheckContext): Finding[] {
  return ids.flatMap((id) => {
    const item = items.get(id);
    if (item === undefined) return [];
    if (isDead(item)) {
      const why = item.verification === 'retracted' ? 'was retracted' : 'was rejected in review';
      return [
        faultAt('ledger.excluded', at, 'items', `The assessment rests on "${id}", which ${why}.`, 'Take it out.'),
      ];
    }
    return item.unit === unit
      ? []
      : [faultAt('ledger.reference', at, 'items', `The item "${id}" is about another unit.`, 'Take it out.')];
  });
}

function levelFaults({ level, at }: LedgerAssessment, evidence: readonly LedgerItem[]): Finding[] {
  if (level === null || level === 'unknown' || evidence.length > 0) return [];
  const message = `The level "${level}" rests on no evidence that counts.`;
  return [
    faultAt(
      'ledger.assessment',
      at,
      'level',
      message,
      'Code items to the factor or its indicators, or state it as "unknown".',
    ),
  ];
}

/** Robust evidence is of three independent sources at least; where an item contradicts, agreement is at most medium. */
function confidenceFaults(
  { confidence, at }: LedgerAssessment,
  evidence: readonly LedgerItem[],
  { origins }: CheckContext,
): Finding[] {
  if (confidence === null) return [];
  const count = independentCount(
    evidence.map(({ source }) => source),
    origins,
  );
  const disputed = evidence.some(({ contradicts }) => contradicts.length > 0);
  return [
    ...(confidence.evidence === 'robust' && count < 3
      ? [
          faultAt(
            'ledger.confidence',
            at,
            'confidence',
            `Evidence is "robust" from three independent sources; there ${count === 1 ? 'is 1' : `are ${count}`}, once what was republished or has one origin counts once.`,
            'State it as "medium" or "limited".',
          ),
        ]
      : []),
    ...(confidence.agreement === 'high' && disputed
      ? [
          faultAt(
            'ledger.confidence',
            at,
            'confidence',
            'Agreement is "high", and an item contradicts another.',
            'State it as "medium" or "low".',
          ),
        ]
      : []),
  ];
}

function likelihoodFaults({ likelihood, at }: LedgerAssessment): Finding[] {
  if (likelihood === null) return [];
  const terms = YARDSTICKS[likelihood.scale];
  if (terms.has(likelihood.term)) return [];
  const hint = didYouMean(likelihood.term, terms.keys()) ?? `Its words: ${[...terms.keys()].join(', ')}.`;
  return [
    faultAt(
      'ledger.assessment',
      at,
      'likelihood',
      `"${likelihood.term}" is no word of the yardstick ${likelihood.scale}.`,
      hint,
    ),
  ];
}
