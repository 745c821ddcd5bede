import { fault } from '../fault.ts';
import { RunText, unescaped } from './cell-text.ts';
import { damaged } from './damaged.ts';
import type { Shown } from './date-format.ts';
import { numberText } from './number-text.ts';
import type { Packages } from './packages.ts';
import { type Attributes, isOn, readXml } from './xml.ts';

/** One row as texts, up to its last cell that is not empty. */
export interface SheetRow {
  cells: string[];
  /** Its number in the sheet, from 1. */
  line: number;
}

/** What the cells of a workbook refer to. */
export interface Context {
  packages: Packages;
  sharedStrings: readonly string[];
  styles: readonly Shown[];
  from1904: boolean;
  /** Cells that may still be read, over all sheets: a few bytes can set one at the far end of a million rows. */
  cellsLeft: number;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** A cell as it is being read. */
interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string;
  hasValue: boolean;
  hasFormula: boolean;
}

/** Reads the rows of one sheet. */
export class SheetReader {
  readonly rows: SheetRow[] = [];
  readonly #sheet: string;
  readonly #context: Context;
  readonly #run = new RunText();
  #line = 0;
  #cells: string[] = [];
  #column = -1;
  #cell: OpenCell | null = null;
  #isValue = false;
  /** Extensions after the cells use the same names for other things. */
  #isData = false;

  constructor(sheet: string, context: Context) {
    this.#sheet = sheet;
    this.#context = context;
  }

  read(bytes: Uint8Array, part: string): SheetRow[] {
    readXml(bytes, part, this.#context.packages, {
      open: (name, attributes) => {
        this.#open(name, attributes);
      },
      close: (name) => {
        this.#close(name);
      },
      text: (text) => {
        if (this.#isValue && this.#cell !== null) this.#cell.value += text;
        else this.#run.add(text);
      },
    });
    return this.rows;
  }

  #open(name: string, attributes: Attributes): void {
    if (name === 'sheetData') this.#isData = true;
    else if (!this.#isData) return;
    else if (name === 'row') this.#startRow(attributes);
    else if (name === 'c') this.#startCell(attributes);
    else if (this.#cell !== null) this.#openInCell(this.#cell, name);
  }

  #openInCell(cell: OpenCell, name: string): void {
    if (name === 'v') {
      cell.hasValue = true;
      this.#isValue = true;
    } else if (name === 'f') cell.hasFormula = true;
    else if (name === 'is') this.#run.start();
    else this.#run.open(name);
  }

  #close(name: string): void {
    if (name === 'sheetData') this.#isData = false;
    else if (name === 'v') this.#isValue = false;
    else if (name === 'c' && this.#cell !== null) this.#endCell(this.#cell);
    else if (name === 'row' && this.#isData) this.#endRow();
    else this.#run.close(name);
  }

  /** Rows and cells may leave their place out; then they follow the one before. */
  #startRow({ r }: Attributes): void {
    const line = r === undefined ? this.#line + 1 : Number(r);
    if (!(Number.isInteger(line) && line > this.#line && line <= LAST_ROW)) {
      throw damaged(
        `after the row ${this.#line} of its sheet ${JSON.stringify(this.#sheet)} comes the row ${String(r)}`,
      );
    }
    this.#line = line;
    this.#cells = [];
    this.#column = -1;
  }

  #startCell({ r, t = 'n', s = '0' }: Attributes): void {
    const column = r === undefined ? this.#column + 1 : columnOf(r, this.#line);
    if (!(column > this.#column && column < LAST_COLUMN)) {
      throw damaged(`a cell of the row ${this.#line} of its sheet ${JSON.stringify(this.#sheet)} is out of place`);
    }
    this.#column = column;
    this.#cell = { column, type: t, style: Number(s), value: '', hasValue: false, hasFormula: false };
    this.#run.start();
  }

  #endCell(cell: OpenCell): void {
    this.#cell = null;
    if (cell.hasFormula && !cell.hasValue && cell.type !== 'inlineStr') throw this.#withoutResult();
    const text = this.#textOf(cell);
    if (text === '') return;
    this.#context.cellsLeft -= cell.column + 1 - this.#cells.length;
    if (this.#context.cellsLeft < 0) {
      throw fault('file.too-large', 'The workbook has more than 10 million cells.', {
        line: this.#line,
        hint: 'Keep the sheet with the data only, or export it as "CSV UTF-8".',
      });
    }
    while (this.#cells.length < cell.column) this.#cells.push('');
    this.#cells.push(text);
  }

  #endRow(): void {
    if (this.#cells.some((text) => text.trim() !== '')) this.rows.push({ cells: this.#cells, line: this.#line });
  }

  #textOf(cell: OpenCell): string {
    const { type, value, hasValue } = cell;
    if (type === 'inlineStr') return this.#run.text;
    if (!hasValue) return '';
    switch (type) {
      case 's':
        return this.#shared(value);
      case 'b':
        return isOn(value) ? 'TRUE' : 'FALSE';
      case 'd':
        return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
      case 'n':
        return this.#number(cell);
      default:
        // `str`, the text of a formula, and `e`, an error such as #N/A.
        return unescaped(value);
    }
  }

  #number({ value, style }: OpenCell): string {
    if (value.trim() === '') return '';
    const number = Number(value);
    if (!Number.isFinite(number))
      throw damaged(`a number in the row ${this.#line} of its sheet ${JSON.stringify(this.#sheet)} is none`);
    return numberText(number, this.#context.styles[style] ?? 'number', this.#context.from1904);
  }

  #shared(value: string): string {
    const text = this.#context.sharedStrings[Number(value)];
    if (text !== undefined) return text;
    throw damaged(`a text in the row ${this.#line} of its sheet ${JSON.stringify(this.#sheet)} is missing`);
  }

  /** Programs that only write files leave that to the one that opens them; the cell would seem to be empty. */
  #withoutResult(): Error {
    return fault('file.syntax', `A formula in the sheet ${JSON.stringify(this.#sheet)} has no result stored with it.`, {
      line: this.#line,
      hint: 'Open the workbook in a spreadsheet program, which computes it, and save it.',
    });
  }
}

/** `B7` → 1; NaN where it is no cell of that row. */
function columnOf(reference: string, line: number): number {
  const [, letters, digits] = /^\$?([a-z]{1,3})\$?(\d+)$/i.exec(reference) ?? [];
  if (letters === undefined || Number(digits) !== line) return Number.NaN;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
