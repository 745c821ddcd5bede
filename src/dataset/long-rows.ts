import type { Entry, ReadingContext } from './entry.ts';
import { addClaims, publishedIn, textIn } from './new-entry.ts';
import type { RowKey } from './row-key.ts';
import { columnName } from './table.ts';
import { shown } from './text.ts';

/**
 * Adds what a further row of a long table says about its unit and period.
 *
 * @param varying receives the positions of text columns that contradict an earlier row
 */
export function addRow(entry: Entry, key: RowKey, row: number, context: ReadingContext, varying: Set<number>): void {
  addClaims(entry, key);
  for (const [position, column] of context.roles.attributes.entries()) {
    const text = textIn(row, column, context);
    if (text === null) continue;
    const known = entry.attributes[position] ?? null;
    if (known === null) entry.attributes = entry.attributes.with(position, text);
    else if (known !== text) varying.add(position);
  }
  addPublished(entry, row, context);
}

function addPublished(entry: Entry, row: number, context: ReadingContext): void {
  const { table, roles, log } = context;
  const stated = publishedIn(row, context);
  for (const figure of ['rank', 'score'] as const) {
    const before = entry.published[figure];
    const now = stated[figure];
    if (now === null || now === before) continue;
    if (before === null) {
      entry.published = { ...entry.published, [figure]: now };
      continue;
    }
    log.add({
      code: 'cell.conflict',
      severity: 'error',
      message: `The published ${figure} of ${shown(entry.unit)} in ${entry.period} differs between its rows.`,
      line: table.rows.line(row),
      column: columnName(table, roles.published[figure] as number),
      unit: entry.unit,
      period: entry.period,
      hint: 'Give it once, or the same in every row.',
    });
  }
}
