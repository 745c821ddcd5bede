import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../../src/dataset/observations.ts';
import type { ReadOptions } from '../../../src/dataset/read-options.ts';
import type { Dataset, Observation } from '../../../src/types.ts';
import { inputOf, valuesOf } from '../support.ts';
import { gathered, remarks, shelfOf, troubles } from './gathered.ts';
import { profileOf, writtenLayout, writtenSeries } from './profile.ts';

const PROFILE = profileOf({
  series: [
    writtenSeries('events', { combine: 'count' }),
    writtenSeries('raids', { combine: 'count', where: { sort: ['raid'] } }),
    writtenSeries('lost', { combine: 'sum', range: [0, 1000] }),
    writtenSeries('lost.raids', { combine: 'sum', labels: ['lost'], where: { sort: ['raid'] } }),
    writtenSeries('rank'),
  ],
  layouts: [
    writtenLayout('events', {
      recognise: ['code', 'land', 'year', 'sort', 'lost'],
      severalRows: true,
      codes: 'iso3',
      columns: { unit: 'code', name: 'land', period: 'year' },
      missing: { '*': 'kept confidential' },
    }),
  ],
});

const HEADER = 'code,land,year,sort,lost';

async function read(rows: readonly string[], options: ReadOptions = {}, header = HEADER): Promise<Dataset> {
  return gathered([inputOf(`${[header, ...rows].join('\n')}\n`)], { options, shelf: shelfOf([PROFILE]) });
}

function find(dataset: Dataset, key: string): Observation | undefined {
  return observationsOf(dataset).find(({ unit, period, indicator }) => `${unit} ${period} ${indicator}` === key);
}

describe('rows of events', () => {
  it('are counted and added up, as each series says, at the first of their lines', async () => {
    const dataset = await read([
      'BGD,Bangladesh,2021,raid,3',
      'BGD,Bangladesh,2021,flood,2',
      'BGD,Bangladesh,2020,raid,1',
    ]);
    expect(valuesOf(dataset)).toEqual({
      'BGD 2020 lantern.events': 1,
      'BGD 2020 lantern.raids': 1,
      'BGD 2020 lantern.lost': 1,
      'BGD 2020 lantern.lost.raids': 1,
      'BGD 2021 lantern.events': 2,
      'BGD 2021 lantern.raids': 1,
      'BGD 2021 lantern.lost': 5,
      'BGD 2021 lantern.lost.raids': 3,
    });
    expect(find(dataset, 'BGD 2021 lantern.lost')?.source).toMatchObject({
      line: 2,
      column: 'lost (2 rows from here on)',
    });
    expect(find(dataset, 'BGD 2021 lantern.events')?.source.column).toBe('row (2 rows from here on)');
    expect(find(dataset, 'BGD 2020 lantern.lost')?.source.column).toBe('lost');
    expect(troubles(dataset)).toEqual([]);
  });

  it('without a value are not counted as nought, and that is said', async () => {
    const dataset = await read(['BGD,,2021,raid,3', 'BGD,,2021,raid,*', 'NPL,,2021,raid,', 'NPL,,2021,raid,*']);
    expect(find(dataset, 'BGD 2021 lantern.lost')).toMatchObject({
      value: 3,
      source: { column: 'lost (2 rows from here on, 1 of them without a value)' },
    });
    expect(find(dataset, 'NPL 2021 lantern.lost')).toMatchObject({ value: null, reason: 'kept confidential' });
    expect(remarks(dataset)).toContain('1 sum of lantern.lost is without the rows that have no value, 1 in all.');
  });

  it('word for word alike are still two', async () => {
    expect(valuesOf(await read(['BGD,,2021,raid,3', 'BGD,,2021,raid,3']))).toMatchObject({
      'BGD 2021 lantern.lost': 6,
    });
  });

  it('without a unit are an error, even without a value', async () => {
    expect(troubles(await read([',Bangladesh,2021,raid,', 'BGD,,2021,raid,1']))).toEqual([
      'row.no-unit: This row has values but no unit.',
    ]);
  });

  it('whose name is another country’s than their code are an error, also where the first name agrees', async () => {
    const dataset = await read(['BGD,Bangladesh,2021,raid,3', 'BGD,Nepal,2021,raid,3']);
    expect(troubles(dataset).find((trouble) => trouble.startsWith('unit.conflict'))).toContain(
      '"BGD" is named "Nepal", which is NPL',
    );
  });

  it('are checked one by one: a number that is none, or outside the range', async () => {
    const dataset = await read(['BGD,,2021,raid,x', 'BGD,,2021,raid,2000', 'BGD,,2021,raid,1']);
    expect(dataset.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'cell.range', line: 3, column: 'lost', indicator: 'lantern.lost' },
      { code: 'cell.type', line: 2, column: 'lost', indicator: 'lantern.lost' },
      { code: 'cell.type', line: 2, column: 'lost', indicator: 'lantern.lost.raids' },
    ]);
  });

  it('a series that is neither added nor counted may stand once', async () => {
    const dataset = await read(['BGD,,2021,raid,1,7', 'BGD,,2021,raid,1,7'], {}, `${HEADER},rank`);
    expect(troubles(dataset)).toEqual([
      'row.duplicate-key: There is a second row about lantern.rank of "BGD" in "2021".',
    ]);
  });
});

describe('what the user says of rows that are added up', () => {
  it('markers mean each cell and not the sum', async () => {
    const dataset = await read(['BGD,,2021,raid,-1', 'BGD,,2021,raid,5', 'NPL,,2021,raid,3', 'NPL,,2021,raid,2'], {
      missing: ['-1', '5'],
    });
    expect(valuesOf(dataset)).toMatchObject({ 'BGD 2021 lantern.lost': null, 'NPL 2021 lantern.lost': 5 });
  });

  it('decimal commas are read', async () => {
    const dataset = await read(['BGD,,2021,raid,"1,5"', 'BGD,,2021,raid,"2,25"'], { decimal: ',' });
    expect(valuesOf(dataset)).toMatchObject({ 'BGD 2021 lantern.lost': 3.75 });
  });
});

it('the order of rows has no influence on a sum, whatever the numbers', async () => {
  const number = fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.double({ min: 0, max: 1000, noNaN: true }));
  await fc.assert(
    fc.asyncProperty(fc.array(number, { minLength: 1, maxLength: 12 }), async (numbers) => {
      const rows = numbers.map((each) => `BGD,,2021,raid,${String(each)}`);
      const [straight, reversed] = [await read(rows), await read(rows.toReversed())];
      expect(valuesOf(reversed)).toEqual(valuesOf(straight));
    }),
    // A fraction so near to a whole number that their sum with others rounds to one.
    { numRuns: 100, examples: [[[744.0000000704398, 690, 9, 350, 999.9999999999998, 0]]] },
  );
});
