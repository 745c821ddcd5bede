/** The evidence ledger: who said what, how it bears on a framework, and what an analyst concluded. */
import type { IndicatorKind } from './common.ts';

/** A day, `2026-03-14`. */
export type Day = string;

/** Where a record was written: the file, the line of the record, and the line of each of its fields. */
export interface LedgerPlace {
  file: string;
  line: number;
  lines: Readonly<Record<string, number>>;
}

export type SourceKind =
  | 'document'
  | 'dataset'
  | 'testimony'
  | 'image'
  | 'video'
  | 'satellite'
  | 'media'
  | 'official'
  | 'own-observation'
  | 'unknown';

/** Whose voice a source is. */
export type Voice =
  | 'affected-community'
  | 'survivor'
  | 'womens-organisation'
  | 'national-civil-society'
  | 'international-civil-society'
  | 'media'
  | 'state'
  | 'un'
  | 'academic'
  | 'other'
  | 'unknown';

/** What evidence may be used for: within the team, shared with partners, published, or given to a court. */
export type Purpose = 'analysis' | 'sharing' | 'publication' | 'accountability';

/** What the person who gave the information agreed to. */
export interface Consent {
  status: 'given' | 'not-needed' | 'withheld' | 'unknown';
  /** Where it was given: for what. */
  purposes: readonly Purpose[];
  /** The last day on which it holds. */
  until: Day | null;
  /** The day on which it was taken back. */
  withdrawn: Day | null;
}

export type Sensitivity = 'public' | 'low' | 'moderate' | 'high' | 'severe' | 'unknown';

export interface LedgerSource {
  id: string;
  kind: SourceKind;
  voice: Voice;
  title: string | null;
  publisher: string | null;
  publisherCountry: string | null;
  stateControl: 'none' | 'partial' | 'full' | 'unknown';
  author: string | null;
  published: string | null;
  accessed: Day | null;
  url: string | null;
  archiveUrl: string | null;
  archivedAt: Day | null;
  /** A local copy, relative to the folder of the ledger. */
  file: string | null;
  sha256: string | null;
  bytes: number | null;
  mediaType: string | null;
  language: string | null;
  /** Sources that it repeats or draws on: it is not independent of them. */
  derivedFrom: readonly string[];
  /** A name for the origin that it shares with other sources, such as one press release. */
  commonOrigin: string | null;
  /** Admiralty scale; F is unknown, not the worst. */
  reliability: 'A' | 'B' | 'C' | 'D' | 'E' | 'F' | null;
  consent: Consent;
  sensitivity: Sensitivity;
  restricted: boolean;
  pseudonym: string | null;
  at: LedgerPlace;
}

export interface ItemDate {
  from: Day | null;
  to: Day | null;
  precision: 'day' | 'week' | 'month' | 'year' | 'unknown';
}

export interface ItemPlace {
  name: string | null;
  country: string | null;
  adm1: string | null;
  adm2: string | null;
  lat: number | null;
  lon: number | null;
  /** 1 exact, 2 near, 3 second-order division, 4 first-order division, 5 estimated, 6 country, 7 international waters or airspace. */
  precision: number | null;
}

export type Verification = 'unverified' | 'partly' | 'verified' | 'disputed' | 'retracted';
export type ReviewStatus = 'draft' | 'reviewed' | 'approved' | 'rejected';

/** Standards of proof, from the lowest to the highest. */
export type StandardOfProof =
  | 'reasonable-suspicion'
  | 'reasonable-grounds'
  | 'balance-of-probabilities'
  | 'clear-and-convincing'
  | 'beyond-reasonable-doubt';

/** One claim of one source, in the analyst's own words. */
export interface LedgerItem {
  id: string;
  unit: string;
  source: string;
  locator: string | null;
  statement: string;
  /** Whether the source knows it or infers it. */
  basis: 'known' | 'inference' | 'unknown';
  date: ItemDate;
  place: ItemPlace;
  actors: readonly { name: string; role: 'perpetrator' | 'victim' | 'protector' | 'enabler' | 'unknown' }[];
  groups: readonly string[];
  events: readonly string[];
  count: { low: number | null; best: number | null; high: number | null } | null;
  /** Admiralty scale; 6 is unknown, not the worst. */
  credibility: 1 | 2 | 3 | 4 | 5 | 6 | null;
  corroborates: readonly string[];
  contradicts: readonly string[];
  verification: Verification;
  status: ReviewStatus;
  /** The standard of proof to which the source itself found this, such as a court or a commission of inquiry. */
  standard: StandardOfProof | null;
  disaggregation: readonly ('sex' | 'age')[];
  /** Where it says less than the consent of the source; null where that alone holds. */
  mayBeUsedFor: readonly Purpose[] | null;
  /** The only words of an item that may be published. */
  publicWording: string | null;
  internalNote: string | null;
  collector: string | null;
  collectedAt: Day | null;
  reviewer: string | null;
  at: LedgerPlace;
}

export type Direction = 'supports' | 'contradicts' | 'mitigates';
export type Strength = 'weak' | 'moderate' | 'strong';

/** How an item bears on an indicator, or on a factor as a whole, in the judgement of a coder. */
export interface LedgerCoding {
  item: string;
  framework: string | null;
  factor: string | null;
  indicator: string | null;
  direction: Direction;
  strength: Strength;
  /** Where it is not that of the indicator. */
  timeframe: IndicatorKind | null;
  gendered: boolean;
  coder: string | null;
  codedAt: Day | null;
  rationale: string | null;
  at: LedgerPlace;
}

export type Level = 'very-low' | 'low' | 'moderate' | 'high' | 'very-high';
export type EvidenceAmount = 'limited' | 'medium' | 'robust';
export type AgreementLevel = 'low' | 'medium' | 'high';
export type ConfidenceWord = 'very low' | 'low' | 'medium' | 'high' | 'very high';

/** What an analyst concluded on a factor; or, on an indicator, that no information was found. */
export interface LedgerAssessment {
  unit: string;
  asOf: Day;
  factor: string | null;
  indicator: string | null;
  finding: 'no-information' | null;
  level: Level | 'unknown' | null;
  trend: { direction: 'rising' | 'stable' | 'falling' | 'unknown'; since: Day | null } | null;
  confidence: { evidence: EvidenceAmount; agreement: AgreementLevel } | null;
  standardOfProof: StandardOfProof | null;
  likelihood: { scale: 'icd203' | 'phia' | 'ipcc'; term: string } | null;
  items: readonly string[];
  rationale: string | null;
  dissent: string | null;
  gaps: readonly string[];
  nextReview: Day | null;
  author: string | null;
  reviewedBy: string | null;
  at: LedgerPlace;
}

/** An indicator that the framework does not list, declared with the reason why it is needed. */
export interface CustomIndicator {
  id: string;
  factor: string;
  name: string;
  kind: IndicatorKind;
  tags: readonly string[];
  reason: string;
  at: LedgerPlace;
}

/** One step in the life of a local file: who had it when, and what its hash was then. */
export interface CustodyEntry {
  source: string;
  when: string;
  who: string;
  action: 'received' | 'hashed' | 'stored' | 'transferred' | 'copied' | 'processed';
  sha256: string | null;
  bytes: number | null;
  note: string | null;
  at: LedgerPlace;
}

/** A whole ledger, from however many files. */
export interface Ledger {
  /** `un-foa@2014`: the framework that codings are of where they do not say. */
  framework: string;
  sources: readonly LedgerSource[];
  items: readonly LedgerItem[];
  codings: readonly LedgerCoding[];
  assessments: readonly LedgerAssessment[];
  indicators: readonly CustomIndicator[];
  custody: readonly CustodyEntry[];
}

/** What must hold for evidence to meet a standard of proof. */
export interface StandardGate {
  id: StandardOfProof;
  /** Least number of independent sources; null where only a finding of the source itself meets it. */
  independentSources: number | null;
  /** 1 where one of these must have it at first hand, else 0. */
  firstHand: number;
  /** Which items count towards it. */
  verification: readonly Verification[];
  note: string | null;
}

/** A named case in which a single item meets a standard that otherwise needs more. */
export interface StandardException {
  id: string;
  name: string;
  standard: StandardOfProof;
  voices: readonly Voice[];
  credibility: readonly number[];
  verification: readonly Verification[];
  reason: string;
}

/** What the factors of one crime are, or the indicators of one pattern. */
export interface CrimeProfile {
  id: string;
  name: string;
  factors: readonly string[];
  indicators: readonly string[];
  note: string;
}

/** The rules by which codings become ratings, declared for a framework. */
export interface EvidenceRules {
  format: 1;
  id: string;
  title: string;
  /** `un-foa@2014` */
  framework: string;
  /** Months after which evidence no longer counts, by kind of indicator. */
  ageLimitMonths: Readonly<Record<IndicatorKind, number>>;
  /** Least shares from which a factor is low, moderate, high and very high. */
  levels: readonly [number, number, number, number];
  standards: readonly StandardGate[];
  exceptions: readonly StandardException[];
  /** Kinds of source that have something at first hand. */
  firstHandKinds: readonly SourceKind[];
  /** Voices of the people affected themselves. */
  affected: readonly Voice[];
  lenses: Readonly<Record<string, { name: string; tags: readonly string[]; indicators: readonly string[] }>>;
  profiles: readonly CrimeProfile[];
  inhibitors: Readonly<Record<string, readonly string[]>>;
  notes: readonly string[];
}
