import { describe, expect, it } from 'vitest';
import { datasetOf, inputOf, refusedWith, rowsIn, tableOf, valuesOf } from './support.ts';

const YAML = `# made up
- unit: Ruritania
  year: 2020
  tension: 3
  income: 1500
- {year: 2020, unit: Sylvania, tension: ~, income: 9e2}
`;
const JSON_TEXT = `[
\t{"unit": "Ruritania", "year": 2020, "tension": 3, "income": 1500},
\t{"year": "2020", "unit": "Sylvania", "tension": null, "income": 9e2}
]`;
const VALUES = {
  'Ruritania 2020 tension': 3,
  'Ruritania 2020 income': 1500,
  'Sylvania 2020 tension': null,
  'Sylvania 2020 income': 900,
};

describe('rows', () => {
  it('reads YAML with the line of each row', async () => {
    const table = await tableOf(YAML, 'data.yaml');
    expect(table.header).toEqual(['unit', 'year', 'tension', 'income']);
    expect(rowsIn(table)).toEqual([
      { cells: ['Ruritania', '2020', '3', '1500'], line: 2 },
      { cells: ['Sylvania', '2020', '', '9e2'], line: 6 },
    ]);
  });

  it('reads JSON, tabs and all', async () => {
    const table = await tableOf(JSON_TEXT, 'data.JSON');
    expect(rowsIn(table).map(({ line }) => line)).toEqual([2, 3]);
    expect(valuesOf(await datasetOf([inputOf(JSON_TEXT, 'data.json')]))).toEqual(VALUES);
  });

  it('reads rows under the key `rows`, in long form too', async () => {
    const long = 'rows:\n- {unit: Ruritania, year: 2020, indicator: tension, value: 3}\n';
    expect(valuesOf(await datasetOf([inputOf(long, 'data.yml')]))).toEqual({ 'Ruritania 2020 tension': 3 });
  });

  it('takes an absent column for blank', async () => {
    const table = await tableOf('- unit: A\n- unit: B\n  tension: 1\n', 'data.yaml');
    expect(rowsIn(table).map(({ cells }) => cells)).toEqual([
      ['A', ''],
      ['B', '1'],
    ]);
  });

  it('knows JSON on standard input by its first character', async () => {
    expect(valuesOf(await datasetOf([inputOf(JSON_TEXT, '-')]))).toEqual(VALUES);
  });

  it('gives the same observations as CSV', async () => {
    const csv = 'unit,year,tension,income\nRuritania,2020,3,1500\nSylvania,2020,,900\n';
    expect(valuesOf(await datasetOf([inputOf(YAML, 'data.yaml')]))).toEqual(valuesOf(await datasetOf(csv)));
  });

  it('reads surrogate pairs and escaped slashes of JSON', async () => {
    const table = await tableOf('[{"unit":"\\ud83d\\udd4a\\/"}]', 'data.json');
    expect(rowsIn(table)[0]?.cells).toEqual(['\u{1f54a}/']);
  });
});

describe('refusals', () => {
  it.each([
    ['a nested value', '- unit: A\n  tension: [1, 2]\n', 2, 'tension'],
    ['true', '- unit: A\n  tension: true\n', 2, 'tension'],
  ])('%s', async (_, text, line, column) => {
    expect(await refusedWith(text, 'data.yaml')).toMatchObject({ code: 'file.syntax', line, column });
  });

  it('a row that is no mapping', async () => {
    expect(await refusedWith('- unit: A\n- B\n', 'data.yaml')).toMatchObject({ code: 'file.syntax', line: 2 });
  });

  it('a mapping with other keys than `rows`', async () => {
    expect((await refusedWith('rows: []\nformat: 1\n', 'data.yaml')).message).toContain('`rows`');
  });

  it('JSON with a comment or a trailing comma, with the line', async () => {
    expect(await refusedWith('[\n {"unit": "A"},\n]', 'data.json')).toMatchObject({ code: 'file.syntax', line: 3 });
    expect(await refusedWith('// a\n[]', 'data.json')).toMatchObject({ code: 'file.syntax', line: 1 });
  });

  it('columns that differ in capitals only', async () => {
    expect(await refusedWith('- {unit: A, gdp: 1}\n- {unit: B, GDP: 2}\n', 'data.yaml')).toMatchObject({
      code: 'header.duplicate',
    });
  });

  it('more than ten megabytes', async () => {
    const finding = await refusedWith(`- unit: ${'a'.repeat(10_000_001)}\n`, 'data.yaml');
    expect(finding).toMatchObject({ code: 'file.too-large', hint: 'Save the table as CSV.' });
  });

  it('rows that each name another column, which would fill the memory', async () => {
    const rows = Array.from({ length: 5000 }, (_, row) => `{"c${row}":1}`);
    expect(await refusedWith(`[${rows.join(',')}]`, 'data.json')).toMatchObject({ code: 'file.too-large' });
  });

  it.each([
    ['lists in lists on one line', `${'- '.repeat(60)}a\n`],
    ['explicit keys in keys', `${'? '.repeat(100_000)}a\n`],
    ['deep indentation', `a:\n${Array.from({ length: 210 }, (_, level) => `${' '.repeat(level + 1)}a:\n`).join('')}`],
    ['brackets', `${'['.repeat(60)}${']'.repeat(60)}\n`],
  ])('%s', async (_, text) => {
    expect(await refusedWith(text, 'data.yaml')).toMatchObject({
      code: 'file.syntax',
      message: 'The file is nested too deeply to read.',
    });
  });
});
