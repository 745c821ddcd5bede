import type { FittedValues, Framework, PlanStep, TreatedIndicator } from '../types.ts';
import { declaredReference } from './reference-rows.ts';
import type { ScoredPanel } from './score-panel.ts';
import { fitKey } from './step-fit.ts';
import { treatmentKey } from './treat.ts';

/** Bounds and weights taken from the data for the selected periods, as they stand in the result. */
export function fittedValues(
  { plan }: Framework,
  { panel, fits }: ScoredPanel,
  periods: readonly string[],
): FittedValues[] {
  return plan.steps.flatMap((step) =>
    periods.flatMap((period): FittedValues[] => {
      const found = fits.get(fitKey(step.node, period));
      if (found === undefined) return [];
      const about = { node: step.node, kind: panel.kind, period };
      const { fit, weights } = found;
      return [
        ...(fit === null || step.referenceSet === null
          ? []
          : [{ ...about, referenceSet: step.referenceSet, values: fit.numbers }]),
        ...(weights?.problem !== null ? [] : [{ ...about, ...fittedWeights(plan, step, weights) }]),
      ];
    }),
  );
}

function fittedWeights(
  plan: Framework['plan'],
  step: PlanStep,
  { weights, numbers }: { weights: readonly number[]; numbers: Readonly<Record<string, number>> },
): Pick<FittedValues, 'referenceSet' | 'values' | 'weights'> {
  const ids = [...plan.indicators, ...plan.nodes];
  const byInput = step.inputs.map((input, index) => [ids[input] as string, weights[index] as number] as const);
  return {
    referenceSet: declaredReference(step.weighting?.options ?? {}),
    values: numbers,
    weights: Object.fromEntries(byInput),
  };
}

/** What outlier treatment did to each indicator in the selected periods; the values it changed say so themselves. */
export function treatedIndicators(
  { definition }: Framework,
  { panel, imputed, used, treatments }: ScoredPanel,
  periods: readonly string[],
): TreatedIndicator[] {
  return definition.indicators.flatMap(({ id, treatment }, column) => {
    if (treatment === null) return [];
    return panel.slices.flatMap(({ period, start, end }): TreatedIndicator[] => {
      const fit = treatments.get(treatmentKey(id, period));
      if (fit === undefined || !periods.includes(period)) return [];
      const rows = panel.rows.slice(start, end).map(({ unit }, offset) => ({
        unit: unit.id,
        from: imputed[column]?.[start + offset] as number,
        to: used[column]?.[start + offset] as number,
      }));
      return [
        {
          indicator: id,
          kind: panel.kind,
          period,
          referenceSet: declaredReference(treatment.options),
          method: treatment.method,
          outcome: fit.outcome,
          problem: fit.problem,
          values: fit.numbers,
          changed: rows
            .filter(({ from, to }) => !Object.is(from, to))
            .map(({ to, ...row }) => ({ ...row, to: Number.isNaN(to) ? null : to })),
        },
      ];
    });
  });
}
