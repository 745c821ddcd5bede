import { declaredReference } from '../engine/reference-rows.ts';
import { isFitted } from '../engine/step-fit.ts';
import { IMPUTATIONS } from '../method/imputations.ts';
import { TREATMENTS } from '../method/treatments.ts';
import type { Imputation, Treatment } from '../method/types.ts';
import type { MethodOptions, PlanStep } from '../types.ts';
import { alternativesOf } from './alternatives.ts';
import type { DataSet, Trial } from './trial.ts';

/** The trial without the rows of other periods, where no method that may be used looks at them; else as it is. */
export function withinPeriod(trial: Trial): Trial {
  const slice = trial.slices.find(({ period }) => period === trial.period);
  if (slice === undefined || looksElsewhere(trial)) return trial;
  const { start, end } = slice;
  const cut = (columns: DataSet['raw']) => columns.map((column) => column.slice(start, end));
  return {
    ...trial,
    rows: trial.rows.slice(start, end),
    slices: [{ period: trial.period, start: 0, end: end - start }],
    data: trial.data.map(({ raw, observed }) => {
      const own = cut(raw);
      // One list for both tells that no value is another unit's.
      return { raw: own, observed: observed === raw ? own : cut(observed) };
    }),
    mayFit: trial.mayFit?.slice(start, end) ?? null,
    ranked: trial.ranked.map((row) => row - start),
  };
}

function looksElsewhere(trial: Trial): boolean {
  const { framework, variations } = trial;
  const steps = alternativesOf(framework, variations).flatMap((one) => one.steps);
  const { indicators } = framework.definition;
  const imputations = [
    ...indicators.map(({ missing }) => missing),
    ...variations.flatMap((one) => (one.vary === 'imputation' ? one.alternatives : [])),
  ];
  const treatments = [
    ...indicators.flatMap(({ treatment }) => (treatment === null ? [] : [treatment])),
    ...variations.flatMap((one) => (one.vary === 'treatment' ? one.alternatives : [])),
  ];
  return (
    steps.some(stepLooksElsewhere) ||
    imputations.some(({ rule, options }) => imputationLooksElsewhere(rule, options)) ||
    treatments.some(({ method, options }) => method !== 'none' && treatmentLooksElsewhere(method, options))
  );
}

/** Whether a step takes values from other periods. */
export function stepLooksElsewhere(step: PlanStep): boolean {
  if (!isFitted(step)) return false;
  return [step.options, step.weighting?.options ?? {}].some((options) => declaredReference(options) !== 'period');
}

function imputationLooksElsewhere(rule: string, options: MethodOptions): boolean {
  const { looks } = IMPUTATIONS.get(rule) as Imputation;
  return (
    looks === 'back' || looks === 'ahead' || (looks === 'reference-set' && declaredReference(options) !== 'period')
  );
}

function treatmentLooksElsewhere(method: string, options: MethodOptions): boolean {
  const { fits } = TREATMENTS.get(method) as Treatment;
  return fits && declaredReference(options) !== 'period';
}
