import { parseNumber } from './number.ts';

/** Tells whether a cell, trimmed, holds one of the texts that a file's sidecar declares to mean "no value". */
export type MarkerTest = (text: string) => boolean;

/** A test for declared markers; one that is a number stands for that number however it is written (`-99`, `-99.0`). */
export function markerTest(markers: readonly string[]): MarkerTest {
  if (markers.length === 0) return () => false;
  const texts = new Set(markers);
  const numbers = new Set(markers.map(parseNumber).filter((number) => number !== null));
  return (text) => {
    if (texts.has(text)) return true;
    const number = numbers.size === 0 ? null : parseNumber(text);
    return number !== null && numbers.has(number);
  };
}
