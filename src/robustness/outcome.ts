import { rankInto, rankingSpace } from '../engine/ranking.ts';
import type { Ranking } from '../types.ts';
import type { Model } from './model.ts';
import { reset } from './state.ts';
import type { Trial } from './trial.ts';

/** What a sensitivity analysis explains: how far ranks move on the whole, or the rank or score of one unit. */
export type OutcomeKind = { of: 'rank-shift' } | { of: 'rank' | 'score'; unit: number };

/**
 * The outcome of the choices that a model's state holds, as one number. The mean shift is the mean over the units ranked
 * of the places between the rank and that without any variation (Saisana, Saltelli and Tarantola, 2005, Journal of the
 * Royal Statistical Society A 168, 307-323); NaN where the outcome is not defined.
 */
export function outcomeOf(trial: Trial, model: Model, kind: OutcomeKind): () => number {
  const ranking = trial.framework.definition.ranking as Ranking;
  const space = rankingSpace(model.units);
  const scores = new Float64Array(model.units);
  const places = new Float64Array(model.units);
  if (kind.of === 'score') {
    return () => {
      model.evaluate(scores);
      return scores[kind.unit] as number;
    };
  }
  reset(model.state);
  model.evaluate(scores);
  rankInto(places, scores, ranking, space);
  const plain = places.slice();
  return () => {
    model.evaluate(scores);
    rankInto(places, scores, ranking, space);
    return kind.of === 'rank' ? (places[kind.unit] as number) : meanShift(places, plain);
  };
}

/** The mean of the places that units moved, over those that are ranked; NaN where none is. */
export function meanShift(places: Float64Array, plain: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let unit = 0; unit < places.length; unit += 1) {
    const shift = Math.abs((places[unit] as number) - (plain[unit] as number));
    if (Number.isNaN(shift)) continue;
    sum += shift;
    count += 1;
  }
  return sum / count;
}
