import codes from 'i18n-iso-countries/codes.json' with { type: 'json' };

/** Built on first use: most runs on peoples or regions never ask. */
let alpha3: ReadonlySet<string> | null = null;

/**
 * True for a code of ISO 3166-1 alpha-3, in capitals.
 *
 * Kosovo has no code there; XKX, of the range set aside for users, is what the World Bank, the
 * European Union and V-Dem write for it, and is accepted.
 */
export function isIso3(code: string): boolean {
  alpha3 ??= new Set([...codes.map((row) => row[1] as string).filter((known) => known !== 'XKK'), 'XKX']);
  return alpha3.has(code);
}
