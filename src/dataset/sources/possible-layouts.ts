import { matchKey } from '../../framework/match.ts';
import type { SourceProfile } from '../../types.ts';
import { alternatives } from './header-keys.ts';

/**
 * The profiles one of whose layouts may be that of a file, by whether the words of its header stand anywhere in the
 * text. It costs next to nothing, and most files of people's own are none: only the others are looked at closely.
 */
export function possibleProfiles(head: string, outlines: readonly SourceProfile[]): SourceProfile[] {
  const text = matchKey(head);
  const stands = (entry: string): boolean => alternatives(entry).some((header) => text.includes(matchKey(header)));
  // A profile without series of its own is never recognised.
  const known = outlines.filter(({ series }) => series.length > 0);
  return known.filter(({ layouts }) => layouts.some(({ recognise }) => recognise.every(stands)));
}
