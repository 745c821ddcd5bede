import { describe, expect, it } from 'vitest';
import { isTextColumn, wordsIn } from '../../src/dataset/text-column.ts';
import { tableOf } from './support.ts';

const columnOf = (cells: readonly string[], sidecar: string | null = null) =>
  tableOf(`unit,v\n${cells.map((cell, at) => `U${at},"${cell}"`).join('\n')}\n`, 'data.csv', sidecar);

const isText = async (...cells: string[]) => isTextColumn(await columnOf(cells), 1);

const numbers = Array.from({ length: 49 }, (_, at) => String(at));

describe('a column of words', () => {
  it.each(['xx', 'Inf', 'NaN', '12%', '1,500', '1 500', '$5', '<5', '3,5', '1e999', 'n/a', '#REF!'])(
    'is none where one of 50 numbers is %s',
    async (bad) => {
      expect(await isText(...numbers, bad)).toBe(false);
      expect(await isText(bad, ...numbers)).toBe(false);
    },
  );

  it.each([
    ['names', ['North', 'South']],
    ['communities with a number in them', ['Area 7', '2nd ward', 'Group 1%']],
    ['dates', ['2021-03-01', '2021-04-01']],
    ['codes of which half are numbers', ['12', '12A', '13', '13B']],
    ['ordinals', ['1st', '2nd']],
    ['nothing but markers', ['n/a', '..']],
    ['yes and no', ['yes', 'no', 'yes']],
  ])('is one of %s', async (_, cells) => {
    expect(await isText(...cells)).toBe(true);
  });

  it.each([
    ['numbers that are written wrongly', ['12%', '7%']],
    ['numbers with more of them than words', ['1', '2', 'x5']],
    ['nothing', ['', '']],
  ])('is none of %s', async (_, cells) => {
    expect(await isText(...cells)).toBe(false);
  });

  it('does not count what is declared to be no value', async () => {
    const table = await columnOf(['kept', 'kept', 'kept', '1'], 'missing: [kept]\n');
    expect(isTextColumn(table, 1)).toBe(false);
  });

  it('is known by its first word', async () => {
    expect(wordsIn(await columnOf(['1', '..', 'North', 'South']), 1)).toEqual({ text: 'North', line: 4 });
    expect(wordsIn(await columnOf(['', '..', 'n/a']), 1)).toEqual({ text: '..', line: 3 });
  });
});
