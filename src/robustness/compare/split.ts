import type { ChangeSplit, ComparedUnit, SplitSummary } from '../../types.ts';
import type { Pair } from './pairs.ts';
import { isDated, isSameDirection, isSameMethod } from './same.ts';
import type { Edition, Side } from './side.ts';

/**
 * The new data under the method of the baseline, as a side; or why there is no such thing. It stands between the two
 * sides: what differs from it to the baseline is data, what differs to the new edition is method.
 */
export type Bridge = Side | { unavailable: string };

/** The scores between the baseline's and the new edition's, as far as there are any. */
export interface Steps {
  /** The baseline's period by its method in the new data; null where the new data do not hold it. */
  revised: Edition | null;
  /** The new period in the new data by the baseline's method; null where that cannot be computed. */
  moved: Edition | null;
  /** Why one of them is missing. */
  reason: string | null;
}

/** The steps from one side to the other, in this order: revision of the past, then data, then method. */
export function stepsOf(from: Edition, to: Edition, toSide: Side, bridge: Bridge): Steps {
  if (!isSameDirection(from, to)) return { revised: null, moved: null, reason: OPPOSITE };
  const between = isSameMethod(from.framework, to.framework) ? toSide : bridge;
  if ('unavailable' in between) return { revised: null, moved: null, reason: between.unavailable };
  const moved = between === toSide ? to : between.edition(to.period);
  if (!isDated(from.period)) return { revised: null, moved, reason: UNDATED };
  if (between.periods.includes(from.period)) {
    return { revised: between.edition(from.period), moved, reason: null };
  }
  const reason = `the new edition does not hold the baseline's period (${from.period}), so that what was revised since cannot be told from what happened since`;
  return { revised: null, moved, reason };
}

const UNDATED = 'the baseline is undated, so that what was revised since cannot be told from what happened since';
const OPPOSITE = 'the scores of the two sides run in opposite directions';

/** The split of one unit's change, and why there is none or no finer one. */
export type UnitSplit = Pick<ComparedUnit, 'split' | 'splitReason'>;

/**
 * Splits each unit's change: revised − then, moved − revised, now − moved. They add up to now − then whatever the
 * steps are; that the past is revised first and the method changed last is our choice.
 */
export function splitsOf(pairs: readonly Pair[], { revised, moved, reason }: Steps): UnitSplit[] {
  const [revisedScores, movedScores] = [scoresOf(revised), scoresOf(moved)];
  return pairs.map(({ from, to }) => {
    if (moved === null) return { split: null, splitReason: reason };
    if (from.score === null || to.score === null) return { split: null, splitReason: 'a side has no score of it' };
    const [past, present] = [revisedScores.get(to.unit.id) ?? null, movedScores.get(to.unit.id) ?? null];
    if (present === null) return { split: null, splitReason: NOT_MOVED };
    const method = to.score - present + 0;
    if (past === null) {
      const split = { revision: null, data: null, dataAndRevision: present - from.score + 0, method };
      return { split, splitReason: reason ?? NOT_REVISED };
    }
    const split = { revision: past - from.score + 0, data: present - past + 0, dataAndRevision: null, method };
    return { split, splitReason: null };
  });
}

const NOT_MOVED = "the baseline's method gives it no score in the new data";
const NOT_REVISED = "it has no score for the baseline's period in the new data";

function scoresOf(edition: Edition | null): Map<string, number> {
  return new Map(
    (edition?.rows ?? []).flatMap(({ unit, score }) => (score === null ? [] : [[unit.id, score] as const])),
  );
}

/** How far the change could be split over all units, and how large the parts are on average. */
export function summaryOf(splits: readonly UnitSplit[], { reason }: Steps): SplitSummary {
  const found = splits.flatMap(({ split }) => (split === null ? [] : [split]));
  const isWhole = found.length > 0 && found.some(({ revision }) => revision !== null);
  const why = reason ?? splits.find(({ splitReason }) => splitReason !== null)?.splitReason ?? null;
  return {
    parts: found.length === 0 ? 'none' : isWhole ? 'three' : 'two',
    reason: isWhole ? null : why,
    units: found.length,
    meanSize: {
      revision: meanSize(found, 'revision'),
      data: meanSize(found, 'data'),
      dataAndRevision: meanSize(found, 'dataAndRevision'),
      method: meanSize(found, 'method'),
    },
  };
}

function meanSize(splits: readonly ChangeSplit[], part: keyof ChangeSplit): number | null {
  const sizes = splits.flatMap((split) => (split[part] === null ? [] : [Math.abs(split[part])]));
  return sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
}
