import { describe, expect, it } from 'vitest';
import { periodBefore, periodsOf, selectPeriods } from '../../src/engine/periods.ts';
import { AtriskError } from '../../src/errors.ts';
import { dataset } from '../helpers/dataset.ts';

describe('periods', () => {
  it('are those of the data, each once, in order', () => {
    const data = dataset(['2020', '2018', '2020', '2019'].map((period, at) => ({ unit: `U${at}`, period })));
    expect(periodsOf(data)).toEqual(['2018', '2019', '2020']);
  });

  it('order quarters and months as time does', () => {
    const data = dataset(['2020-Q4', '2021-Q1', '2020-Q1'].map((period, at) => ({ unit: `U${at}`, period })));
    expect(periodsOf(data)).toEqual(['2020-Q1', '2020-Q4', '2021-Q1']);
  });

  it('are chosen by request', () => {
    const all = ['2018', '2019', '2020'];
    expect(selectPeriods(all, 'latest')).toEqual(['2020']);
    expect(selectPeriods(all, 'all')).toEqual(all);
    expect(selectPeriods(all, '2019')).toEqual(['2019']);
    expect(selectPeriods([], 'latest')).toEqual([]);
  });

  it('that are not there are refused with the list, or its ends where it is long', () => {
    const refusal = (periods: readonly string[]): AtriskError => {
      try {
        selectPeriods(periods, '1999');
      } catch (error) {
        return error as AtriskError;
      }
      throw new Error('The period was accepted.');
    };
    expect(refusal(['2019', '2020'])).toBeInstanceOf(AtriskError);
    expect(refusal(['2019', '2020'])).toMatchObject({
      code: 'period.none',
      exitCode: 2,
      hint: 'Periods in the data: 2019, 2020.',
    });
    const many = Array.from({ length: 13 }, (_, at) => String(2000 + at));
    expect(refusal(many).hint).toBe('Periods in the data: 2000 to 2012.');
  });

  it('have the one before them, or none', () => {
    expect(periodBefore(['2018', '2020'], '2020')).toBe('2018');
    expect(periodBefore(['2018', '2020'], '2018')).toBeNull();
  });
});
