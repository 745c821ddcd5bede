import type { Layout, SourceProfile } from '../../types.ts';
import { parseCsv } from '../csv.ts';
import { fault } from '../fault.ts';
import { refuseBinary } from '../magic.ts';
import type { RawInput } from '../raw-input.ts';
import { DELIMITERS, type Delimiter, type ReadOptions, type SourceShelf } from '../read-options.ts';
import { isBlankCell } from '../text.ts';
import { possibleProfiles } from './possible-layouts.ts';
import { layoutsOf, recognise } from './recognise.ts';

/** A publisher's file that was recognised or named, and how it is laid out. */
export interface KnownFile {
  profile: SourceProfile;
  layout: Layout;
  /** Period of the whole file, as named with the profile. */
  period: string | null;
  /** What stands between the cells of its header: a spreadsheet may have saved it with another sign than the publisher. */
  delimiter: Delimiter;
}

/** How much of a file is looked at for a header. */
const HEAD_BYTES = 60_000;

/** How many of its first records may be the header. */
const HEAD_RECORDS = 30;

/** A row that may be the header, and the sign between its cells. */
interface Header {
  cells: readonly string[];
  delimiter: Delimiter;
}

/**
 * The publisher whose file an input is: as the user named it, else as its header says. Null where no header fits.
 *
 * @param options how the user says that the file is written
 * @throws AtriskError where the named profile does not fit, or the headers of several fit equally well
 */
export function knownFile(input: RawInput, shelf: SourceShelf, options: ReadOptions = {}): KnownFile | null {
  const head = headText(input.bytes.subarray(0, HEAD_BYTES), options);
  const outlines = possibleProfiles(head, shelf.outlines);
  if (input.source === undefined && outlines.length === 0) return null;
  const headers = headersIn(head, options.delimiter === undefined ? DELIMITERS : [options.delimiter]);
  if (input.source !== undefined) return namedFile(input.source, input.bytes, headers, outlines);
  for (const { cells, delimiter } of headers) {
    const found = recognise(cells, outlines);
    const [first] = found;
    if (first === undefined) continue;
    if (found.length > 1) throw ambiguous(found.map(({ profile, layout }) => `${profile.id} (${layout.id})`));
    const profile = shelf.load(first.profile.id);
    const layout = profile.layouts.find(({ id }) => id === first.layout.id) as Layout;
    return { profile, layout, period: null, delimiter };
  }
  return null;
}

/** The layout of a file whose publisher the user named. */
function namedFile(
  { profile, period }: NonNullable<RawInput['source']>,
  bytes: Uint8Array,
  headers: readonly Header[],
  outlines: readonly SourceProfile[],
): KnownFile {
  refuseBinary(bytes);
  const found = layoutIn(headers, profile);
  if (found === null) throw fitsNone(profile, headers, outlines);
  return { profile, period, ...found };
}

function layoutIn(headers: readonly Header[], profile: SourceProfile): Pick<KnownFile, 'layout' | 'delimiter'> | null {
  for (const { cells, delimiter } of headers) {
    // Of several that fit equally well, all of one profile, the one listed first is meant.
    const [layout] = layoutsOf(cells, profile);
    if (layout !== undefined) return { layout, delimiter };
  }
  return null;
}

/** The refusal of a file that is not of the publisher who was named: of whom it is, or what it would have to hold. */
function fitsNone(profile: SourceProfile, headers: readonly Header[], outlines: readonly SourceProfile[]): Error {
  const others = new Set(headers.flatMap(({ cells }) => recognise(cells, outlines).map((found) => found.profile.id)));
  const wanted = profile.layouts.map(({ title, recognise: headerWanted }) => `${title}: ${headerWanted.join(', ')}`);
  const hint =
    others.size > 0
      ? `It looks like a file of ${[...others].join(' or ')}: name that with --source, or leave --source out.`
      : `Wanted is one of these. ${wanted.join('; ')}.`;
  return fault('header.missing', `The file has none of the headers that files of ${profile.title} have.`, { hint });
}

function ambiguous(names: readonly string[]): Error {
  return fault('source.unknown', `The header fits several publishers' files: ${names.join(', ')}.`, {
    hint: 'Say which it is: --source ID=FILE.',
  });
}

/** The first records that may be a header, whatever stands between cells and encloses rows. */
function headersIn(text: string, delimiters: readonly Delimiter[]): Header[] {
  return delimiters.flatMap((delimiter) =>
    firstRecords(text, delimiter)
      .map((cells) => (cells.length === 1 ? (firstRecords(cells[0] as string, delimiter)[0] ?? cells) : cells))
      .filter((cells) => cells.filter((cell) => !isBlankCell(cell)).length > 1)
      .map((cells) => ({ cells, delimiter })),
  );
}

/** Names of columns are mostly ASCII, which is the same in UTF-8 and Windows-1252. */
function headText(bytes: Uint8Array, { encoding }: ReadOptions): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const isUtf16 = mark === 0xfffe || (encoding === 'utf-16' && mark !== 0xfeff);
  const name = isUtf16 ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(name).decode(bytes, { stream: true });
}

/** Records as far as they can be read: a fault further on is no business of recognising. */
function firstRecords(text: string, separator: string): string[][] {
  const lines = text.split(/\r\n|\n|\r/).slice(0, HEAD_RECORDS);
  return lines.flatMap((line) => {
    try {
      return parseCsv(line, separator).map(({ cells }) => [...cells]);
    } catch {
      return [];
    }
  });
}
