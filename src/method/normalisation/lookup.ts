import { numberText } from '../rule-text.ts';
import { FIXED_NORMALISATION } from '../shapes.ts';
import type { Operation, Options } from '../types.ts';
import { mapColumn } from './column.ts';

/** Replaces the values of an ordinal scale by those of a table. */
export const lookup: Operation = {
  name: 'lookup',
  summary: 'replaces the values of an ordinal indicator by those of a table',
  formula: 'y = table[x]',
  ...FIXED_NORMALISATION,
  ordinal: true,
  options: { table: { type: 'table', meaning: 'Pairs [value of the scale, what it becomes].' } },
  problem: (options) => {
    const values = pairs(options).map(([from]) => from);
    if (values.length === 0) return '`table` must have at least one pair';
    return new Set(values).size === values.length ? null : '`table` lists a value twice';
  },
  apply: (inputs, { options }, output) => {
    const table = new Map(pairs(options));
    return mapColumn(output, inputs, (value) => table.get(value) ?? Number.NaN);
  },
  rule: ([input = ''], { options }) =>
    `${input} by table: ${pairs(options)
      .map(([from, to]) => `${numberText(from)} → ${numberText(to)}`)
      .join(', ')}`,
};

/** The table as pairs; the schema has checked their shape. */
export function pairs(options: Options): readonly (readonly [number, number])[] {
  return (options['table'] ?? []) as readonly (readonly [number, number])[];
}
