import { describe, expect, it } from 'vitest';
import { fold, keysOf } from '../../src/units/fold.ts';

describe('fold', () => {
  it.each([
    ['Côte d’Ivoire', "COTE D'IVOIRE"],
    ['Cote d´Ivoire', "Côte d'Ivoire"],
    ['The Gambia', 'gambia'],
    ['St. Lucia', 'Saint Lucia'],
    ['Trinidad & Tobago', 'Trinidad and Tobago'],
    ['U.S.A.', 'USA'],
    ['D.R. of the Congo', 'Democratic Republic of the Congo'],
    ['Lao PDR', "Lao People's Democratic Republic"],
    ['Marshall Is.', 'Marshall Islands'],
    ['S. Sudan', 'South Sudan'],
    ['Kosovo*', 'Kosovo'],
    ['Føroyar', 'Foroyar'],
    ['  Burkina\u00a0Faso\u200b ', 'Burkina Faso'],
  ])('takes "%s" and "%s" for one name', (one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each([
    ['Niger', 'Nigeria'],
    ['Guinea', 'Guinea-Bissau'],
    ['Dominica', 'Dominican Republic'],
    ['China/Taiwan', 'China (Taiwan)'],
    ['Korea Republic of', 'Korea Republic of 4.59'],
  ])('keeps "%s" and "%s" apart', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('makes nothing of a text too long for a name', () => {
    expect(fold('a'.repeat(1_000_000))).toBe('');
    expect(keysOf('a'.repeat(1_000_000))).toEqual(['']);
  });
});

describe('keysOf', () => {
  it('turns a name round behind a comma or in brackets', () => {
    expect(keysOf('Korea, Republic of')).toEqual(['korea republic', 'republic korea']);
    expect(keysOf('Iran (Islamic Republic of)')).toEqual(['iran islamic republic', 'islamic republic iran']);
  });

  it('leaves lists and nested forms as they are', () => {
    expect(keysOf('Iran, Israel, Iraq')).toHaveLength(1);
    expect(keysOf('Hong Kong, China (SAR)')).toHaveLength(1);
  });
});
