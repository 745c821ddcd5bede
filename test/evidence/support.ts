import { readFileSync } from 'node:fs';
import { assess, type AssessRequest } from '../../src/evidence/assess.ts';
import { type Context, contextOf } from '../../src/evidence/context.ts';
import { type Evidence, evidenceOf, type Scope } from '../../src/evidence/counted.ts';
import { loadRules } from '../../src/evidence/load-rules.ts';
import { loadFramework } from '../../src/framework/load.ts';
import type {
  Assessment,
  Definition,
  EvidenceRules,
  Ledger,
  LedgerAssessment,
  LedgerCoding,
  LedgerItem,
  LedgerPlace,
  LedgerSource,
} from '../../src/types.ts';

const shipped = (name: string): string => readFileSync(new URL(`../../frameworks/${name}`, import.meta.url), 'utf8');

export const RULES: EvidenceRules = loadRules(shipped('evidence/un-foa.yaml'), 'un-foa.yaml');
export const UN_FOA: Definition = loadFramework(shipped('un-foa.yaml'), 'un-foa.yaml').definition;

export const UNIT = 'Arvenia';
export const AS_OF = '2026-06-30';

const AT: LedgerPlace = { file: 'ledger.yaml', line: 1, lines: {} };

/** A person who saw it and agreed to every use, unless the test says otherwise. */
export function source(id: string, more: Partial<LedgerSource> = {}): LedgerSource {
  return {
    id,
    kind: 'testimony',
    voice: 'unknown',
    title: null,
    publisher: null,
    publisherCountry: null,
    stateControl: 'unknown',
    author: null,
    published: null,
    accessed: null,
    url: null,
    archiveUrl: null,
    archivedAt: null,
    file: null,
    sha256: null,
    bytes: null,
    mediaType: null,
    language: null,
    derivedFrom: [],
    commonOrigin: null,
    reliability: null,
    consent: { status: 'not-needed', purposes: [], until: null, withdrawn: null },
    sensitivity: 'unknown',
    restricted: false,
    pseudonym: null,
    at: AT,
    ...more,
  };
}

/** A verified claim of May 2026. */
export function item(id: string, from: string, more: Partial<LedgerItem> = {}): LedgerItem {
  return {
    id,
    unit: UNIT,
    source: from,
    locator: null,
    statement: `What ${id} says.`,
    basis: 'unknown',
    date: { from: '2026-05-01', to: '2026-05-01', precision: 'day' },
    place: { name: null, country: null, adm1: null, adm2: null, lat: null, lon: null, precision: null },
    actors: [],
    groups: [],
    events: [],
    count: null,
    credibility: null,
    corroborates: [],
    contradicts: [],
    verification: 'verified',
    status: 'approved',
    standard: null,
    disaggregation: [],
    mayBeUsedFor: null,
    publicWording: null,
    internalNote: null,
    collector: null,
    collectedAt: null,
    reviewer: null,
    at: AT,
    ...more,
  };
}

/** A coding to an indicator, or to a factor where the target begins with RF. */
export function coding(of: string, target: string, more: Partial<LedgerCoding> = {}): LedgerCoding {
  const isFactor = target.startsWith('RF');
  return {
    item: of,
    framework: null,
    factor: isFactor ? target : null,
    indicator: isFactor ? null : target,
    direction: 'supports',
    strength: 'moderate',
    timeframe: null,
    gendered: false,
    coder: null,
    codedAt: null,
    rationale: null,
    at: AT,
    ...more,
  };
}

/** What an analyst stated, of nothing yet. */
export function stated(more: Partial<LedgerAssessment> = {}): LedgerAssessment {
  return {
    unit: UNIT,
    asOf: '2026-06-01',
    factor: null,
    indicator: null,
    finding: null,
    level: null,
    trend: null,
    confidence: null,
    standardOfProof: null,
    likelihood: null,
    items: [],
    rationale: null,
    dissent: null,
    gaps: [],
    nextReview: null,
    author: null,
    reviewedBy: null,
    at: AT,
    ...more,
  };
}

export function ledger(more: Partial<Ledger> = {}): Ledger {
  const lists = { sources: [], items: [], codings: [], assessments: [], indicators: [], custody: [] };
  return { framework: 'un-foa@2014', ...lists, ...more };
}

export function context(given: Partial<Ledger>, rules: EvidenceRules = RULES): Context {
  return contextOf(ledger(given), UN_FOA, rules);
}

function scope(more: Partial<Scope> = {}): Scope {
  return {
    unit: UNIT,
    asOf: AS_OF,
    usedOn: AS_OF,
    purpose: 'analysis',
    standard: null,
    without: new Set(),
    ...more,
  };
}

function request(more: Partial<AssessRequest> = {}): AssessRequest {
  return {
    unit: UNIT,
    asOf: AS_OF,
    since: null,
    purpose: 'analysis',
    standard: null,
    without: [],
    lens: null,
    score: false,
    ...more,
  };
}

export function assessed(given: Partial<Ledger>, more: Partial<AssessRequest> = {}, rules = RULES): Assessment {
  const framework = { definition: UN_FOA, sha256: '0'.repeat(64) };
  return assess({ ledger: ledger(given), framework, rules, inputs: [] }, request(more));
}

/** The assessment of one indicator. */
export function indicatorIn(
  { factors }: Pick<Assessment, 'factors'>,
  id: string,
): Assessment['factors'][number]['indicators'][number] {
  const found = factors.flatMap(({ indicators }) => indicators).find((one) => one.id === id);
  if (found === undefined) throw new Error(`There is no indicator ${id}.`);
  return found;
}

/** All evidence on one target. */
export function evidenceOn(target: string, given: Partial<Ledger>, more: Partial<Scope> = {}): readonly Evidence[] {
  return evidenceOf(context(given), scope(more)).get(target) ?? [];
}

/** One claim of one source of the same name, coded to a target. */
export function claim(
  id: string,
  target: string,
  more: { source?: Partial<LedgerSource>; item?: Partial<LedgerItem>; coding?: Partial<LedgerCoding> } = {},
): Pick<Ledger, 'sources' | 'items' | 'codings'> {
  return {
    sources: [source(`s-${id}`, more.source)],
    items: [item(id, `s-${id}`, more.item)],
    codings: [coding(id, target, more.coding)],
  };
}

/** Several parts of a ledger as one. */
export function together(...parts: readonly Partial<Ledger>[]): Ledger {
  const list = <Key extends Exclude<keyof Ledger, 'framework'>>(key: Key): Ledger[Key] =>
    parts.flatMap((part): readonly unknown[] => part[key] ?? []) as unknown as Ledger[Key];
  return ledger({
    sources: list('sources'),
    items: list('items'),
    codings: list('codings'),
    assessments: list('assessments'),
    indicators: list('indicators'),
    custody: list('custody'),
  });
}
