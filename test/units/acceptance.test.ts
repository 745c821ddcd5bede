/** Names and codes of ten publishers, against the code that stands beside each name. */
import { describe, expect, it } from 'vitest';
import { columnSystem } from '../../src/units/column.ts';
import { distinct, folder, idOf, type Row, rowsOf, shares, tally } from './support.ts';

const POLITY = 'Polity5 (scode, NOT ISO3)';

/**
 * What Polity's codes stand for, where they are no ISO code or another country's: written down here by hand from
 * the names beside them, and not taken from the program's own tables.
 */
const POLITY_TRUTH: Readonly<Record<string, string>> = {
  ...{ ALG: 'DZA', ANG: 'AGO', AUL: 'AUS', AUS: 'AUT', BAH: 'BHR', BFO: 'BFA', BHU: 'BTN', BNG: 'BGD', BOS: 'BIH' },
  ...{ BOT: 'BWA', BUI: 'BDI', BUL: 'BGR', CAM: 'KHM', CAO: 'CMR', CAP: 'CPV', CEN: 'CAF', CHA: 'TCD', CON: 'COG' },
  ...{ COS: 'CRI', CRO: 'HRV', CZE: 'CSK', CZR: 'CZE', DEN: 'DNK', DRV: 'VNM', EQG: 'GNQ', ETI: 'ETH', ETM: 'TLS' },
  ...{ FRN: 'FRA', GAM: 'GMB', GDR: 'DDR', GFR: 'DEU', GMY: 'DEU', GRG: 'GEO', GUA: 'GTM', GUI: 'GIN', HAI: 'HTI' },
  ...{ HON: 'HND', INS: 'IDN', IRE: 'IRL', IVO: 'CIV', KOS: 'XKX', KUW: 'KWT', KYR: 'KGZ', KZK: 'KAZ', LAT: 'LVA' },
  ...{ LEB: 'LBN', LES: 'LSO', LIB: 'LBY', LIT: 'LTU', MAA: 'MRT', MAC: 'MKD', MAG: 'MDG', MAL: 'MYS', MAS: 'MUS' },
  ...{ MAW: 'MWI', MLD: 'MDA', MNT: 'MNE', MON: 'MNG', MOR: 'MAR', MYA: 'MMR', MZM: 'MOZ', NEP: 'NPL', NEW: 'NZL' },
  ...{ NIG: 'NGA', NIR: 'NER', NTH: 'NLD', OMA: 'OMN', PAR: 'PRY', PHI: 'PHL', PKS: 'PAK', POR: 'PRT', ROK: 'KOR' },
  ...{ RUM: 'ROU', SAF: 'ZAF', SAL: 'SLV', SER: 'SRB', SIE: 'SLE', SIN: 'SGP', SLO: 'SVK', SLV: 'SVN', SOL: 'SLB' },
  ...{ SPN: 'ESP', SRI: 'LKA', SSU: 'SSD', SUD: 'SDN', SWA: 'SWZ', SWD: 'SWE', SWZ: 'CHE', TAJ: 'TJK', TAW: 'TWN' },
  ...{
    TAZ: 'TZA',
    THI: 'THA',
    TOG: 'TGO',
    TRI: 'TTO',
    UAE: 'ARE',
    UKG: 'GBR',
    URU: 'URY',
    USR: 'SUN',
    VIE: 'VNM',
    YAR: 'YEM',
  },
  ...{ YGS: 'SCG', YPR: 'YMD', ZAI: 'COD', ZAM: 'ZMB', ZIM: 'ZWE' },
};

/** UNDP's groups, and UNHCR's codes for people without a country: right when refused. */
const NO_COUNTRY = /^(ZZ[A-K]\.|UNK$|XXA$|TIB$)/;

function truthOf({ code = '' }: Row): string | null {
  if (NO_COUNTRY.test(code)) return null;
  return code === 'KSV' ? 'XKX' : code;
}

describe.skipIf(folder === '')('the name table (skipped where ATRISK_DATA is not set)', () => {
  const rows = folder === '' ? [] : rowsOf('country-names/name-variants.csv');
  const polity = rows.filter(({ source }) => source === POLITY);
  const others = rows.filter(({ source }) => source !== POLITY);

  it('resolves names of nine publishers: none wrong, three refused, which are parts of countries', () => {
    const result = tally(others.map((row) => [row['name']!, truthOf(row)]));
    expect(result).toEqual({ right: 1759, refused: ['Palestine/Gaza', 'Somaliland', 'Zanzibar'], wrong: [] });
    expect(shares(result)).toContain('99.8 %');
  });

  it('resolves their codes, without being told the system', () => {
    const codes = distinct(others, ['code']);
    const result = tally(codes.map((row) => [row['code']!, truthOf(row)]));
    expect(result).toEqual({ right: codes.length - 2, refused: ['PSG', 'SML'], wrong: [] });
  });

  it('resolves every code of Polity where Polity is declared', () => {
    const codes = distinct(polity, ['code']).map(({ code = '' }) => code);
    const result = tally(codes.map((code) => [code, POLITY_TRUTH[code] ?? code, { system: 'polity' }]));
    expect(result).toEqual({ right: codes.length, refused: [], wrong: [] });
  });

  it("resolves Polity's names, but for Yugoslavia without a year", () => {
    const result = tally(polity.map(({ code = '', name = '' }) => [name, POLITY_TRUTH[code] ?? code]));
    expect(result).toEqual({ right: polity.length - 2, refused: ['Yugoslavia', 'Yugoslavia'], wrong: [] });
    expect(idOf('Yugoslavia', { year: 1980 })).toBe('YUG');
    expect(idOf('Yugoslavia', { year: 1995 })).toBe('SCG');
  });

  it.each([
    'UNHCR',
    'World Bank WGI',
    'INFORM 2016',
    'INFORM 2018',
    'INFORM 2020',
    'INFORM 2025 (HDX)',
    'TI CPI 2020',
    'UNDP HDR 2023/24',
    'V-Dem v15',
  ])('recognises the codes of %s as alpha-3, with and without the names', (source) => {
    const own = rows.filter((row) => row['source'] === source);
    const codes = own.map(({ code = '' }) => code);
    expect(columnSystem(codes)).toBe('iso3');
    expect(
      columnSystem(
        codes,
        own.map(({ name = '' }) => name),
      ),
    ).toBe('iso3');
    expect(columnSystem(own.map(({ name = '' }) => name))).toBe('name');
  });

  it("does not take Polity's codes for alpha-3", () => {
    expect(columnSystem(polity.map(({ code = '' }) => code))).toBeNull();
  });
});

describe.skipIf(folder === '')('names without codes (skipped where ATRISK_DATA is not set)', () => {
  const rows = folder === '' ? [] : rowsOf('country-names/names-only.csv');
  const refusedOf = (source: string): string[] =>
    rows
      .filter((row) => row['source']?.startsWith(source))
      .map(({ name = '' }) => name)
      .filter((name) => (idOf(name) ?? 'group') === 'group');

  it('resolves the English names of the Fragile States Index, but for one that is two countries', () => {
    expect(refusedOf('FSI')).toEqual(['Israel and West Bank']);
  });

  it('resolves the German names of the WorldRiskIndex, but for damaged ones and one that is two countries', () => {
    expect(refusedOf('WorldRiskIndex')).toEqual([
      'Kongo',
      'Korea Republic of 4.59',
      'Romänien',
      'Vereinigte Arabisch Emirate',
    ]);
  });
});

describe.skipIf(folder === '')('the table of codes (skipped where ATRISK_DATA is not set)', () => {
  const rows = folder === '' ? [] : rowsOf('country-names/country-codes.csv');
  const given = (column: string): [string, string][] =>
    rows
      .map((row): [string, string] => [row[column]!.trim(), row['ISO3166-1-Alpha-3']!])
      .filter(([text]) => text !== '');

  it.each([
    ['ISO3166-1-Alpha-3', 'iso3'],
    ['ISO3166-1-Alpha-2', 'iso2'],
    ['ISO3166-1-numeric', 'm49'],
    ['M49', 'm49'],
  ] as const)('agrees in %s', (column, system) => {
    const result = tally(given(column).map(([code, id]) => [code, id, { system }]));
    expect(result).toEqual({ right: given(column).length, refused: [], wrong: [] });
  });

  it('agrees in FIPS, but for cells that hold no one code', () => {
    const result = tally(given('FIPS').map(([code, id]) => [code, id, { system: 'fips' }]));
    // Serbia with Kosovo, Gaza with the West Bank, Svalbard with Jan Mayen; a mark for the minor islands.
    expect(result.refused.sort()).toEqual(['GZWE', 'RIKV', 'SVJN', 'a']);
    // The file lists Bonaire under the code of the Netherlands.
    expect(result.wrong).toEqual(['NL: NLD, not BES']);
  });

  it.each([
    ['UNTERM English Short', 0],
    ['UNTERM English Formal', 0],
    ['official_name_en', 0],
    ['CLDR display name', 2],
    ['ISO4217-currency_country_name', 1],
    ['official_name_fr', 15],
    ['official_name_es', 19],
    ['official_name_ru', 51],
    ['official_name_ar', 80],
    ['official_name_cn', 41],
  ])('resolves %s: none wrong, at most %i refused', (column, most) => {
    const result = tally(given(column));
    expect(result.wrong).toEqual([]);
    expect(result.refused.length).toBeLessThanOrEqual(most);
  });
});
