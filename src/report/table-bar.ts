import { fixed } from './number.ts';

/** Cells a bar takes at most. */
const CELLS = 16;

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** The one scale that all bars of a section share; it starts at zero, or below it where a score does. */
export interface BarScale {
  low: number;
  high: number;
  /** Printed in the header: a bar without its scale says nothing. */
  label: string;
}

/** The scale of a section's scores, or null where there is nothing to draw. */
export function barScale(scores: readonly (number | null)[], decimals: number): BarScale | null {
  const values = scores.filter((score) => score !== null);
  const low = values.reduce((least, value) => Math.min(least, value), 0);
  const high = values.reduce((most, value) => Math.max(most, value), 0);
  if (high === low) return null;
  return { low, high, label: `${fixed(low, low === 0 ? 0 : decimals)} to ${fixed(high, decimals)}` };
}

/** A bar from the low end of the scale to the score, in eighths of a cell. */
export function bar(score: number | null, { low, high }: BarScale): string {
  if (score === null) return '';
  const eighths = Math.round(((score - low) / (high - low)) * CELLS * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? '');
}
