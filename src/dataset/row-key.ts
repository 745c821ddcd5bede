import type { Definition, UnitKind } from '../types.ts';
import type { ReadingContext } from './entry.ts';
import type { FindingLog } from './finding-log.ts';
import { isReserved } from '../framework/reserved.ts';
import { fileKind, readKind } from './kind.ts';
import type { KeyFault } from './key-fault.ts';
import { filePeriod, isPeriod, periodHint } from './period.ts';
import { cellIn, columnName, type Row } from './table.ts';
import { label, shown } from './text.ts';

/** What a row is about. */
export interface RowKey {
  unit: string;
  period: string;
  kind: UnitKind;
  name: string;
  parent: string;
}

/** Reads what a row is about; null, once that is reported, where it cannot be known. */
export type RowKeyReader = (row: Row, hasValues: boolean) => RowKey | null;

/** A reader for the key columns of one table. Findings about the file as a whole are reported at once. */
export function rowKeyReader({ table, roles, definition, log }: ReadingContext): RowKeyReader {
  const filesPeriod = filePeriod(table, roles.period !== null, definition.period);
  const filesKind = fileKind(table.sidecar?.kind ?? null, definition.unitKind);
  for (const finding of filesPeriod.findings) log.add(finding);
  const cell = (row: Row, column: number | null): string => (column === null ? '' : label(cellIn(row, column)));

  return (row, hasValues) => {
    const unit = cell(row, roles.unit);
    const report = (fault: KeyFault, column: number | null): null => {
      const header = column === null ? undefined : table.header[column];
      log.add({
        ...fault,
        severity: 'error',
        line: row.line,
        ...(header === undefined ? {} : { column: header }),
        ...(unit === '' ? {} : { unit }),
      });
      return null;
    };
    if (unit === '') return noUnit(row, hasValues, columnName(table, roles.unit), log);
    if (isReserved(unit)) return report(reservedUnit(unit), roles.unit);
    const period = roles.period === null ? filesPeriod.value : readPeriod(cell(row, roles.period), definition);
    if (typeof period !== 'string') return report(period, roles.period);
    const kind = readKind(cell(row, roles.kind), filesKind);
    if (typeof kind !== 'string') return report(kind, roles.kind);
    return { unit, period, kind, name: cell(row, roles.name), parent: cell(row, roles.parent) };
  };
}

function readPeriod(text: string, { period }: Definition): string | KeyFault {
  if (isPeriod(text, period)) return text;
  if (text === '') return { code: 'row.no-period', message: 'This row has no period.', hint: periodHint(text, period) };
  return { code: 'cell.period', message: `${shown(text)} is not a ${period}.`, hint: periodHint(text, period) };
}

function reservedUnit(unit: string): KeyFault {
  return { code: 'cell.type', message: `No unit may be named ${shown(unit)}.`, hint: 'Rename the unit.' };
}

function noUnit(row: Row, hasValues: boolean, column: string, log: FindingLog): null {
  log.add({
    code: 'row.no-unit',
    severity: hasValues ? 'error' : 'warning',
    message: hasValues
      ? 'This row has values but no unit.'
      : 'This row has neither a unit nor values, and was skipped.',
    line: row.line,
    column,
    hint: hasValues ? 'Fill in the unit.' : 'If it is a footnote, delete it.',
  });
  return null;
}
