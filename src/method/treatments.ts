import type { Treatment } from './types.ts';

/** Every outlier treatment an indicator may name. To add one: write its file, add it here, test it. */
export const TREATMENTS: ReadonlyMap<string, Treatment> = new Map(
  ([] as Treatment[]).map((treatment) => [treatment.name, treatment]),
);
