import { byCodeUnit } from '../framework/text-order.ts';
import type { Definition, Finding } from '../types.ts';
import { isIso3 } from '../units/iso3.ts';
import type { Reading } from './entry.ts';
import { columnName, type Table } from './table.ts';
import type { Roles } from './table-roles.ts';
import { counted, shownList } from './text.ts';

/**
 * One warning for a file with countries whose `iso3` codes are none of ISO 3166-1: historic states, codes of
 * another system (Polity's, the Correlates of War's), misspellings. The units keep their ids.
 */
export function unknownIso3(reading: Reading, table: Table, roles: Roles, definition: Definition): Finding | null {
  if (!roles.isIso3 || (definition.unitKind !== 'country' && definition.unitKind !== 'any')) return null;
  const unknown = new Set<string>();
  for (const { unit, kinds } of reading.entries.values()) {
    if (kinds.includes('country') && !isIso3(unit)) unknown.add(unit);
  }
  if (unknown.size === 0) return null;
  const codes = [...unknown].sort(byCodeUnit);
  const verb = codes.length === 1 ? 'is' : 'are';
  return {
    code: 'unit.unknown',
    severity: 'warning',
    message: `${counted(codes.length, 'code')} ${verb} not in ISO 3166-1 alpha-3: ${shownList(codes)}.`,
    column: columnName(table, roles.unit),
    hint: 'They are scored under the codes they have. Check that the column does not use another system of codes.',
  };
}
