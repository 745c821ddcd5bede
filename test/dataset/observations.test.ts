import { expect, it } from 'vitest';
import { observationsOf } from '../../src/dataset/observations.ts';
import { plain } from '../helpers/columns.ts';
import { datasetOf } from './support.ts';

const TEXT =
  'unit,year,indicator,value\nB,2019,income,5\nA,2020,tension,1\nB,2019,tension,\nA,2019,tension,0\nA,2018,income,2\n';

it('columns stand in the order of the framework, and only where the data have a cell', async () => {
  const { columns } = await datasetOf(TEXT);
  expect(columns.map(({ indicator }) => indicator)).toEqual(['tension', 'income']);
});

it('a column says the same by its values and by its observations', async () => {
  const { columns, unitPeriods } = await datasetOf(TEXT);
  for (const { indicator, values, at } of columns) {
    expect(values).toHaveLength(unitPeriods.length);
    expect(plain(values)).toEqual(unitPeriods.map((_, row) => at(row)?.value ?? null));
    for (const [row, { unit, period }] of unitPeriods.entries()) {
      const observation = at(row);
      if (observation !== undefined) expect(observation).toMatchObject({ unit, period, indicator });
    }
    expect(at(unitPeriods.length)).toBeUndefined();
  }
});

it('a blank cell is an observation without a value; no cell is none', async () => {
  const { columns, unitPeriods } = await datasetOf(TEXT);
  const told = unitPeriods.map(({ unit, period }, row) => [
    `${unit} ${period}`,
    ...columns.map(({ at }) => at(row)?.reason),
  ]);
  expect(told).toEqual([
    ['A 2018', undefined, null],
    ['A 2019', null, undefined],
    ['B 2019', 'blank', null],
    ['A 2020', null, undefined],
  ]);
});

it('the list goes by unit, period and indicator', async () => {
  const list = observationsOf(await datasetOf(TEXT));
  expect(
    list.map(({ unit, period, indicator, value, source }) => [unit, period, indicator, value, source.line]),
  ).toEqual([
    ['A', '2018', 'income', 2, 6],
    ['A', '2019', 'tension', 0, 5],
    ['A', '2020', 'tension', 1, 3],
    ['B', '2019', 'tension', null, 4],
    ['B', '2019', 'income', 5, 2],
  ]);
});
