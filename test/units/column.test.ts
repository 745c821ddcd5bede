import { describe, expect, it } from 'vitest';
import { columnSystem } from '../../src/units/column.ts';
import { countries } from '../../src/units/countries.ts';

describe('columnSystem', () => {
  it('recognises whole columns of ISO codes, with groups, own codes and blank cells among them', () => {
    expect(columnSystem(['AFG', 'DZA', '', 'WLD', 'UNK', 'XKX', 'AFG'])).toBe('iso3');
    expect(columnSystem(['AF', 'DZ', 'NA', '1W', 'Z4'])).toBe('iso2');
    expect(columnSystem(countries().map(({ id }) => id))).toBe('iso3');
    expect(columnSystem(countries().map(({ iso2 }) => iso2 ?? ''))).toBe('iso2');
  });

  it('recognises names', () => {
    expect(columnSystem(['Afghanistan', 'Korea, Rep.', 'World', 'Yugoslavia', 'Israel and West Bank'])).toBe('name');
    expect(columnSystem(['Afghanistan', 'Atlantis'])).toBeNull();
  });

  it('never takes Polity, FIPS or numbers for anything', () => {
    expect(columnSystem(countries().flatMap(({ polity }) => polity))).toBeNull();
    expect(columnSystem(countries().flatMap(({ fips }) => fips ?? []))).toBeNull();
    expect(columnSystem(countries().flatMap(({ cow }) => cow.map(String)))).toBeNull();
    expect(columnSystem(['004', '008'])).toBeNull();
    expect(columnSystem([])).toBeNull();
    expect(columnSystem(['', ' '])).toBeNull();
  });

  it('lets the names decide where every code would be another country elsewhere', () => {
    expect(columnSystem(['SWZ', 'SLV'])).toBeNull();
    expect(columnSystem(['SWZ', 'SLV'], ['Eswatini', 'El Salvador'])).toBe('iso3');
    expect(columnSystem(['SWZ', 'SLV'], ['Switzerland', 'Slovenia'])).toBeNull();
    expect(columnSystem(['AU', 'CH'])).toBeNull();
    expect(columnSystem(['AU', 'CH'], ['Australia', 'Switzerland'])).toBe('iso2');
    expect(columnSystem(['AU', 'CH'], ['Austria', 'China'])).toBeNull();
  });

  it('trusts codes that mean the same in both', () => {
    expect(columnSystem(['AFG', 'IND'])).toBe('iso3');
  });

  it('refuses codes that their names contradict', () => {
    expect(columnSystem(['AFG', 'DZA'], ['Albania', 'Algeria'])).toBeNull();
  });
});
