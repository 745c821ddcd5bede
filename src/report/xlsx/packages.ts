import type { zipSync } from 'fflate';
import { AtriskError, EXIT } from '../../errors.ts';

/**
 * The packer, which is optional: whoever writes no workbook never loads it.
 *
 * @throws AtriskError `usage` where it is not installed
 */
export async function loadZip(
  load: () => Promise<{ zipSync: typeof zipSync }> = () => import('fflate'),
): Promise<typeof zipSync> {
  try {
    return (await load()).zipSync;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    throw new AtriskError('usage', 'Writing the format xlsx needs the package fflate.', {
      exitCode: EXIT.usage,
      hint: 'Install it with "npm install fflate", or use --format csv.',
    });
  }
}
