import type { Definition } from '../../types.ts';
import type { Context, Factor } from '../context.ts';

/** What checks look things up in. */
export interface CheckContext extends Context {
  definition: Pick<Definition, 'id' | 'version'>;
  factorsById: ReadonlyMap<string, Factor>;
}
