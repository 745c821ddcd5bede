import type { Layout } from '../../types.ts';
import { errorFinding, faults } from '../fault.ts';
import type { TableBody } from '../table.ts';
import { shown } from '../text.ts';
import { columnAt, type KeyPositions } from './value-columns.ts';

/**
 * Where the key columns of a layout stand in a table.
 *
 * @throws AtriskError where one is missing without which no row can be read
 */
export function keyPositions({ header, headerLine }: TableBody, { columns, shape }: Layout): KeyPositions {
  const needed = (name: string): number => {
    const found = columnAt(header, name);
    if (found !== null) return found;
    throw faults([errorFinding('header.missing', `There is no column ${shown(name)}.`, { line: headerLine })]);
  };
  return {
    unit: needed(columns.unit),
    name: columnAt(header, columns.name),
    period: columns.period === null ? null : needed(columns.period),
    series: columns.series === null ? null : needed(columns.series),
    value: shape === 'long' ? columnAt(header, columns.value) : null,
  };
}
