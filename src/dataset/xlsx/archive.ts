import { fault } from '../fault.ts';
import { crc32 } from './crc.ts';
import { damaged } from './damaged.ts';
import { type Entry, packedBytes, readDirectory } from './directory.ts';
import type { Packages } from './packages.ts';

/** All parts together, unpacked: far above any table, far below what would fill the memory. */
const MAX_UNPACKED = 200 * 1024 * 1024;

/** So many packed bytes are unpacked at a time: no more than 64 MB come of them. */
const PIECE = 64 * 1024;

/** The parts of a workbook. */
export interface Archive {
  has: (name: string) => boolean;
  /**
   * @throws AtriskError `file.syntax` where the part is missing, or is not what the directory says of it
   */
  read: (name: string) => Uint8Array;
}

/**
 * Opens a zip archive. What the directory says of sizes is believed only until it is found to be false: unpacking ends
 * at the byte that it should.
 *
 * @throws AtriskError `file.too-large` where all parts together are too large
 */
export function openArchive(bytes: Uint8Array, { Inflate }: Packages): Archive {
  const entries = readDirectory(bytes);
  let total = 0;
  for (const { unpacked } of entries.values()) total += unpacked;
  if (total > MAX_UNPACKED) {
    throw fault(
      'file.too-large',
      `The workbook holds ${Math.round(total / 1024 / 1024)} MB when it is unpacked; 200 MB are read.`,
      {
        hint: 'Keep the sheet with the data only, or export it as "CSV UTF-8".',
      },
    );
  }
  return {
    has: (name) => entries.has(name.toLowerCase()),
    read: (name) => {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) throw damaged(`its part ${name} is missing`);
      const packed = packedBytes(bytes, entry);
      const part = entry.isDeflated ? inflate(packed, entry, Inflate) : packed;
      if (part.length !== entry.unpacked || crc32(part) !== entry.crc) throw damaged(`its part ${name} was changed`);
      return part;
    },
  };
}

function inflate(packed: Uint8Array, { name, unpacked }: Entry, Inflate: Packages['Inflate']): Uint8Array {
  const part = new Uint8Array(unpacked);
  let length = 0;
  const inflater = new Inflate((piece) => {
    if (length + piece.length > unpacked) throw damaged(`its part ${name} is longer than its directory says`);
    part.set(piece, length);
    length += piece.length;
  });
  for (let at = 0; at < packed.length; at += PIECE) {
    pushOrRefuse(inflater, packed.subarray(at, at + PIECE), at + PIECE >= packed.length, name);
  }
  return part.subarray(0, length);
}

function pushOrRefuse(
  inflater: InstanceType<Packages['Inflate']>,
  piece: Uint8Array,
  isLast: boolean,
  name: string,
): void {
  try {
    inflater.push(piece, isLast);
  } catch (error) {
    // fflate numbers its own errors; whatever else is thrown is ours.
    if (typeof (error as { code?: unknown }).code !== 'number') throw error;
    throw damaged(`its part ${name} cannot be unpacked`);
  }
}
