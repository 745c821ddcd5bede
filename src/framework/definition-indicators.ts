import { IMPUTATIONS } from '../method/imputations.ts';
import { TREATMENTS } from '../method/treatments.ts';
import type { Denominator, Indicator, MissingRule, Recipe } from '../types.ts';
import { completeChoice, completeOptions, withoutUndefined } from './definition-options.ts';
import { INDICATOR_DEFAULTS } from './indicator-defaults.ts';
import type { WrittenDefinition } from './schema.ts';

type WrittenIndicator = WrittenDefinition['indicators'][number];
type WrittenDenominator = NonNullable<WrittenDefinition['denominators']>[number];
type WrittenMissing = string | (Partial<MissingRule> & { rule: string });

/** How values are prepared, as written for one indicator or for all. */
interface Preparation {
  missing?: unknown;
  treatment?: unknown;
  normalisation?: unknown;
}

/** The indicators, each with what holds for all where it says nothing itself, and after them the denominators. */
export function completeIndicators(
  indicators: readonly WrittenIndicator[],
  denominators: readonly WrittenDenominator[],
  defaults: Preparation,
): Indicator[] {
  return [
    ...indicators.map((written) => completeIndicator(written, defaults)),
    ...denominators.map(completeDenominator),
  ];
}

function completeIndicator(written: WrittenIndicator, defaults: Preparation): Indicator {
  const { from, missing, treatment, denominator, ...rest } = written;
  return {
    ...INDICATOR_DEFAULTS,
    // A normalisation becomes a node of the index.
    ...withoutUndefined({ ...rest, normalisation: undefined }),
    from: completeRecipe(from),
    missing: completeMissing((missing ?? defaults.missing) as WrittenMissing | undefined),
    denominator: completeDenomination(denominator),
    treatment: completeChoice(TREATMENTS, (treatment ?? defaults.treatment) as Parameters<typeof completeChoice>[1]),
  };
}

/** A denominator turns nothing round, so that its polarity is of no account. */
function completeDenominator({ from, ...rest }: WrittenDenominator): Indicator {
  return {
    ...INDICATOR_DEFAULTS,
    ...withoutUndefined(rest),
    role: 'denominator',
    polarity: 'higher-is-riskier',
    from: completeRecipe(from),
  };
}

function completeRecipe(written: WrittenIndicator['from']): Recipe | null {
  if (written === undefined) return null;
  const { sum, ...rest } = typeof written === 'string' ? { sum: written } : written;
  const defaults = { needs: 'all', per: null, times: 1, age: { least: 0, most: 0 }, periods: {}, note: null } as const;
  return { ...defaults, ...withoutUndefined(rest), sum: typeof sum === 'string' ? [sum] : sum };
}

function completeMissing(written: WrittenMissing | undefined): MissingRule {
  const rule = typeof written === 'string' ? { rule: written } : (written ?? { rule: 'leave' });
  const specs = IMPUTATIONS.get(rule.rule)?.options ?? {};
  return {
    ...INDICATOR_DEFAULTS.missing,
    ...withoutUndefined(rule),
    options: completeOptions(specs, rule.options ?? {}),
  };
}

function completeDenomination(written: WrittenIndicator['denominator']): Denominator | null {
  if (written === undefined) return null;
  return typeof written === 'string' ? { by: written, times: 1 } : { by: written.by, times: written.times ?? 1 };
}
