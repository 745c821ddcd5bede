import type {
  Direction,
  FactorAssessment,
  IndicatorAssessment,
  IndicatorKind,
  LedgerAssessment,
  Share,
  StatedLevel,
} from '../types.ts';
import { confidenceWord } from './confidence.ts';
import type { Context, Factor } from './context.ts';
import { type Evidence, evidenceOf, type Scope } from './counted.ts';
import { assessIndicator, atStandard, evidenceSet, sidesOf } from './indicator.ts';
import { monthsBefore } from './day.ts';
import { isOutside, levelOf, shareOf } from './share.ts';

/** All factors rated for one unit and day, and the evidence behind them. */
export interface Rating {
  factors: readonly FactorAssessment[];
  evidence: ReadonlyMap<string, readonly Evidence[]>;
}

const KINDS: readonly IndicatorKind[] = ['structural', 'dynamic', 'trigger'];

/** Rates every factor and indicator of the framework by the evidence in scope. */
export function rate(context: Context, scope: Scope): Rating {
  const evidence = new Map(
    [...evidenceOf(context, scope)].map(([target, pieces]) => [target, atStandard(pieces, context, scope)] as const),
  );
  const stated = context.ledger.assessments.filter(({ unit, asOf }) => unit === scope.unit && asOf <= scope.asOf);
  const factors = context.factors.map((factor) => rateFactor(factor, evidence, stated, context, scope));
  return { factors, evidence };
}

function rateFactor(
  { id, name, indicators: targets }: Factor,
  evidence: Rating['evidence'],
  assessments: readonly LedgerAssessment[],
  context: Context,
  scope: Scope,
): FactorAssessment {
  const indicators = targets.map((target) => {
    const sides = sidesOf(evidence.get(target.id) ?? []);
    const { ageLimitMonths } = context.rules;
    return assessIndicator(
      target,
      sides,
      wasLookedFor(target.id, assessments, scope, ageLimitMonths[target.kind]),
      context,
      scope.asOf,
    );
  });
  const general = sidesOf(evidence.get(id) ?? []);
  const set = (direction: Direction) => evidenceSet(general[direction], context);
  const share = shareOf(indicators.map(({ state }) => state));
  const computed = { low: levelOf(share.low, context.rules), high: levelOf(share.high, context.rules) };
  const stated = statedLevel(id, assessments);
  const level = stated?.level ?? 'unknown';
  return {
    id,
    name,
    indicators,
    share,
    byKind: byKind(indicators),
    general: { supports: set('supports'), contradicts: set('contradicts'), mitigates: set('mitigates') },
    stated,
    computed,
    disagrees: level !== 'unknown' && isOutside(level, computed.low, computed.high),
  };
}

/** Whether somebody wrote that no information was found, and not too long ago. */
function wasLookedFor(
  indicator: string,
  assessments: readonly LedgerAssessment[],
  { asOf }: Scope,
  months: number,
): boolean {
  return assessments.some(
    (one) => one.indicator === indicator && one.finding !== null && one.asOf >= monthsBefore(asOf, months),
  );
}

function byKind(indicators: readonly IndicatorAssessment[]): Partial<Record<IndicatorKind, Share>> {
  return Object.fromEntries(
    KINDS.flatMap((kind) => {
      const states = indicators.filter((one) => one.kind === kind).map(({ state }) => state);
      return states.length === 0 ? [] : [[kind, shareOf(states)] as const];
    }),
  );
}

/** The newest that an analyst stated of a factor. */
function statedLevel(factor: string, assessments: readonly LedgerAssessment[]): StatedLevel | null {
  const newest = assessments
    .filter((one) => one.factor === factor && one.indicator === null)
    .reduce<LedgerAssessment | null>((last, one) => (last === null || isNewer(one, last) ? one : last), null);
  if (newest === null) return null;
  const { asOf, level, trend, confidence, standardOfProof, likelihood, rationale, dissent, gaps, nextReview } = newest;
  return {
    asOf,
    level,
    trend: trend?.direction ?? null,
    trendSince: trend?.since ?? null,
    confidence:
      confidence === null ? null : { ...confidence, word: confidenceWord(confidence.evidence, confidence.agreement) },
    standardOfProof,
    likelihood,
    rationale,
    dissent,
    gaps,
    nextReview,
  };
}

/** Of two of one day, which is a fault of the ledger, the same one whatever the order of its files. */
function isNewer(one: LedgerAssessment, last: LedgerAssessment): boolean {
  const textOf = (assessment: LedgerAssessment): string => JSON.stringify({ ...assessment, at: null });
  return one.asOf === last.asOf ? textOf(one) > textOf(last) : one.asOf > last.asOf;
}
