import { matchKey } from '../../framework/match.ts';
import { isReserved } from '../../framework/reserved.ts';
import { byCodeUnit } from '../../framework/text-order.ts';
import type { Unit } from '../../types.ts';
import { fault } from '../fault.ts';
import { NAME_COLUMNS, UNIT_COLUMNS } from '../labels.ts';
import type { Table } from '../table.ts';
import { label, shown } from '../text.ts';

/**
 * The units that a table lists, each once: by the first column there is of `unit`, `iso3`, `code`, `id`, else by
 * `name` or `country`. Other columns are not looked at.
 *
 * @throws AtriskError `header.missing` without such a column, `table.no-rows` where no row names a unit, `cell.type`
 *   where one has a name that no unit may have
 */
export function unitList(table: Table): Pick<Unit, 'id' | 'name'>[] {
  const keys = table.header.map(matchKey);
  const find = (names: readonly string[]): number => keys.indexOf(names.find((name) => keys.includes(name)) ?? '');
  const nameColumn = find(NAME_COLUMNS);
  const idColumn = find(UNIT_COLUMNS) < 0 ? nameColumn : find(UNIT_COLUMNS);
  if (idColumn < 0) {
    throw fault('header.missing', 'The list of units has no column that names them.', {
      line: table.headerLine,
      hint: 'Put one unit on each line below the word unit; a column name may stand beside it.',
    });
  }
  const units = new Map<string, string>();
  for (let row = 0; row < table.rows.length; row += 1) {
    const id = label(table.rows.cell(row, idColumn));
    const name = nameColumn < 0 ? '' : label(table.rows.cell(row, nameColumn));
    if (isReserved(id)) throw fault('cell.type', `No unit may be named ${shown(id)}.`, { line: table.rows.line(row) });
    if (id !== '' && (units.get(id) ?? '') === '') units.set(id, name);
  }
  if (units.size === 0) throw fault('table.no-rows', 'The list of units names none.', { line: table.headerLine });
  return [...units].sort(([a], [b]) => byCodeUnit(a, b)).map(([id, name]) => ({ id, name: name === '' ? id : name }));
}
