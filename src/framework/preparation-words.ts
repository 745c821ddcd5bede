import { IMPUTATIONS } from '../method/imputations.ts';
import { TREATMENTS } from '../method/treatments.ts';
import type { Definition, Indicator } from '../types.ts';

/**
 * What is done to an indicator before the index reads it, in words and in order: what it is divided by, what a missing
 * value becomes, how outliers are treated. Empty where nothing is.
 */
export function preparationWords(
  { denominator, missing, treatment }: Indicator,
  { indicators }: Pick<Definition, 'indicators'>,
): string[] {
  const words: string[] = [];
  if (denominator !== null) {
    const name = indicators.find(({ id }) => id === denominator.by)?.name ?? denominator.by;
    words.push(`divided by ${name}${denominator.times === 1 ? '' : `, times ${denominator.times}`}`);
  }
  const imputation = IMPUTATIONS.get(missing.rule);
  if (imputation?.status === 'imputed') words.push(`missing: ${imputation.rule(missing.options)}`);
  const method = treatment === null ? undefined : TREATMENTS.get(treatment.method);
  if (method !== undefined) words.push(`outliers: ${method.rule(treatment?.options ?? {})}`);
  return words;
}
