import { parseCsv } from './csv.ts';
import { indexCsv } from './csv-index.ts';
import { type Records, recordsOf, type Tick } from './records.ts';

/** Texts longer than this (in characters) are indexed and not cut into cells: csv-parse would need 2 GB for 1,000,000 rows. */
const LONG_TEXT = 5_000_000;

/**
 * Separated text → records. csv-parse reads what is short, and whatever is at fault, because it explains
 * faults; a long sound text is read by {@link indexCsv}, which is tested to give the same.
 *
 * @throws AtriskError `quote.unclosed`, `quote.stray` or `row.too-long`, with the line
 */
export function readRecords(text: string, delimiter: string, tick: Tick = () => undefined): Records {
  const indexed = text.length > LONG_TEXT ? indexCsv(text, delimiter, tick) : null;
  return indexed ?? recordsOf(parseCsv(text, delimiter));
}
