import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { observationsSha256, sha256Hex } from '../../src/dataset/hash.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { datasetOf, inputOf } from './support.ts';

it('is the SHA-256 of the sorted lines, each ended by LF', async () => {
  const read = await datasetOf('unit,year,tension,income\nZ,2020,3,\nA,2020,-0,1e3\n');
  const lines = [
    '["country","A","2020","income",1000]\n',
    '["country","A","2020","tension",0]\n',
    '["country","Z","2020","tension",3]\n',
  ];
  expect(observationsSha256(read)).toBe(createHash('sha256').update(lines.join('')).digest('hex'));
});

it('gives the published digest of "abc" (FIPS 180-4, example 1)', () => {
  expect(sha256Hex(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

it('sorts as the lines themselves would, whatever the ids', () => {
  const word = fc.string({
    minLength: 1,
    maxLength: 3,
    unit: fc.constantFrom('a', 'b', ' ', '"', '!', '\\', '\u00e9', '\u{1f54a}'),
  });
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(word, word), { maxLength: 12, selector: (pair) => JSON.stringify(pair) }),
      (pairs) => {
        const rows = [...new Set(pairs.map(([unit]) => unit))].map((unit): Row => {
          const values = pairs.filter(([of]) => of === unit).map(([, indicator]) => [indicator, 1] as const);
          return { unit, kind: 'region', values: Object.fromEntries(values) };
        });
        const lines = pairs
          .map(([unit, indicator]) => `${JSON.stringify(['region', unit, '2020', indicator, 1])}\n`)
          .sort();
        expect(observationsSha256(dataset(rows))).toBe(createHash('sha256').update(lines.join('')).digest('hex'));
      },
    ),
  );
});

it('differs by value, unit, period, indicator and kind', async () => {
  const texts = ['A,2020,1', 'B,2020,1', 'A,2021,1', 'A,2020,2'].map((row) => `unit,year,tension\n${row}\n`);
  texts.push('unit,year,income\nA,2020,1\n', 'unit,kind,year,tension\nA,region,2020,1\n');
  const hashes = await Promise.all(texts.map(async (text) => observationsSha256(await datasetOf([inputOf(text)]))));
  expect(new Set(hashes).size).toBe(texts.length);
});
