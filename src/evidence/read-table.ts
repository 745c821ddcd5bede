import { AtriskError } from '../errors.ts';
import { matchKey } from '../framework/match.ts';
import { didYouMean } from '../framework/suggest.ts';
import type { Finding } from '../types.ts';
import { kindNamed } from './read-jsonl.ts';
import type { RawFile, RawRecord } from './records.ts';
import { type RecordKind, RECORD_KINDS, RECORD_NAMES } from './schema.ts';
import { type Field, fieldsOf, fieldValue } from './table-fields.ts';

/** A table as it was read: texts, and the line of each row. */
export interface LedgerTable {
  file: string;
  header: readonly string[];
  headerLine: number;
  rows: readonly { cells: readonly string[]; line: number }[];
}

/**
 * A ledger in tables: a file for each kind of record, whose name says which (`items.csv`), or a column `record` that
 * says it of each row. A column is a field, with dots between parts (`date.from`) and semicolons between the items of
 * a list.
 *
 * @throws AtriskError `header.unknown`, `header.missing`, `cell.enum` or `cell.conflict` with everything that is wrong with the columns
 */
export function readLedgerTable(table: LedgerTable): RawFile {
  const keys = table.header.map(matchKey);
  const recordColumn = keys.indexOf('record');
  const ofFile = kindNamed(
    table.file
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.[^.]*$/, '')
      .toLowerCase(),
  );
  if (recordColumn < 0 && ofFile === undefined) throw unnamed(table);
  const findings: Finding[] = [];
  const kinds = table.rows.map((row) => {
    const word = recordColumn < 0 ? '' : (row.cells[recordColumn] ?? '').trim();
    const kind = word === '' ? ofFile : kindNamed(word.toLowerCase());
    if (kind === undefined) findings.push(wrongKind(word, table, row.line));
    return kind;
  });
  const columns = columnsOf(table, recordColumn, new Set(kinds), findings);
  if (findings.length > 0) throw unreadable(table, findings);
  const records = table.rows.map((row, at) => rawRecord(row, kinds[at] as RecordKind, columns, table, findings));
  if (findings.length > 0) throw unreadable(table, findings);
  return { framework: null, records };
}

type Columns = ReadonlyMap<RecordKind, readonly { column: number; field: Field }[]>;

/** For each kind of record the columns that are fields of it; a column that is one of none is a fault. */
function columnsOf(
  table: LedgerTable,
  recordColumn: number,
  kinds: ReadonlySet<RecordKind | undefined>,
  findings: Finding[],
): Columns {
  const columns = new Map<RecordKind, { column: number; field: Field }[]>();
  const matched = new Set<number>([recordColumn]);
  const used = RECORD_KINDS.filter((kind) => kinds.has(kind));
  for (const kind of used) {
    const fields = fieldsOf(kind);
    const found = table.header.flatMap((name, column) => {
      const field = fields.get(matchKey(name));
      if (field === undefined) return [];
      matched.add(column);
      return [{ column, field }];
    });
    columns.set(kind, found);
  }
  const known = used.flatMap((kind) => [...fieldsOf(kind).values()].map(({ name }) => name));
  for (const [column, name] of table.header.entries()) {
    if (matched.has(column) || used.length === 0) continue;
    findings.push({
      code: 'header.unknown',
      severity: 'error',
      message: `The column is no field of ${used.map((kind) => `"${RECORD_NAMES[kind]}"`).join(' or ')}.`,
      file: table.file,
      line: table.headerLine,
      column: name,
      hint: didYouMean(name, known) ?? `Known: ${known.join(', ')}.`,
    });
  }
  return columns;
}

function rawRecord(
  row: LedgerTable['rows'][number],
  kind: RecordKind,
  columns: Columns,
  { file, header }: LedgerTable,
  findings: Finding[],
): RawRecord {
  const value: Record<string, unknown> = {};
  for (const { column, field } of columns.get(kind) ?? []) {
    const cell = (row.cells[column] ?? '').trim();
    if (cell === '' || put(value, field.path, fieldValue(cell, field))) continue;
    findings.push({
      code: 'cell.conflict',
      severity: 'error',
      message: `"${field.name}" is given twice, in two columns or as a whole and in parts.`,
      file,
      line: row.line,
      column: header[column] ?? field.name,
      hint: 'Leave one of them empty.',
    });
  }
  return { kind, value, at: { file, line: row.line, lines: {} } };
}

/** Puts a field where it belongs; false where something is there already. */
function put(value: Record<string, unknown>, [key = '', ...rest]: readonly string[], field: unknown): boolean {
  if (rest.length > 0) {
    value[key] ??= {};
    const inside = value[key];
    return typeof inside === 'object' && put(inside as Record<string, unknown>, rest, field);
  }
  if (Object.hasOwn(value, key)) return false;
  value[key] = field;
  return true;
}

function unreadable({ file }: LedgerTable, findings: readonly Finding[]): AtriskError {
  return new AtriskError('ledger.invalid', `${file} cannot be read as part of a ledger.`, { findings });
}

function unnamed({ file, headerLine }: LedgerTable): AtriskError {
  const message = 'The table does not say which records it holds.';
  const names = RECORD_KINDS.map((kind) => `${kind}.csv`).join(', ');
  const hint = `Name the file ${names}, or add a column "record". A sheet of claims is read with \`atrisk ledger import\`.`;
  return new AtriskError('header.missing', message, {
    findings: [{ code: 'header.missing', severity: 'error', message, file, line: headerLine, hint }],
  });
}

function wrongKind(word: string, { file }: LedgerTable, line: number): Finding {
  const known = Object.values(RECORD_NAMES);
  return {
    code: 'cell.enum',
    severity: 'error',
    message: word === '' ? 'The row does not say what it holds.' : `"${word.slice(0, 40)}" is no kind of record.`,
    file,
    line,
    column: 'record',
    hint: didYouMean(word, known) ?? `One of: ${known.join(', ')}.`,
  };
}
