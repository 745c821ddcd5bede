import type { Weighting } from './types.ts';

/** Every way to weight the inputs of a node. To add one: write its file, add it here, test it. */
export const WEIGHTINGS: ReadonlyMap<string, Weighting> = new Map(
  ([] as Weighting[]).map((weighting) => [weighting.name, weighting]),
);
