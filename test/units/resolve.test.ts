import { describe, expect, it } from 'vitest';
import { resolveUnit } from '../../src/units/resolve.ts';
import { idOf } from './support.ts';

describe('resolveUnit without a system', () => {
  it('gives id, kind and our name', () => {
    expect(resolveUnit('Korea, Rep.')).toEqual({ id: 'KOR', kind: 'country', name: 'South Korea' });
    expect(resolveUnit('USSR')).toEqual({ id: 'SUN', kind: 'historic', name: 'Soviet Union' });
    expect(resolveUnit('Sub-Saharan Africa (IDA & IBRD)')).toEqual({
      id: null,
      kind: 'aggregate',
      name: 'Sub-Saharan Africa (IDA & IBRD countries)',
    });
    expect(resolveUnit('Atlantis')).toBeNull();
  });

  it.each([
    ['AFG', 'AFG'],
    ['NA', 'NAM'],
    ['UK', 'GBR'],
    ['KSV', 'XKX'],
    ['XKK', 'XKX'],
    ['SWZ', 'SWZ'],
    ['SLV', 'SLV'],
    ['MAC', 'MAC'],
    ['ANT', 'ANT'],
    ['ROM', 'ROU'],
    ['WLD', 'group'],
    ['1A', 'group'],
    ['EU', 'group'],
    ['ZZA.VHHD', 'group'],
    ['UNK', null],
    ['XXA', null],
    ['VDR', null],
    ['GFR', null],
  ])('takes the code %s for %s', (code, id) => {
    expect(idOf(code)).toBe(id);
  });

  it.each(['2', '4', '004', '700', '840', '', '   ', '-', '..', 'n/a', 'no', 'afg', 'na'])(
    'makes nothing of "%s": numbers are never guessed, codes are capitals',
    (text) => {
      expect(resolveUnit(text)).toBeNull();
    },
  );

  it.each([
    ['Congo, Dem. Rep.', 'COD'],
    ['Congo (Democratic Republic of the)', 'COD'],
    ['Congo', 'COG'],
    ['Congo. Republic of', 'COG'],
    ["Korea, Dem. People's Rep.", 'PRK'],
    ["Korea, People's Republic of", 'PRK'],
    ['China, Republic of', 'TWN'],
    ["China, People's Republic of", 'CHN'],
    ['Viet Nam', 'VNM'],
    ['Vietnam, Republic of', 'RVN'],
    ['Yemen (North Yemen)', 'YEM'],
    ["Yemen, People's Republic of", 'YMD'],
    ['Germany (East)', 'DDR'],
    ['Federal Republic of Germany', 'DEU'],
    ['Macedonia (Former Yugoslav Republic of)', 'MKD'],
    ['Virgin Islands (U.S.)', 'VIR'],
    ['Palestine/West Bank', 'PSE'],
    ['Ireland, Northern', null],
    ['Niger', 'NER'],
    ['Nigeria', 'NGA'],
    ['Dominica', 'DMA'],
    ['Dominican Rep.', 'DOM'],
    ['Micronesia', 'FSM'],
    ['Demokratische Republik Kongo', 'COD'],
    ['Elfenbeinküste', 'CIV'],
    ["Albanie (l')", 'ALB'],
    ['Афганистан', 'AFG'],
    ['中国', 'CHN'],
  ])('takes the name "%s" for %s', (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it.each([
    'Korea',
    'Kongo',
    'Virgin Islands',
    'Israel and West Bank',
    'Belgium/Luxembourg',
    'China/Taiwan',
    'Somaliland',
    'Palestine/Gaza',
    'Iran, Israel',
    'Romänien',
    'Phillippines',
  ])('refuses "%s"', (name) => {
    expect(idOf(name)).toBeNull();
  });
});

describe('resolveUnit with a year', () => {
  it.each([
    ['Yugoslavia', undefined, null],
    ['Yugoslavia', 1985, 'YUG'],
    ['Yugoslavia', 1991, 'YUG'],
    ['Yugoslavia', 1992, 'SCG'],
    ['Yugoslavia', 2010, null],
    ['Serbia (Yugoslavia)', 1999, 'SCG'],
    ['Russia (Soviet Union)', undefined, 'RUS'],
    ['Russia (Soviet Union)', 1985, 'SUN'],
    ['Russia', 1985, 'RUS'],
    ['Sudan', 1990, 'SDN'],
    ['Zanzibar', undefined, null],
    ['Zanzibar', 1964, 'ZZB'],
    ['Zanzibar', 2000, null],
  ])('takes "%s" in %s for %s', (name, year, id) => {
    expect(idOf(name, year === undefined ? {} : { year })).toBe(id);
  });
});

describe('resolveUnit with a system', () => {
  it.each([
    ['polity', 'SWZ', undefined, 'CHE'],
    ['polity', 'SLV', undefined, 'SVN'],
    ['polity', 'MAC', undefined, 'MKD'],
    ['polity', 'YGS', undefined, 'SCG'],
    ['polity', 'GFR', undefined, 'DEU'],
    ['polity', 'ETI', undefined, 'ETH'],
    ['iso3', 'swz', undefined, 'SWZ'],
    ['iso3', 'Afghanistan', undefined, null],
    ['iso2', 'na', undefined, 'NAM'],
    ['iso2', 'EL', undefined, 'GRC'],
    ['iso2', 'CS', undefined, null],
    ['iso2', 'CS', 1980, 'CSK'],
    ['iso2', 'CS', 2004, 'SCG'],
    ['fips', 'AU', undefined, 'AUT'],
    ['m49', '4', undefined, 'AFG'],
    ['m49', '004', undefined, 'AFG'],
    ['m49', '736', undefined, 'SDN'],
    ['m49', '002', undefined, 'group'],
    ['m49', '1', undefined, 'group'],
    ['cow', '2', undefined, 'USA'],
    ['cow', '2.0', undefined, 'USA'],
    ['cow', '255', 1960, 'DEU'],
    ['cow', '260', 1960, 'DEU'],
    ['cow', '265', 1960, 'DDR'],
    ['cow', '315', 1960, 'CSK'],
    ['cow', '345', undefined, null],
    ['cow', '345', 1960, 'YUG'],
    ['cow', '345', 1999, 'SCG'],
    ['cow', '345', 2006, 'SRB'],
    ['gw', '340', 2010, 'SRB'],
    ['cow', '365', undefined, 'RUS'],
    ['cow', '365', 1910, 'RUS'],
    ['cow', '365', 1991, 'SUN'],
    ['cow', '365', 1992, 'RUS'],
    ['cow', '529', undefined, 'ETH'],
    ['cow', '625', 1990, 'SDN'],
    ['cow', '626', 2015, 'SSD'],
    ['cow', '678', 1980, 'YEM'],
    ['cow', '679', 2000, 'YEM'],
    ['cow', '680', 1980, 'YMD'],
    ['cow', '816', 1960, 'VNM'],
    ['cow', '817', 1960, 'RVN'],
    ['cow', '970', undefined, 'NRU'],
    ['gw', '970', undefined, 'KIR'],
    ['cow', '1000', undefined, null],
    ['name', 'AFG', undefined, null],
    ['name', 'UK', undefined, 'GBR'],
  ] as const)('%s %s in %s is %s', (system, code, year, id) => {
    expect(idOf(code, { system, ...(year === undefined ? {} : { year }) })).toBe(id);
  });
});
