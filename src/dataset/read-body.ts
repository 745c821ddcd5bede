import { decodeText } from './decode.ts';
import { delimiterFinding } from './delimiter.ts';
import { faults } from './fault.ts';
import { formatOf } from './format.ts';
import { ANY_HEADER, type HeaderTest, looseBody } from './loose-body.ts';
import { looseRecords } from './loose-records.ts';
import { markersFrom, NO_MARKERS } from './markers.ts';
import type { RawInput } from './raw-input.ts';
import { isTolerant, type ReadOptions } from './read-options.ts';
import { readRecords } from './read-records.ts';
import type { Tick } from './records.ts';
import type { Sidecar } from './sidecar.ts';
import { skippedLog } from './skipped.ts';
import { fitsLayout } from './sources/recognise.ts';
import type { KnownFile } from './sources/recognise-file.ts';
import { reshape } from './sources/reshape.ts';
import { STRICT_RULES, type TableBody, type TableRules } from './table.ts';
import { tableBody } from './table-body.ts';

/** What an input holds, and by what rules its cells are to be read. */
export interface ReadBody {
  body: TableBody;
  rules: TableRules;
}

/** What is known of how one input is written. */
export interface Written {
  input: RawInput;
  /** Input id. */
  file: string;
  sidecar: Sidecar | null;
  known: KnownFile | null;
  options: ReadOptions;
  tick?: Tick | undefined;
}

/** Reads one input: through its publisher's profile, by the user's options, or by the strict rules. */
export async function readBody(written: Written): Promise<ReadBody> {
  const { input, known, options } = written;
  if (known !== null) return throughProfile(written, known);
  const rules = rulesOf(written);
  const text = decodeText(input.bytes, { encoding: options.encoding ?? null, orUtf8: false });
  const format = formatOf(input.name, text);
  if (format !== 'csv') {
    const { structuredBody } = await import('./structured.ts');
    return { body: structuredBody(text, format), rules };
  }
  const found = options.delimiter === undefined ? delimiterFinding(text) : null;
  if (found !== null) throw faults([found]);
  return { body: isTolerant(options) ? looseTable(written, text, ANY_HEADER) : strictTable(written, text), rules };
}

function rulesOf({ sidecar, options }: Written): TableRules {
  return {
    ...STRICT_RULES,
    markers: markersFrom([...(sidecar?.missing ?? []), ...(options.missing ?? [])]),
    decimal: options.decimal ?? '.',
    codes: options.codes ?? null,
    periodPrefix: isTolerant(options),
    duplicates: options.duplicates ?? 'error',
  };
}

function strictTable({ file, tick }: Written, text: string): TableBody {
  return tableBody(readRecords(text, ',', tick), file);
}

function looseTable({ file, options, tick }: Written, text: string, isHeader: HeaderTest, separator = ','): TableBody {
  const skipped = skippedLog();
  const { delimiter = separator, skipLines = [] } = options;
  return looseBody(looseRecords(text, { delimiter, skipLines }, skipped, tick), file, isHeader, skipped);
}

/** Reads a publisher's file; what the user says of it comes before what the profile says. */
function throughProfile(written: Written, known: KnownFile): ReadBody {
  const { input, options, sidecar } = written;
  const { profile, layout } = known;
  const encoding = options.encoding ?? layout.encoding;
  const text = decodeText(input.bytes, { encoding, orUtf8: options.encoding === undefined });
  const body = looseTable(written, text, (cells) => fitsLayout(cells, layout), known.delimiter);
  const rules = rulesOf(written);
  const { markers } = rules;
  const decimal = options.decimal ?? layout.decimal;
  const shaped = reshape(body, known, { markers, decimal, hasPeriod: sidecar?.period != null });
  const read: TableRules = {
    ...rules,
    // What was added up has been read already, and a sum is no marker.
    ...(layout.severalRows === true ? { markers: NO_MARKERS, decimal: '.' } : { decimal }),
    codes: options.codes ?? layout.codes,
    periodPrefix: true,
    profile,
    layout,
    check: shaped.check,
  };
  return { body: shaped, rules: read };
}
