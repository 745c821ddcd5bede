import { byCodeUnit } from '../../framework/text-order.ts';
import type { Definition, EvidenceRules, Finding, Ledger } from '../../types.ts';
import { contextOf } from '../context.ts';
import { assessmentFindings } from './assessments.ts';
import { consentFindings } from './consent.ts';
import type { CheckContext } from './context.ts';
import { custodyFindings } from './custody.ts';
import { dateFindings } from './dates.ts';
import { duplicateFindings } from './duplicates.ts';
import { itemFindings } from './items.ts';
import { referenceFindings } from './references.ts';
import { targetFindings } from './targets.ts';

const CHECKS: readonly ((check: CheckContext) => Finding[])[] = [
  referenceFindings,
  targetFindings,
  duplicateFindings,
  dateFindings,
  consentFindings,
  assessmentFindings,
  itemFindings,
  custodyFindings,
];

/** Everything that is wrong with a ledger as a whole, in the order of its files and lines. */
export function checkLedger(ledger: Ledger, definition: Definition, rules: EvidenceRules): Finding[] {
  const context = contextOf(ledger, definition, rules);
  const factorsById = new Map(context.factors.map((factor) => [factor.id, factor]));
  const check = { ...context, definition, factorsById };
  return CHECKS.flatMap((one) => one(check)).toSorted(
    (a, b) => byCodeUnit(a.file ?? '', b.file ?? '') || (a.line ?? 0) - (b.line ?? 0),
  );
}
