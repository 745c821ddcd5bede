import type { AtriskError } from '../../errors.ts';
import { fault } from '../fault.ts';

export const SAVE_AGAIN =
  'Open it in the program that made it and save it again as .xlsx, or export the sheet as "CSV UTF-8".';

/** The error for a workbook that breaks the rules of its format. */
export function damaged(what: string): AtriskError {
  return fault('file.syntax', `The workbook is damaged: ${what}.`, { hint: SAVE_AGAIN });
}
