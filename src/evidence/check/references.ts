import { didYouMean } from '../../framework/suggest.ts';
import type { Finding, LedgerPlace } from '../../types.ts';
import { faultAt } from '../load.ts';
import type { CheckContext } from './context.ts';

/** Every link of the ledger must lead to something that is there. */
export function referenceFindings(check: CheckContext): Finding[] {
  const { ledger, sources, items } = check;
  const to = (known: ReadonlyMap<string, unknown>, noun: string) => (id: string, at: LedgerPlace, field: string) =>
    known.has(id)
      ? []
      : [faultAt('ledger.reference', at, field, `There is no ${noun} "${id}".`, hintFor(id, known, noun))];
  const source = to(sources, 'source');
  const item = to(items, 'item');
  return [
    ...ledger.sources.flatMap((one) => one.derivedFrom.flatMap((id) => source(id, one.at, 'derivedFrom'))),
    ...ledger.items.flatMap((one) => [
      ...source(one.source, one.at, 'source'),
      ...one.corroborates.flatMap((id) => item(id, one.at, 'corroborates')),
      ...one.contradicts.flatMap((id) => item(id, one.at, 'contradicts')),
    ]),
    ...ledger.codings.flatMap((one) => item(one.item, one.at, 'item')),
    ...ledger.assessments.flatMap((one) => one.items.flatMap((id) => item(id, one.at, 'items'))),
    ...ledger.custody.flatMap((one) => source(one.source, one.at, 'source')),
    ...circles(check),
  ];
}

function hintFor(id: string, known: ReadonlyMap<string, unknown>, noun: string): string {
  return didYouMean(id, known.keys()) ?? `Add the ${noun}, or correct the id.`;
}

/** A source that is derived from itself, by whatever way. */
function circles({ ledger, sources }: CheckContext): Finding[] {
  return ledger.sources.flatMap((source) => {
    const seen = new Set<string>();
    const open = [...source.derivedFrom];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (id === source.id) {
        const message = `"${source.id}" is derived from itself, directly or through others.`;
        return [
          faultAt(
            'ledger.reference',
            source.at,
            'derivedFrom',
            message,
            'One of them came first: take out its derivedFrom.',
          ),
        ];
      }
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...(sources.get(id)?.derivedFrom ?? []));
    }
    return [];
  });
}
