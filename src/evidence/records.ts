import type { LedgerPlace } from '../types.ts';
import type { RecordKind } from './schema.ts';

/** One record as it was written, before its keys and values are checked. */
export interface RawRecord {
  kind: RecordKind;
  value: unknown;
  at: LedgerPlace;
}

/** What one file holds: its records, and what it says of all of them. */
export interface RawFile {
  framework: string | null;
  records: readonly RawRecord[];
}
