import { describe, expect, it } from 'vitest';
import { suggestUnits } from '../../src/units/suggest.ts';

describe('suggestUnits', () => {
  it('names the countries an ambiguous name may mean', () => {
    expect(suggestUnits('Korea')).toEqual(['South Korea (KOR)', 'North Korea (PRK)']);
    expect(suggestUnits('St. Martin')).toEqual(['Saint Martin (French part) (MAF)', 'Sint Maarten (SXM)']);
  });

  it('asks for the year where it decides', () => {
    expect(suggestUnits('Yugoslavia')).toEqual([
      'Serbia and Montenegro (SCG) from 1992 to 2005: give the year',
      'SFR Yugoslavia (YUG) up to 1991: give the year',
    ]);
    expect(suggestUnits('345', 1, 'cow')).toEqual(['Serbia (SRB) from 2006: give the year']);
    expect(suggestUnits('345', 9, 'cow')).toHaveLength(4);
    expect(suggestUnits('346', 3, 'cow')).toEqual([]);
  });

  it('says what a bare number is in each system', () => {
    expect(suggestUnits('840')).toEqual([
      'United States (USA) in m49: give the system',
      'Philippines (PHL) in cow: give the system',
      'Philippines (PHL) in gw: give the system',
    ]);
    expect(suggestUnits('9999')).toEqual([]);
  });

  it('lists the likeliest names first, each country once, at most as many as asked for', () => {
    expect(suggestUnits('Swazilnad')).toEqual(['Eswatini (SWZ)']);
    expect(suggestUnits('Nigera', 2)).toEqual(['Niger (NER)', 'Nigeria (NGA)']);
    expect(suggestUnits('Guineaa', 1)).toEqual(['Guinea (GIN)']);
  });

  it('has nothing to say about a text like no name', () => {
    expect(suggestUnits('xqzwv')).toEqual([]);
    expect(suggestUnits('')).toEqual([]);
    expect(suggestUnits('a'.repeat(1_000_000))).toEqual([]);
    expect(suggestUnits('Unknown')).toEqual([]);
  });
});
