import type { InspectInput, UnitAvailability } from '../types.ts';

/** How many of the indicators each unit has, from the unit with the least; of equal ones in the order of the rows. */
export function availabilityOf({ units, indicators }: InspectInput): UnitAvailability[] {
  const counted = indicators.filter(({ role }) => role === 'indicator');
  const rows = units.map(({ id, name }, row) => {
    const missing = counted.filter(({ observed }) => Number.isNaN(observed[row])).map((indicator) => indicator.id);
    const present = counted.length - missing.length;
    return { unit: id, name, present, share: counted.length === 0 ? 0 : present / counted.length, missing };
  });
  return rows.sort((a, b) => a.present - b.present);
}
