import { AtriskError, EXIT } from '../../errors.ts';
import { sanitise } from '../sanitise.ts';
import { refused } from './refused.ts';
import type { Column, Sheet } from './types.ts';

/** Limits of Excel; other programs have these or higher ones. */
export const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const LONGEST_NAME = 31;
const NOT_IN_NAME = /[[\]:*?/\\\ufffe\uffff]|^'|'$/;

/** @throws AtriskError `output.unwritable` where a sheet is beyond what Excel opens */
export function checkSheets(sheets: readonly Sheet[]): void {
  if (!sheets.some(({ hidden }) => hidden !== true)) throw wrong('has no sheet that is shown');
  const names = new Set<string>();
  for (const sheet of sheets) {
    checkName(sheet.name, names);
    checkSize(sheet);
    for (const column of sheet.columns) checkChoices(column, sheets);
  }
}

function checkName(name: string, names: Set<string>): void {
  if (name.length > LONGEST_NAME) {
    throw refused(
      `The name of the sheet "${sanitise(name)}" has ${name.length} characters; a workbook allows ${LONGEST_NAME}.`,
    );
  }
  const isShown = name.trim() !== '' && name === sanitise(name);
  if (!isShown || NOT_IN_NAME.test(name) || name.toLowerCase() === 'history') {
    throw refused(`A sheet cannot have the name "${sanitise(name)}": a workbook does not allow it.`);
  }
  if (names.has(name.toLowerCase())) throw refused(`Two sheets would have the name "${name}".`);
  names.add(name.toLowerCase());
}

function checkSize({ name, columns, rows }: Sheet): void {
  if (rows.length >= LAST_ROW) {
    throw refused(`The sheet "${name}" would have ${rows.length + 1} rows; a workbook allows ${LAST_ROW}.`);
  }
  if (columns.length > LAST_COLUMN) {
    throw refused(`The sheet "${name}" would have ${columns.length} columns; a workbook allows ${LAST_COLUMN}.`);
  }
  if (columns.length === 0) throw wrong(`has a sheet "${name}" without columns`);
  if (rows.some((row) => row.length > columns.length)) throw wrong(`has a row in the sheet "${name}" that is too long`);
}

function checkChoices({ header, choices }: Column, sheets: readonly Sheet[]): void {
  if (choices === undefined) return;
  if (!('sheet' in choices)) {
    if (choices.length === 0) throw wrong(`has no choices for the column "${header}"`);
    return;
  }
  const source = sheets.find(({ name }) => name === choices.sheet);
  const isThere =
    source?.columns[choices.column] !== undefined && choices.count > 0 && choices.count <= source.rows.length;
  if (!isThere) throw wrong(`has no choices for the column "${header}" where it says`);
}

/** What no data can bring about. */
export function wrong(what: string): AtriskError {
  return new AtriskError('internal', `The workbook ${what}.`, { exitCode: EXIT.internal });
}
