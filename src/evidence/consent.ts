import type { Day, LedgerItem, LedgerSource, Purpose } from '../types.ts';

const ALL: readonly Purpose[] = ['analysis', 'sharing', 'publication', 'accountability'];
const ANALYSIS: readonly Purpose[] = ['analysis'];

/**
 * What an item may be used for on a day: what its source agreed to, and no more than the item itself says. Where it is
 * not known whether there is consent, analysis within the team and nothing else.
 */
export function purposesOf(source: LedgerSource | undefined, item: LedgerItem, day: Day): readonly Purpose[] {
  const agreed = source === undefined ? [] : agreedTo(source, day);
  return item.mayBeUsedFor === null ? agreed : agreed.filter((purpose) => item.mayBeUsedFor?.includes(purpose));
}

/** What the consent of a source covers on a day. */
export function agreedTo({ consent }: LedgerSource, day: Day): readonly Purpose[] {
  if (consent.withdrawn !== null && consent.withdrawn <= day) return [];
  if (consent.until !== null && consent.until < day) return [];
  return { 'not-needed': ALL, given: consent.purposes, unknown: ANALYSIS, withheld: [] }[consent.status];
}
