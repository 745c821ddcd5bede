import { isUtf8 } from 'node:buffer';
import { fault } from './fault.ts';
import { lineAt } from './lines.ts';
import { refuseBinary, refuseWebPage } from './magic.ts';
import type { Encoding } from './read-options.ts';

/** Above this a JavaScript string would not hold the text. */
const MAX_BYTES = 256 * 1024 * 1024;

/** How the bytes of a file are to be understood. */
export interface Decoding {
  /** Encoding that was declared; null for UTF-8, or UTF-16 with its byte order mark. */
  encoding: Encoding | null;
  /** Whether a file that is sound UTF-8 is taken for that, whatever was declared: publishers change their encoding. */
  orUtf8: boolean;
}

const STRICT: Decoding = { encoding: null, orUtf8: false };

/**
 * Bytes → text, without a byte order mark. UTF-8 and, where a byte order mark says so, UTF-16; or as declared.
 *
 * @throws AtriskError `file.empty`, `file.binary`, `file.encoding` or `file.too-large`
 */
export function decodeText(bytes: Uint8Array, decoding: Decoding = STRICT): string {
  if (bytes.length > MAX_BYTES) {
    throw fault('file.too-large', 'The file is larger than 256 MB.', { hint: 'Split it into several files.' });
  }
  refuseBinary(bytes);
  const text = decodeUtf16(bytes, decoding) ?? decodeDeclared(bytes, decoding) ?? decodeUtf8(bytes);
  if (text.trim() === '') {
    throw fault('file.empty', 'The file is empty.', { hint: 'It needs a header row and one row per unit and period.' });
  }
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    throw fault('file.binary', 'The file holds a NUL character, which no table in text form has.', {
      line: lineAt(text, nul),
      hint: 'Export the table again as "CSV UTF-8".',
    });
  }
  refuseWebPage(text);
  return text;
}

/**
 * Text of a file in Windows-1252, else null. What is sound UTF-8 is taken for that whatever was declared: its letters
 * beyond ASCII would be no words in Windows-1252, and one option holds for all files of a run.
 */
function decodeDeclared(bytes: Uint8Array, { encoding }: Decoding): string | null {
  if (encoding !== 'windows-1252' || isUtf8(bytes)) return null;
  // Every byte has a meaning there, so nothing can fail.
  return new TextDecoder('windows-1252').decode(bytes);
}

function decodeUtf8(bytes: Uint8Array): string {
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  if (looksLikeUtf16(bytes)) throw unmarkedUtf16();
  const bad = firstInvalid(bytes);
  const byte = (bytes[bad] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  throw fault('file.encoding', `The file is not UTF-8: the byte 0x${byte} has no meaning there.`, {
    line: lineAt(new TextDecoder('latin1').decode(bytes.subarray(0, bad)), bad),
    hint: 'It looks like Windows-1252 or Latin-1: read it with --encoding windows-1252, or save it as UTF-8 (in a spreadsheet: "CSV UTF-8").',
  });
}

/** Text of a file that starts with a UTF-16 byte order mark or was declared to be UTF-16, else null. */
function decodeUtf16(bytes: Uint8Array, decoding: Decoding): string | null {
  const mark = firstTwo(bytes);
  if (mark !== 0xfffe && mark !== 0xfeff) return decodeUnmarked(bytes, decoding);
  return soundUtf16(bytes, mark === 0xfffe ? 'utf-16le' : 'utf-16be');
}

function decodeUnmarked(bytes: Uint8Array, { encoding, orUtf8 }: Decoding): string | null {
  const isLike = looksLikeUtf16(bytes);
  const isOnlyUtf8 = isUtf8(bytes) && !isLike;
  if (encoding === 'utf-16' && !isOnlyUtf8) return soundUtf16(bytes, isBigEndian(bytes) ? 'utf-16be' : 'utf-16le');
  if (encoding === 'utf-16' && !orUtf8) {
    throw fault('file.encoding', 'The file is not UTF-16: it is sound UTF-8.', {
      line: 1,
      hint: 'Read it without --encoding, or with --encoding utf-8.',
    });
  }
  if (isUtf8(bytes) && isLike) throw unmarkedUtf16();
  return null;
}

function soundUtf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw fault('file.encoding', 'The file is UTF-16 at its start but damaged further on.', {
      hint: 'Save it again as UTF-8.',
    });
  }
}

/** Without a mark it is little-endian on nearly every machine; Latin letters tell the other way by their first byte. */
function isBigEndian(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1000);
  const zeros = (parity: number): number => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  return zeros(0) > zeros(1);
}

function firstTwo([first = 0, second = 0]: Uint8Array): number {
  return (first << 8) | second;
}

/** Latin letters in UTF-16 have a NUL for every other byte. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1000);
  return sample.length >= 4 && sample.filter((byte) => byte === 0).length > sample.length * 0.3;
}

function unmarkedUtf16(): Error {
  return fault('file.encoding', 'The file looks like UTF-16 without a byte order mark.', {
    line: 1,
    hint: 'Read it with --encoding utf-16, or save it as UTF-8.',
  });
}

/** Index of the first byte that cannot stand in UTF-8: found by halving, then back to the start of its sequence. */
function firstInvalid(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (validSoFar(bytes.subarray(0, middle))) low = middle;
    else high = middle;
  }
  if (isUtf8(bytes.subarray(0, low))) return low;
  let lead = low - 1;
  while (lead > 0 && (bytes[lead] ?? 0) < 0xc0) lead -= 1;
  return lead;
}

/** True where the bytes are UTF-8, but for a last character that may have been cut off. */
function validSoFar(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
