import { ANY_HEADER, looseBody } from '../../src/dataset/loose-body.ts';
import { looseRecords } from '../../src/dataset/loose-records.ts';
import type { LineRange } from '../../src/dataset/read-options.ts';
import { skippedLog } from '../../src/dataset/skipped.ts';
import { AtriskError } from '../../src/errors.ts';
import type { Finding } from '../../src/types.ts';

/** A table read tolerantly: its header, its rows with their lines, and everything that was said. */
export interface Loose {
  header: readonly string[];
  rows: { line: number; cells: string[] }[];
  said: string[];
  errors: Finding[];
}

/** Reads a text tolerantly. */
export function loose(text: string, delimiter = ',', skipLines: readonly LineRange[] = []): Loose {
  const skipped = skippedLog();
  const body = looseBody(looseRecords(text, { delimiter, skipLines }, skipped), 'input-1', ANY_HEADER, skipped);
  return {
    header: body.header,
    rows: Array.from({ length: body.rows.length }, (_, row) => ({
      line: body.rows.line(row),
      cells: body.header.map((_name, column) => body.rows.cell(row, column)),
    })),
    said: body.findings.filter(({ severity }) => severity === 'info').map(({ message }) => message),
    errors: body.findings.filter(({ severity }) => severity === 'error'),
  };
}

/** The codes of everything that is wrong with a text, and where. */
export function wrongWith(text: string, delimiter = ','): [string, number | undefined][] {
  try {
    return loose(text, delimiter).errors.map(({ code, line }) => [code, line]);
  } catch (error) {
    if (!(error instanceof AtriskError)) throw error;
    return error.findings.map(({ code, line }) => [code, line]);
  }
}
