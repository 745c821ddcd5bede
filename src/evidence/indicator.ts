import { byCodeUnit } from '../framework/text-order.ts';
import type { Day, Direction, EvidenceSet, Exclusion, IndicatorAssessment, IndicatorState } from '../types.ts';
import { confidenceIn } from './confidence.ts';
import type { Context, Target } from './context.ts';
import type { Evidence, Scope } from './counted.ts';
import { independentCount } from './independence.ts';
import { meets, strongestMet } from './standards.ts';

/** The evidence that counts on an indicator, by direction, and how many items do not count for which reason. */
export interface Sides {
  supports: readonly Evidence[];
  contradicts: readonly Evidence[];
  mitigates: readonly Evidence[];
  excluded: IndicatorAssessment['excluded'];
}

/** Takes evidence apart by direction. */
export function sidesOf(evidence: readonly Evidence[]): Sides {
  const counted = evidence.filter(({ exclusion }) => exclusion === null);
  const side = (direction: Direction): Evidence[] => counted.filter(({ directions }) => directions.includes(direction));
  return {
    supports: side('supports'),
    contradicts: side('contradicts'),
    mitigates: side('mitigates'),
    excluded: tally(evidence.flatMap(({ exclusion }) => exclusion ?? [])),
  };
}

/** The evidence with every side put aside that does not meet a standard; where none is asked for, as it is. */
export function atStandard(evidence: readonly Evidence[], context: Context, { standard }: Scope): readonly Evidence[] {
  if (standard === null) return evidence;
  const { supports, contradicts, mitigates } = sidesOf(evidence);
  const enough: Readonly<Record<Direction, boolean>> = {
    supports: meets(standard, supports, contradicts, context),
    contradicts: meets(standard, contradicts, supports, context),
    mitigates: meets(standard, mitigates, [], context),
  };
  return evidence.map((piece) => {
    const directions = piece.directions.filter((direction) => enough[direction]);
    const exclusion = piece.exclusion ?? (directions.length === 0 ? 'below-standard' : null);
    return directions.length === 0 ? { ...piece, exclusion } : { ...piece, directions };
  });
}

/**
 * What an indicator is, by the evidence. Present: something supports it and nothing contradicts it. Partly: only weak
 * evidence supports it, or there is evidence on both sides. Absent: evidence contradicts it and none supports it. No
 * information: somebody looked, or there is evidence that says nothing of its presence or may not count. Everything
 * else was not assessed: that is no finding. Mitigating evidence changes no state.
 */
function stateOf(sides: Sides, wasLookedFor: boolean): IndicatorState {
  const { supports, contradicts, mitigates, excluded } = sides;
  if (supports.length > 0) {
    const isWeak = supports.every(({ strength }) => strength === 'weak');
    return isWeak || contradicts.length > 0 ? 'partly' : 'present';
  }
  if (contradicts.length > 0) return 'absent';
  // Evidence taken back, refused or withheld is none, and who reads this must not learn that there is some; too old, not known yet or left out, it says that nobody has looked in time.
  const isSeen = excluded.some(({ reason }) => !NOT_LOOKED.includes(reason));
  return wasLookedFor || mitigates.length > 0 || isSeen ? 'no-information' : 'not-assessed';
}

const NOT_LOOKED: readonly Exclusion[] = ['retracted', 'rejected', 'consent', 'aged-out', 'later', 'left-out'];

/** Everything that is said of one indicator. */
export function assessIndicator(
  target: Target,
  sides: Sides,
  wasLookedFor: boolean,
  context: Context,
  asOf: Day,
): IndicatorAssessment {
  const state = stateOf(sides, wasLookedFor);
  const [own, other] = state === 'absent' ? [sides.contradicts, sides.supports] : [sides.supports, sides.contradicts];
  const met = own.length === 0 ? null : strongestMet(own, other, context);
  const all = [...sides.supports, ...sides.contradicts, ...sides.mitigates];
  const { id, name, kind, citable, custom } = target;
  return {
    id,
    name,
    kind,
    citable,
    custom,
    state,
    supports: evidenceSet(sides.supports, context),
    contradicts: evidenceSet(sides.contradicts, context),
    mitigates: evidenceSet(sides.mitigates, context),
    excluded: sides.excluded,
    confidence: own.length === 0 ? null : confidenceIn(own, other, context),
    standard: met?.standard ?? null,
    exception: met?.exception ?? null,
    newest: newestOf(all, asOf),
  };
}

/** Evidence as a result holds it. */
export function evidenceSet(evidence: readonly Evidence[], { origins }: Context): EvidenceSet {
  return {
    items: evidence.map(({ item }) => item.id),
    count: evidence.length,
    independentSources: independentCount(
      evidence.map(({ source }) => source.id),
      origins,
    ),
  };
}

/** Reasons with how often each occurs, in a fixed order. */
export function tally(reasons: readonly Exclusion[]): { reason: Exclusion; count: number }[] {
  return [...new Set(reasons)]
    .sort(byCodeUnit)
    .map((reason) => ({ reason, count: reasons.filter((one) => one === reason).length }));
}

/** What is dated by a month or a year may end later than the day of the assessment: that day is the newest there is. */
function newestOf(evidence: readonly Evidence[], asOf: Day): Day | null {
  const days = evidence.flatMap(({ item }) => item.date.to ?? item.collectedAt ?? []);
  const newest = days.reduce<Day | null>((last, day) => (last === null || day > last ? day : last), null);
  return newest !== null && newest > asOf ? asOf : newest;
}
