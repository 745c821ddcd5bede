import type { Code } from '../errors.ts';

/** What is wrong with one key cell. */
export interface KeyFault {
  code: Code;
  message: string;
  hint: string;
}
