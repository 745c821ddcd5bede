import { describe, expect, it } from 'vitest';
import { becauseWords, donorWords, substitutedIn, substitutionGroups } from '../../src/report/substitutions.ts';
import type { ResultRow, ResultValue } from '../../src/types.ts';
import { HOSTILE, madeUp } from './fixture.ts';
import { sourced, sourcedRow } from './sourced.ts';

describe('substitutions', () => {
  it('are found by status or by the unit they are of', () => {
    expect(substitutedIn(sourcedRow('BEL'))).toEqual(['flight', '7.14']);
    expect(substitutedIn(sourcedRow('KAR'))).toEqual([]);
    const row = sourcedRow('BEL');
    const flight = row.values['flight'] as ResultValue;
    const treated = { values: { flight: { ...flight, status: 'treated' as const } } };
    expect(substitutedIn(treated)).toEqual(['flight']);
  });

  it('go together by unit and reason, with the name of the unit where the result holds it', () => {
    expect(substitutionGroups(sourced(), sourcedRow('BEL'))).toEqual([
      { from: 'ISL', fromName: 'ISL', reason: HOSTILE, indicators: ['flight'] },
      { from: 'KAR', fromName: 'Karvenia', reason: 'not watched in Belloria.', indicators: ['7.14'] },
    ]);
    expect(substitutionGroups(madeUp(), madeUp().results[0] as ResultRow)).toEqual([]);
    const { flight } = sourcedRow('BEL').values as { flight: ResultValue };
    expect(substitutionGroups(sourced(), { values: { flight, voice: flight } })[0]?.indicators).toEqual([
      'flight',
      'voice',
    ]);
  });

  it('are put into words', () => {
    expect(donorWords({ from: 'KAR', fromName: 'Karvenia' })).toBe('Karvenia (KAR)');
    expect(donorWords({ from: 'KAR', fromName: 'KAR' })).toBe('KAR');
    expect(donorWords({ from: null, fromName: null })).toBe('another unit');
    expect(becauseWords('not watched.')).toBe(': not watched');
    expect(becauseWords(null)).toBe('');
  });
});
