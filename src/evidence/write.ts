import { stringify } from 'yaml';
import type { ItemDate, ItemPlace, Ledger, LedgerItem } from '../types.ts';
import { itemDateText, parseItemDate } from './day.ts';
import { type RecordKind, RECORD_KINDS, RECORDS } from './schema.ts';

/** A ledger as YAML: every text in quotes, nothing of what is left open. Read again it is the same ledger. */
export function ledgerYaml(ledger: Ledger, comment = ''): string {
  const lists = RECORD_KINDS.map((kind) => [kind, recordsOf(ledger, kind)] as const);
  const value = {
    ledger: 1,
    framework: ledger.framework,
    ...Object.fromEntries(lists.filter(([, list]) => list.length > 0)),
  };
  const head = comment
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `# ${line}\n`)
    .join('');
  return `${head}${stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0, aliasDuplicateObjects: false })}`;
}

function recordsOf(ledger: Ledger, kind: RecordKind): Record<string, unknown>[] {
  return (ledger[kind] as readonly { at: unknown }[]).map((record) => {
    const fields = Object.fromEntries(Object.entries(record).filter(([key]) => key !== 'at'));
    const value = kind === 'items' ? { ...fields, ...shortened(record as LedgerItem) } : fields;
    return withoutDefaults(value, kind);
  });
}

/** Date and place as a text where that says all. */
function shortened({ date, place }: LedgerItem): { date: unknown; place: unknown } {
  return { date: dateWritten(date), place: placeWritten(place) };
}

function dateWritten(date: ItemDate): unknown {
  if (date.from === null && date.to === null && date.precision === 'unknown') return null;
  const text = itemDateText(date);
  const read = parseItemDate(text);
  const isSame = JSON.stringify(read) === JSON.stringify({ from: date.from, to: date.to, precision: date.precision });
  return isSame ? text : withoutNull(date);
}

function placeWritten(place: ItemPlace): unknown {
  const known = withoutNull(place);
  const keys = Object.keys(known);
  if (keys.length === 0) return null;
  return keys.length === 1 && place.name !== null ? place.name : known;
}

/** Without what the format fills in by itself. */
function withoutDefaults(value: Record<string, unknown>, kind: RecordKind): Record<string, unknown> {
  const { shape } = RECORDS[kind] as { shape: Record<string, { safeParse: (value: unknown) => { data?: unknown } }> };
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, field]) => JSON.stringify(shape[key]?.safeParse(undefined).data) !== JSON.stringify(field))
      .map(([key, field]) => [key, isMapping(field) ? withoutOpen(field) : field]),
  );
}

function withoutNull(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

/** Inside a mapping an empty list says as little as null. */
function withoutOpen(value: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(withoutNull(value)).filter(([, field]) => !Array.isArray(field) || field.length > 0),
  );
}

function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
