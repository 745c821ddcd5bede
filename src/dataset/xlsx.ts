import type { AtriskError } from '../errors.ts';
import { fault } from './fault.ts';
import { openArchive } from './xlsx/archive.ts';
import { readSharedStrings } from './xlsx/cell-text.ts';
import { loadPackages } from './xlsx/packages.ts';
import { findParts } from './xlsx/parts.ts';
import { type Context, SheetReader, type SheetRow } from './xlsx/sheet.ts';
import { readStyles } from './xlsx/styles.ts';

/** A sheet as texts. */
export interface SheetText {
  name: string;
  /** Whether the program that opens the workbook would not show it. */
  hidden: boolean;
  /** Without the blank ones, whose numbers are missing in the lines. */
  rows: SheetRow[];
}

const MAX_BYTES = 50 * 1024 * 1024;
const MAX_CELLS = 10_000_000;

/**
 * Reads a workbook (.xlsx, .xlsm) as the texts that a person sees: days as YYYY-MM-DD, numbers in their shortest form,
 * formulas by the result that is stored with them. Nothing in it is run, computed or followed.
 *
 * @throws AtriskError `file.binary` where it is a file of another kind, `file.syntax` where it is damaged,
 *   `file.too-large`, `file.empty`, or `usage` where a package is not installed
 */
export async function readWorkbook(bytes: Uint8Array): Promise<SheetText[]> {
  refuseOthers(bytes);
  const packages = await loadPackages();
  const archive = openArchive(bytes, packages);
  const { sheets, sharedStrings, styles, from1904 } = findParts(archive, packages);
  const context: Context = {
    packages,
    sharedStrings:
      sharedStrings === null ? [] : readSharedStrings(archive.read(sharedStrings), sharedStrings, packages),
    styles: styles === null ? [] : readStyles(archive.read(styles), styles, packages),
    from1904,
    cellsLeft: MAX_CELLS,
  };
  return sheets.map(({ name, hidden, part }) => ({
    name,
    hidden,
    rows: new SheetReader(name, context).read(archive.read(part), part),
  }));
}

/** Refuses by size and first bytes what cannot be a workbook of this kind. */
function refuseOthers(bytes: Uint8Array): void {
  if (bytes.length === 0)
    throw fault('file.empty', 'The file is empty.', { hint: 'It needs a sheet with a header row.' });
  if (bytes.length > MAX_BYTES) {
    throw fault('file.too-large', 'The workbook is larger than 50 MB.', {
      hint: 'Keep the sheet with the data only, or export it as "CSV UTF-8".',
    });
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldOrEncrypted(bytes);
  if (!startsWith(bytes, [0x50, 0x4b])) {
    throw fault('file.binary', 'The file is not a workbook in the format .xlsx.', {
      hint: 'If it is a table in text form, give its name the ending .csv; else save it as .xlsx in the program that made it.',
    });
  }
}

/** Both come in the container of the old formats; an encrypted one holds a stream of this name, in UTF-16. */
function oldOrEncrypted(bytes: Uint8Array): AtriskError {
  const name = Array.from('EncryptedPackage', (letter) => [letter.charCodeAt(0), 0]).flat();
  const isEncrypted = bytes.some((_, at) => bytes[at] === name[0] && startsWith(bytes.subarray(at), name));
  return isEncrypted
    ? fault('file.binary', 'The workbook is protected by a password.', {
        hint: 'Open it with the password and save it again without one.',
      })
    : fault('file.binary', 'The file is a workbook in the old format .xls.', {
        hint: 'Open it in a spreadsheet program and save it as .xlsx.',
      });
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}
