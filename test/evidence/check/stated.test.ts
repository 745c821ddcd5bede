import { describe, expect, it } from 'vitest';
import { expectedHash } from '../../../src/evidence/check/custody.ts';
import type { CustodyEntry } from '../../../src/types.ts';
import { source } from '../support.ts';
import { coded, error, findingsOf, foundOf } from './support.ts';

describe('consent', () => {
  it.each([
    '{id: s9, consent: {status: given}}',
    '{id: s9, consent: {status: unknown, purposes: [analysis]}}',
    '{id: s9, consent: {status: not-needed, purposes: [analysis]}}',
  ])('must say what for where it was given, and only there: %s', (record) => {
    expect(foundOf({ sources: [record] })).toEqual(error('ledger.consent', 'consent'));
  });

  const of = (consent: string, more: string) => {
    const { codings = [] } = coded('i9', '');
    const items = [`{id: i9, source: s9, statement: Nine., date: '2026', ${more}}`];
    return { sources: [`{id: s9, consent: {${consent}}}`], codings, items };
  };

  it.each([
    ['status: unknown', 'mayBeUsedFor: [sharing]', 'mayBeUsedFor'],
    ['status: withheld', 'mayBeUsedFor: [analysis]', 'mayBeUsedFor'],
    ['status: given, purposes: [analysis]', 'mayBeUsedFor: [publication]', 'mayBeUsedFor'],
    ['status: given, purposes: [analysis]', 'publicWording: Words.', 'publicWording'],
    ['status: unknown', 'publicWording: Words.', 'publicWording'],
    ['status: not-needed', 'mayBeUsedFor: [analysis], publicWording: Words.', 'publicWording'],
  ])('must cover what an item claims: %s; %s', (consent, more, column) => {
    expect(foundOf(of(consent, more))).toEqual(error('ledger.consent', column));
  });

  it.each([
    ['status: unknown', 'mayBeUsedFor: [analysis]'],
    ['status: not-needed', 'mayBeUsedFor: [analysis, accountability]'],
    ['status: not-needed', 'publicWording: Words.'],
    ["status: given, purposes: [publication], until: '2026-01-01'", 'publicWording: Words.'],
  ])('that covers it is fine: %s; %s', (consent, more) => {
    expect(findingsOf(of(consent, more)).findings).toEqual([]);
  });

  it('must hold on the day of an assessment that names the item', () => {
    const on = (asOf: string) => ({
      ...of("status: given, purposes: [analysis], until: '2026-03-31'", 'status: draft'),
      assessments: [`{asOf: '${asOf}', factor: RF8, items: [i9]}`],
    });
    expect(foundOf(on('2026-04-01'))).toEqual(error('ledger.consent', 'items'));
    expect(findingsOf(on('2026-03-31')).findings).toEqual([]);
  });
});

describe('assessments', () => {
  const stated = (more: string) => ({ assessments: [`{asOf: '2026-06-02', ${more}}`] });

  it.each([
    ['factor: RF7, finding: no-information', 'finding'],
    ["indicator: '7.2', finding: no-information, items: [i1]", 'items'],
    ["indicator: '7.2'", 'indicator'],
    ["indicator: '7.2', level: unknown", 'level'],
    ["indicator: '7.2', factor: RF7, level: unknown", 'level'],
    ['factor: RF8, level: high', 'level'],
    ['factor: RF8, level: very-low', 'level'],
    ['factor: RF7, likelihood: {scale: icd203, term: realistic possibility}', 'likelihood'],
    ['factor: RF7, likelihood: {scale: phia, term: Likely}', 'likelihood'],
    ['factor: RF7, likelihood: {scale: ipcc, term: constructor}', 'likelihood'],
  ])('are at fault: %s', (more, column) => {
    expect(foundOf(stated(more))).toEqual(error('ledger.assessment', column));
  });

  it.each([
    "indicator: '7.2', finding: no-information",
    "indicator: '7.2', factor: RF7, finding: no-information",
    'factor: RF7, level: high',
    'factor: RF8, level: unknown',
    'factor: RF8, rationale: Nothing yet.',
    'factor: RF8, level: high, items: [i1]',
    'factor: RF7, likelihood: {scale: ipcc, term: about as likely as not}',
  ])('are fine: %s', (more) => expect(findingsOf(stated(more)).findings).toEqual([]));

  it('rest on no evidence of another unit, of later, or that was retracted or rejected', () => {
    const on = (more: string) => {
      const { items = [] } = coded('i9', more);
      const codings = ['{item: i9, factor: RF8, direction: supports}'];
      return findingsOf({ items, codings, ...stated('factor: RF8, level: high') }).findings.filter(
        ({ severity }) => severity === 'error',
      );
    };
    expect(on("date: '2026'")).toEqual([]);
    for (const more of ["date: '2026', unit: Belmora", "date: '2026-06-03'", "date: '2026', verification: retracted"]) {
      expect(on(more)).toMatchObject([{ code: 'ledger.assessment', column: 'level' }]);
    }
  });

  it.each([
    ["date: '2026', unit: Belmora", 'ledger.reference'],
    ["date: '2026', verification: retracted", 'ledger.excluded'],
    ["date: '2026', status: rejected", 'ledger.excluded'],
  ])('must not name such an item: %s', (more, code) => {
    const { items = [] } = coded('i9', more);
    const { findings, lineOf } = findingsOf({ items, ...stated('factor: RF7, items: [i1, i9]') });
    const line = lineOf("{asOf: '2026-06-02', factor: RF7, items: [i1, i9]}");
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ code, column: 'items', line }]);
  });

  describe('confidence', () => {
    const third = (more = '') => ({
      items: [`{id: i9, source: s3, statement: Nine., date: '2026'${more}}`],
      codings: ["{item: i9, indicator: '7.2', direction: supports}"],
    });
    const sure = (evidence: string, agreement: string) =>
      stated(`factor: RF7, level: high, confidence: {evidence: ${evidence}, agreement: ${agreement}}`);

    it('is robust from three independent sources', () => {
      expect(foundOf(sure('robust', 'medium'))).toEqual(error('ledger.confidence', 'confidence'));
      expect(findingsOf(sure('medium', 'high')).findings).toEqual([]);
      expect(findingsOf({ ...third(), ...sure('robust', 'high') }).findings).toEqual([]);
    });

    it('counts what was republished once', () => {
      const copy = {
        sources: ['{id: s9, derivedFrom: [s1]}'],
        items: ["{id: i9, source: s9, statement: Nine., date: '2026'}"],
        codings: ["{item: i9, indicator: '7.2', direction: supports}"],
      };
      expect(foundOf({ ...copy, ...sure('robust', 'medium') })).toEqual(error('ledger.confidence', 'confidence'));
    });

    it('has no high agreement where an item contradicts another', () => {
      const disputed = third(', contradicts: [i1]');
      expect(foundOf({ ...disputed, ...sure('robust', 'high') })).toEqual(error('ledger.confidence', 'confidence'));
      expect(findingsOf({ ...disputed, ...sure('robust', 'medium') }).findings).toEqual([]);
    });
  });
});

describe('expectedHash', () => {
  const [a, b] = ['a'.repeat(64), 'b'.repeat(64)];
  const entry = (sha256: string | null, of = 's1'): CustodyEntry => {
    return {
      source: of,
      when: '2026-03-01',
      who: 'Ada',
      action: 'hashed',
      sha256,
      bytes: null,
      note: null,
      at: source('s').at,
    };
  };

  it('is the last in custody, else the one that the source states', () => {
    const sources = [source('s1', { sha256: a })];
    expect(expectedHash('s1', { sources, custody: [] })).toBe(a);
    expect(expectedHash('s1', { sources, custody: [entry(a), entry(b), entry(null), entry(a, 's2')] })).toBe(b);
    expect(expectedHash('s2', { sources, custody: [] })).toBeNull();
  });
});
