import type { UnitKind } from '../types.ts';
import { isReserved } from '../framework/reserved.ts';
import { type CodedColumn, codedColumn } from './coded-column.ts';
import type { ReadingContext } from './entry.ts';
import type { FindingLog } from './finding-log.ts';
import { fileKind, readKind } from './kind.ts';
import type { KeyFault } from './key-fault.ts';
import { keyMemory } from './key-memory.ts';
import { leftOutLog } from './left-out.ts';
import { filePeriod, periodReader } from './period.ts';
import { columnName } from './table.ts';
import { label, shown } from './text.ts';

/** What a row is about. */
export interface RowKey {
  unit: string;
  period: string;
  /** What the row says of the unit; lists of one text, or none. */
  claims: Readonly<Record<Claim, readonly string[]>>;
}

/** What rows may say of a unit, and may contradict each other in. */
export const CLAIMS = ['inputIds', 'names', 'kinds', 'parents'] as const;
export type Claim = (typeof CLAIMS)[number];

/** Reads what the rows of one table are about. */
export interface RowKeyReader {
  /** What a row is about; the same object for rows alike; null, once that is reported, where it cannot be known. */
  read: (row: number, hasValues: boolean) => RowKey | null;
  /** Reports what was left out on purpose. */
  reportLeftOut: () => void;
  /** For each unit, whether the table of countries knows it. */
  known: ReadonlyMap<string, boolean>;
}

/** A fault of one key cell. */
interface Fault {
  fault: KeyFault;
  column: number | null;
}

/** A reader for the key columns of one table. Findings about the file as a whole are reported at once. */
export function rowKeyReader(context: ReadingContext): RowKeyReader {
  const { table, roles, wanted, log, find } = context;
  const filesPeriod = filePeriod(table, roles.period !== null, wanted.period);
  const filesKind = fileKind(table.sidecar?.kind ?? null, wanted.unitKind);
  for (const finding of filesPeriod.findings) log.add(finding);
  const readPeriod = periodReader(wanted.period, table.rules.periodPrefix);
  const known = new Map<string, boolean>();
  const leftOut = leftOutLog(columnName(table, roles.unit));
  const coded = (column: number | null): CodedColumn | null => (column === null ? null : labels(context, column));
  const columns = [roles.unit, roles.period, roles.kind, roles.name, roles.parent].map(coded);
  const claimsFor = claimsMaker();
  const remembered = keyMemory<RowKey | Fault | 'left out'>(columns);

  const textIn = (row: number, position: number): string => {
    const column = columns[position] ?? null;
    return column === null ? '' : (column.texts[column.codes[row] as number] as string);
  };

  const keyOf = (row: number): RowKey | Fault | 'left out' => {
    const [inputId, periodText, kindText, name, parent] = [0, 1, 2, 3, 4].map((column) => textIn(row, column)) as [
      string,
      string,
      string,
      string,
      string,
    ];
    if (isReserved(inputId)) return { fault: reservedUnit(inputId), column: roles.unit };
    const period = roles.period === null ? filesPeriod.value : readPeriod(periodText);
    if (typeof period !== 'string') return { fault: period, column: roles.period };
    const kind = readKind(kindText, filesKind);
    if (typeof kind !== 'string') return { fault: kind, column: roles.kind };
    const found = find(inputId, period, kind);
    if (found.id === null) return leftOut.add(inputId, found.what);
    known.set(found.id, found.known);
    const named = name === '' ? (found.name ?? '') : name;
    const claims = claimsFor(inputId === found.id ? '' : inputId, named, kind, parent);
    return { unit: found.id, period, claims };
  };

  return {
    read(row, hasValues) {
      const unitText = textIn(row, 0);
      if (unitText === '') return noUnit(table.rows.line(row), hasValues, columnName(table, roles.unit), log);
      const key = remembered(row, keyOf);
      if (key === 'left out') return null;
      if (!('fault' in key)) return key;
      const header = key.column === null ? undefined : table.header[key.column];
      const column = header === undefined ? {} : { column: header };
      log.add({ ...key.fault, severity: 'error', line: table.rows.line(row), ...column, unit: unitText });
      return null;
    },
    reportLeftOut() {
      leftOut.report(log);
    },
    known,
  };
}

/** Makes what rows say of their units; the same object for rows that say the same, for there are many of them. */
function claimsMaker(): (inputId: string, name: string, kind: UnitKind, parent: string) => RowKey['claims'] {
  const made = new Map<string, RowKey['claims']>();
  return (inputId, name, kind, parent) => {
    const key = JSON.stringify([inputId, name, kind, parent]);
    const before = made.get(key);
    if (before !== undefined) return before;
    const claims = { inputIds: listOf(inputId), names: listOf(name), kinds: [kind], parents: listOf(parent) };
    made.set(key, claims);
    return claims;
  };
}

function listOf(text: string): readonly string[] {
  return text === '' ? [] : [text];
}

/** A column with its texts as labels. */
function labels({ table }: ReadingContext, column: number): CodedColumn {
  const { codes, texts } = codedColumn(table.rows, column);
  return { codes, texts: texts.map(label) };
}

function reservedUnit(unit: string): KeyFault {
  return { code: 'cell.type', message: `No unit may be named ${shown(unit)}.`, hint: 'Rename the unit.' };
}

function noUnit(line: number, hasValues: boolean, column: string, log: FindingLog): null {
  log.add({
    code: 'row.no-unit',
    severity: hasValues ? 'error' : 'warning',
    message: hasValues
      ? 'This row has values but no unit.'
      : 'This row has neither a unit nor values, and was skipped.',
    line,
    column,
    hint: hasValues ? 'Fill in the unit.' : 'If it is a footnote, delete it.',
  });
  return null;
}
