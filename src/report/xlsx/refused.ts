import { AtriskError, EXIT } from '../../errors.ts';

/** The error for what a workbook cannot hold: nothing is cut off in silence. */
export function refused(message: string): AtriskError {
  return new AtriskError('output.unwritable', message, {
    exitCode: EXIT.cannotWrite,
    hint: 'Use --format csv, which has no such limit.',
  });
}
