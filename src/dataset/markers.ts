import { parseNumber } from './number.ts';

/** Texts that are declared to mean "no value", in a file's sidecar, by an option or by a source profile. */
export interface Markers {
  /** What a cell, trimmed, means by its text; null where it is no marker. */
  meaning: (text: string) => string | null;
}

/** A marker that nobody has explained. */
const UNEXPLAINED = '';

export const NO_MARKERS: Markers = { meaning: () => null };

/**
 * Declared markers; one that is a number stands for that number however it is written (`-99`, `-99.0`).
 *
 * @param meanings text → what it means (`*` → `kept confidential`)
 */
export function markersOf(meanings: Readonly<Record<string, string>>): Markers {
  const texts = new Map(Object.entries(meanings));
  if (texts.size === 0) return NO_MARKERS;
  const numbers = new Map<number, string>();
  for (const [text, meaning] of texts) {
    const number = parseNumber(text);
    if (number !== null) numbers.set(number, meaning);
  }
  return {
    meaning(text) {
      const told = texts.get(text);
      const number = told === undefined && numbers.size > 0 ? parseNumber(text) : null;
      const meant = told ?? (number === null ? undefined : numbers.get(number));
      return meant === undefined ? null : meant === UNEXPLAINED ? `marked ${text}` : meant;
    },
  };
}

/** Markers of which only the texts are known. */
export function markersFrom(texts: readonly string[]): Markers {
  return markersOf(Object.fromEntries(texts.map((text) => [text, UNEXPLAINED])));
}
