import type { Weighting } from './types.ts';
import { balanced } from './weighting/balanced.ts';
import { equal } from './weighting/equal.ts';
import { given } from './weighting/given.ts';
import { principalComponent } from './weighting/principal-component.ts';

/** Every way to weight the inputs of a node. To add one: write its file, add it here, test it. */
export const WEIGHTINGS: ReadonlyMap<string, Weighting> = new Map(
  [equal, given, principalComponent, balanced].map((weighting) => [weighting.name, weighting]),
);
