import fc from 'fast-check';
import { expect, it } from 'vitest';
import { observationsSha256 } from '../../src/dataset/hash.ts';
import { observationsOf } from '../../src/dataset/observations.ts';
import { readTables, toDataset } from '../../src/dataset/read.ts';
import { AtriskError } from '../../src/errors.ts';
import type { Dataset } from '../../src/types.ts';
import { definitionOf } from '../fixtures/definition.ts';
import { plain } from '../helpers/columns.ts';
import { datasetOf, inputOf } from './support.ts';

type Cells = Readonly<Record<string, string>>;

const INDICATORS = ['tension', 'grievance', 'income'];
const value = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 0, max: 5 }).map(String),
  fc.double({ min: 1, max: 4, noNaN: true }).map(String),
);
const text = fc.constantFrom('', 'North', 'South, far', 'a "quoted" one', 'two\nlines', 'C\u00f4te', 'Co\u0302te');

/** Rows of a wide table without contradictions: name and region hang on the unit and period alone. */
function tables(cell: fc.Arbitrary<string>): fc.Arbitrary<Cells[]> {
  const row = fc.record({
    unit: fc.constantFrom('A', 'B', 'C', 'D e', '\u00c9'),
    year: fc.constantFrom('2019', '2020'),
    region: text,
    tension: cell,
    grievance: cell,
    income: cell,
  });
  return fc.uniqueArray(row, { minLength: 1, maxLength: 8, selector: ({ unit, year }) => `${unit} ${year}` });
}

function csv(rows: readonly Cells[], header: readonly string[], lineEnd = '\n'): string {
  const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]
    .map((cells) => cells.map(quoted).join(',') + lineEnd)
    .join('');
}

const HEADER = ['unit', 'year', 'region', ...INDICATORS];

/** A dataset without what may differ: line numbers and what is said of the input files. */
function essence(dataset: Dataset, alsoWithout: readonly string[] = []): unknown {
  const left = new Set(['line', 'inputs', ...alsoWithout]);
  const columns = dataset.columns.map(({ indicator, values }) => ({ indicator, values: plain(values) }));
  const whole = { ...dataset, columns, observations: observationsOf(dataset) };
  return JSON.parse(JSON.stringify(whole, (key, part: unknown) => (left.has(key) ? undefined : part)));
}

it('does not depend on the order of rows and columns, bad cells and all', async () => {
  const wild = fc.oneof(value, fc.constantFrom('x', '1,5', '99', '-99', '5%'));
  const shuffled = tables(wild).chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray(rows, { minLength: rows.length }),
      fc.shuffledSubarray(HEADER, { minLength: HEADER.length }),
    ),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([rows, otherRows, otherHeader]) => {
      const before = await datasetOf(csv(rows, HEADER));
      const after = await datasetOf(csv(otherRows, otherHeader));
      expect(essence(after)).toEqual(essence(before));
      expect(observationsSha256(after)).toBe(observationsSha256(before));
    }),
  );
});

it('does not depend on byte order mark, line ends or UTF-16', async () => {
  await fc.assert(
    fc.asyncProperty(tables(value), async (rows) => {
      const plain = essence(await datasetOf(csv(rows, HEADER)));
      const crlf = csv(rows, HEADER, '\r\n');
      expect(essence(await datasetOf(`\ufeff${crlf}`))).toEqual(plain);
      expect(essence(await datasetOf(new Uint8Array(Buffer.from(`\ufeff${crlf}`, 'utf16le'))))).toEqual(plain);
    }),
  );
});

it('reads the same from a wide and a long table, in CSV, YAML and JSON', async () => {
  await fc.assert(
    fc.asyncProperty(tables(value), async (rows) => {
      const wide = await datasetOf(csv(rows, HEADER));
      const long = rows.flatMap((row) =>
        INDICATORS.map((indicator) => ({
          unit: row['unit'] ?? '',
          year: row['year'] ?? '',
          region: row['region'] ?? '',
          indicator,
          value: row[indicator] ?? '',
        })),
      );
      const json = JSON.stringify(long, null, 1);
      const inputs = [
        inputOf(csv(long, ['unit', 'year', 'region', 'indicator', 'value'])),
        inputOf(json, 'x.json'),
        inputOf(json, 'x.yaml'),
      ];
      for (const input of inputs) {
        const other = await datasetOf([input]);
        expect(essence(other, ['source', 'column'])).toEqual(essence(wide, ['source', 'column']));
        expect(observationsSha256(other)).toBe(observationsSha256(wide));
      }
    }),
  );
});

it('joins files to the same dataset in any order, and to that of one file', async () => {
  await fc.assert(
    fc.asyncProperty(tables(value), async (rows) => {
      const files = [['region', 'tension'], ['income'], ['grievance', 'tension']].map((columns, number) =>
        inputOf(csv(rows, ['unit', 'year', ...columns]), `${number}.csv`),
      );
      const whole = essence(await datasetOf(csv(rows, HEADER)), ['file']);
      for (const order of [files, files.toReversed()]) expect(essence(await datasetOf(order), ['file'])).toEqual(whole);
    }),
    { numRuns: 50 },
  );
});

it('keeps every value that was read, with the place it came from', async () => {
  await fc.assert(
    fc.asyncProperty(tables(value), async (rows) => {
      const dataset = await datasetOf(
        csv(
          rows.map((row) => ({ ...row, region: '' })),
          HEADER,
        ),
      );
      expect(observationsOf(dataset)).toHaveLength(rows.length * INDICATORS.length);
      for (const { unit, period, indicator, value: read, source } of observationsOf(dataset)) {
        const row = rows[source.line - 2];
        expect([row?.['unit'], row?.['year'], source.column]).toEqual([unit, period, indicator]);
        expect(read).toBe(row?.[indicator] === '' ? null : Number(row?.[indicator]));
      }
    }),
  );
});

it('never throws anything but an AtriskError, whatever the bytes', async () => {
  const pieces = fc.constantFrom(
    'unit',
    ',',
    '\n',
    '"',
    '\r',
    '1',
    'tension',
    '-',
    ': ',
    '[',
    '{',
    '}',
    ']',
    '&a',
    '*a',
    '\u0000',
    '\ufeff',
    ' ',
    '# ',
    '!!x',
    'é',
    '|',
    '>',
    '%',
    '?',
  );
  const soup = fc.array(pieces, { maxLength: 40 }).map((parts) => new TextEncoder().encode(parts.join('')));
  const content = fc.oneof(soup, fc.uint8Array({ maxLength: 60 }));
  await fc.assert(
    fc.asyncProperty(
      content,
      fc.constantFrom('a.csv', 'a.yaml', 'a.json', '-'),
      fc.boolean(),
      async (bytes, name, asSidecar) => {
        const input = asSidecar
          ? { ...inputOf('unit,tension\nA,1\n'), sidecar: { name: 's', bytes } }
          : inputOf(bytes, name);
        try {
          const dataset = await toDataset(await readTables([input]), definitionOf(), { map: {} });
          expect(dataset.inputs).toHaveLength(1);
        } catch (error) {
          expect(error).toBeInstanceOf(AtriskError);
        }
      },
    ),
    { numRuns: 1000 },
  );
});
