import type { CodeSystem, SourceProfile } from '../types.ts';
import type { DuplicateRule } from './duplicates.ts';

/** Encodings that may be declared; without one, UTF-8 is taken, and UTF-16 where a byte order mark says so. */
export const ENCODINGS = ['utf-8', 'utf-16', 'windows-1252'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Signs that may be declared to stand between cells. */
export const DELIMITERS = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** A run of physical lines, both ends included; `to` may be Infinity. */
export interface LineRange {
  from: number;
  to: number;
}

/**
 * How the user says that files are written. Any of the first five switches tolerant reading on: rows that are no
 * data are then skipped and reported. Without them, and without a source profile, the strict rules hold.
 */
export interface ReadOptions {
  encoding?: Encoding | undefined;
  delimiter?: Delimiter | undefined;
  decimal?: '.' | ',' | undefined;
  skipLines?: readonly LineRange[] | undefined;
  /** Texts that mean "no value". */
  missing?: readonly string[] | undefined;
  duplicates?: DuplicateRule | undefined;
  /** System of the codes in the unit columns. */
  codes?: CodeSystem | undefined;
}

/** Whether the options ask for tolerant reading. */
export function isTolerant({ encoding, delimiter, decimal, skipLines, missing }: ReadOptions): boolean {
  return [encoding, delimiter, decimal, skipLines, missing].some((option) => option !== undefined);
}

/** The source profiles that a file may be recognised as. */
export interface SourceShelf {
  /** All profiles, with nothing more than recognising needs. */
  outlines: readonly SourceProfile[];
  /** A whole profile by its id. */
  load: (id: string) => SourceProfile;
}

/** No profiles: every file is read by the strict rules or the options. */
export const NO_SOURCES: SourceShelf = {
  outlines: [],
  load: (id) => {
    throw new Error(`There is no source profile ${id}.`);
  },
};
