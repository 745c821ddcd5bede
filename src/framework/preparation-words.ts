import { IMPUTATIONS } from '../method/imputations.ts';
import { TREATMENTS } from '../method/treatments.ts';
import type { Imputation, Treatment } from '../method/types.ts';
import type { Definition, Denominator, Indicator, MissingRule } from '../types.ts';

/**
 * What is done to an indicator before the index reads it, in words and in order: what it is divided by, what a missing
 * value becomes, how outliers are treated. Empty where nothing is.
 */
export function preparationWords(
  { denominator, missing, treatment }: Indicator,
  { indicators }: Pick<Definition, 'indicators'>,
): string[] {
  return [
    denominatorWords(denominator, indicators),
    missingWords(missing),
    treatment === null ? null : `outliers: ${(TREATMENTS.get(treatment.method) as Treatment).rule(treatment.options)}`,
  ].filter((words) => words !== null);
}

/** The same for all indicators of a definition for which anything is done. */
export function preparationOf(definition: Definition): Map<string, string[]> {
  const all = definition.indicators.map(
    (indicator) => [indicator.id, preparationWords(indicator, definition)] as const,
  );
  return new Map(all.filter(([, words]) => words.length > 0));
}

function denominatorWords(denominator: Denominator | null, indicators: Definition['indicators']): string | null {
  if (denominator === null) return null;
  const name = indicators.find(({ id }) => id === denominator.by)?.name ?? denominator.by;
  return `divided by ${name}${denominator.times === 1 ? '' : `, times ${denominator.times}`}`;
}

function missingWords({ rule, options }: MissingRule): string | null {
  const imputation = IMPUTATIONS.get(rule) as Imputation;
  return imputation.status === 'imputed' ? `missing: ${imputation.rule(options)}` : null;
}
