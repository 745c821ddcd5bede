import { sanitise } from '../sanitise.ts';
import { inlineList } from './choice-lists.ts';
import { cellText, xmlText } from './escape.ts';
import { LAST_ROW, wrong } from './limits.ts';
import { refused } from './refused.ts';
import { STYLE } from './styles-xml.ts';
import type { Choices, Column, Sheet } from './types.ts';

const LAST_COLUMN = 16_384;
const LONGEST_TEXT = 32_767;

/** What a spreadsheet would take for a formula if somebody typed it: see `csv-cell.ts`, where it would be one. */
const LIKE_FORMULA = /^[=+\-@＝＋－＠]/;

/** A sheet with its header above its rows. The order of the elements is fixed: ECMA-376, part 1, 18.3.1.99. */
export function sheetXml(sheet: Sheet, isFirstShown: boolean): string {
  const { columns, rows } = sheet;
  const selected = isFirstShown ? ' tabSelected="1"' : '';
  const header = columns.map((column) => column.header);
  return joined(sheet.name, [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<dimension ref="A1:${letters(columns.length - 1)}${rows.length + 1}"/>`,
    `<sheetViews><sheetView${selected} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>',
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(columns),
    '<sheetData>',
    rowXml(header, 1, sheet.name, (_, text) => (LIKE_FORMULA.test(text) ? STYLE.quotedHeader : STYLE.header)),
    ...rows.map((row, at) => rowXml(row, at + 2, sheet.name, (column, text) => bodyStyle(columns[column], text))),
    '</sheetData>',
    PROTECTION,
    validationsXml(columns),
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>',
  ]);
}

/** A text beyond this JavaScript would not hold, and hardly a program open. */
const LARGEST_SHEET = 400 * 1024 * 1024;

function joined(sheet: string, pieces: readonly string[]): string {
  const size = pieces.reduce((sum, { length }) => sum + length, 0);
  if (size > LARGEST_SHEET) throw refused(`The sheet "${sheet}" would be larger than 400 MB.`);
  return pieces.join('');
}

/** Without a password, so that anybody can lift it: it keeps the header from being changed by mistake, nothing else. */
const PROTECTION =
  '<sheetProtection sheet="1" formatCells="0" formatColumns="0" formatRows="0" insertColumns="0" insertRows="0" ' +
  'deleteRows="0" sort="0" autoFilter="0"/>';

function columnsXml(columns: readonly Column[]): string {
  const each = columns.map(({ header, width, wrap }, at) => {
    const style = wrap === true ? STYLE.wrapped : STYLE.body;
    const wide = width ?? Math.min(Math.max(header.length + 2, 10), 40);
    return `<col min="${at + 1}" max="${at + 1}" width="${wide}" style="${style}" customWidth="1"/>`;
  });
  const next = columns.length + 1;
  // Whoever uses the sheet may write beside the table too.
  const rest = next > LAST_COLUMN ? '' : `<col min="${next}" max="${LAST_COLUMN}" width="10" style="${STYLE.body}"/>`;
  return `<cols>${each.join('')}${rest}</cols>`;
}

function rowXml(
  row: readonly (string | number | null)[],
  line: number,
  sheet: string,
  styleOf: (column: number, text: string) => number,
): string {
  const cells = row.map((value, column) => {
    if (value === null) return '';
    const place = `${letters(column)}${line}`;
    if (typeof value === 'number') return numberXml(value, place, styleOf(column, ''));
    const text = sanitise(value);
    if (text.length > LONGEST_TEXT) {
      throw refused(
        `The text of the cell ${place} of the sheet "${sheet}" has ${text.length} characters; a workbook allows ${LONGEST_TEXT}.`,
      );
    }
    // A text in the cell itself, never a formula; and spaces around it are part of it.
    return `<c r="${place}" s="${styleOf(column, text)}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`;
  });
  return `<row r="${line}">${cells.join('')}</row>`;
}

function numberXml(value: number, place: string, style: number): string {
  if (!Number.isFinite(value)) throw wrong(`would hold ${value} in the cell ${place}`);
  return `<c r="${place}" s="${style}"><v>${value + 0}</v></c>`;
}

function bodyStyle(column: Column | undefined, text: string): number {
  const isQuoted = LIKE_FORMULA.test(text);
  if (column?.wrap === true) return isQuoted ? STYLE.quotedWrapped : STYLE.wrapped;
  return isQuoted ? STYLE.quoted : STYLE.body;
}

function validationsXml(columns: readonly Column[]): string {
  const rules = columns.flatMap(({ choices }, at) => {
    if (choices === undefined) return [];
    const cells = `${letters(at)}2:${letters(at)}${LAST_ROW}`;
    const flags = 'type="list" allowBlank="1" showInputMessage="1" showErrorMessage="1"';
    return [
      `<dataValidation ${flags} sqref="${cells}"><formula1>${xmlText(formulaOf(choices))}</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
}

function formulaOf(choices: Choices): string {
  if (!('sheet' in choices)) return `"${inlineList(choices) as string}"`;
  const column = letters(choices.column);
  return `'${choices.sheet.replaceAll("'", "''")}'!$${column}$2:$${column}$${choices.count + 1}`;
}

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}
