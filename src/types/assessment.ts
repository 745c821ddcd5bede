/** What `assess` makes of a ledger: for a unit and a day, a state for every indicator and a rating for every factor. */
import type { IndicatorKind } from './common.ts';
import type {
  AgreementLevel,
  ConfidenceWord,
  Day,
  Direction,
  EvidenceAmount,
  Level,
  Purpose,
  SourceKind,
  StandardOfProof,
  Verification,
  Voice,
} from './ledger.ts';

/** The five states of an indicator. */
export type IndicatorState = 'present' | 'partly' | 'absent' | 'no-information' | 'not-assessed';

/**
 * A count; for an audience that must not learn it, that it is more than none and fewer than five, or nothing, where it
 * would tell such a count.
 */
export type Count = number | 'under 5' | 'withheld';

/** Items that bear on something in one direction. */
export interface EvidenceSet {
  /** Ids of the items; empty where the audience does not see them. */
  items: readonly string[];
  count: Count;
  /** Sources after republication and common origin are collapsed. */
  independentSources: Count;
}

export interface Confidence {
  evidence: EvidenceAmount;
  agreement: AgreementLevel;
  word: ConfidenceWord;
}

/** Why an item does not count. */
export type Exclusion = 'retracted' | 'rejected' | 'consent' | 'aged-out' | 'later' | 'below-standard' | 'left-out';

export interface IndicatorAssessment {
  id: string;
  name: string;
  kind: IndicatorKind;
  /** Whether its number may be cited as the publisher's. */
  citable: boolean;
  custom: boolean;
  state: IndicatorState;
  supports: EvidenceSet;
  contradicts: EvidenceSet;
  mitigates: EvidenceSet;
  /** Items coded to it that do not count, by reason. */
  excluded: readonly { reason: Exclusion; count: Count }[];
  confidence: Confidence | null;
  /** The strongest standard of proof that the evidence for its state meets. */
  standard: StandardOfProof | null;
  /** The exception by which it meets it, if any. */
  exception: string | null;
  /** The day of the newest evidence that counts. */
  newest: Day | null;
}

/** How many of the listed indicators are present, a partly present one counting half, with what is not known. */
export interface Share {
  /** Over the assessed ones; null where none is. */
  value: number | null;
  /** With every unassessed one absent, and with every one present. */
  low: number;
  high: number;
  assessed: number;
  listed: number;
}

export interface StatedLevel {
  asOf: Day;
  level: Level | 'unknown' | null;
  trend: 'rising' | 'stable' | 'falling' | 'unknown' | null;
  trendSince: Day | null;
  confidence: Confidence | null;
  standardOfProof: StandardOfProof | null;
  likelihood: { scale: string; term: string } | null;
  rationale: string | null;
  dissent: string | null;
  gaps: readonly string[];
  nextReview: Day | null;
}

export interface FactorAssessment {
  id: string;
  name: string;
  indicators: readonly IndicatorAssessment[];
  share: Share;
  byKind: Readonly<Partial<Record<IndicatorKind, Share>>>;
  /** Evidence coded to the factor as a whole: it changes no indicator. */
  general: Readonly<Record<Direction, EvidenceSet>>;
  stated: StatedLevel | null;
  /** Levels of the share's two bounds. */
  computed: { low: Level; high: Level };
  /** True where the stated level lies outside the computed ones. */
  disagrees: boolean;
}

export interface ProfileAssessment {
  id: string;
  name: string;
  note: string;
  factors: readonly string[];
  share: Share;
  states: Readonly<Record<IndicatorState, number>>;
}

export interface TrendChange {
  indicator: string;
  factor: string;
  before: IndicatorState;
  after: IndicatorState;
}

/** What changed since an earlier day, among the indicators that were assessed on both days. */
export interface HonestTrend {
  since: Day;
  both: number;
  worsened: readonly TrendChange[];
  improved: readonly TrendChange[];
  unchanged: number;
  newlyAssessed: readonly TrendChange[];
  noLongerAssessed: readonly TrendChange[];
  /** The share of the factor's indicators that were assessed on both days, then and now. */
  factors: readonly { factor: string; both: number; before: number; after: number }[];
}

/** Who was heard, by the voice of the sources of the items that count. */
export interface Heard {
  voices: readonly { voice: Voice; heard: boolean; affected: boolean; sources: Count; items: Count }[];
  affectedHeard: boolean;
  disaggregation: { sex: Count; age: Count; of: Count };
  gendered: Count;
}

/** A rating that would be another one without some sources. */
export interface ChangedRating {
  factor: string;
  indicator: string;
  what: 'state' | 'confidence' | 'standard';
  before: string;
  after: string;
}

/** What may be shown of an item that counts. */
export interface ItemView {
  id: string | null;
  source: string | null;
  kind: SourceKind;
  voice: Voice;
  date: string | null;
  place: string | null;
  statement: string | null;
  publicWording: string | null;
  verification: Verification;
  codings: readonly { target: string; direction: Direction }[];
}

export interface Assessment {
  schemaVersion: 1;
  assessment: true;
  tool: { name: 'atrisk'; version: string };
  framework: { id: string; version: string; title: string; publisher: string; citation: string; sha256: string };
  rules: {
    id: string;
    title: string;
    ageLimitMonths: Readonly<Record<IndicatorKind, number>>;
    notes: readonly string[];
  };
  audience: 'internal' | 'public';
  unit: string;
  asOf: Day;
  purpose: Purpose;
  standard: StandardOfProof | null;
  lens: { id: string; name: string } | null;
  /** How many sources were left out on request. */
  without: number;
  factors: readonly FactorAssessment[];
  states: Readonly<Record<IndicatorState, number>>;
  /** Factors with at least one indicator present or partly so: at least, and at most if what is not assessed were. */
  factorsWithPresent: { low: number; high: number; of: number };
  profiles: readonly ProfileAssessment[];
  trend: HonestTrend | null;
  heard: Heard;
  changed: readonly ChangedRating[] | null;
  excluded: readonly { reason: Exclusion; count: Count }[];
  items: readonly ItemView[];
  /** Whether words of restricted sources are in it, on request. */
  holdsRestricted: boolean;
  /** Only on request: the mean of the factors' shares. Ours; the UN Framework has none. */
  score: { value: number | null; low: number; high: number; factors: number } | null;
  inputs: readonly { name: string; sha256: string }[];
}

/** How far coders agree on the same items. */
export interface CoderAgreement {
  /** Item and target pairs that at least two coders coded. */
  pairs: number;
  /** Named coders, whether or not another coded the same. */
  coders: number;
  /** Share of pairs of codings with the same direction. */
  percent: number | null;
  kappas: readonly { coders: readonly [string, string]; pairs: number; percent: number; kappa: number | null }[];
  alpha: number | null;
  disagreements: readonly {
    item: string;
    target: string;
    codings: readonly { coder: string; direction: Direction; strength: string }[];
  }[];
}
