import { AtriskError, EXIT } from '../errors.ts';
import type { Table } from '../dataset/table.ts';
import { matchShare } from '../dataset/match-share.ts';
import type { Framework } from '../types.ts';
import { shippedFramework, shippedIds } from './shipped.ts';

/** A framework must hold at least this share of its indicators in the data to be chosen unasked. */
const LEAST_SHARE = 0.5;
/** And lead the next by this much. */
const LEAST_LEAD = 0.1;

/**
 * Chooses the shipped framework that fits the data best.
 *
 * @returns the framework and a sentence that says why it was chosen
 * @throws AtriskError `framework.no-fit` listing every candidate with its share
 */
export function chooseFramework(tables: readonly Table[]): { framework: Framework; because: string } {
  const fits = distinct(shippedIds().map((id) => shippedFramework(id)))
    .map((framework) => ({ framework, share: matchShare(tables, framework.definition) }))
    .sort((a, b) => b.share - a.share || (a.framework.definition.id < b.framework.definition.id ? -1 : 1));
  const [best, next] = fits;
  if (best === undefined || best.share < LEAST_SHARE || best.share - (next?.share ?? 0) < LEAST_LEAD - 1e-9) {
    const list = fits.map((fit) => `${fit.framework.definition.id} ${Math.round(fit.share * 100)} %`).join(', ');
    throw new AtriskError('framework.no-fit', 'No shipped framework clearly fits these columns.', {
      exitCode: EXIT.usage,
      hint: `Name one with --framework. Indicators found: ${list}.`,
    });
  }
  const { definition } = best.framework;
  const found = Math.round(best.share * definition.indicators.length);
  return {
    framework: best.framework,
    because: `Framework: ${definition.id} (${found} of its ${definition.indicators.length} indicators found in the data).`,
  };
}

/** Of frameworks over the same indicators the one that ranks nobody: an order is added to it on request alone. */
function distinct(frameworks: readonly Framework[]): Framework[] {
  const byIndicators = new Map<string, Framework>();
  for (const framework of frameworks) {
    const { indicators } = framework.definition;
    const key = JSON.stringify(indicators.map(({ id }) => id));
    const known = byIndicators.get(key);
    if (known?.definition.ranking !== 'none') byIndicators.set(key, framework);
  }
  return [...byIndicators.values()];
}
