import { rankInto, rankingSpace, tierOf } from '../engine/ranking.ts';
import type { Ranking, Tiers } from '../types.ts';
import { type Model, modelOf } from './model.ts';
import { stream } from './random.ts';
import { countPlace, emptyTally, type Tally } from './tally.ts';
import type { Trial } from './trial.ts';

/** Which draws are to be made. */
export interface Draws {
  seed: number;
  /** From one, up to but not including the other: any part of the draws gives what it gives among all. */
  from: number;
  to: number;
  /** How many draws there are in all, where these are a part. */
  all?: number;
  /** Positions among the ranked units of the pairs that are to be compared. */
  pairs: readonly (readonly [number, number])[];
}

/** After how many draws progress is told. */
const BLOCK = 50;

/**
 * Makes draws and counts what comes of them.
 *
 * @param tick is told how many draws are done
 */
export function simulate(trial: Trial, draws: Draws, tick: (done: number) => void = () => undefined): Tally {
  const { definition } = trial.framework;
  const ranking = definition.ranking as Ranking;
  const levels = definition.tiers?.levels.map(({ name }) => name) ?? [];
  const model = modelOf(trial);
  const tally = emptyTally(model.units, levels.length, draws.pairs.length, {
    draws: draws.to - draws.from,
    all: draws.all ?? draws.to - draws.from,
  });
  const space = rankingSpace(model.units);
  const scores = new Float64Array(model.units);
  const places = new Float64Array(model.units);
  for (let draw = draws.from; draw < draws.to; draw += 1) {
    drawPoint(model, draws.seed, draw);
    model.evaluate(scores);
    rankInto(places, scores, ranking, space);
    countUnits(tally, places);
    if (definition.tiers !== null) countTiers(tally, scores, definition.tiers, ranking.order, levels);
    countPairs(tally, places, draws.pairs);
    tally.draws += 1;
    if (tally.draws % BLOCK === 0) tick(tally.draws);
  }
  return tally;
}

/** Sets every variable by random numbers that depend on the seed and the number of the draw alone. */
function drawPoint({ variables, state }: Model, seed: number, draw: number): void {
  const uniform = stream(seed, draw);
  for (const { set } of variables) set(uniform(), state);
}

function countUnits(tally: Tally, places: Float64Array): void {
  for (let unit = 0; unit < places.length; unit += 1) {
    const place = places[unit] as number;
    if (!Number.isNaN(place)) countPlace(tally, unit, place);
  }
}

function countTiers(
  tally: Tally,
  scores: Float64Array,
  tiers: Tiers,
  order: Ranking['order'],
  levels: readonly string[],
): void {
  for (let unit = 0; unit < scores.length; unit += 1) {
    const score = scores[unit] as number;
    if (Number.isNaN(score)) continue;
    const at = unit * levels.length + levels.indexOf(tierOf(score, tiers, order));
    tally.tiers[at] = (tally.tiers[at] as number) + 1;
  }
}

function countPairs({ pairs: counts }: Tally, places: Float64Array, pairs: Draws['pairs']): void {
  for (const [pair, [first, second]] of pairs.entries()) {
    const apart = (places[second] as number) - (places[first] as number);
    if (Number.isNaN(apart)) continue;
    const at = pair * 3;
    if (apart > 0) counts[at] = (counts[at] as number) + 1;
    if (apart === 0) counts[at + 1] = (counts[at + 1] as number) + 1;
    counts[at + 2] = (counts[at + 2] as number) + 1;
  }
}
