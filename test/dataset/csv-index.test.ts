import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvRecord, parseCsv } from '../../src/dataset/csv.ts';
import { indexCsv } from '../../src/dataset/csv-index.ts';
import { readRecords } from '../../src/dataset/read-records.ts';
import { recordAt, type Records } from '../../src/dataset/records.ts';
import { AtriskError } from '../../src/errors.ts';

const delimiter = fc.constantFrom(',', ';', '\t');

function listed(records: Records): CsvRecord[] {
  return Array.from({ length: records.length }, (_, record) => recordAt(records, record));
}

/** What csv-parse makes of a text; null where it refuses it. */
function parsed(text: string, separator: string): readonly CsvRecord[] | null {
  try {
    return parseCsv(text, separator);
  } catch (error) {
    if (error instanceof AtriskError) return null;
    throw error;
  }
}

function indexed(text: string, separator: string): CsvRecord[] | null {
  const records = indexCsv(text, separator);
  return records === null ? null : listed(records);
}

describe('the index gives what csv-parse gives', () => {
  it('for any text, and null for just the texts that csv-parse refuses', () => {
    const character = fc.constantFrom('"', '"', ',', ';', '\t', '\r', '\n', 'a', 'b', ' ', 'é', '\u{1f54a}');
    const soup = fc.string({ unit: character, maxLength: 16 });
    let sound = 0;
    fc.assert(
      fc.property(soup, delimiter, (text, separator) => {
        const expected = parsed(text, separator);
        if (expected !== null) sound += 1;
        expect(indexed(text, separator)).toEqual(expected);
      }),
      { numRuns: 20_000 },
    );
    // Neither side of the comparison is empty.
    expect(sound).toBeGreaterThan(2_000);
    expect(sound).toBeLessThan(18_000);
  });

  it('for any table written by the rules', () => {
    const inQuotes = fc.string({ unit: fc.constantFrom('"', ',', ';', '\t', '\r', '\n', 'a', 'é'), maxLength: 6 });
    const cell = fc.oneof(
      inQuotes.map((text) => `"${text.replaceAll('"', '""')}"`),
      fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' '), maxLength: 4 }),
    );
    const record = fc.tuple(fc.array(cell, { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r'));
    fc.assert(
      fc.property(fc.array(record, { maxLength: 6 }), delimiter, fc.boolean(), (rows, separator, isOpen) => {
        const whole = rows.map(([cells, end]) => cells.join(separator) + end).join('');
        const text = isOpen ? whole.replace(/[\r\n]+$/, '') : whole;
        const expected = parsed(text, separator);
        expect(expected).not.toBeNull();
        expect(indexed(text, separator)).toEqual(expected);
      }),
      { numRuns: 10_000 },
    );
  });

  it.each([
    ['nothing', ''],
    ['a line end alone', '\n'],
    ['a delimiter alone', ','],
    ['no line end at the end', 'a,b\nc,'],
    ['an empty cell in quotes at the end', 'a\n""'],
    ['CR CR LF', 'a\r\r\nb'],
    ['line ends of all kinds in quotes', '"1\r\n2\r3\n4",x\r\ny'],
    ['doubled marks at both ends', '"""",""""""\n'],
  ])('for %s', (_, text) => {
    expect(indexed(text, ',')).toEqual(parseCsv(text));
  });
});

describe('a long record', () => {
  // csv-parse counts the bytes of a cell, and the characters of those before it.
  it.each([
    ['a', 1_999_990],
    ['a', 2_000_010],
    ['é', 999_990],
    ['é', 1_000_010],
    ['é', 1_999_990],
    ['\u4e2d', 666_660],
    ['\u4e2d', 666_680],
    ['\u{1f54a}', 499_990],
    ['\u{1f54a}', 500_010],
  ])('of %s, %d times, is accepted only where csv-parse accepts it', (letter, count) => {
    const text = `unit,note\nA,${letter.repeat(count)}\n`;
    const expected = parsed(text, ',');
    expect(indexed(text, ',')?.length ?? null).toBe(expected?.length ?? null);
  });

  it('is accepted up to the limit, in many cells too, and each record has a limit of its own', () => {
    const cells = `${'0123456789,'.repeat(180_000)}\n`;
    expect(indexCsv(cells + cells + cells, ',')?.length).toBe(3);
    expect(indexCsv(cells.repeat(2).replace('\n', ','), ',')).toBeNull();
  });
});

it('has no cell where the record has none, as a list has none', () => {
  const records = indexCsv('a,b\nc\n', ',') as Records;
  expect([records.width(0), records.width(1)]).toEqual([2, 1]);
  expect(records.cell(1, 1)).toBeUndefined();
});

it('tells how far it has come, never back and never past the end', () => {
  const shares: number[] = [];
  indexCsv('12345678,\n'.repeat(400_000).slice(0, -1), ',', (share) => shares.push(share));
  expect(shares.length).toBeGreaterThan(2);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(Math.min(...shares)).toBeGreaterThan(0);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});

describe('a text longer than five million characters', () => {
  const row = 'Ruritania,2020,"a ""b""\nc",1.5\r\n';
  const long = row.repeat(160_000);

  it('is read through the index, with the lines and cells that csv-parse gives', () => {
    const records = readRecords(long, ',');
    const alike = parseCsv(row.repeat(3));
    expect(records.length).toBe(160_000);
    expect([0, 1, 2].map((record) => recordAt(records, record))).toEqual(alike);
    expect(recordAt(records, 159_999)).toEqual({ cells: alike[0]?.cells, line: 159_999 * 2 + 1 });
  });

  it('is explained by the other reader where a quotation mark is at fault', () => {
    expect(() => readRecords(`${long}x,"y\n`, ',')).toThrow(
      expect.objectContaining({
        code: 'quote.unclosed',
        findings: [expect.objectContaining({ line: 320_001 })],
      }),
    );
  });
});
