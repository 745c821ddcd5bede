import { prepare } from '../engine/prepare.ts';
import type { Definition, Framework, Indicator, Variation } from '../types.ts';
import { acceptsAll } from '../framework/rules-uncertainty.ts';
import { withErrors } from './data-errors.ts';
import type { State } from './state.ts';
import type { DataSet, Trial } from './trial.ts';

type Prepare = (state: State) => readonly Float64Array[];

/** As many prepared sets of columns as are kept at a time. */
const MOST_KEPT = 64;

/**
 * Indicator columns as the index reads them, for the choices of a draw: imputation, outlier treatment, set of data,
 * errors. What depends on choices alone is prepared once for each combination.
 */
export function preparer(trial: Trial): Prepare {
  const { variations, data } = trial;
  const choosing = variations.flatMap(({ vary }, position) =>
    vary === 'imputation' || vary === 'treatment' ? [position] : [],
  );
  const erring = variations.some(({ vary }) => vary === 'data');
  const kept = new Map<string, readonly Float64Array[]>();
  return (state) => {
    const set = data[state.data] as DataSet;
    if (erring) return preparedFor(trial, state, withErrors(trial, state, set));
    const key = [state.data, ...choosing.map((position) => state.chosen[position])].join();
    const known = kept.get(key) ?? preparedFor(trial, state, set);
    if (!kept.has(key) && kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, known);
    return known;
  };
}

function preparedFor(trial: Trial, state: State, set: DataSet): readonly Float64Array[] {
  const { mayFit, framework } = trial;
  const changed: Framework = { ...framework, definition: definitionFor(trial, state) };
  return prepare(changed, set, trial, mayFit === null ? undefined : (row) => mayFit[row] === 1).used;
}

/** The definition with the imputations and treatments of a draw in place of its own. */
function definitionFor({ framework: { definition }, variations }: Trial, { chosen }: State): Definition {
  const indicators = variations.reduce<readonly Indicator[]>((list, variation, position) => {
    const choice = (chosen[position] as number) - 1;
    if ((variation.vary !== 'imputation' && variation.vary !== 'treatment') || choice < 0) return list;
    return list.map((one) => (isPrepared(variation, one) ? { ...one, ...preparationOf(variation, choice, one) } : one));
  }, definition.indicators);
  return indicators === definition.indicators ? definition : { ...definition, indicators };
}

type PreparationVariation = Extract<Variation, { vary: 'imputation' | 'treatment' }>;

/** Whether a variation changes how an indicator is prepared. */
export function isPrepared(variation: PreparationVariation, indicator: Indicator): boolean {
  return variation.indicators === null ? acceptsAll(variation, indicator) : variation.indicators.includes(indicator.id);
}

function preparationOf(variation: PreparationVariation, choice: number, { missing }: Indicator): Partial<Indicator> {
  if (variation.vary === 'imputation') return { missing: { ...missing, ...variation.alternatives[choice] } };
  const treatment = variation.alternatives[choice] as { method: string; options: Record<string, unknown> };
  return { treatment: treatment.method === 'none' ? null : treatment };
}
