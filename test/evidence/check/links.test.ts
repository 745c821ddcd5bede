import { describe, expect, it } from 'vitest';
import { checkLedger } from '../../../src/evidence/check/check.ts';
import { coding, item, ledger, RULES, source, UN_FOA } from '../support.ts';
import { coded, error, findingsOf, foundOf } from './support.ts';

describe('a ledger with nothing wrong', () => {
  it('has no findings', () => expect(findingsOf().findings).toEqual([]));
});

describe('references', () => {
  it.each([
    ['sources', '{id: s9, derivedFrom: [s8]}', 'derivedFrom'],
    ['items', "{id: i9, source: s9, statement: Nine., date: '2026'}", 'source'],
    ['items', "{id: i9, source: s3, statement: Nine., date: '2026', corroborates: [i8]}", 'corroborates'],
    ['items', "{id: i9, source: s3, statement: Nine., date: '2026', contradicts: [i8]}", 'contradicts'],
    ['codings', "{item: i9, indicator: '7.1', direction: supports}", 'item'],
    ['assessments', "{asOf: '2026-06-02', factor: RF7, items: [i1, i8]}", 'items'],
    ['custody', "{source: s9, when: '2026-03-01', who: Ada, action: received}", 'source'],
  ] as const)('must lead somewhere: %s %s', (kind, record, column) => {
    const codings = kind === 'items' ? ["{item: i9, indicator: '7.1', direction: supports}"] : [];
    expect(foundOf({ codings, [kind]: [...(kind === 'codings' ? codings : []), record] })).toEqual(
      error('ledger.reference', column),
    );
  });

  it('suggest what is near, and say what to do where nothing is', () => {
    const hint = (id: string) => findingsOf({ sources: [`{id: s9, derivedFrom: [${id}]}`] }).findings[0]?.hint;
    expect(hint('s4')).toContain('Did you mean');
    expect(hint('elsewhere')).toBe('Add the source, or correct the id.');
  });

  it('may lead to records that stand later, and to one another', () => {
    expect(findingsOf({ sources: ['{id: s8, derivedFrom: [s9]}', '{id: s9, derivedFrom: [s1]}'] }).findings).toEqual(
      [],
    );
    expect(findingsOf(coded('i9', "date: '2026', corroborates: [i1], contradicts: [i2]")).findings).toEqual([]);
  });

  it('must not lead in a circle', () => {
    expect(foundOf({ sources: ['{id: s8, derivedFrom: [s8]}'] })).toEqual(error('ledger.reference', 'derivedFrom'));
    const circle = ['{id: s7, derivedFrom: [s8]}', '{id: s8, derivedFrom: [s9]}', '{id: s9, derivedFrom: [s7, s1]}'];
    const { findings, lineOf } = findingsOf({ sources: [...circle, '{id: outside, derivedFrom: [s7]}'] });
    expect(findings.map(({ code, line }) => [code, line])).toEqual(
      circle.map((record) => ['ledger.reference', lineOf(record)]),
    );
  });
});

describe('targets', () => {
  it.each([
    ['codings', "{item: i1, indicator: '7.99', direction: supports}", 'indicator'],
    ['codings', '{item: i1, indicator: RF7, direction: supports}', 'indicator'],
    ['codings', '{item: i1, factor: RF15, direction: supports}', 'factor'],
    ['codings', "{item: i1, indicator: '7.2', factor: RF8, direction: supports}", 'factor'],
    ['assessments', "{asOf: '2026-06-02', indicator: '7.99', finding: no-information}", 'indicator'],
    ['assessments', "{asOf: '2026-06-02', factor: RF0}", 'factor'],
    ['indicators', '{id: own.2, factor: RF15, name: Own, kind: dynamic, reason: Needed.}', 'factor'],
  ] as const)('must be of the framework: %s %s', (kind, record, column) => {
    expect(foundOf({ [kind]: [record] })).toEqual(error('ledger.indicator', column));
  });

  it('must be named', () => {
    const none = [{ code: 'ledger.indicator', severity: 'error' }];
    expect(foundOf({ codings: ['{item: i1, direction: supports}'] })).toEqual(none);
    expect(foundOf({ assessments: ["{asOf: '2026-06-02'}"] })).toEqual(none);
  });

  it('may be a factor, a declared indicator, or an indicator with its own factor', () => {
    for (const target of ['factor: RF8', 'indicator: own.1', "indicator: '7.2', factor: RF7"]) {
      expect(findingsOf({ codings: [`{item: i1, ${target}, direction: supports}`] }).findings).toEqual([]);
    }
  });

  it('of another framework or version are told', () => {
    const of = (framework: string) => ({
      codings: [`{item: i1, factor: RF8, direction: supports, framework: ${framework}}`],
    });
    expect(foundOf(of('un-foa@2013'))).toEqual(error('ledger.reference', 'framework'));
    expect(findingsOf(of('un-foa@2014')).findings).toEqual([]);
  });

  it.each(["'7.1'", 'RF7'])('that are declared must not be in the framework: %s', (id) => {
    const indicators = [`{id: ${id}, factor: RF7, name: Own, kind: dynamic, reason: Needed.}`];
    expect(foundOf({ indicators })).toContainEqual({ code: 'ledger.duplicate', severity: 'error', column: 'id' });
  });
});

describe('duplicates', () => {
  const hash = 'a'.repeat(64);

  it.each([
    [{ sources: ['{id: s1}'] }, 'id'],
    [{ indicators: ['{id: own.1, factor: RF8, name: Own, kind: dynamic, reason: Needed.}'] }, 'id'],
    [{ items: ["{id: i1, source: s3, statement: Other., date: '2026'}"] }, 'id'],
    [{ items: ["{id: i2, source: s2, statement: Two., date: '2026-03'}"] }, 'statement'],
    [{ codings: ["{item: i1, indicator: '7.1', direction: contradicts}"] }, 'item'],
    [{ sources: [`{id: s8, sha256: ${hash}}`, `{id: s9, sha256: ${hash}}`] }, 'sha256'],
    [{ assessments: ["{asOf: '2026-06-01', factor: RF7, level: low}"] }, 'asOf'],
  ] as const)('are told where they stand again: %j', (more, column) => {
    expect(foundOf(more)).toContainEqual({ code: 'ledger.duplicate', severity: 'error', column });
  });

  it('say where the first stands', () => {
    expect(findingsOf({ sources: ['{id: s1}'] }).findings[0]?.message).toBe(
      'The source "s1" is there already (line 4).',
    );
    const elsewhere = source('s1', { at: { file: 'other.yaml', line: 9, lines: {} } });
    const twice = ledger({ sources: [elsewhere, source('s1')] });
    expect(checkLedger(twice, UN_FOA, RULES)[0]?.message).toContain('(other.yaml:9)');
  });

  it('are not another coder, target, day or unit', () => {
    const codings = [
      "{item: i1, indicator: '7.1', direction: supports, coder: Ada}",
      "{item: i1, indicator: '7.1', direction: supports, coder: Ben}",
      '{item: i1, factor: RF7, direction: supports}',
    ];
    const assessments = [
      "{asOf: '2026-06-02', factor: RF7, level: unknown}",
      "{asOf: '2026-06-01', factor: RF7, level: unknown, unit: Belmora}",
      "{asOf: '2026-06-01', indicator: '7.3', finding: no-information}",
    ];
    expect(findingsOf({ codings, assessments }).findings).toEqual([]);
  });
});

describe('items', () => {
  it.each(['verification: retracted', 'status: rejected'])('that are coded and do not count are told: %s', (more) => {
    const { items, codings } = coded('i9', `date: '2026', ${more}`);
    expect(foundOf({ items: items ?? [], codings: codings ?? [] })).toEqual([
      { code: 'ledger.excluded', severity: 'warning', column: 'item' },
    ]);
  });

  it('that are coded to nothing are mentioned', () => {
    expect(foundOf({ items: ["{id: i9, source: s3, statement: Nine., date: '2026'}"] })).toEqual([
      { code: 'ledger.excluded', severity: 'info', column: 'id' },
    ]);
  });
});

describe('checkLedger', () => {
  it('goes by file and line', () => {
    const at = (file: string, line: number) => ({ at: { file, line, lines: {} } });
    const codings = [
      coding('lost', '7.1', { ...at('b.yaml', 1), coder: 'a' }),
      coding('lost', '7.1', { ...at('a.yaml', 10), coder: 'b' }),
      coding('lost', '7.1', { ...at('a.yaml', 9), coder: 'c' }),
    ];
    const found = checkLedger(
      ledger({ sources: [source('s')], items: [item('i', 's', at('a.yaml', 2))], codings }),
      UN_FOA,
      RULES,
    );
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(['a.yaml:2', 'a.yaml:9', 'a.yaml:10', 'b.yaml:1']);
  });
});
