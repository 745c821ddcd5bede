import type { Ledger } from '../types.ts';

/** Items whose sources anybody may know of: public, not restricted, and no consent was needed. */
export function publicItems({ items, sources }: Ledger): Set<string> {
  const open = new Set(
    sources
      .filter(
        ({ sensitivity, restricted, consent }) =>
          sensitivity === 'public' && !restricted && consent.status === 'not-needed',
      )
      .map(({ id }) => id),
  );
  return new Set(items.filter(({ source }) => open.has(source)).map(({ id }) => id));
}

/** Items of sources that are restricted, or whose disclosure is likely to do great harm. */
export function restrictedItems({ items, sources }: Ledger): Set<string> {
  const closed = new Set(
    sources
      .filter(({ sensitivity, restricted }) => restricted || sensitivity === 'high' || sensitivity === 'severe')
      .map(({ id }) => id),
  );
  return new Set(items.filter(({ source }) => closed.has(source)).map(({ id }) => id));
}
