import type { Finding, LedgerPlace } from '../../types.ts';
import { faultAt } from '../load.ts';
import type { CheckContext } from './context.ts';

/** Days must come in the order in which things happen. */
export function dateFindings({ ledger, items }: CheckContext): Finding[] {
  return [
    ...ledger.sources.flatMap(({ at, accessed, archivedAt }) => [
      ...inOrder(at, ['accessed', accessed], ['archivedAt', archivedAt]),
    ]),
    ...ledger.items.flatMap(({ at, date, collectedAt }) => [
      ...inOrder(at, ['date.from', date.from], ['date.to', date.to]),
      ...inOrder(at, ['date', date.from], ['collectedAt', collectedAt]),
      ...(date.from === null && collectedAt === null ? [undated(at)] : []),
    ]),
    ...ledger.codings.flatMap(({ at, item, codedAt }) =>
      inOrder(at, ['the item’s collectedAt', items.get(item)?.collectedAt ?? null], ['codedAt', codedAt]),
    ),
    ...ledger.assessments.flatMap(({ at, asOf, nextReview, trend, items: ids }) => [
      ...inOrder(at, ['trend.since', trend?.since ?? null], ['asOf', asOf]),
      ...inOrder(at, ['asOf', asOf], ['nextReview', nextReview]),
      ...ids.flatMap((id) =>
        inOrder(at, [`the date of "${id}"`, items.get(id)?.date.from ?? null], ['asOf', asOf], 'items'),
      ),
    ]),
  ];
}

type Named = readonly [name: string, day: string | null];

function inOrder(at: LedgerPlace, [first, earlier]: Named, [field, later]: Named, column = field): Finding[] {
  if (earlier === null || later === null || earlier <= later) return [];
  const message = `"${field}" is ${later}, before ${first.startsWith('the ') ? first : `"${first}"`}, ${earlier}.`;
  return [faultAt('ledger.date', at, column, message, 'Correct one of the two.')];
}

function undated(at: LedgerPlace): Finding {
  const message = 'The item has neither a date nor a day on which it was collected: it never becomes too old to count.';
  return faultAt('ledger.date', at, 'date', message, 'A year is enough.', 'warning');
}
