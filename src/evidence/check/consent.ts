import type { Finding, LedgerItem, LedgerSource } from '../../types.ts';
import { agreedTo, purposesOf } from '../consent.ts';
import { faultAt } from '../load.ts';
import type { CheckContext } from './context.ts';

/** Nothing may be used for more than was agreed to. */
export function consentFindings({ ledger, sources, items }: CheckContext): Finding[] {
  return [
    ...ledger.sources.flatMap(sourceFindings),
    ...ledger.items.flatMap((item) => {
      const source = sources.get(item.source);
      return source === undefined ? [] : itemFindings(item, source);
    }),
    ...ledger.assessments.flatMap(({ at, asOf, items: ids }) =>
      ids.flatMap((id) => {
        const item = items.get(id);
        const source = item === undefined ? undefined : sources.get(item.source);
        if (item === undefined || source === undefined || purposesOf(source, item, asOf).includes('analysis'))
          return [];
        const message = `The assessment rests on "${id}", which may not be used for analysis on ${asOf}.`;
        return [faultAt('ledger.consent', at, 'items', message, 'Take it out, or ask for consent anew.')];
      }),
    ),
  ];
}

function sourceFindings({ consent, at }: LedgerSource): Finding[] {
  const { status, purposes } = consent;
  if (status === 'given' && purposes.length === 0) {
    const hint = 'Say what for, as in purposes: [analysis, publication].';
    return [faultAt('ledger.consent', at, 'consent', 'Consent was given, and it does not say what for.', hint)];
  }
  if (status !== 'given' && purposes.length > 0) {
    const message = `Consent is "${status}", and purposes are listed.`;
    return [faultAt('ledger.consent', at, 'consent', message, 'Purposes belong to consent that was given.')];
  }
  return [];
}

/** What an item claims for itself is held against what its source agreed to, before any end or withdrawal. */
function itemFindings(item: LedgerItem, source: LedgerSource): Finding[] {
  const agreed = agreedTo({ ...source, consent: { ...source.consent, until: null, withdrawn: null } }, '');
  const beyond = (item.mayBeUsedFor ?? []).filter((purpose) => !agreed.includes(purpose));
  const words = item.publicWording !== null && !(item.mayBeUsedFor ?? agreed).includes('publication');
  const why = source.consent.status === 'given' ? 'covers less' : `is "${source.consent.status}"`;
  return [
    ...beyond.map((purpose) =>
      faultAt(
        'ledger.consent',
        item.at,
        'mayBeUsedFor',
        `The item may be used for ${purpose}, it says; the consent of its source ${why}.`,
        'Ask the source, or take the purpose out.',
      ),
    ),
    ...(words
      ? [
          faultAt(
            'ledger.consent',
            item.at,
            'publicWording',
            'There are words for the public, and the item may not be used for publication.',
            'Ask the source, or take the words out.',
          ),
        ]
      : []),
  ];
}
