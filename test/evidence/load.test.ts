import { describe, expect, it } from 'vitest';
import { loadLedger } from '../../src/evidence/load.ts';
import { loadRules } from '../../src/evidence/load-rules.ts';
import { readLedgerLines } from '../../src/evidence/read-jsonl.ts';
import { readLedgerTable } from '../../src/evidence/read-table.ts';
import { readLedgerYaml } from '../../src/evidence/read-yaml.ts';
import type { Finding } from '../../src/types.ts';

const yaml = (text: string) => loadLedger([readLedgerYaml(`ledger: 1\nunit: Arvenia\n${text}`, 'l.yaml')]);
const lines = (...records: string[]) => loadLedger([readLedgerLines(records.join('\n'), 'l.jsonl')]);

/** The only finding of records in YAML. */
function only(findings: readonly Finding[]): Finding | undefined {
  expect(findings).toHaveLength(1);
  return findings[0];
}

const ITEM = '  - id: i1\n    source: s1\n    statement: It says.\n';

describe('a record at fault', () => {
  it.each([
    ['a misspelt key', 'sources:\n  - id: s1\n    langauge: en\n', 5, 'langauge', 'Did you mean "language"?'],
    [
      'a misspelt key inside',
      'sources:\n  - id: s1\n    consent: {status: given, purpses: [analysis]}\n',
      5,
      'consent.purpses',
      'Did you mean "purposes"?',
    ],
    ['a misspelt word', 'sources:\n  - id: s1\n    voice: surviver\n', 5, 'voice', 'Did you mean "survivor"?'],
  ])('is told with its line, field and a suggestion: %s', (_, text, line, column, hint) => {
    const { ledger, findings } = yaml(text);
    expect(only(findings)).toEqual({
      code: 'ledger.invalid',
      severity: 'error',
      file: 'l.yaml',
      message: expect.any(String) as string,
      line,
      column,
      hint,
    });
    expect(ledger.sources).toEqual([]);
  });

  it.each([
    ['indicator: 1.10', 'indicator'],
    ['indicator: 7', 'indicator'],
    ['factor: 7.1', 'factor'],
  ])('does not take a number for an id: %s', (field, column) => {
    const found = only(yaml(`codings:\n  - item: i1\n    direction: supports\n    ${field}\n`).findings);
    expect(found).toMatchObject({ code: 'ledger.invalid', line: 6, column });
    expect(found?.message).toContain('quotes');
  });

  it.each([
    ['the id of a source', 'sources:\n  - id: 004\n', 4, 'id'],
    ['the id of an item', 'items:\n  - id: 1\n    source: s1\n    statement: It says.\n', 4, 'id'],
    ['a day', `items:\n${ITEM}    collectedAt: 20260301\n`, 7, 'collectedAt'],
    ['a year', `items:\n${ITEM}    date: 2026\n`, 7, 'date'],
  ])('does not take a number for %s', (_, text, line, column) => {
    expect(only(yaml(text).findings)).toMatchObject({ code: 'ledger.invalid', line, column });
  });

  it.each([
    ['date: 2026-02-30', 'date'],
    ['date: {from: 2026-13-01}', 'date.from'],
    ['credibility: 7', 'credibility'],
    ['count: {low: 5, high: 2}', 'count'],
    ['count: {low: 5, best: 2}', 'count'],
    ['count: {low: -1}', 'count.low'],
    ['place: {lat: 91}', 'place.lat'],
    ['place: {precision: 8}', 'place.precision'],
    ['status: done', 'status'],
    ['disaggregation: [sex, income]', 'disaggregation.1'],
    ['groups: Millers', 'groups'],
    ['locator: ""', 'locator'],
    ['contradicts: [4]', 'contradicts.0'],
  ])('refuses %s', (field, column) => {
    expect(only(yaml(`items:\n${ITEM}    ${field}\n`).findings)).toMatchObject({
      code: 'ledger.invalid',
      line: 7,
      column,
    });
  });

  it.each(['http://a.example', 'https://a.example/b?c=d'])('takes the address %s', (url) => {
    expect(yaml(`sources:\n  - id: s1\n    url: ${url}\n`).findings).toEqual([]);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'a.example'])('refuses the address %s', (url) => {
    expect(only(yaml(`sources:\n  - id: s1\n    url: "${url}"\n`).findings)).toMatchObject({ column: 'url', line: 5 });
  });

  it('asks for what is missing, at the record', () => {
    const { findings } = yaml('items:\n  - id: i1\n');
    expect(findings.map(({ line, column }) => [line, column])).toEqual([
      [4, 'source'],
      [4, 'statement'],
    ]);
  });

  it('is told as what it is where it is no mapping', () => {
    for (const [record, what] of [
      ['[a, b]', 'a list'],
      ['word', 'a single value'],
    ]) {
      expect(only(yaml(`items:\n  - ${record}\n`).findings)).toMatchObject({
        line: 4,
        message: `The record is ${what}; it must be a mapping from keys to values.`,
      });
    }
  });

  it('takes the unit of the file only where it names none', () => {
    const { ledger } = yaml(`items:\n${ITEM}  - {id: i2, unit: Belmora, source: s1, statement: Two.}\n`);
    expect(ledger.items.map(({ unit }) => unit)).toEqual(['Arvenia', 'Belmora']);
  });

  it('is left out alone, and all of them are told', () => {
    const { ledger, findings } = yaml('sources:\n  - id: s1\n  - id: "-"\n  - word\n  - id: s2\n    kid: x\n');
    expect(ledger.sources.map(({ id }) => id)).toEqual(['s1']);
    expect(findings.map(({ line }) => line)).toEqual([5, 6, 8]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'is refused for the key %s, at its line',
    (key) => {
      const { findings } = lines(
        '{"record": "source", "id": "s1"}',
        `{"record": "source", "id": "s2", "${key}": {"x": 1}}`,
      );
      expect(findings).toMatchObject([{ code: 'ledger.invalid', file: 'l.jsonl', line: 2, column: key }]);
      expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
    },
  );

  it('is told by its row and column in a table', () => {
    const given = (header: string[], ...cells: string[]) =>
      loadLedger([readLedgerTable({ file: 'sources.csv', header, headerLine: 1, rows: [{ cells, line: 2 }] })])
        .findings;
    expect(only(given(['id', 'restricted'], 's1', 'constructor'))).toMatchObject({ line: 2, column: 'restricted' });
    expect(only(given(['id', 'bytes'], 's1', '1e3'))).toMatchObject({ line: 2, column: 'bytes' });
    expect(only(given(['id', 'consent.status'], 's1', 'gven'))).toMatchObject({
      column: 'consent.status',
      hint: 'Did you mean "given"?',
    });
    expect(given(['id'], '1.10')).toEqual([]);
  });
});

describe('loadRules', () => {
  const RULES = `format: 1
id: own
title: Own rules
framework: un-foa@2014
ageLimitMonths: {structural: 60, dynamic: 24, trigger: 6}
levels: [0.2, 0.4, 0.6, 0.8]
standards:
  - {id: reasonable-suspicion, independentSources: 1}
firstHandKinds: [testimony]
affected: [survivor]
`;
  const fault = (from: string, to: string): unknown => {
    try {
      loadRules(RULES.replace(from, to), 'rules.yaml');
    } catch (error) {
      return error;
    }
    return null;
  };

  it('reads what is there and fills in the rest', () => {
    expect(loadRules(RULES, 'rules.yaml')).toMatchObject({
      id: 'own',
      exceptions: [],
      lenses: {},
      standards: [{ firstHand: 0, verification: ['unverified', 'partly', 'verified'] }],
    });
  });

  it.each([
    ['title:', 'titel:', 3],
    ['[0.2, 0.4, 0.6, 0.8]', '[0.2, 0.4, 0.4, 0.8]', 6],
    ['[0.2, 0.4, 0.6, 0.8]', '[0.2, 0.4, 0.6]', 6],
    ['trigger: 6', 'trigger: 0', 5],
    ['framework: un-foa@2014', 'framework: un-foa', 4],
    ['[testimony]', '[rumour]', 9],
    ['independentSources: 1}', 'independentSources: 1}\n  - {id: reasonable-suspicion}', 9],
    ['format: 1', 'format: 2', 1],
  ])('refuses %j as %j', (from, to, line) => {
    expect(fault(from, to)).toMatchObject({
      code: 'rules.invalid',
      exitCode: 2,
      findings: [{ code: 'rules.invalid', file: 'rules.yaml', line }],
    });
  });

  it('refuses lenses and inhibitors of reserved names', () => {
    expect(fault('affected:', 'lenses: {__proto__: {name: X}}\naffected:')).toMatchObject({ code: 'rules.invalid' });
  });
});
