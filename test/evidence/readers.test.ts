import { describe, expect, it } from 'vitest';
import { AtriskError } from '../../src/errors.ts';
import { loadLedger } from '../../src/evidence/load.ts';
import { readLedgerLines } from '../../src/evidence/read-jsonl.ts';
import { type LedgerTable, readLedgerTable } from '../../src/evidence/read-table.ts';
import { readLedgerYaml } from '../../src/evidence/read-yaml.ts';
import type { Finding, Ledger } from '../../src/types.ts';

const YAML = `ledger: 1
framework: un-foa@2014
unit: Arvenia
sources:
  - id: s1
    kind: testimony
    voice: survivor
    consent: {status: given, purposes: [analysis, sharing], until: '2027-01-01'}
    restricted: true
  - id: '004'
    derivedFrom: [s1]
    bytes: 120
items:
  - id: i1
    source: s1
    statement: The mill was closed to them.
    date: {from: '2026-03-01', precision: month}
    place: {name: Mill, lat: -3.5}
    count: {low: 2, best: 3}
    credibility: 2
    groups: [Millers, Others]
  - id: i2
    unit: Belmora
    source: '004'
    statement: Nothing.
    date: 2026-03/2026-05
    place: East
codings:
  - {item: i1, indicator: '1.10', direction: supports, gendered: true, coder: Ada}
assessments:
  - {unit: Arvenia, asOf: '2026-06-01', factor: RF1, level: high, trend: {direction: rising}, gaps: [Access]}
indicators:
  - {id: own.1, factor: RF1, name: Own, kind: trigger, reason: Needed.}
custody:
  - {source: s1, when: '2026-03-02T10:00Z', who: Ada, action: received}
`;

const LINES = [
  {
    record: 'source',
    id: 's1',
    kind: 'testimony',
    voice: 'survivor',
    restricted: true,
    consent: { status: 'given', purposes: ['analysis', 'sharing'], until: '2027-01-01' },
  },
  { record: 'sources', id: '004', derivedFrom: ['s1'], bytes: 120 },
  {
    record: 'item',
    id: 'i1',
    unit: 'Arvenia',
    source: 's1',
    statement: 'The mill was closed to them.',
    date: { from: '2026-03-01', precision: 'month' },
    place: { name: 'Mill', lat: -3.5 },
    count: { low: 2, best: 3 },
    credibility: 2,
    groups: ['Millers', 'Others'],
  },
  {
    record: 'item',
    id: 'i2',
    unit: 'Belmora',
    source: '004',
    statement: 'Nothing.',
    date: '2026-03/2026-05',
    place: 'East',
  },
  { record: 'coding', item: 'i1', indicator: '1.10', direction: 'supports', gendered: true, coder: 'Ada' },
  {
    record: 'assessment',
    unit: 'Arvenia',
    asOf: '2026-06-01',
    factor: 'RF1',
    level: 'high',
    trend: { direction: 'rising' },
    gaps: ['Access'],
  },
  { record: 'indicator', id: 'own.1', factor: 'RF1', name: 'Own', kind: 'trigger', reason: 'Needed.' },
  { record: 'custody', source: 's1', when: '2026-03-02T10:00Z', who: 'Ada', action: 'received' },
].map((one) => JSON.stringify(one));

function table(file: string, header: string, ...rows: string[]): LedgerTable {
  return {
    file,
    header: header.split('|'),
    headerLine: 1,
    rows: rows.map((row, at) => ({ cells: row.split('|'), line: at + 2 })),
  };
}

const TABLES = [
  table(
    'a/sources.csv',
    'id|kind|voice|consent.status|consent.purposes|Consent.Until|restricted|derivedFrom|bytes',
    's1|testimony|survivor|given|analysis; sharing|2027-01-01|yes||',
    '004|||||||s1|120',
  ),
  table(
    'items.csv',
    'id|unit|source|statement|date|date.from|date.precision|place|place.name|place.lat|count.low|count.best|credibility|groups',
    'i1|Arvenia|s1| The mill was closed to them. ||2026-03-01|month||Mill|-3.5|2|3|2|Millers;Others',
    'i2|Belmora|004|Nothing.|2026-03/2026-05|||East||||||',
  ),
  table(
    'rest.csv',
    'Record|item|indicator|direction|gendered|coder|unit|asOf|factor|level|trend.direction|gaps|id|name|kind|reason|source|when|who|action',
    'coding|i1|1.10|supports|TRUE|Ada||||||||||||||',
    'assessment||||||Arvenia|2026-06-01|RF1|high|rising|Access||||||||',
    'Indicator||||||||RF1||||own.1|Own|trigger|Needed.||||',
    'custody||||||||||||||||s1|2026-03-02T10:00Z|Ada|received',
  ),
];

/** A ledger without the places of its records. */
const bare = (ledger: Ledger): unknown =>
  JSON.parse(JSON.stringify(ledger, (key, value: unknown) => (key === 'at' ? undefined : value)));

function refused(read: () => unknown): readonly Finding[] {
  try {
    read();
  } catch (error) {
    if (error instanceof AtriskError) return error.findings;
    throw error;
  }
  throw new Error('It was accepted.');
}

describe('the three ways to write a ledger', () => {
  const yaml = loadLedger([readLedgerYaml(YAML, 'ledger.yaml')]);

  it('are the same ledger, apart from where its records stand', () => {
    const lines = loadLedger([readLedgerLines(LINES.join('\r\n\n'), 'ledger.jsonl')]);
    const tables = loadLedger(TABLES.map(readLedgerTable));
    expect([yaml.findings, lines.findings, tables.findings]).toEqual([[], [], []]);
    expect(bare(lines.ledger)).toEqual(bare(yaml.ledger));
    expect(bare(tables.ledger)).toEqual(bare(yaml.ledger));
    expect(yaml.ledger).toMatchObject({
      sources: [{ id: 's1', restricted: true }, { id: '004' }],
      items: [
        { unit: 'Arvenia' },
        { unit: 'Belmora', date: { from: '2026-03-01', to: '2026-05-31', precision: 'month' } },
      ],
      codings: [{ indicator: '1.10' }],
    });
  });

  it('know where each record and field stands', () => {
    expect(yaml.ledger.items[0]?.at).toMatchObject({
      file: 'ledger.yaml',
      line: 14,
      lines: { statement: 16, date: 17 },
    });
    const lines = loadLedger([readLedgerLines(LINES.join('\n\n'), 'ledger.jsonl')]);
    expect(lines.ledger.items[0]?.at).toEqual({ file: 'ledger.jsonl', line: 5, lines: {} });
    const tables = loadLedger(TABLES.map(readLedgerTable));
    expect(tables.ledger.items[1]?.at).toEqual({ file: 'items.csv', line: 3, lines: {} });
  });

  it('takes the framework of the first file that names one, and keeps that of another for its codings', () => {
    const other = YAML.replace('un-foa@2014', 'other@1');
    const files = [readLedgerLines('', 'a.jsonl'), readLedgerYaml(YAML, 'a.yaml'), readLedgerYaml(other, 'b.yaml')];
    const { ledger } = loadLedger(files);
    expect(ledger.framework).toBe('un-foa@2014');
    expect(ledger.codings.map(({ framework }) => framework)).toEqual([null, 'other@1']);
    expect(loadLedger([]).ledger).toMatchObject({ framework: 'un-foa@2014', sources: [] });
  });
});

describe('readLedgerYaml', () => {
  const faults = (text: string) => refused(() => readLedgerYaml(text, 'l.yaml'));

  it.each([
    ['ledger: 1\nsorces: []\n', 2, 'Did you mean "sources"?'],
    ['ledger: 1\nunti: Arvenia\n', 2, 'Did you mean "unit"?'],
  ])('suggests the key that was meant: %j', (text, line, hint) => {
    expect(faults(text)).toMatchObject([{ code: 'file.syntax', file: 'l.yaml', line, column: '1', hint }]);
  });

  it.each(['', '[]', 'word', 'ledger: 2', 'ledger: "1"', 'sources: []', 'ledger: 1\nitems: {}', 'ledger: 1\nitems: 4'])(
    'refuses %j',
    (text) =>
      expect(faults(text)[0]).toMatchObject({
        code: expect.stringMatching(/ledger\.invalid|file\.syntax/) as string,
        file: 'l.yaml',
      }),
  );

  it('accepts lists that are left empty', () => {
    expect(readLedgerYaml('ledger: 1\nsources:\nitems: []\n', 'l.yaml').records).toEqual([]);
  });

  it('refuses aliases, however many times they multiply', () => {
    const bomb = ['ledger: 1', 'a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 9; at += 1) {
      const [from, to] = ['abcdefghij'[at - 1], 'abcdefghij'[at]];
      bomb.push(`${to}: &${to} [${`*${from}, `.repeat(8)}*${from}]`);
    }
    const found = faults(`${bomb.join('\n')}\n`);
    // The anchor of line 2 does no harm by itself: the first alias is what is told.
    expect(found[0]).toMatchObject({ code: 'file.syntax', line: 3 });
  });

  it.each(['__proto__', 'constructor', 'prototype', 'toString'])('refuses the key %s', (key) => {
    expect(faults(`ledger: 1\n${key}: {polluted: true}\n`)[0]).toMatchObject({ line: 2, file: 'l.yaml' });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('refuses a key that stands twice', () => {
    expect(faults('ledger: 1\nitems: []\nitems: []\n')[0]).toMatchObject({ code: 'file.syntax', line: 3 });
  });
});

describe('readLedgerLines', () => {
  const faults = (...lines: string[]) => refused(() => readLedgerLines(lines.join('\n'), 'l.jsonl'));

  it('lists all lines that cannot be read', () => {
    const found = faults(
      LINES[0]!,
      '{"record": "source"',
      '',
      '[]',
      'null',
      '4',
      '{"record": "sorce"}',
      '{"id": "x"}',
      '{"record": 4}',
    );
    expect(found.map(({ line }) => line)).toEqual([2, 4, 5, 6, 7, 8, 9]);
    for (const one of found) expect(one).toMatchObject({ code: 'file.syntax', severity: 'error', file: 'l.jsonl' });
    expect(found[4]?.hint).toBe('Did you mean "source"?');
    expect(found[5]?.hint).toContain('custody');
  });

  it.each(['constructor', '__proto__', 'toString'])('takes %s for no kind of record', (record) => {
    expect(faults(JSON.stringify({ record }))).toHaveLength(1);
  });
});

describe('readLedgerTable', () => {
  const faults = (given: LedgerTable) => refused(() => readLedgerTable(given));

  it('suggests the column that was meant, and lists all that are unknown', () => {
    expect(faults(table('items.csv', 'id|statment|constructor', 'i1|x|y'))).toMatchObject([
      { code: 'header.unknown', line: 1, column: 'statment', hint: 'Did you mean "statement"?' },
      { code: 'header.unknown', line: 1, column: 'constructor' },
    ]);
  });

  it('knows no column for lists of mappings', () => {
    expect(faults(table('items.csv', 'id|actors', 'i1|x'))).toMatchObject([
      { code: 'header.unknown', column: 'actors' },
    ]);
  });

  it('asks what the records are', () => {
    expect(faults(table('claims.csv', 'id', 'i1'))).toMatchObject([
      { code: 'header.missing', file: 'claims.csv', line: 1 },
    ]);
    expect(faults(table('claims.csv', 'record|id', 'itm|i1', '|i2', 'constructor|i3', 'item|i4'))).toMatchObject([
      { code: 'cell.enum', line: 2, column: 'record', hint: 'Did you mean "item"?' },
      { code: 'cell.enum', line: 3, column: 'record' },
      { code: 'cell.enum', line: 4, column: 'record' },
    ]);
  });

  it('goes by the name of the file where a row does not say', () => {
    const { records } = readLedgerTable(table('C:\\data\\Items.csv', 'record|id', '|i1', 'source|s1'));
    expect(records.map(({ kind }) => kind)).toEqual(['items', 'sources']);
  });

  it.each([
    ['date|date.from', '2026|2026-01-01', 'date.from'],
    ['date.from|date', '2026-01-01|2026', 'date'],
    ['title|Title', 'one|other', 'Title'],
    ['place.name|place', 'Mill|East', 'place'],
  ])('refuses a field that is given twice: %s', (header, row, column) => {
    const file = header.startsWith('title') ? 'sources.csv' : 'items.csv';
    expect(faults(table(file, header, row))).toMatchObject([{ code: 'cell.conflict', line: 2, column }]);
    // One of the two may be blank in each row.
    expect(readLedgerTable(table(file, header, row.replace(/^[^|]*/, ''))).records).toHaveLength(1);
  });

  it('leaves a short row blank at its end', () => {
    expect(readLedgerTable(table('items.csv', 'id|statement', 'i1')).records[0]?.value).toEqual({ id: 'i1' });
  });
});
