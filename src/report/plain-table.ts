import Table, { type TableConstructorOptions } from 'cli-table3';

/** Two spaces between columns, no lines, no padding and no colours of its own. */
export const BORDERLESS = {
  chars: {
    top: '',
    'top-mid': '',
    'top-left': '',
    'top-right': '',
    bottom: '',
    'bottom-mid': '',
    'bottom-left': '',
    'bottom-right': '',
    left: '',
    'left-mid': '',
    mid: '',
    'mid-mid': '',
    right: '',
    'right-mid': '',
    middle: '  ',
  },
  style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
} satisfies TableConstructorOptions;

/** Rows as aligned columns, two spaces apart, no spaces at the end. */
export function plainTable(rows: readonly (readonly string[])[], indent = ''): string[] {
  const table = new Table(BORDERLESS);
  table.push(...rows.map((cells) => [...cells]));
  return table
    .toString()
    .split('\n')
    .map((line) => `${indent}${line}`.trimEnd());
}
