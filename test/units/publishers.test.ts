/** Names and codes of every other file of the data folder: the code of a row, by its system, is the truth. */
import { describe, expect, it } from 'vitest';
import { byCode } from '../../src/units/codes.ts';
import { existedIn } from '../../src/units/states.ts';
import { distinct, folder, idOf, rowsOf, tally } from './support.ts';

/** UNHCR's codes for people without a country, Abyei; V-Dem's for Somaliland, Gaza and Zanzibar of today. */
const NO_COUNTRY = ['UNK', 'XXA', 'TIB', 'AB9', 'SML', 'PSG', 'ZZB'];

function idOfCode(code: string, system: 'iso3' | 'iso2' | 'cow' | 'gw' | 'polity', year?: number): string | null {
  const coded = byCode(code, system, year);
  if (coded === null && !NO_COUNTRY.includes(code)) throw new Error(`${code} is no code of ${system}.`);
  return coded === null || NO_COUNTRY.includes(code) ? null : 'id' in coded ? coded.id : 'group';
}

describe.skipIf(folder === '')('names beside ISO codes (skipped where ATRISK_DATA is not set)', () => {
  it.each([
    ['worldbank/population-1990-on.csv', 'Country Name', 'Country Code', 'utf-8', []],
    ['vdem/vdem-indices-1980-2024.csv', 'vdem_country_name', 'country_text_id', 'utf-8', []],
    ['unhcr/unhcr-by-origin-1951-2025.csv', 'coo_name', 'coo_iso', 'utf-8', []],
    ['unhcr/unhcr-dyads-2022.csv', 'coo_name', 'coo_iso', 'utf-8', []],
    ['unhcr/unhcr-dyads-2022.csv', 'coa_name', 'coa_iso', 'utf-8', []],
    ['unhcr/idmc-conflict-idps.csv', 'coo_name', 'coo_iso', 'utf-8', []],
    ['hdr/hdr2023-24-components-cp1252.csv', 'country', 'iso3', 'windows-1252', []],
    // Read in the wrong encoding by whoever published it.
    ['hdr/hdr-mojibake-excerpt-utf8bom.csv', 'country', 'iso3', 'utf-8', ["C魌e d'Ivoire", 'T黵kiye']],
    ['inform/inform-2016-components.csv', 'COUNTRY', 'ISO3', 'utf-8', []],
    ['inform/inform-2018-components.csv', 'COUNTRY', 'ISO3', 'windows-1252', []],
    ['inform/inform-2020-components.csv', 'COUNTRY', 'ISO3', 'windows-1252', []],
    ['inform/inform-2025-indicators-long.csv', 'CountryName', 'Iso3', 'utf-8', []],
    ['inform/inform-trends-dimensions-2015-2024.csv', 'CountryName', 'Iso3', 'utf-8', []],
    ['wgi/wgi-bulk-wide-1996-2022.csv', 'Country Name', 'Country Code', 'utf-8', []],
    ['wgi/wgi-databank-2018-2022.csv', 'Country Name', 'Country Code', 'utf-8', []],
    ['wgi/wgi-shortcodes-2016-2021.csv', 'countryname', 'code', 'utf-8', []],
    ['peoples-under-threat/put-country-pages.csv', 'country', 'iso3', 'utf-8', []],
    ['ewp-panel/inputs/pwt.csv', 'country', 'iso3', 'utf-8', []],
    ['ewp-panel/inputs/wdi.csv', 'country', 'iso3c', 'utf-8', []],
    ['asem/asem_idata.csv', 'uName', 'uCode', 'utf-8', ['Korea']],
  ])(
    '%s, %s: none wrong',
    (file, name, code, encoding, refused: readonly string[]) => {
      const rows = distinct(rowsOf(file, encoding), [name, code]).filter((row) => row[code]);
      const result = tally(rows.map((row) => [row[name]!, idOfCode(row[code]!, 'iso3')]));
      expect(result).toEqual({ right: rows.length - refused.length, refused, wrong: [] });
    },
    60_000,
  );

  it('two letters of the World Bank, with Namibia', () => {
    const rows = distinct(rowsOf('worldbank/wdi-infant-mortality-iso2-2000-2019.csv'), ['country', 'iso2c']);
    const result = tally(rows.map((row) => [row['country']!, idOfCode(row['iso2c']!, 'iso2')]));
    expect(result).toEqual({ right: rows.length, refused: [], wrong: [] });
  });
});

/*
 * Panels that number states by the Correlates of War, and name them for what they are today: a state that is no more
 * then bears the name of its successor. Where else name and number differ, the file's own slip is named here.
 */
const SUCCESSORS = new Map([
  ['SUN', ['RUS']],
  ['YUG', ['SRB']],
  ['SCG', ['SRB']],
  ['CSK', ['CZE']],
  ['YMD', ['YEM']],
]);

describe.skipIf(folder === '')('names beside numbers of states (skipped where ATRISK_DATA is not set)', () => {
  it.each([
    ['basedata2025_4august2025.csv', 'country', 'ccode', 'year', 'cow', []],
    ['prepared2024predictors-2025-09-03.csv', 'ewp_name', 'ccode', 'year', 'cow', []],
    ['FOOSforecasts_3Sep2025.csv', 'ewp_name', 'ccode', 'year', 'cow', []],
    ['inputs/all-coups.csv', 'country', 'ccode', 'year', 'cow', []],
    // These call 345 Yugoslavia up to the present.
    ['inputs/reg-data.csv', 'country', 'ccode', 'year', 'cow', ['Yugoslavia is 345']],
    ['inputs/iccpr-data.csv', 'country', 'ccode', 'year', 'cow', ['Yugoslavia is 345']],
    ['inputs/pwt.csv', 'country', 'ccode', 'year', 'cow', []],
    ['inputs/wdi.csv', 'country', 'ccode', 'year', 'cow', []],
    ['inputs/un_imr_clean.csv', 'iso3c', 'ccode', 'year', 'cow', []],
    ['inputs/BattleDeaths_v25_1.csv', 'location_inc', 'gwno_loc', 'year', 'gw', []],
    [
      '../ewp-published-forecasts/ewp-published-forecasts.csv',
      'country',
      'ccode',
      'base_year',
      'cow',
      ['Yugoslavia is 345'],
    ],
    // A plain Korea; Guatemala under the number of El Salvador; East Pakistan; South Yemen as Yemen.
    [
      'ewp-mass-killing-events.csv',
      'country',
      'location_ccode',
      'start_year',
      'gw',
      ['Korea is 732', 'Guatemala is 92', 'Pakistan is 771'],
    ],
    ['../ucdp-ged/ged191-sample.csv', 'country', 'country_id', 'year', 'gw', []],
  ] as const)(
    '%s: every number is known, and means what the row calls it',
    (file, name, code, period, system, slips) => {
      const differ = new Set<string>();
      for (const row of distinct(rowsOf(`ewp-panel/${file}`), [name, code, period])) {
        if (!/^\d+$/.test(row[code]!)) continue;
        const year = Number(row[period]);
        const id = idOfCode(row[code]!, system, year)!;
        const named = idOf(row[name]!, { year });
        if (named !== id && !SUCCESSORS.get(id)?.includes(named ?? '')) differ.add(`${row[name]} is ${row[code]}`);
      }
      expect([...differ]).toEqual(slips);
    },
  );

  it.each([
    [
      'ewp-panel/ewp-mass-killing-groups-2022.csv',
      'country',
      ['Phillippines', 'Yugoslavia', 'Korea', 'Zanzibar', 'Chechnya'],
    ],
    ['ewp-panel/inputs/hief_clean.csv', 'Country', []],
    ['ewp-panel/final_forecasts_data_3Sep2025.csv', 'ewp_name', []],
    ['cpi/cpi-wide-zero-as-missing-excerpt.csv', 'country', ['Australias', 'Belgium/Luxembourg']],
    ['fsi/fsi-2020-components-bom.csv', 'Country', ['Israel and West Bank']],
  ])('%s: names without codes', (file, column, refused) => {
    const rows = distinct(rowsOf(file, file.startsWith('cpi') ? 'windows-1252' : 'utf-8'), [column]);
    const unknown = rows.map((row) => row[column]!).filter((name) => (idOf(name) ?? 'group') === 'group');
    expect(unknown.sort()).toEqual([...refused].sort());
  });
});

/** Years, by state, in which panels have a row and the list of Gleditsch and Ward has no state. */
const COUNTED_ALL_THE_SAME: Readonly<Record<string, readonly [number, number]>> = {
  // Occupied or annexed.
  ALB: [1940, 1943],
  AUT: [1939, 1944],
  CSK: [1940, 1944],
  ETH: [1937, 1940],
  POL: [1940, 1944],
  // Under occupation until two states came of it.
  DEU: [1946, 1948],
  DDR: [1945, 1948],
  // Associated with France, not yet independent.
  LAO: [1949, 1952],
  // Before Gleditsch and Ward count them.
  BTN: [1945, 1948],
  PHL: [1945, 1945],
  // United with Egypt.
  SYR: [1959, 1960],
};

describe.skipIf(folder === '')('years of existence (skipped where ATRISK_DATA is not set)', () => {
  it.each([
    ['ewp-panel/basedata2025_4august2025.csv', 'ccode', 'cow'],
    ['ewp-panel/prepared2024predictors-2025-09-03.csv', 'ccode', 'cow'],
    ['ulfelder-statrisk-2014/mkl.csv', 'sftgcode', 'polity'],
    ['ulfelder-statrisk-2014/pit.csv', 'sftgcode', 'polity'],
    ['ulfelder-statrisk-2014/dis.csv', 'sftgcode', 'polity'],
    ['ulfelder-statrisk-2014/cmm.csv', 'sftgcode', 'polity'],
    ['ulfelder-statrisk-2014/cpt.csv', 'sftgcode', 'polity'],
    ['ulfelder-statrisk-2014/cre.csv', 'sftgcode', 'polity'],
    ['ulfelder-statrisk-2014/imr.csv', 'sftgcode', 'polity'],
    ['ulfelder-statrisk-2014/ios.csv', 'sftgcode', 'polity'],
  ] as const)('%s: every country-year is one of a state, but for those listed', (file, code, system) => {
    const without = new Set<string>();
    for (const row of distinct(rowsOf(file), [code, 'year'])) {
      const year = Number(row['year']);
      const id = idOfCode(row[code]!, system, year)!;
      const [from, to] = COUNTED_ALL_THE_SAME[id] ?? [0, 0];
      if (!existedIn(id, year) && (year < from || year > to)) without.add(`${id} ${year}`);
    }
    expect([...without]).toEqual([]);
  });

  it('every state of Ulfelder exists in the years he has it, to the year', () => {
    // First and last year of a state in his frame, where it is neither the first nor the last of the frame.
    const years = new Map<string, number[]>();
    for (const row of rowsOf('ulfelder-statrisk-2014/mkl.csv')) {
      const code = row['sftgcode']!;
      years.set(code, [...(years.get(code) ?? []), Number(row['year'])]);
    }
    const late = [...years]
      .map(([code, list]) => ({ id: idOfCode(code, 'polity')!, from: Math.min(...list) }))
      .filter(({ id, from }) => from > 1949 && existedIn(id, from - 1))
      .map(({ id, from }) => `${id} ${from}`);
    // One state under two codes of his: Germany, Ethiopia, Pakistan, Viet Nam, Yemen. Started late: the rest.
    expect(late.sort()).toMatchObject(
      expect.arrayContaining(['DEU 1990', 'ETH 1993', 'PAK 1972', 'VNM 1976', 'YEM 1990']),
    );
    expect(late.filter((line) => !/^(DEU|ETH|PAK|VNM|YEM)/.test(line))).toEqual(['EGY 1953', 'LKA 1972', 'ZWE 1980']);
  });
});
