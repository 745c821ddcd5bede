import { type Entry, type ReadingContext, withDistinct } from './entry.ts';
import { CLAIMS, type RowKey } from './row-key.ts';
import { label } from './text.ts';

const NOTHING: readonly never[] = [];
const NOTHING_PUBLISHED = { rank: null, score: null } as const;

/** The entry that a row begins. */
export function newEntry(key: RowKey, row: number, context: ReadingContext): Entry {
  const { table, roles } = context;
  const entry: Entry = {
    unit: key.unit,
    period: key.period,
    inputIds: NOTHING,
    names: NOTHING,
    kinds: NOTHING,
    parents: NOTHING,
    attributes:
      roles.attributes.length === 0 ? NOTHING : roles.attributes.map((column) => textIn(row, column, context)),
    published: publishedIn(row, context),
    file: table.file,
    line: table.rows.line(row),
  };
  addClaims(entry, key);
  return entry;
}

/** Notes the name, kind and parent that a row gives its unit. */
export function addClaims(entry: Entry, { claims }: RowKey): void {
  for (const claim of CLAIMS) {
    // Nearly every list is of one text, and is the row key's own.
    entry[claim] = entry[claim].length === 0 ? claims[claim] : claims[claim].reduce(withDistinct, entry[claim]);
  }
}

/** The text of a cell, or null where it is blank or there is no such column. */
export function textIn(row: number, column: number | null, { table }: ReadingContext): string | null {
  const text = column === null ? '' : label(table.rows.cell(row, column));
  return text === '' ? null : text;
}

/** The publisher's figures in a row, as printed. */
export function publishedIn(row: number, context: ReadingContext): { rank: string | null; score: string | null } {
  const { published } = context.roles;
  if (published.rank === null && published.score === null) return NOTHING_PUBLISHED;
  const figure = (column: number | null): string | null => {
    const text = textIn(row, column, context);
    return text === null || context.table.rules.markers.meaning(text) !== null ? null : text;
  };
  return { rank: figure(published.rank), score: figure(published.score) };
}
