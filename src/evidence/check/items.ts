import type { Finding } from '../../types.ts';
import { faultAt } from '../load.ts';
import type { CheckContext } from './context.ts';

/** What is told of items and not wrong: they do not count, or nothing is made of them. */
export function itemFindings({ ledger, items }: CheckContext): Finding[] {
  const coded = new Set(ledger.codings.map(({ item }) => item));
  return [
    ...ledger.codings.flatMap(({ item: id, at }) => {
      const item = items.get(id);
      const isRetracted = item?.verification === 'retracted';
      if (item === undefined || (!isRetracted && item.status !== 'rejected')) return [];
      const message = `"${id}" ${isRetracted ? 'was retracted' : 'was rejected in review'}: it does not count.`;
      return [faultAt('ledger.excluded', at, 'item', message, undefined, 'warning')];
    }),
    ...ledger.items.flatMap(({ id, at }) =>
      coded.has(id)
        ? []
        : [
            faultAt(
              'ledger.excluded',
              at,
              'id',
              `"${id}" is coded to nothing: it bears on no rating.`,
              undefined,
              'info',
            ),
          ],
    ),
  ];
}
