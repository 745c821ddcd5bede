import { AtriskError } from '../errors.ts';
import { sanitise } from './sanitise.ts';

/**
 * First characters that make a spreadsheet take a text for a formula (OWASP, CSV injection), with
 * their full-width forms. Quoting does not stop it; a leading apostrophe does.
 */
const FORMULA = /^[=+\-@\t\r\0＝＋－＠]/;

/** A text cell: invisible characters shown, formulas defused, quoted where RFC 4180 asks for it. */
export function textCell(text: string | null): string {
  if (text === null) return '';
  return quoted((FORMULA.test(text) ? "'" : '') + sanitise(text));
}

/** A numeric cell: the full double, or nothing where there is none. CSV is for machines and is not rounded. */
export function numberCell(value: number | null): string {
  if (value === null) return '';
  if (!Number.isFinite(value)) {
    throw new AtriskError('internal', `A number for the CSV is ${value}, which no result may hold.`, { exitCode: 70 });
  }
  return String(value + 0);
}

/** What a publisher printed: a plain number stays one, anything else is text. */
export function figureCell(text: string | null): string {
  return text !== null && /^-?\d+(\.\d+)?$/.test(text) ? text : textCell(text);
}

function quoted(text: string): string {
  return /[",\n\r]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
