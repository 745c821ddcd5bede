import { fault } from './fault.ts';

const EXPORT_AS_CSV = 'Open it in the program that made it and export the sheet as "CSV UTF-8".';

/** First bytes of the kinds of file most often renamed to .csv. */
const SIGNATURES: readonly { bytes: readonly number[]; kind: string; hint: string }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'a spreadsheet (.xlsx, .ods) or a zip archive', hint: EXPORT_AS_CSV },
  { bytes: [0x50, 0x4b, 0x05, 0x06], kind: 'an empty zip archive', hint: EXPORT_AS_CSV },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], kind: 'an old spreadsheet (.xls)', hint: EXPORT_AS_CSV },
  { bytes: [0x1f, 0x8b], kind: 'a gzip archive', hint: 'Unpack it first, for example with gunzip.' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], kind: 'a PDF', hint: 'Look for the same table as CSV at its publisher.' },
  { bytes: [0x50, 0x41, 0x52, 0x31], kind: 'a Parquet file', hint: 'Export the table as CSV.' },
];

/**
 * Refuses files that are not text at all, by their first bytes.
 *
 * @throws AtriskError `file.binary` naming what the file seems to be
 */
export function refuseBinary(bytes: Uint8Array): void {
  for (const signature of SIGNATURES) {
    if (signature.bytes.every((byte, index) => bytes[index] === byte)) {
      throw fault('file.binary', `The file looks like ${signature.kind}, not like a table in text form.`, {
        hint: signature.hint,
      });
    }
  }
}

/**
 * Refuses web pages: what a failed download leaves behind.
 *
 * @throws AtriskError `file.binary`
 */
export function refuseWebPage(text: string): void {
  if (/^\s*<(!doctype|html|\?xml)/i.test(text.slice(0, 200))) {
    throw fault('file.binary', 'The file is a web page or XML, not a table.', {
      line: 1,
      hint: 'Download the data file itself; a saved page or a sign-in form often comes in its place.',
    });
  }
}
