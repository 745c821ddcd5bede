import type { Definition, Indicator } from '../types.ts';

/**
 * The form in which headers, ids, names and aliases are compared: NFC, trimmed, lower case, with runs
 * of spaces, underscores and hyphens folded to one space.
 */
export function matchKey(label: string): string {
  // Nearly every label is ASCII, and the general way costs a hundred times more on first use.
  if (/^[ -~]*$/.test(label))
    return label
      .toLowerCase()
      .replace(/[ _-]+/g, ' ')
      .trim();
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/gu, ' ')
    .trim();
}

/** Every label by which an indicator is known. */
export function labelsOf(indicator: Indicator): string[] {
  return [indicator.id, indicator.name, ...indicator.aliases];
}

/** Finds the indicator a column or an indicator cell names. */
export function indicatorsByLabel(definition: Pick<Definition, 'indicators'>): Map<string, Indicator> {
  return new Map(
    definition.indicators.flatMap((indicator) =>
      labelsOf(indicator).map((label) => [matchKey(label), indicator] as const),
    ),
  );
}
