import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework, indicator } from '../helpers/framework.ts';

const perHead = framework({
  denominators: [{ id: 'people', name: 'People', unitOfMeasure: 'people' }],
  indicators: [indicator('a', { denominator: { by: 'people', times: 1000 } }), indicator('b')],
});

const told = (rows: readonly Row[], period = 'latest') =>
  score(perHead, dataset(rows), '', { period }).findings.filter(({ code }) => code === 'cell.denominator');

describe('a value that cannot be divided by its denominator', () => {
  it.each([0, -4])('is told of where that is %d', (people) => {
    expect(told([{ unit: 'X', values: { a: 1, b: 2, people } }])).toEqual([
      {
        code: 'cell.denominator',
        severity: 'warning',
        message: `Indicator a of X in 2020 is missing, because People is ${people}: nothing can be counted per that.`,
        unit: 'X',
        period: '2020',
        indicator: 'a',
        file: 'input-1',
        line: 2,
        column: 'people',
        hint: 'A denominator is above zero. Correct it, or leave it blank where it is not known.',
      },
    ]);
  });

  it('is told of where the quotient is beyond the range of numbers', () => {
    const found = told([{ unit: 'X', values: { a: 1e300, b: 2, people: 1e-300 } }]);
    expect(found).toMatchObject([{ unit: 'X', indicator: 'a', period: '2020' }]);
    expect(found[0]?.message).toContain('1e+300 divided by People, 1e-300, is beyond the range of numbers');
  });

  it('is not told of where either is simply missing, or in a period that is not asked for', () => {
    expect(told([{ unit: 'X', values: { b: 2, people: 0 } }])).toEqual([]);
    expect(told([{ unit: 'X', values: { a: 1, b: 2 } }])).toEqual([]);
    const rows: Row[] = [
      { unit: 'X', period: '2019', values: { a: 1, b: 2, people: 0 } },
      { unit: 'X', period: '2020', values: { a: 1, b: 2, people: 5 } },
    ];
    expect(told(rows)).toEqual([]);
    expect(told(rows, 'all')).toMatchObject([{ period: '2019' }]);
  });
});
