import type {
  Assessment,
  Day,
  Definition,
  EvidenceRules,
  Exclusion,
  FactorAssessment,
  Ledger,
  ProfileAssessment,
  Purpose,
  StandardOfProof,
} from '../types.ts';
import { VERSION } from '../version.ts';
import { changedRatings } from './changed.ts';
import { type Context, contextOf } from './context.ts';
import { throughLens } from './lens.ts';
import type { Evidence, Scope } from './counted.ts';
import { heardIn } from './heard.ts';
import { tally } from './indicator.ts';
import { itemsShown } from './items-shown.ts';
import { newestDay } from './newest-day.ts';
import { type Rating, rate } from './rate.ts';
import { countStates, shareOf, valueOf } from './share.ts';
import { honestTrend } from './trend.ts';

/** What is to be assessed, and how. */
export interface AssessRequest {
  unit: string;
  asOf: Day;
  since: Day | null;
  purpose: Purpose;
  standard: StandardOfProof | null;
  without: readonly string[];
  lens: string | null;
  /** Whether the mean of the factors' shares is wanted. */
  score: boolean;
}

/** What an assessment is made of. */
export interface AssessInput {
  ledger: Ledger;
  framework: { definition: Definition; sha256: string };
  rules: EvidenceRules;
  inputs: Assessment['inputs'];
}

/** Assesses one unit: a state for every indicator, a rating for every factor, and what they rest on. */
export function assess({ ledger, framework, rules, inputs }: AssessInput, request: AssessRequest): Assessment {
  const { definition, sha256 } = framework;
  const scope = scopeOf(request, ledger);
  const context = throughLens(contextOf(ledger, definition, rules), request.lens, scope);
  const rating = rate(context, scope);
  const { factors } = rating;
  const evidence = [...rating.evidence.values()];
  const states = factors.flatMap(({ indicators }) => indicators.map(({ state }) => state));
  return {
    schemaVersion: 1,
    assessment: true,
    tool: { name: 'atrisk', version: VERSION },
    framework: {
      id: definition.id,
      version: definition.version,
      title: definition.title,
      publisher: definition.publisher,
      citation: definition.citation,
      sha256,
    },
    rules: { id: rules.id, title: rules.title, ageLimitMonths: rules.ageLimitMonths, notes: rules.notes },
    audience: 'internal',
    unit: request.unit,
    asOf: request.asOf,
    purpose: request.purpose,
    standard: request.standard,
    lens: request.lens === null ? null : { id: request.lens, name: rules.lenses[request.lens]?.name ?? request.lens },
    without: new Set(request.without).size,
    factors,
    states: countStates(states),
    factorsWithPresent: withPresent(factors),
    profiles: rules.profiles
      .map((profile) => profileOf(profile, factors))
      // Through a lens there may be nothing to see of one.
      .filter(({ share }) => share.listed > 0),
    trend: request.since === null ? null : trendOf(request.since, rating, context, scope),
    heard: heardIn(evidence, context),
    changed: changesOf(rating, context, scope),
    excluded: tally(reasonsOf(evidence)),
    items: itemsShown(evidence, scope),
    holdsRestricted: false,
    score: request.score ? scoreOf(factors) : null,
    inputs,
  };
}

function scopeOf({ unit, asOf, purpose, standard, without }: AssessRequest, ledger: Ledger): Scope {
  return { unit, asOf, usedOn: usedOn(asOf, ledger), purpose, standard, without: new Set(without) };
}

/**
 * The day on which evidence is used: not before anything in the ledger was written. Consent that was taken back holds
 * for no earlier day either, whatever day is looked at.
 */
function usedOn(asOf: Day, ledger: Ledger): Day {
  const units = new Set(ledger.items.map(({ unit }) => unit));
  const days = [...units].flatMap((unit) => newestDay(ledger, unit) ?? []);
  const withdrawn = ledger.sources.flatMap(({ consent }) => consent.withdrawn ?? []);
  return [...days, ...withdrawn].reduce((newest, day) => (day > newest ? day : newest), asOf);
}

function trendOf(since: Day, now: Rating, context: Context, scope: Scope): Assessment['trend'] {
  const before = rate(context, { ...scope, asOf: since });
  return honestTrend(since, before.factors, now.factors);
}

/** What would be rated otherwise with all sources; null where none was left out. */
function changesOf(rating: Rating, context: Context, scope: Scope): Assessment['changed'] {
  if (scope.without.size === 0) return null;
  const all = rate(context, { ...scope, without: new Set() });
  return changedRatings(all.factors, rating.factors);
}

function withPresent(factors: readonly FactorAssessment[]): Assessment['factorsWithPresent'] {
  const isPresent = ({ indicators }: FactorAssessment): boolean =>
    indicators.some(({ state }) => (valueOf(state) ?? 0) > 0);
  const mayBe = ({ indicators }: FactorAssessment): boolean => indicators.some(({ state }) => valueOf(state) === null);
  const low = factors.filter(isPresent).length;
  const high = factors.filter((factor) => isPresent(factor) || mayBe(factor)).length;
  return { low, high, of: factors.length };
}

function profileOf(
  { id, name, note, factors: ids, indicators: own }: EvidenceRules['profiles'][number],
  factors: readonly FactorAssessment[],
): ProfileAssessment {
  const states = factors.flatMap((factor) =>
    factor.indicators
      .filter((indicator) => ids.includes(factor.id) || own.includes(indicator.id))
      .map(({ state }) => state),
  );
  return { id, name, note, factors: ids, share: shareOf(states), states: countStates(states) };
}

/** The mean of the factors' shares, each counting the same: ours. Its bounds are means of the factors' bounds. */
function scoreOf(factors: readonly FactorAssessment[]): Assessment['score'] {
  if (factors.length === 0) return null;
  // An indicator that the ledger declares is in no other assessment: with it scores could not be compared.
  const shares = factors.map(({ indicators }) =>
    shareOf(indicators.filter(({ custom }) => !custom).map(({ state }) => state)),
  );
  const known = shares.flatMap(({ value }) => value ?? []);
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    value: known.length === 0 ? null : mean(known),
    low: mean(shares.map(({ low }) => low)),
    high: mean(shares.map(({ high }) => high)),
    factors: known.length,
  };
}

/** Why items do not count at all, each once: where there are several reasons, the one that is listed first. */
function reasonsOf(evidence: readonly (readonly Evidence[])[]): Exclusion[] {
  const reasons = new Map<string, Exclusion | null>();
  for (const { item, exclusion } of evidence.flat()) {
    const known = reasons.get(item.id);
    reasons.set(item.id, known === undefined ? exclusion : weightier(known, exclusion));
  }
  return [...reasons.values()].filter((reason) => reason !== null);
}

const REASONS: readonly Exclusion[] = [
  'retracted',
  'rejected',
  'consent',
  'left-out',
  'later',
  'aged-out',
  'below-standard',
];

/** Null, that it counts somewhere, before any reason. */
function weightier(one: Exclusion | null, other: Exclusion | null): Exclusion | null {
  if (one === null || other === null) return null;
  return REASONS.indexOf(one) <= REASONS.indexOf(other) ? one : other;
}
