import type { Day, Ledger } from '../types.ts';

/** The newest day on which something on a unit was coded, collected or assessed; null where the ledger names none. */
export function newestDay({ items, codings, assessments }: Ledger, unit: string): Day | null {
  const own = items.filter((one) => one.unit === unit);
  const ids = new Set(own.map(({ id }) => id));
  const days = [
    ...own.map(({ collectedAt }) => collectedAt),
    ...codings.filter(({ item }) => ids.has(item)).map(({ codedAt }) => codedAt),
    ...assessments.filter((one) => one.unit === unit).map(({ asOf }) => asOf),
  ].filter((day) => day !== null);
  return days.reduce<Day | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}
