import { byCodeUnit } from '../framework/text-order.ts';
import type { ItemView, LedgerItem } from '../types.ts';
import type { Evidence, Scope } from './counted.ts';
import { purposesOf } from './consent.ts';
import { itemDateText } from './day.ts';

/** The items that count, with everything that any audience may see of them. */
export function itemsShown(evidence: Iterable<readonly Evidence[]>, scope: Scope): ItemView[] {
  const counted = [...evidence].flat().filter(({ exclusion }) => exclusion === null);
  const byItem = new Map<string, Evidence[]>();
  for (const piece of counted) byItem.set(piece.item.id, [...(byItem.get(piece.item.id) ?? []), piece]);
  return [...byItem]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([, pieces]) => viewOf(pieces as [Evidence, ...Evidence[]], scope));
}

function viewOf(pieces: readonly [Evidence, ...Evidence[]], scope: Scope): ItemView {
  const [{ item, source }] = pieces;
  const mayPublish = purposesOf(source, item, scope.usedOn).includes('publication');
  return {
    id: item.id,
    source: source.id,
    kind: source.kind,
    voice: source.voice,
    date: itemDateText(item.date) || null,
    place: placeText(item),
    statement: item.statement,
    publicWording: mayPublish ? item.publicWording : null,
    verification: item.verification,
    codings: pieces
      .flatMap(({ target, directions }) => directions.map((direction) => ({ target, direction })))
      .sort((a, b) => byCodeUnit(a.target, b.target)),
  };
}

function placeText({ place }: LedgerItem): string | null {
  const parts = [place.name, place.adm2, place.adm1, place.country].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}
