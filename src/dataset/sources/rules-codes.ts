import type { Problem } from '../../framework/problem.ts';
import type { SourceProfile } from '../../types.ts';
import { isIso3 } from '../../units/iso3.ts';
import { shown } from '../text.ts';

/** Codes that stand for no country that is known, and codes that are and are not a country at once. */
export function codeProblems({ codes, notUnits }: SourceProfile): Problem[] {
  const unknown = Object.entries(codes)
    .filter(([, iso3]) => !isIso3(iso3))
    .map(([code, iso3]) => ({
      path: ['codes', code],
      message: `${shown(iso3)} is no code of ISO 3166-1 alpha-3.`,
      hint: 'Write three capitals. A code that stands for no country belongs under notUnits.',
    }));
  const both = Object.keys(codes)
    .filter((code) => Object.hasOwn(notUnits, code))
    .map((code) => ({
      path: ['notUnits', code],
      atKey: true,
      message: `${shown(code)} is listed under codes as well, where it stands for a country.`,
    }));
  return [...unknown, ...both, ...untrimmed(codes, ['codes']), ...untrimmed(notUnits, ['notUnits'])];
}

/** Texts of cells are compared without the spaces at either end, so one with such spaces is never met. */
export function untrimmed(texts: Readonly<Record<string, unknown>>, path: Problem['path']): Problem[] {
  return Object.keys(texts)
    .filter((text) => text === '' || text !== text.trim())
    .map((text) => ({
      path: [...path, text],
      atKey: true,
      message:
        text.trim() === ''
          ? 'a blank text is listed; a blank cell needs no entry.'
          : `${shown(text)} begins or ends with a space, and no cell is compared with its spaces.`,
    }));
}
