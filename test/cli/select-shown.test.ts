import { describe, expect, it } from 'vitest';
import { assertUnit, selectShown } from '../../src/cli/select-shown.ts';
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
      assertUnit(madeUp(), 'Karvenya');
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
