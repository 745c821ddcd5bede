import { countBelow } from './count-below.ts';
import { comparable } from './significant.ts';
import { runTotals, tieRuns } from './tie-runs.ts';

/** A function of the score that rises in steps. */
export interface IsotonicSteps {
  /** The lowest score of each step, ascending, to twelve significant digits. */
  readonly from: Float64Array;
  /** The value of each step, rising. */
  readonly value: Float64Array;
}

/** Neighbouring scores that share a value: the share of events among them. */
interface Block {
  from: number;
  weight: number;
  events: number;
}

/**
 * The function of the score, never falling, that is nearest to the events by least squares: found by pooling adjacent
 * violators, rows with tied scores first  (R. E. Barlow, D. J. Bartholomew, J. M. Bremner and H. D. Brunk, 1972,
 * Statistical Inference under Order Restrictions; for probabilities B. Zadrozny and C. Elkan, 2002, Transforming
 * classifier scores into accurate multiclass probability estimates). Its mean over the rows is that of the events.
 *
 * @param scores one per row, no NaN
 * @param events 1 or 0 per row; any other numbers are fitted by the same rule
 * @param weights zero or more per row; without them every row counts once
 * @returns no steps where no row has weight
 */
export function isotonic(
  scores: ArrayLike<number>,
  events: ArrayLike<number>,
  weights?: ArrayLike<number>,
): IsotonicSteps {
  const runs = tieRuns(scores);
  const { weight, value } = runTotals(runs, events, weights);
  const blocks: Block[] = [];
  for (const [run, from] of runs.scores.entries()) {
    if (weight[run] !== 0) pool(blocks, { from, weight: weight[run] as number, events: value[run] as number });
  }
  return {
    from: Float64Array.from(blocks, (block) => block.from),
    value: Float64Array.from(blocks, (block) => block.events / block.weight),
  };
}

/** Adds a block at the upper end, taken together with those before it that it does not exceed. */
function pool(blocks: Block[], added: Block): void {
  let block = added;
  let last = blocks.at(-1);
  while (last !== undefined && last.events * block.weight >= block.events * last.weight) {
    blocks.pop();
    block = { from: last.from, weight: last.weight + block.weight, events: last.events + block.events };
    last = blocks.at(-1);
  }
  blocks.push(block);
}

/**
 * The value at a score, no NaN: that of the step with the highest beginning not above it; below the first step the
 * value of that. NaN where there are no steps.
 */
export function isotonicAt({ from, value }: IsotonicSteps, score: number): number {
  const { atMost } = countBelow(from, comparable(score));
  return value[Math.max(atMost - 1, 0)] ?? Number.NaN;
}
