import type { Indicator } from '../../types.ts';

/**
 * What a coder may write for an indicator: `0 none; 1 some; 2 much`, or the range where it has no scale, and the
 * reasons for which a code may be missing where the framework lists them.
 */
export function codesInWords({ scale, range, missing }: Indicator): string {
  const { reasons } = missing;
  const codes = scale?.map(({ value, label }) => `${value} ${label}`).join('; ') ?? rangeInWords(range);
  return reasons === null ? codes : `${codes}; or missing_because: ${reasons.join(' / ')}`;
}

function rangeInWords(range: Indicator['range']): string {
  return range === null ? 'a number' : `a number from ${range[0]} to ${range[1]}`;
}
