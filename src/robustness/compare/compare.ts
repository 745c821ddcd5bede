import { selectPeriods } from '../../engine/periods.ts';
import type { ComparedSide, ComparedUnit, Comparison, UnitKind } from '../../types.ts';
import { VERSION } from '../../version.ts';
import { agreementOf } from './agreement.ts';
import { commonKind } from './common-kind.ts';
import { notesOf } from './notes.ts';
import { type Pair, pairUnits, standingOf } from './pairs.ts';
import { type Baseline, baselineRanks, commonTies, movesOf, placesAmong } from './places.ts';
import { isSameDirection } from './same.ts';
import { type Edition, rankedOf, type Side } from './side.ts';
import { type Bridge, splitsOf, stepsOf, type UnitSplit, summaryOf } from './split.ts';
import { vintageOf } from './vintage.ts';

/** What may be asked of a comparison. */
export interface CompareOptions {
  /** `latest` (default) or one period of the baseline. */
  fromPeriod?: string | undefined;
  /** `latest` (default) or one period of the new edition. */
  toPeriod?: string | undefined;
  /** Needed only where both sides rank several kinds. */
  kind?: UnitKind | undefined;
  /** Against which ranks of the baseline a rise is measured; without it the published, where all units have one. */
  baseline?: Baseline | undefined;
  /** The new data under the baseline's method: needed to split the change where the methods differ. */
  bridge?: Bridge | undefined;
}

const NO_BRIDGE = {
  unavailable:
    'the two sides were not scored by the same method, and a stored result or a list holds no data to score again: give the data instead',
};

/**
 * Compares two editions: who rose and fell, who came and went, how alike the orders are, and how much of each change
 * of a score is new data, a new method, or a past that was revised.
 *
 * @param from the baseline
 * @param to the new edition
 * @throws AtriskError `period.none`, `compare.units`, `unit.not-found` or `usage`
 */
export function compare(from: Side, to: Side, options: CompareOptions = {}): Comparison {
  const then = from.edition(onePeriod(from, options.fromPeriod));
  const now = to.edition(onePeriod(to, options.toPeriod));
  const kind = commonKind(then, now, options.kind);
  const { pairs, entered, left } = pairUnits(then, now, kind);
  const ties = commonTies(then, now);
  const baseline = baselineRanks(pairs, from, options.baseline);
  const places = {
    from: placesAmong(
      pairs.map((pair) => pair.from),
      then,
      from.source === 'list' ? 'listed' : baseline.ranks,
      ties,
    ),
    to: placesAmong(
      pairs.map((pair) => pair.to),
      now,
      to.source === 'list' ? 'listed' : 'computed',
      ties,
    ),
  };
  const steps = stepsOf(then, now, to, options.bridge ?? NO_BRIDGE);
  const splits = splitsOf(pairs, steps);
  const units = unitsOf(pairs, places, splits, isSameDirection(then, now));
  return {
    schemaVersion: 1,
    tool: { name: 'atrisk', version: VERSION },
    from: sideOf(from, then, kind, baseline.ranks),
    to: sideOf(to, now, kind, to.source === 'list' ? 'published' : 'computed'),
    kind,
    ties,
    agreement: agreementOf(places.from, places.to),
    moves: movesOf(units.map(({ rise }) => rise ?? 0)),
    split: summaryOf(splits, steps),
    vintage: steps.revised === null ? null : vintageOf(then, steps.revised, kind),
    vintageReason: steps.revised === null ? steps.reason : null,
    units,
    entered,
    left,
    notes: notesOf({
      from: { side: from, edition: then },
      to: { side: to, edition: now },
      common: pairs.length,
      baseline,
      ties,
    }),
  };
}

function onePeriod({ periods }: Side, asked = 'latest'): string {
  // A side always holds a period, and `all` is refused by the command line.
  return selectPeriods(periods, asked).at(-1) as string;
}

function unitsOf(
  pairs: readonly Pair[],
  places: { from: readonly number[]; to: readonly number[] },
  splits: readonly UnitSplit[],
  sameDirection: boolean,
): ComparedUnit[] {
  return pairs.map(({ from, to }, at) => {
    const [then, now] = [places.from[at] as number, places.to[at] as number];
    const hasScores = from.score !== null && to.score !== null;
    return {
      unit: to.unit,
      communities: to.communities ?? from.communities,
      from: standingOf(from),
      to: standingOf(to),
      places: { from: then, to: now },
      rise: pairs.length < 2 ? null : then - now + 0,
      change: hasScores && sameDirection ? (to.score as number) - (from.score as number) + 0 : null,
      ...(splits[at] as UnitSplit),
    };
  });
}

function sideOf(
  { source, inputs }: Side,
  edition: Edition,
  kind: UnitKind,
  ranks: ComparedSide['ranks'],
): ComparedSide {
  const ranked = rankedOf(edition, kind).length;
  return {
    source,
    inputs,
    framework: edition.framework,
    period: edition.period,
    order: edition.order,
    measures: edition.measures,
    decimals: edition.ranking?.decimals ?? null,
    ranks,
    universe: edition.universe,
    ranked,
    notRanked: edition.rows.filter(({ unit }) => unit.kind === kind).length - ranked,
  };
}
