import { describe, expect, it } from 'vitest';
import { count, firstFew } from '../../src/report/list-words.ts';
import { treatmentWords, valueWords } from '../../src/report/value-words.ts';
import { madeUp } from './fixture.ts';

const { framework } = madeUp();

describe('valueWords', () => {
  const words = (raw: number | null, used: number | null, status: Parameters<typeof valueWords>[2]['status']): string =>
    valueWords(framework, 'flight', { raw, used, status, reason: raw === null ? 'not published' : null });

  it('prints an observed value with what it is counted in', () => {
    expect(words(0.25, 0.25, 'observed')).toBe('0.25 (proportion of the population)');
    expect(valueWords(framework, 'conflict', { raw: 5, used: 5, status: 'observed', reason: null })).toBe(
      '5 (ongoing)',
    );
    expect(valueWords(framework, 'not there', { raw: 5, used: 5, status: 'observed', reason: null })).toBe('5');
  });

  it('says what became of a value that was not used as it was read', () => {
    expect(words(0.9, 0.5, 'treated')).toBe('0.9 (proportion of the population), treated: used as 0.5');
    expect(words(0.9, null, 'observed')).toBe('0.9 (proportion of the population), left out');
  });

  it("says whose value it is where it is not the unit's own", () => {
    const value = {
      raw: 0.2,
      used: 0.2,
      status: 'substituted',
      reason: 'not counted',
      substitutedFrom: 'OSM',
    } as const;
    expect(valueWords(framework, 'flight', value)).toBe(
      '0.2 (proportion of the population), SUBSTITUTED from OSM (not counted)',
    );
    expect(valueWords(framework, 'flight', { ...value, reason: null, used: 0.1 })).toBe(
      '0.2 (proportion of the population), SUBSTITUTED from OSM, used as 0.1',
    );
    expect(valueWords(framework, 'flight', { raw: 0.2, used: 0.2, status: 'substituted', reason: null })).toBe(
      '0.2 (proportion of the population), SUBSTITUTED',
    );
    expect(valueWords(framework, 'flight', { raw: 0.2, used: 0.2, status: 'observed', reason: 'provisional' })).toBe(
      '0.2 (proportion of the population), noted (provisional)',
    );
  });

  it('never lets a missing value look like a figure', () => {
    expect(words(null, 0, 'zero-for-missing')).toBe('MISSING (not published), counted as zero');
    expect(words(null, 0.3, 'imputed')).toBe('MISSING (not published), filled in with 0.3');
    expect(words(null, 0.3, 'substituted')).toBe('MISSING (not published), replaced by 0.3');
    expect(words(null, null, 'missing')).toBe('MISSING (not published), left out');
  });
});

describe('treatmentWords', () => {
  it('says what the framework made of a missing value', () => {
    expect(treatmentWords({ used: 0, status: 'zero-for-missing' })).toBe('counted as zero, as the framework rules');
    expect(treatmentWords({ used: null, status: 'missing' })).toBe('left out');
    expect(treatmentWords({ used: 0.3, status: 'imputed' })).toBe('filled in with 0.3');
  });
});

describe('lists in words', () => {
  it('name the first few and count the rest', () => {
    expect(firstFew(['a', 'b', 'c'], 3)).toBe('a; b; c');
    expect(firstFew(['a', 'b', 'c'], 2)).toBe('a; b and 1 more');
    expect(count(1, 'unit')).toBe('1 unit');
    expect(count(2, 'unit')).toBe('2 units');
  });
});
