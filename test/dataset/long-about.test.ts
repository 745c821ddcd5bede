import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../src/dataset/observations.ts';
import { score } from '../../src/engine/score.ts';
import { parseResult } from '../../src/report/parse-result.ts';
import type { Observation } from '../../src/types.ts';
import { framework, indicator, node } from '../helpers/framework.ts';
import { datasetOf, inputOf, valuesOf } from './support.ts';

async function observed(header: string, ...rows: string[]): Promise<Observation[]> {
  const lines = rows.map((row) => `A,2020,tension,${row}\n`);
  return observationsOf(await datasetOf(`unit,year,indicator,value,${header}\n${lines.join('')}`));
}

const SOURCE = { file: 'input-1', line: 2, column: 'value' };
const PLAIN = { unit: 'A', period: '2020', indicator: 'tension', value: 3, reason: null, source: SOURCE };

describe('what a row of a long table says of its value', () => {
  it('is its source and the period of the figure, which are no text columns', async () => {
    expect(await observed('source,source_period', '3,wgi,2018')).toEqual([
      { ...PLAIN, origin: 'wgi', sourcePeriod: '2018' },
    ]);
    const dataset = await datasetOf('unit,year,indicator,value,Source,Source period\nA,2020,tension,3,wgi,2018\n');
    expect(dataset.unitPeriods[0]?.attributes).toEqual({});
    expect(dataset.unmatchedColumns).toEqual([]);
  });

  it('is nothing where the cells are blank, or the figure is of the very period', async () => {
    expect(await observed('source,source_period,flag,substituted_from', '3, ,2020,,')).toEqual([PLAIN]);
  });

  it('is in a flag whose value stands in, and why', async () => {
    expect(await observed('flag', '3,substituted from SRB: not published for Kosovo')).toEqual([
      { ...PLAIN, reason: 'not published for Kosovo', substitutedFrom: 'SRB' },
    ]);
    expect(await observed('flag', '3,substituted from SRB')).toEqual([{ ...PLAIN, substitutedFrom: 'SRB' }]);
  });

  it('is in a column of its own whose value stands in, which goes before the flag', async () => {
    expect(await observed('substituted_from,reason', '3,SRB,not published')).toEqual([
      { ...PLAIN, reason: 'not published', substitutedFrom: 'SRB' },
    ]);
    expect(await observed('substituted_from,flag', '3,SRB,substituted from MNE: no figure')).toEqual([
      { ...PLAIN, reason: 'no figure', substitutedFrom: 'SRB' },
    ]);
  });

  it('is why there is no value; a value of the unit’s own needs no reason', async () => {
    expect(await observed('flag', ',kept confidential')).toEqual([
      { ...PLAIN, value: null, reason: 'kept confidential' },
    ]);
    expect(await observed('flag', '3,kept confidential')).toEqual([PLAIN]);
  });

  it('is kept apart from row to row', async () => {
    const dataset = await datasetOf(
      'unit,year,indicator,value,source,source_period\n' +
        'A,2019,tension,1,wgi,2019\nA,2020,tension,2,wgi,2019\nB,2019,tension,3,fsi,2019\nB,2020,tension,4,,\n',
    );
    const told = observationsOf(dataset).map(({ unit, period, origin, sourcePeriod }) => [
      unit,
      period,
      origin,
      sourcePeriod,
    ]);
    expect(told).toEqual([
      ['A', '2019', 'wgi', undefined],
      ['A', '2020', 'wgi', '2019'],
      ['B', '2019', 'fsi', undefined],
      ['B', '2020', undefined, undefined],
    ]);
  });

  it('leaves `source` in a wide table a text column like any other', async () => {
    const dataset = await datasetOf('unit,source,tension\nA,field notes,3\n');
    expect(dataset.unitPeriods[0]?.attributes).toEqual({ source: 'field notes' });
  });
});

it('of two files with the same value the same one is told of, whichever comes first', async () => {
  const row = (source: string): string => `unit,year,indicator,value,source\nA,2020,tension,3,${source}\n`;
  const origins = await Promise.all(
    [
      [inputOf(row('b')), inputOf(row('a'))],
      [inputOf(row('a')), inputOf(row('b'))],
    ].map(async (inputs) => observationsOf(await datasetOf(inputs))[0]?.origin),
  );
  expect(origins).toEqual(['a', 'a']);
});

it('reaches the result, which can be stored and read again', async () => {
  const using = framework({
    indicators: [indicator('tension'), indicator('income')],
    index: [node('score', 'sum', ['tension', 'income'])],
  });
  const data = await datasetOf(
    'unit,year,indicator,value,source,source_period,flag\n' +
      'A,2020,tension,3,wgi,2018,substituted from B: not published\nA,2020,income,4,,,\n',
    using.definition,
  );
  expect(valuesOf(data)).toEqual({ 'A 2020 tension': 3, 'A 2020 income': 4 });
  const result = score(using, data, '');
  const [row] = result.results;
  expect(row?.values).toEqual({
    tension: {
      raw: 3,
      used: 3,
      status: 'substituted',
      reason: 'not published',
      period: '2020',
      source: { ...SOURCE, line: 2 },
      origin: 'wgi',
      sourcePeriod: '2018',
      substitutedFrom: 'B',
    },
    income: { raw: 4, used: 4, status: 'observed', reason: null, period: '2020', source: { ...SOURCE, line: 3 } },
  });
  expect(parseResult(JSON.stringify(result), 'result.json')).toEqual(result);
});
