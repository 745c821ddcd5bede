import { describe, expect, it } from 'vitest';
import { eventsIn, rowsWhere, trainingRows } from '../../../src/robustness/fit/training-rows.ts';

const VALUES: Record<string, number[]> = {
  'A 1': [1, 10],
  'A 2': [2, Number.NaN],
  'A 3': [3, 30],
  'B 1': [4, 40],
  'B 2': [5, 50],
  'C 1': [6, 60],
};
const table = {
  predictors: ['x', 'y'],
  rows: ['B 1', 'A 1', 'A 2', 'A 3', 'B 2', 'C 1', 'B 3'].map((key) => ({ unit: key[0]!, time: Number(key[2]) })),
  valuesOf: (unit: string, time: number) => VALUES[`${unit} ${time}`],
};
const outcomes = new Map([
  [
    'A',
    new Map([
      [2, false],
      [3, false],
      [4, true],
    ]),
  ],
  [
    'B',
    new Map([
      [2, true],
      [4, false],
    ]),
  ],
]);
const history = { outcomes, first: 2, last: 4 };
const all = { from: Number.NEGATIVE_INFINITY, until: Number.POSITIVE_INFINITY };

describe('trainingRows', () => {
  it('takes rows with every predictor and a known outcome, in order, units by number (by hand)', () => {
    // A 2 lacks y, B 2 has a gap in 3, C has no outcomes, B 3 no values.
    const rows = trainingRows(table, history, { lead: 1, length: 1 }, all);
    expect(rows).toEqual({
      predictors: ['x', 'y'],
      columns: [Float64Array.of(4, 1, 3), Float64Array.of(40, 10, 30)],
      events: Uint8Array.of(1, 0, 1),
      times: Float64Array.of(1, 1, 3),
      units: Int32Array.of(0, 1, 1),
    });
  });

  it('leaves out rows whose window ends after the last outcome, and those outside the span', () => {
    const longer = trainingRows(table, history, { lead: 1, length: 2 }, all);
    expect([...longer.times]).toEqual([1, 1]);
    expect([...longer.events]).toEqual([1, 0]);
    expect([...trainingRows(table, history, { lead: 1, length: 1 }, { from: 2, until: 3 }).times]).toEqual([3]);
    expect([...trainingRows(table, history, { lead: 1, length: 1 }, { from: 1, until: 2 }).times]).toEqual([1, 1]);
  });

  it('has columns without a row where nothing is known', () => {
    const none = trainingRows(table, { ...history, outcomes: new Map() }, { lead: 1, length: 1 }, all);
    expect(none.columns).toEqual([new Float64Array(), new Float64Array()]);
    expect(eventsIn(none)).toBe(0);
  });
});

describe('rowsWhere', () => {
  it('picks whole rows by their period and leaves the others as they are', () => {
    const rows = trainingRows(table, history, { lead: 1, length: 1 }, all);
    expect(rowsWhere(rows, (time) => time === 1)).toEqual({
      predictors: ['x', 'y'],
      columns: [Float64Array.of(4, 1), Float64Array.of(40, 10)],
      events: Uint8Array.of(1, 0),
      times: Float64Array.of(1, 1),
      units: Int32Array.of(0, 1),
    });
    expect(rowsWhere(rows, () => true)).toEqual(rows);
    expect(eventsIn(rows)).toBe(2);
  });
});
