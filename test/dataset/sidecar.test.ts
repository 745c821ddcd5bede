import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../src/dataset/observations.ts';
import { readTables } from '../../src/dataset/read.ts';
import { definitionOf } from '../fixtures/definition.ts';
import { datasetOf, found, inputOf, refusal, tableOf } from './support.ts';

const CSV = 'unit,year,tension,place,points\nRuritania,2020,-99,1st,..\nSylvania,2020,2,2nd,7.10\n';

it('reads all its keys', async () => {
  const sidecar = `title: Harbours
source: Nobody
licence: CC0-1.0
attribution: By nobody
sensitivity: public
universe: partial
universeNote: The harbours of the north
published: {rank: Place, score: points}
missing: [-99, '..']
kind: region
`;
  const dataset = await datasetOf([inputOf(CSV, 'data.csv', sidecar)]);
  expect(dataset.inputs).toMatchObject([
    { id: 'input-1', name: 'data.csv', title: 'Harbours', source: 'Nobody', licence: 'CC0-1.0', sensitivity: 'public' },
  ]);
  expect(dataset.declaredPartial).toBe(true);
  expect(dataset.units.map(({ kind }) => kind)).toEqual(['region', 'region']);
  expect(observationsOf(dataset).map(({ value, reason }) => [value, reason])).toEqual([
    [null, 'marked -99'],
    [2, null],
  ]);
  expect(dataset.unitPeriods.map(({ published }) => published)).toEqual([
    { rank: '1st', score: null },
    { rank: '2nd', score: '7.10' },
  ]);
  expect(dataset.unmatchedColumns).toEqual([]);
});

it('says nothing where it is empty', async () => {
  const table = await tableOf('unit,tension\nRuritania,1\n', 'data.csv', '# nothing yet\n');
  expect(table.sidecar).toEqual({
    title: null,
    source: null,
    licence: null,
    attribution: null,
    sensitivity: 'public',
    universe: null,
    universeNote: null,
    published: null,
    missing: [],
    period: null,
    kind: null,
    vintage: null,
  });
});

it('takes a marker that is a number for that number, however it is written', async () => {
  const dataset = await datasetOf([
    inputOf('unit,tension\nA,-99.0\nB,-99\nC,-9.9e1\n', 'data.csv', 'missing: [-99]\n'),
  ]);
  expect(observationsOf(dataset).map(({ value }) => value)).toEqual([null, null, null]);
  expect(found(dataset, 'cell.range')).toEqual([]);
});

describe('faults', () => {
  it('names a misspelt key with its line and column, under its own file name, and suggests', async () => {
    const { findings } = await refusal(CSV, 'data.csv', 'title: x\nlicense: CC0\n');
    expect(findings).toMatchObject([
      {
        code: 'file.syntax',
        severity: 'error',
        file: 'data.meta.yaml',
        line: 2,
        column: '1',
        hint: 'Did you mean "licence"?',
      },
    ]);
    expect(findings[0]?.message).toContain('"license"');
  });

  it.each([
    ['an unknown kind', 'kind: planet\n'],
    ['a number for a list', 'missing: 5\n'],
    ['a list at the top', '- title: x\n'],
    ['a repeated key', 'title: a\ntitle: b\n'],
    ['an alias', 'title: &a x\nsource: *a\n'],
    ['depth', `missing: ${'['.repeat(100_000)}\n`],
  ])('refuses %s', async (_, sidecar) => {
    const { findings } = await refusal(CSV, 'data.csv', sidecar);
    expect(findings[0]).toMatchObject({ code: 'file.syntax', severity: 'error', file: 'data.meta.yaml' });
  });

  it('names a published column that is not there', async () => {
    const dataset = await datasetOf([inputOf(CSV, 'data.csv', 'published: {score: point}\n')]);
    expect(found(dataset, 'header.missing')).toMatchObject([
      { severity: 'warning', column: 'point', hint: 'Did you mean "points"?' },
    ]);
    expect(observationsOf(dataset)).toHaveLength(2);
  });

  it.each([
    ['an indicator', 'published: {score: tension}\n', 'tension', 'is an indicator'],
    ['the period', 'published: {rank: year}\n', 'year', 'has another use'],
    ['the other figure', 'published: {rank: points, score: points}\n', 'points', 'has another use'],
  ])('says that a published column is %s', async (_, sidecar, column, words) => {
    const dataset = await datasetOf([inputOf(CSV, 'data.csv', `${sidecar}missing: [-99]\n`)]);
    const findings = found(dataset, 'header.duplicate');
    expect(findings).toMatchObject([{ severity: 'warning', column, line: 1, file: 'input-1' }]);
    expect(findings[0]?.message).toContain(words);
    expect(observationsOf(dataset).map(({ value }) => value)).toEqual([null, 2]);
  });

  it('suggests keys and words of closed lists, and says what a value must be', async () => {
    const said = async (sidecar: string) =>
      (await refusal(CSV, 'data.csv', sidecar)).findings.map(({ message, hint }) => [message, hint]);
    expect(await said('titel: x\n')).toEqual([
      ['titel: The key "titel" is not part of the format here.', 'Did you mean "title"?'],
    ]);
    expect(await said('kind: poeple\n')).toEqual([
      ['kind: "kind" must be one of country, people, group, region, not "poeple".', 'Did you mean "people"?'],
    ]);
    expect(await said('title: true\n')).toEqual([['title: "title" must be text.', 'Put it in quotation marks.']]);
    expect(await said('- a\n')).toEqual([
      ['The .meta.yaml is a list; it must be a mapping from keys to values.', undefined],
    ]);
  });

  it('reads a kind that the framework does not score: the engine lists its units as not scored', async () => {
    const dataset = await datasetOf(
      [inputOf(CSV, 'data.csv', 'kind: people\nmissing: [-99]\n')],
      definitionOf({ unitKind: 'country' }),
    );
    expect(found(dataset, 'cell.kind')).toEqual([]);
    expect(dataset.units.every(({ kind }) => kind === 'people')).toBe(true);
  });
});

describe('restricted data', () => {
  it('are not read, and nothing of them is said, not even a name', async () => {
    const secret = inputOf(
      'informant,unit\nZenda,Ruritania\n',
      'field-notes.csv',
      'sensitivity: restricted\nsauce: Zenda\n',
    );
    const broken = inputOf('', 'empty.csv');
    for (const inputs of [[secret], [broken, secret], [secret, broken]]) {
      const error: unknown = await readTables(inputs).catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ code: 'file.unreadable', exitCode: 3, findings: [] });
      const said = JSON.stringify(
        error,
        Object.getOwnPropertyNames(error).filter((key) => key !== 'stack'),
      );
      expect(said).not.toMatch(/field-notes|Zenda|informant|data\.meta/);
      expect(said).toContain('restricted');
    }
  });
});
