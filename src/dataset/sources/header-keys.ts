import { matchKey } from '../../framework/match.ts';

/** `Political Stability: Estimate [PV.EST]`: text, and a code in brackets at the end. */
const BRACKETED = /^([^[\]]*)\[([^[\]]+)\]\s*$/;

/**
 * The keys by which a header is found, in the form in which labels are compared: of the header as a whole, of the
 * code in brackets at its end, and of the text before that.
 */
export function headerKeys(header: string): string[] {
  const parts = BRACKETED.exec(header);
  const texts = parts === null ? [header] : [header, parts[2] as string, parts[1] as string];
  return texts.map(matchKey).filter((key) => key !== '');
}

/** The headers of which one is enough, of an entry of `recognise`. */
export function alternatives(entry: string): string[] {
  return entry.split(' | ').map((header) => header.trim());
}
