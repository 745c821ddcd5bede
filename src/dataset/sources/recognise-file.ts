import type { Layout, SourceProfile } from '../../types.ts';
import { parseCsv } from '../csv.ts';
import { fault } from '../fault.ts';
import type { RawInput } from '../raw-input.ts';
import type { SourceShelf } from '../read-options.ts';
import { isBlankCell } from '../text.ts';
import { layoutsOf, recognise } from './recognise.ts';

/** A publisher's file that was recognised or named, and how it is laid out. */
export interface KnownFile {
  profile: SourceProfile;
  layout: Layout;
  period: string | null;
}

/** How much of a file is looked at for a header. */
const HEAD_BYTES = 200_000;

/** How many of its first records may be the header. */
const HEAD_RECORDS = 30;

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * The publisher whose file an input is: as the user named it, else as its header says. Null where no header fits.
 *
 * @throws AtriskError where the named profile does not fit, or the headers of several fit equally well
 */
export function knownFile(input: RawInput, shelf: SourceShelf): KnownFile | null {
  const headers = headersIn(input.bytes);
  if (input.source !== undefined) {
    const { profile, period } = input.source;
    return { profile, layout: layoutIn(headers, profile), period };
  }
  for (const header of headers) {
    const found = recognise(header, shelf.outlines);
    const [first] = found;
    if (first === undefined) continue;
    if (found.length > 1) throw ambiguous(found.map(({ profile, layout }) => `${profile.id} (${layout.id})`));
    const profile = shelf.load(first.profile.id);
    const layout = profile.layouts.find(({ id }) => id === first.layout.id) as Layout;
    return { profile, layout, period: null };
  }
  return null;
}

function layoutIn(headers: readonly (readonly string[])[], profile: SourceProfile): Layout {
  for (const header of headers) {
    const found = layoutsOf(header, profile);
    if (found.length > 1) throw ambiguous(found.map(({ id }) => `${profile.id} (${id})`));
    if (found[0] !== undefined) return found[0];
  }
  const wanted = profile.layouts.map(({ title, recognise: headerWanted }) => `${title}: ${headerWanted.join(', ')}`);
  throw fault('header.missing', `The file has none of the headers that files of ${profile.title} have.`, {
    hint: `Wanted is one of these. ${wanted.join('; ')}.`,
  });
}

function ambiguous(names: readonly string[]): Error {
  return fault('source.unknown', `The header fits several publishers' files: ${names.join(', ')}.`, {
    hint: 'Say which it is: --source ID=FILE.',
  });
}

/** The first records that may be a header, whatever stands between cells and encloses rows. */
function headersIn(bytes: Uint8Array): string[][] {
  const text = headText(bytes.subarray(0, HEAD_BYTES));
  return SEPARATORS.flatMap((separator) =>
    firstRecords(text, separator)
      .map((cells) => (cells.length === 1 ? (firstRecords(cells[0] as string, separator)[0] ?? cells) : cells))
      .filter((cells) => cells.filter((cell) => !isBlankCell(cell)).length > 1),
  );
}

/** Names of columns are mostly ASCII, which is the same in UTF-8 and Windows-1252. */
function headText(bytes: Uint8Array): string {
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes, { stream: true });
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
