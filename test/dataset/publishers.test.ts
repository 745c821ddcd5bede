/**
 * Publishers' files as they come. They may not be shipped: point ATRISK_DATA at the folder that holds them. The figures
 * were counted with another program in another language, which reads these files by rules written by hand.
 */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../src/dataset/observations.ts';
import type { RawInput } from '../../src/dataset/read.ts';
import { gathered, remarks, troubles } from './sources/gathered.ts';
import { byKey, bytesOf, fileOf, folder } from './sources/publisher-file.ts';
import { refusal, refusedWith } from './support.ts';

interface Facts {
  path: string;
  period?: string;
  values: number;
  units: number;
  /** Cells without a value, by what they mean. */
  missing?: Record<string, number>;
  /** What has to be said of rows, columns and units that are not read. */
  said?: readonly (string | RegExp)[];
}

const NOT_SCORED = 'The table writes 0.0 where a country was not scored; a true 0 would be the worst score there is.';

const FACTS: readonly Facts[] = [
  { path: 'wgi/wgi-bulk-wide-1996-2022.csv', values: 44883, units: 214, missing: { blank: 1341 } },
  {
    path: 'wgi/wgi-databank-2018-2022.csv',
    values: 37992,
    units: 214,
    missing: { 'not available': 528 },
    said: [
      '1 row skipped (a repetition of another, word for word): line 1072.',
      '3 rows skipped (blank): lines 1073 to 1075.',
      '2 rows skipped (a footer or note): lines 1076 to 1077.',
    ],
  },
  {
    path: 'wgi/wgi-databank-rowquoted-excerpt.csv',
    values: 7704,
    units: 214,
    missing: { 'not available': 936 },
    said: [
      /^17 rows mended \(40 cells in one pair of quotation marks\): lines 1, 6, 42, 75 to 76/,
      '3 rows skipped (blank): lines 242 to 244.',
      '2 rows skipped (a footer or note): lines 245 to 246.',
    ],
  },
  {
    path: 'wgi/wgi-shortcodes-2016-2021.csv',
    values: 45180,
    units: 214,
    missing: { blank: 1044 },
    said: ['Column 1 has no name and was left out, with 1284 cells in it.'],
  },
  { path: 'fsi/fsi-2020-components-bom.csv', values: 2136, units: 178 },
  {
    path: 'fsi/fsi-2020-excerpt-with-ordinal-rank.csv',
    values: 91,
    units: 7,
    said: ['2 columns were left out, being of no series of the profile: "Change from Previous Year", "Rank".'],
  },
  {
    path: 'fsi/fsi-long-2006-2023-components.csv',
    values: 38040,
    units: 179,
    said: [/^356 rows skipped \(The change of the total since the edition before.*lines 27338, 27351, 27364, 27377/],
  },
  {
    path: 'unhcr/unhcr-by-origin-1951-2025.csv',
    values: 37450,
    units: 214,
    said: [/^3 names left out.*"TIB".*"UNK".*"XXA"/],
  },
  {
    path: 'unhcr/unhcr-dyads-2022.csv',
    values: 1625,
    units: 203,
    missing: { blank: 202 },
    said: [/^1 sum of unhcr-origin.oip is without the rows that have no value/],
  },
  { path: 'unhcr/idmc-conflict-idps.csv', values: 900, units: 82, said: [/^2 names left out.*"AB9".*"UNK"/] },
  { path: 'worldbank/population-1990-on.csv', values: 7560, units: 216, said: [/^49 names left out/] },
  {
    path: 'worldbank/wdi-infant-mortality-iso2-2000-2019.csv',
    values: 3667,
    units: 216,
    missing: { 'not available': 653 },
    said: [/^48 names left out/],
  },
  {
    path: 'inform/inform-2016-components.csv',
    period: '2016',
    values: 3751,
    units: 191,
    missing: { 'not available': 69 },
    said: [/^191 rows skipped \(blank\): lines 2, 4, 6, 8,/],
  },
  {
    path: 'inform/inform-2018-components.csv',
    period: '2018',
    values: 3760,
    units: 191,
    missing: { 'not available': 60 },
    said: ['2 rows skipped (blank): lines 193 to 194.', '1 row skipped (a footer or note): line 195.'],
  },
  {
    path: 'inform/inform-2020-components.csv',
    period: '2020',
    values: 3956,
    units: 191,
    missing: { 'not available': 55 },
    said: [/^5 columns were left out.*"Countries in HVC", "Lack of Reliability \(\*\)"/],
  },
  {
    path: 'inform/inform-2025-indicators-long.csv',
    values: 7301,
    units: 191,
    // 16,057 in all.
    said: [/^10953 rows skipped/, /^4344 rows skipped/, /^570 rows skipped/, /^190 rows skipped/],
  },
  { path: 'inform/inform-trends-dimensions-2015-2024.csv', values: 5730, units: 191 },
  {
    path: 'vdem/vdem-indices-1980-2024.csv',
    values: 45999,
    units: 178,
    missing: { blank: 69 },
    said: [/^3 names left out.*"PSG".*"SML".*"ZZB"/],
  },
  {
    path: 'hdr/hdr2023-24-components-cp1252.csv',
    values: 141029,
    units: 195,
    missing: { blank: 14581 },
    said: [/^11 names left out.*"ZZA.VHHD"/],
  },
  {
    path: 'hdr/hdx-hdro-indicators-AFG-long.csv',
    values: 663,
    units: 1,
    said: [/^9 rows skipped \(Parts of the Multidimensional.*lines 35 to 36, 70 to 72, 235, 605 to 606, 673\.$/],
  },
  {
    path: 'ucdp-ged/conflict_data_BGD.csv',
    values: 520,
    units: 1,
    said: ['1 row skipped (HXL tags): line 2.'],
  },
  { path: 'ucdp-ged/conflict_data_UKR.csv', values: 65, units: 1, said: ['1 row skipped (HXL tags): line 2.'] },
  { path: 'ucdp-ged/ged191-sample.csv', values: 1055, units: 2 },
  {
    path: 'cpi/cpi-wide-zero-as-missing-excerpt.csv',
    values: 695,
    units: 46,
    missing: { [NOT_SCORED]: 363 },
    said: [/^61 rows skipped \(blank\)/],
  },
];

describe.skipIf(!folder)('publishers’ files (skipped where ATRISK_DATA is not set)', () => {
  it.each(FACTS)('$path: values, units, what is missing and what is left out', async (facts) => {
    const dataset = await gathered([fileOf(facts.path, facts.period)]);
    const all = observationsOf(dataset);
    expect(dataset.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(all.filter(({ value }) => value !== null)).toHaveLength(facts.values);
    expect(new Set(all.map(({ unit }) => unit)).size).toBe(facts.units);
    const missing: Record<string, number> = {};
    for (const { value, reason } of all) {
      if (value === null) missing[reason ?? ''] = (missing[reason ?? ''] ?? 0) + 1;
    }
    expect(missing).toEqual(facts.missing ?? {});
    for (const said of facts.said ?? []) {
      expect(remarks(dataset)).toContainEqual(typeof said === 'string' ? said : expect.stringMatching(said));
    }
  });

  it('files without a series or without a unit are refused', async () => {
    await expect(gathered([fileOf('hdr/hdr-mojibake-excerpt-utf8bom.csv')])).rejects.toMatchObject({
      findings: [{ code: 'header.missing', message: expect.stringContaining('No column holds a series') }],
    });
    await expect(gathered([fileOf('ucdp-ged/qc_conflict_data_BGD.csv')])).rejects.toMatchObject({
      findings: [{ code: 'header.tag-row', line: 2 }],
    });
    await expect(gathered([fileOf('inform/inform-2018-components.csv')])).rejects.toMatchObject({
      findings: [{ code: 'row.no-period', hint: expect.stringContaining('--source inform@YEAR=FILE') }],
    });
  });

  it('Namibia stays Namibia where NA means that there is no value', async () => {
    const dataset = await gathered([fileOf('worldbank/wdi-infant-mortality-iso2-2000-2019.csv')]);
    const namibia = observationsOf(dataset).filter(({ unit }) => unit === 'NAM');
    expect(namibia).toHaveLength(20);
    expect(namibia.at(-1)).toMatchObject({ period: '2019', value: null, reason: 'not available' });
    expect(namibia.at(-2)).toMatchObject({ period: '2018', value: 29, source: { line: 3663 } });
    expect(dataset.units.find(({ id }) => id === 'NAM')).toMatchObject({ name: 'Namibia', inputIds: ['NA'] });
  });

  it('a country under several spellings has the values of all of them, zeros being none', async () => {
    const dataset = await gathered([fileOf('cpi/cpi-wide-zero-as-missing-excerpt.csv')]);
    const values = byKey(dataset);
    expect(values.get('BIH 2003 cpi.CPI')).toMatchObject({ value: 3.3 });
    expect(values.get('BIH 2004 cpi.CPI')).toMatchObject({ value: 3.1 });
    expect(values.get('BIH 2002 cpi.CPI')).toMatchObject({ value: null, reason: NOT_SCORED });
    expect([...values.values()].filter(({ value }) => value === 0)).toEqual([]);
    expect(troubles(dataset)).toEqual([
      'unit.unknown: 2 units are not in the table of countries: "Australias", "Belgium/Luxembourg".',
    ]);
  });

  it('INFORM 2025 repeats keys: refused by the strict rules, settled by choice, not there in what the profile reads', async () => {
    const rows: string[][] = parse(bytesOf('inform/inform-2025-indicators-long.csv'));
    const named = rows.slice(1).filter(([, , , name = '']) => name.trim() !== '');
    expect(named).toHaveLength(23358 - 4344);
    const cells = named.map(([, code, year, name = '', score]) => [code, year, JSON.stringify(name.trim()), score]);
    const text = ['iso3,year,indicator,value', ...cells.map((row) => row.join(',').replaceAll('\\"', '""'))].join('\n');
    const own: RawInput = { name: 'own.csv', bytes: new TextEncoder().encode(text), sidecar: null };
    const refused = await gathered([own]);
    expect(new Set(troubles(refused).map((trouble) => trouble.replace(/:.*/s, '')))).toContain('row.duplicate-key');
    expect(refused.findings.find(({ code }) => code === 'row.duplicate-key')?.severity).toBe('error');
    const settled = await gathered([own], { options: { duplicates: 'drop' } });
    expect(settled.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(troubles(settled)).toContainEqual(
      expect.stringMatching(/^row.duplicate-key: 5133 values given more than once/),
    );
  });

  it('HDR is not UTF-8, and says so where nothing tells the encoding', async () => {
    const path = 'hdr/hdr2023-24-components-cp1252.csv';
    const { findings } = await refusal(bytesOf(path));
    expect(findings).toMatchObject([{ code: 'file.encoding', hint: expect.stringContaining('windows-1252') }]);
    const dataset = await gathered([fileOf(path)]);
    expect(dataset.units.find(({ id }) => id === 'CIV')?.name).toBe("Côte d'Ivoire");
    expect(dataset.columns).toHaveLength(26);
    expect((await refusedWith(bytesOf('cpi/cpi-wide-zero-as-missing-excerpt.csv'))).code).toBe('file.encoding');
  });
});
