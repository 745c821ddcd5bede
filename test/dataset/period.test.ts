import { expect, it } from 'vitest';
import { periodHint } from '../../src/dataset/period.ts';
import { isPeriod } from '../../src/framework/period-format.ts';
import { definitionOf } from '../fixtures/definition.ts';
import { datasetOf, found, inputOf } from './support.ts';

it.each([
  [
    'year',
    ['1000', '2021', '2999'],
    ['999', '3000', '20211', '2021.0', ' 2021', '2021-01', '\u0662\u0660\u0662\u0661'],
  ],
  ['quarter', ['2021-Q1', '2021-Q4'], ['2021-Q0', '2021-Q5', '2021Q3', '2021-q3', '2021']],
  ['month', ['2021-01', '2021-12'], ['2021-00', '2021-13', '2021-7', '2021-07-01']],
] as const)('knows a %s', (kind, good, bad) => {
  expect(good.filter((text) => !isPeriod(text, kind))).toEqual([]);
  expect(bad.filter((text) => isPeriod(text, kind))).toEqual([]);
});

it('shows how each kind of period is written', () => {
  expect(periodHint('x', 'month')).toBe('Write the month as 2021-07.');
  expect(periodHint('x', 'quarter')).toBe('Write the quarter as 2021-Q3.');
});

it('takes the period of a file without a period column from its sidecar', async () => {
  const dataset = await datasetOf([inputOf('unit,tension\nRuritania,1\n', 'data.csv', 'period: 2019\n')]);
  expect(dataset.unitPeriods).toMatchObject([{ period: '2019' }]);
});

it('refuses a declared period of the wrong kind, once for the file', async () => {
  const inputs = [inputOf('unit,tension\nRuritania,1\nSylvania,2\n', 'data.csv', 'period: 2019-05\n')];
  expect(found(await datasetOf(inputs), 'cell.period')).toMatchObject([{ severity: 'error' }]);
});

it('says that a declared period is not used beside a period column', async () => {
  const inputs = [inputOf('unit,year,tension\nRuritania,2020,1\n', 'data.csv', 'period: 2019\n')];
  const dataset = await datasetOf(inputs);
  expect(dataset.unitPeriods).toMatchObject([{ period: '2020' }]);
  expect(found(dataset, 'cell.period')).toMatchObject([{ severity: 'info' }]);
});

it('prefers `period` to `year`', async () => {
  const dataset = await datasetOf(
    'unit,year,period,tension\nRuritania,2021,2021-Q3,1\n',
    definitionOf({ period: 'quarter' }),
  );
  expect(dataset.unitPeriods).toMatchObject([{ period: '2021-Q3' }]);
  expect(dataset.unmatchedColumns).toEqual(['year']);
});

it('refuses files without a period beside files with one', async () => {
  const inputs = [
    inputOf('unit,year,tension\nRuritania,2020,1\n', 'a.csv'),
    inputOf('unit,income\nRuritania,1\n', 'b.csv'),
  ];
  expect(found(await datasetOf(inputs), 'row.no-period')).toMatchObject([
    { severity: 'error', file: 'input-2', line: 1 },
  ]);
});
