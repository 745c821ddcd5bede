import type { Indicator, Variation } from '../types.ts';
import type { Alternatives } from './alternatives.ts';
import { isPrepared } from './prepared.ts';
import type { State } from './state.ts';
import type { Trial } from './trial.ts';
import { leftOutColumns } from './variables.ts';
import { hasVariedWeights } from './weight-variables.ts';

/** The columns that anything drawn can change: indicators, and nodes that vary themselves or read what moves. */
export function movingColumns(
  trial: Trial,
  alternatives: readonly Alternatives[],
  { multipliers }: State,
): ReadonlySet<number> {
  const { plan } = trial.framework;
  const moves = new Set<number>();
  for (const column of plan.indicators.keys()) if (indicatorMoves(trial, column)) moves.add(column);
  for (const [position, step] of plan.steps.entries()) {
    const varies = multipliers[position] !== null || (alternatives[position] as Alternatives).variation >= 0;
    if (varies || step.inputs.some((input) => moves.has(input))) moves.add(step.output);
  }
  return moves;
}

function indicatorMoves({ framework, variations, data }: Trial, column: number): boolean {
  const indicator = framework.definition.indicators[column] as Indicator;
  return data.length > 1 || variations.some((variation) => reaches(variation, indicator, column, framework));
}

function reaches(variation: Variation, indicator: Indicator, column: number, framework: Trial['framework']): boolean {
  if (variation.vary === 'imputation' || variation.vary === 'treatment') return isPrepared(variation, indicator);
  if (variation.vary === 'left-out') return leftOutColumns(variation.indicators, framework).includes(column);
  // An error of one indicator reaches others by what they are divided by, or where they are estimated from it.
  return variation.vary === 'data' && (variation.indicator === indicator.id || isEstimated(indicator, variation));
}

function isEstimated({ missing, denominator }: Indicator, { indicator }: { indicator: string }): boolean {
  return denominator?.by === indicator || missing.rule !== 'leave';
}

/** How many weights of each step vary: all of them or none. */
export function variedWeights({ framework, variations }: Trial): number[] {
  return framework.plan.steps.map((step) => {
    const varied = variations.some((variation) => variation.vary === 'weights' && hasVariedWeights(step, variation));
    return varied ? step.weights.length : 0;
  });
}
