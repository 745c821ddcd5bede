import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, itemDateText, monthsBefore, parseItemDate } from '../../src/evidence/day.ts';

const days = fc
  .date({ min: new Date('1700-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('isDay', () => {
  it('knows the days of the calendar, as Date does in UTC', () => {
    const two = (value: number) => String(value).padStart(2, '0');
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 2999 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, day) => {
          const text = `${year}-${two(month)}-${two(day)}`;
          const date = new Date(Date.UTC(year, month - 1, day));
          const isReal = date.toISOString().slice(0, 10) === text;
          expect(isDay(text)).toBe(isReal);
        },
      ),
    );
  });

  it.each(['2024-02-29', '2000-02-29'])('knows the leap day %s', (day) => expect(isDay(day)).toBe(true));

  it.each(['2023-02-29', '1900-02-29', '2026-3-14', '14-03-2026', '2026-03-14T00:00', ' 2026-03-14', '0999-01-01', ''])(
    'refuses %j',
    (day) => expect(isDay(day)).toBe(false),
  );
});

describe('parseItemDate', () => {
  it.each([
    ['2026-03-14', '2026-03-14', '2026-03-14', 'day'],
    ['2026-02', '2026-02-01', '2026-02-28', 'month'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month'],
    ['2026', '2026-01-01', '2026-12-31', 'year'],
    ['2026-03-14/2026-03-20', '2026-03-14', '2026-03-20', 'day'],
    [' 2026-03 / 2026-05 ', '2026-03-01', '2026-05-31', 'month'],
    ['2025/2026', '2025-01-01', '2026-12-31', 'year'],
    ['2026-03-14/2026-05', '2026-03-14', '2026-05-31', 'month'],
    ['2026-03-14/2027', '2026-03-14', '2027-12-31', 'year'],
    ['2026/2026-03', '2026-01-01', '2026-03-31', 'year'],
  ] as const)('reads %j', (text, from, to, precision) => {
    expect(parseItemDate(text)).toEqual({ from, to, precision });
  });

  it.each(['', '/', '2026/', '/2026', '2026-13', '2026-02-30', '2026/2025', 'March 2026', '2026/2027/2028', '26'])(
    'refuses %j',
    (text) => expect(parseItemDate(text)).toBeNull(),
  );

  it('reads what itemDateText writes', () => {
    const parts = fc.tuple(days, days, fc.constantFrom(4, 7, 10)).map(([a, b, length]) => {
      const [from, to] = [a.slice(0, length), b.slice(0, length)].sort();
      return `${from}/${to}`;
    });
    fc.assert(
      fc.property(parts, (text) => {
        const date = parseItemDate(text);
        expect(date).not.toBeNull();
        expect(parseItemDate(itemDateText(date!))).toEqual(date);
      }),
    );
  });
});

describe('itemDateText', () => {
  it('is blank without a day, and one day where the other is not known', () => {
    expect(itemDateText({ from: null, to: null, precision: 'unknown' })).toBe('');
    expect(itemDateText({ from: '2026-03-14', to: null, precision: 'day' })).toBe('2026-03-14');
    expect(itemDateText({ from: null, to: '2026-03-14', precision: 'day' })).toBe('2026-03-14');
    expect(itemDateText({ from: '2026-03-09', to: '2026-03-15', precision: 'week' })).toBe('2026-03-09/2026-03-15');
  });
});

describe('monthsBefore', () => {
  it('is the same day so many months earlier, or the last of a shorter month (Date in UTC)', () => {
    fc.assert(
      fc.property(days, fc.nat(600), (day, months) => {
        const [year, month, date] = day.split('-').map(Number) as [number, number, number];
        const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
        const expected = new Date(Date.UTC(year, month - 1 - months, Math.min(date, last)));
        expect(monthsBefore(day, months)).toBe(expected.toISOString().slice(0, 10));
      }),
    );
  });

  it.each([
    ['2026-03-31', 1, '2026-02-28'],
    ['2024-03-31', 1, '2024-02-29'],
    ['2026-01-15', 1, '2025-12-15'],
    ['2026-06-30', 0, '2026-06-30'],
    ['2026-06-30', 24, '2024-06-30'],
  ] as const)('%s less %i months is %s', (day, months, expected) => expect(monthsBefore(day, months)).toBe(expected));
});
