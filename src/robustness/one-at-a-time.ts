import { rankInto, rankingSpace } from '../engine/ranking.ts';
import { spearman } from '../stats/correlation.ts';
import type { Effect, Ranking } from '../types.ts';
import { meanShift } from './outcome.ts';
import { type Model, modelOf } from './model.ts';
import { reset, type State } from './state.ts';
import type { Trial } from './trial.ts';
import { leftOutColumns } from './variables.ts';

/** What each variable does by itself: of all its settings, the one that moves ranks most. */
export function oneAtATime(trial: Trial): Effect[] {
  const model = modelOf(trial);
  const effectOf = measure(trial, model);
  return model.variables.map(({ factor, probes, set }) => {
    const effects = probes.map(({ u, setting }) =>
      effectOf(factor.id, setting, (state) => {
        set(u, state);
      }),
    );
    return effects.reduce((most, effect) => ((effect.meanShift ?? 0) > (most.meanShift ?? 0) ? effect : most));
  });
}

/** What becomes of the ranking without each indicator, whether or not a specification leaves any out. */
export function leaveOneOut(trial: Trial): Effect[] {
  const changed: Trial = {
    ...trial,
    variations: [{ vary: 'left-out', indicators: null }],
    data: trial.data.slice(0, 1),
  };
  const effectOf = measure(changed, modelOf(changed));
  return leftOutColumns(null, trial.framework).map((column) => {
    const id = trial.framework.plan.indicators[column] as string;
    return effectOf(id, `without ${id}`, (state) => {
      state.leftOut = column;
    });
  });
}

/** Compares the ranking under a choice with the one without any. */
function measure(trial: Trial, model: Model): (id: string, setting: string, choose: (state: State) => void) => Effect {
  const ranking = trial.framework.definition.ranking as Ranking;
  const space = rankingSpace(model.units);
  const [scores, places] = [new Float64Array(model.units), new Float64Array(model.units)];
  const ranked = (): void => {
    model.evaluate(scores);
    rankInto(places, scores, ranking, space);
  };
  ranked();
  const plain = places.slice();
  return (id, setting, choose) => {
    reset(model.state);
    choose(model.state);
    ranked();
    reset(model.state);
    return { id, setting, ...effectOf(trial, places, plain) };
  };
}

function effectOf({ rows, ranked }: Trial, places: Float64Array, plain: Float64Array): Omit<Effect, 'id' | 'setting'> {
  const shift = meanShift(places, plain);
  let most = -1;
  for (let unit = 0; unit < places.length; unit += 1) {
    const moved = Math.abs((places[unit] as number) - (plain[unit] as number));
    const before = most < 0 ? 0 : Math.abs((places[most] as number) - (plain[most] as number));
    if (moved > before) most = unit;
  }
  const unranked = places.reduce((count, place) => count + (Number.isNaN(place) ? 1 : 0), 0);
  return {
    meanShift: Number.isNaN(shift) ? null : shift,
    spearman: spearman(places, plain),
    unranked,
    most:
      most < 0
        ? null
        : {
            unit: rows[ranked[most] as number]?.unit.id ?? '',
            from: plain[most] as number,
            to: places[most] as number,
          },
  };
}
