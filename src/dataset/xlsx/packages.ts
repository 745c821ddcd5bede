import type * as fflate from 'fflate';
import type * as saxes from 'saxes';
import { AtriskError, EXIT } from '../../errors.ts';

/** The packages that reading a workbook needs. Both are optional: whoever reads only text never loads them. */
export interface Packages {
  /** Deflated bytes → bytes, in pieces, so that it can be stopped at any time. */
  Inflate: typeof fflate.Inflate;
  /** A strict parser of XML that expands no entities of a document's own. */
  SaxesParser: typeof saxes.SaxesParser;
}

/** @throws AtriskError `usage` where one of them is not installed */
export async function loadPackages(
  load: () => Promise<[typeof fflate, typeof saxes]> = () => Promise.all([import('fflate'), import('saxes')]),
): Promise<Packages> {
  try {
    const [{ Inflate }, { SaxesParser }] = await load();
    return { Inflate, SaxesParser };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new AtriskError('usage', 'Reading the format xlsx needs the packages fflate and saxes.', {
      exitCode: EXIT.usage,
      hint: 'Install them with "npm install fflate saxes", or export the sheet as "CSV UTF-8" and use that.',
    });
  }
}
