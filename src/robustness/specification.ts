import { AtriskError, EXIT } from '../errors.ts';
import { DEFAULT_UNCERTAINTY } from '../framework/uncertainty.ts';
import type { Definition, Framework, Simulation, Variation } from '../types.ts';

export type Specification = Simulation['specification'];

/** What is varied: what is given, else what the framework declares, else the default. */
export function specificationOf(
  { definition }: Framework,
  given: readonly Variation[] | null,
  from: Specification['from'] = 'file',
): Specification {
  if (given !== null) return { from, variations: given };
  if (definition.uncertainty !== null) return { from: 'framework', variations: definition.uncertainty };
  return { from: 'default', variations: DEFAULT_UNCERTAINTY };
}

/** What every interval is conditional on, in words that stand wherever one is printed. */
export const STATEMENT =
  'Conditional on the choices listed, all else taken as given: the spread of ranks over these choices, not a confidence interval and not a forecast.';

/**
 * Refuses a framework that ranks nobody.
 *
 * @throws AtriskError `usage`
 */
export function assertRanks({ id, ranking }: Definition): void {
  if (ranking !== 'none') return;
  throw new AtriskError('usage', `${id} gives no score and ranks nobody, so there are no ranks to be uncertain of.`, {
    exitCode: EXIT.usage,
    hint: 'Name a framework that ranks, with --framework.',
  });
}

/**
 * Refuses to draw where nothing can differ between draws.
 *
 * @param count how many variables there are
 * @throws AtriskError `usage`
 */
export function assertVaries(count: number, { from }: Specification): void {
  if (count > 0) return;
  const where = { file: 'The specification', framework: "The framework's `uncertainty`", default: 'The default' }[from];
  throw new AtriskError('usage', `${where} varies nothing in this framework.`, {
    exitCode: EXIT.usage,
    hint: 'Name what is to vary in a file, with --spec: docs/uncertainty.md.',
  });
}
