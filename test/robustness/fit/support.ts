import { AtriskError } from '../../../src/errors.ts';

/** The error that something must end in. */
export function thrownBy(act: () => unknown): AtriskError {
  try {
    act();
  } catch (error) {
    if (error instanceof AtriskError) return error;
    throw error;
  }
  throw new Error('Nothing was thrown.');
}
