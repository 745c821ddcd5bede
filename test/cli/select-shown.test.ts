import { describe, expect, it } from 'vitest';
import { selectShown, unitAsked } from '../../src/cli/select-shown.ts';
import { AtriskError } from '../../src/errors.ts';
import { madeUp } from '../report/fixture.ts';

function refusal(run: () => unknown): AtriskError {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(AtriskError);
    return error as AtriskError;
  }
  throw new Error('It was accepted.');
}

describe('a unit that is not there', () => {
  it('is refused with what may be meant', () => {
    const error = refusal(() => {
      unitAsked(madeUp(), 'Karvenya');
    });
    expect([error.code, error.exitCode, error.hint]).toEqual(['unit.not-found', 2, 'Did you mean "Karvenia"?']);
  });

  it('is refused without a guess where nothing is like it', () => {
    expect(refusal(() => selectShown(madeUp(), { unit: 'xyzxyzxyz' })).hint).toBe(
      'Give its id or its name as in the data.',
    );
  });
});

it('finds a name in either Unicode form', () => {
  const result = madeUp();
  const [first, ...rest] = result.results;
  const named = { ...result, results: [{ ...first, unit: { ...first?.unit, name: 'Ár' } }, ...rest] } as typeof result;
  expect(selectShown(named, { unit: 'A\u0301r' }).results).toHaveLength(1);
});

describe('a unit that the data call otherwise', () => {
  function calling(names: readonly (readonly string[])[]) {
    const result = madeUp();
    const results = result.results.map((row, at) => ({ ...row, unit: { ...row.unit, inputIds: names[at] ?? [] } }));
    return { ...result, results };
  }

  it('is found by what they call it', () => {
    const result = calling([['345'], ['2', 'Old name']]);
    const [, second] = result.results;
    expect(unitAsked(result, 'Old name')).toBe(second?.unit.id);
    expect(selectShown(result, { unit: '2' }).results).toEqual([second]);
  });

  it('gives way to one of that id', () => {
    const [first, second] = madeUp().results;
    const result = calling([[second?.unit.id as string]]);
    expect(unitAsked(result, second?.unit.id as string)).toBe(second?.unit.id);
    expect(first?.unit.id).not.toBe(second?.unit.id);
  });

  it('is refused where they call two units the same', () => {
    const result = calling([['345'], ['345']]);
    const ids = result.results.slice(0, 2).map((row) => row.unit.id);
    const error = refusal(() => unitAsked(result, '345'));
    expect(error.message).toBe('The data call 2 units "345".');
    expect(error.hint).toBe(`Give the id of one: ${ids.toSorted().join(', ')}.`);
  });
});
