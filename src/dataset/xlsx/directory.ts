import { fault } from '../fault.ts';
import { damaged, SAVE_AGAIN } from './damaged.ts';

/** One file in a zip archive, as the directory at the archive's end describes it. */
export interface Entry {
  name: string;
  /** Whether its bytes are deflated, not just stored. */
  isDeflated: boolean;
  crc: number;
  packed: number;
  unpacked: number;
  /** Where its local header starts. */
  offset: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 0xffff;

/** What stands where a number is in a field of ZIP64, for archives beyond 4 GB. */
const BEYOND_32_BITS = 0xffffffff;

const STORED = 0;
const DEFLATED = 8;

/**
 * The directory of a zip archive, by name in small letters: the names of a workbook's parts are the same in any case.
 * Layout: APPNOTE.TXT of PKWARE, 4.3.
 *
 * @throws AtriskError `file.syntax` where it is cut off or contradicts itself; `file.binary` where a part is encrypted
 */
export function readDirectory(bytes: Uint8Array): Map<string, Entry> {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY) throw damaged('its directory is cut off');
    const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const name = new TextDecoder().decode(
      bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + (lengths[0] as number)),
    );
    const key = name.toLowerCase();
    if (entries.has(key)) throw damaged(`it holds ${JSON.stringify(name)} twice`);
    entries.set(key, entryAt(view, at, name));
    at += lengths.reduce((sum, length) => sum + length, ENTRY_LENGTH);
  }
  return entries;
}

/** The bytes of an entry as they lie in the archive. */
export function packedBytes(bytes: Uint8Array, { name, offset, packed }: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) {
    throw damaged(`its part ${name} is not where the directory says`);
  }
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) throw damaged(`its part ${name} is cut off`);
  return bytes.subarray(start, start + packed);
}

function entryAt(view: DataView, at: number, name: string): Entry {
  const method = view.getUint16(at + 10, true);
  const [crc, packed, unpacked] = [16, 20, 24].map((field) => view.getUint32(at + field, true)) as [
    number,
    number,
    number,
  ];
  const offset = view.getUint32(at + 42, true);
  if ((view.getUint16(at + 8, true) & 1) === 1) {
    throw fault('file.binary', 'The workbook is protected by a password.', {
      hint: 'Open it with the password and save it again without one.',
    });
  }
  if (method !== STORED && method !== DEFLATED) throw damaged(`its part ${name} is packed in an unknown way`);
  if ([packed, unpacked, offset].includes(BEYOND_32_BITS)) {
    throw fault('file.syntax', 'The workbook is packed as ZIP64, which is not read.', { hint: SAVE_AGAIN });
  }
  return { name, isDeflated: method === DEFLATED, crc, packed, unpacked, offset };
}

/** Where the record at the end starts: only a comment may follow it. */
function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  throw damaged('its end is missing, as after a download that broke off');
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
