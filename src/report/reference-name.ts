import type { Result, ResultRow } from '../types.ts';
import { sanitise } from './sanitise.ts';

/** What the drivers of these rows are measured against, in words; each name once, with its kind where they differ. Null where nobody says. */
export function referenceNames({ explanation }: Result, rows: readonly ResultRow[]): string | null {
  const shown = new Set(rows.map(({ unit, period }) => `${unit.kind} ${period}`));
  const used = explanation.references.filter(({ kind, period }) => shown.has(`${kind} ${period}`));
  const names = new Set(used.map(({ name }) => name));
  if (names.size === 0) return null;
  if (names.size === 1) return [...names].map(sanitise).join('');
  const kinds = new Set(used.map(({ kind }) => kind));
  const lines = used.map(({ kind, name }) => (kinds.size > 1 ? `${kind}: ${sanitise(name)}` : sanitise(name)));
  return [...new Set(lines)].join('; ');
}
