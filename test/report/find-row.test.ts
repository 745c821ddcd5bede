import { describe, expect, it } from 'vitest';
import { AtriskError } from '../../src/errors.ts';
import { findRow } from '../../src/report/find-row.ts';
import { madeUp, twoPeriods } from './fixture.ts';

function failure(run: () => unknown): AtriskError {
  try {
    run();
  } catch (error) {
    if (error instanceof AtriskError) return error;
  }
  throw new Error('nothing was thrown');
}

describe('findRow', () => {
  it('finds by id and by exact name', () => {
    expect(findRow(madeUp(), 'KAR').row.unit.name).toBe('Karvenia');
    expect(findRow(madeUp(), 'Drun').row.unit.id).toBe('DRU');
    expect(findRow(madeUp(), 'KAR').unranked).toBeNull();
  });

  it('finds a unit that is not ranked', () => {
    expect(findRow(madeUp(), 'VEL').unranked?.missing).toEqual(['flight', 'voice', '7.14']);
  });

  it('compares names in one Unicode form', () => {
    const result = madeUp();
    const row = result.results[0] as (typeof result.results)[number];
    const named = { ...result, results: [{ ...row, unit: { ...row.unit, name: 'Côte' } }] };
    expect(findRow(named, 'Co\u0302te').row.unit.id).toBe('KAR');
  });

  it('takes the latest period unless one is named', () => {
    expect(findRow(twoPeriods(), 'KAR').row.period).toBe('2021');
    expect(findRow(twoPeriods(), 'KAR', '2019').row.period).toBe('2019');
    const error = failure(() => findRow(twoPeriods(), 'KAR', '2020'));
    expect(error.code).toBe('period.none');
    expect(error.hint).toBe('It has: 2019, 2021.');
  });

  it('refuses what is not there, and shows it safely', () => {
    const error = failure(() => findRow(madeUp(), 'Karvenya'));
    expect(error.code).toBe('unit.not-found');
    expect(error.exitCode).toBe(2);
    expect(error.hint).toBe('Give its id, or its name exactly as in the data.');
    expect(failure(() => findRow(madeUp(), '\u001bxyzxyzxyz')).message).toBe(
      'The result has no unit "\\u001bxyzxyzxyz".',
    );
    expect(failure(() => findRow(madeUp(), 'constructor')).code).toBe('unit.not-found');
  });

  it('does not choose between units of the same name', () => {
    const result = madeUp();
    const twins = result.results.slice(0, 2).map((row) => ({ ...row, unit: { ...row.unit, name: 'Twin' } }));
    const error = failure(() => findRow({ ...result, results: twins }, 'Twin'));
    expect(error.message).toBe('2 units are called "Twin".');
    expect(error.hint).toBe('Give the id of one: KAR, BEL.');
  });
});
