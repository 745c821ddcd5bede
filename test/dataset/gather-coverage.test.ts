import { describe, expect, it } from 'vitest';
import { indicatorCoverage } from '../../src/dataset/gather-coverage.ts';
import { inputOf } from './support.ts';
import { gathered } from './sources/gathered.ts';

const TEXT = `unit,period,indicator,value,source_period
A,2020,x,1,
A,2021,x,2,2019
B,2021,x,3,
C,2021,x,,
A,2020,y,4,once
`;

describe('indicatorCoverage', () => {
  it('looks at the last period in which an indicator has a value', async () => {
    expect(indicatorCoverage(await gathered([inputOf(TEXT)]), null, 'year')).toEqual([
      {
        indicator: 'x',
        values: 3,
        units: 2,
        first: '2020',
        last: '2021',
        period: '2021',
        present: 2,
        missing: ['C'],
        ages: { 0: 1, 2: 1 },
      },
      {
        indicator: 'y',
        values: 1,
        units: 1,
        first: '2020',
        last: '2020',
        period: '2020',
        present: 1,
        missing: ['B', 'C'],
        ages: { unknown: 1 },
      },
    ]);
  });

  it('or at the period asked for', async () => {
    const [x, y] = indicatorCoverage(await gathered([inputOf(TEXT)]), '2020', 'year');
    expect(x).toMatchObject({ period: '2020', present: 1, missing: ['B', 'C'], ages: { 0: 1 } });
    expect(y).toMatchObject({ period: '2020', present: 1 });
  });
});
