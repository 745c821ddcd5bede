import { IMPUTATIONS } from '../method/imputations.ts';
import { TREATMENTS } from '../method/treatments.ts';
import type { Imputation, Treatment } from '../method/types.ts';
import type { Definition, Indicator } from '../types.ts';
import { withHint } from './known-ids.ts';
import type { Problem } from './problem.ts';

/** What is wrong with the way from cells to the values that the index reads: denominators, imputations, treatments. */
export function preparationProblems({ indicators }: Definition): Problem[] {
  const denominators = indicators.flatMap(({ id, role }) => (role === 'denominator' ? [id] : []));
  return indicators.flatMap((indicator, position) => [
    ...denominationProblems(indicator, position, denominators),
    ...unusedProblems(indicator, position, indicators),
    ...imputationProblems(indicator, position),
    ...treatmentProblems(indicator, position),
  ]);
}

function denominationProblems(
  { denominator }: Indicator,
  position: number,
  denominators: readonly string[],
): Problem[] {
  if (denominator === null || denominators.includes(denominator.by)) return [];
  const path = ['indicators', position, 'denominator'];
  const message = `"${denominator.by}" is not listed under \`denominators\`.`;
  return [withHint({ path, message }, denominator.by, denominators)];
}

function unusedProblems({ id, role }: Indicator, position: number, indicators: readonly Indicator[]): Problem[] {
  if (role !== 'denominator' || indicators.some(({ denominator }) => denominator?.by === id)) return [];
  return [
    {
      path: ['indicators', position, 'id'],
      message: `no indicator is divided by "${id}".`,
      hint: 'Leave it out; a variant names it under `drop`.',
    },
  ];
}

function imputationProblems({ missing, scale }: Indicator, position: number): Problem[] {
  const path = ['indicators', position, 'missing'];
  const imputation = IMPUTATIONS.get(missing.rule) as Imputation;
  const problem = imputation.problem?.(missing.options) ?? null;
  if (problem !== null) return [{ path: [...path, 'options'], message: `${problem}.` }];
  // An ordinal scale has no values between its labels; a table over it would find none.
  if (scale === null || imputation.looks === 'nowhere' || imputation.keepsScale === true) return [];
  const message = `${missing.rule} computes values that the ordinal scale of this indicator does not have.`;
  return [{ path, message, hint: 'Use last-observation or constant, which carry over a value as it is.' }];
}

function treatmentProblems({ treatment, scale }: Indicator, position: number): Problem[] {
  if (treatment === null) return [];
  const path = ['indicators', position, 'treatment'];
  const method = TREATMENTS.get(treatment.method) as Treatment;
  const problem = method.problem?.(treatment.options) ?? null;
  if (problem !== null) return [{ path: [...path, 'options'], message: `${problem}.` }];
  if (scale === null) return [];
  return [{ path, message: 'an ordinal indicator has no outliers to treat: its values are those of its scale.' }];
}
