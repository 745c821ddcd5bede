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
