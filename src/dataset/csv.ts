import { CsvError, parse } from 'csv-parse/sync';
import { fault } from './fault.ts';
import { countBreaks } from './lines.ts';
import { openedQuoteLine } from './quotes.ts';

/** Longest record accepted, in characters: room for a cell of 1 MB, no room for a file whose quote never closes. */
const MAX_RECORD = 2_000_000;

/** One record of a table: its cells as written and the physical line on which it starts. */
export interface CsvRecord {
  cells: readonly string[];
  line: number;
}

/**
 * Separated text → records, blank ones included. Strict about quotes; LF, CRLF, CR and mixtures
 * of them end a record.
 *
 * @throws AtriskError `quote.unclosed`, `quote.stray` or `row.too-long`, with the line
 */
export function parseCsv(text: string, delimiter = ','): readonly CsvRecord[] {
  // csv-parse counts a CRLF inside quotes as two lines and names the last line of a record, so the
  // lines are counted here: a record spans one line more than its cells have line ends.
  let line = 1;
  try {
    return parse(text, { ...OPTIONS, delimiter }).map((cells) => {
      const record = { cells, line };
      line += linesOf(cells);
      return record;
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw explained(error, text, delimiter);
  }
}

const OPTIONS = { record_delimiter: ['\r\n', '\n', '\r'], relax_column_count: true, max_record_size: MAX_RECORD };

function linesOf(cells: readonly string[]): number {
  return cells.reduce((lines, cell) => lines + countBreaks(cell), 1);
}

/** Parses once more, record by record, up to the one that cannot be parsed. */
function faultyRecordLine(text: string, delimiter: string): number {
  let line = 1;
  const count = (cells: string[]): null => {
    line += linesOf(cells);
    return null;
  };
  try {
    parse(text, { ...OPTIONS, delimiter, on_record: count });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return line;
}

const CLOSE_IT = 'A cell that holds quotation marks must be enclosed in them, and each one inside written twice.';

/** csv-parse's refusal in our words, with the line on which the trouble begins. */
function explained(error: CsvError, text: string, delimiter: string): Error {
  const recordLine = faultyRecordLine(text, delimiter);
  const opened = openedQuoteLine(text, recordLine, delimiter);
  switch (error.code as string) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return fault('quote.unclosed', 'A quotation mark that opens here is never closed.', {
        line: opened ?? recordLine,
        hint: CLOSE_IT,
      });
    case 'CSV_MAX_RECORD_SIZE':
      return fault('row.too-long', `The record that starts here is longer than ${MAX_RECORD} characters.`, {
        line: recordLine,
        hint: 'Is a quotation mark opened here and not closed?',
      });
    case 'CSV_INVALID_CLOSING_QUOTE':
      return fault(
        'quote.stray',
        `In the quoted cell that opens here, something other than ${delimiter === ',' ? 'a comma' : 'a separator'} follows a quotation mark.`,
        {
          line: opened ?? recordLine,
          hint: CLOSE_IT,
        },
      );
    case 'INVALID_OPENING_QUOTE':
      return fault('quote.stray', 'A quotation mark stands inside a cell that does not begin with one.', {
        line: recordLine,
        hint: CLOSE_IT,
      });
    default:
      return fault('file.syntax', 'The record that starts here cannot be read as CSV.', {
        line: recordLine,
      });
  }
}
