/**
 * Publishers' files as they come. They may not be shipped: point ATRISK_DATA at the folder that holds them. The files
 * are read here without the project's own reader, so that nothing is checked against itself.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { headerKeys } from '../../../src/dataset/sources/header-keys.ts';
import { recognise } from '../../../src/dataset/sources/recognise.ts';
import { matchKey } from '../../../src/framework/match.ts';
import type { Layout, Series, SourceProfile } from '../../../src/types.ts';
import { projectPath } from '../../helpers/files.ts';
import { shippedProfiles } from './profile.ts';

const folder = process.env['ATRISK_DATA'];
const profiles = shippedProfiles();

/** Every publisher's file, and the layout it is of. */
const KNOWN: readonly [string, string][] = [
  ['wgi/wgi-bulk-wide-1996-2022.csv', 'wgi/bulk'],
  ['wgi/wgi-databank-2018-2022.csv', 'wgi/databank'],
  ['wgi/wgi-databank-rowquoted-excerpt.csv', 'wgi/databank'],
  ['wgi/wgi-shortcodes-2016-2021.csv', 'wgi/shortcodes'],
  ['fsi/fsi-2020-components-bom.csv', 'fsi/by-name'],
  ['fsi/fsi-2020-excerpt-with-ordinal-rank.csv', 'fsi/by-name'],
  ['fsi/fsi-long-2006-2023-components.csv', 'fsi/long'],
  ['unhcr/unhcr-by-origin-1951-2025.csv', 'unhcr-origin/by-origin'],
  ['unhcr/unhcr-dyads-2022.csv', 'unhcr-origin/dyads'],
  ['unhcr/idmc-conflict-idps.csv', 'idmc/by-country'],
  ['worldbank/population-1990-on.csv', 'worldbank-population/population'],
  ['worldbank/wdi-infant-mortality-iso2-2000-2019.csv', 'worldbank-population/iso2'],
  ['inform/inform-2016-components.csv', 'inform/yearly'],
  ['inform/inform-2018-components.csv', 'inform/yearly'],
  ['inform/inform-2020-components.csv', 'inform/yearly'],
  ['inform/inform-2025-indicators-long.csv', 'inform/indicators'],
  ['inform/inform-trends-dimensions-2015-2024.csv', 'inform/trends'],
  ['vdem/vdem-indices-1980-2024.csv', 'vdem/simple'],
  ['hdr/hdr2023-24-components-cp1252.csv', 'hdr/complete'],
  ['hdr/hdr-mojibake-excerpt-utf8bom.csv', 'hdr/keys'],
  ['hdr/hdx-hdro-indicators-AFG-long.csv', 'hdr/hdx'],
  ['ucdp-ged/conflict_data_BGD.csv', 'ucdp-ged/hdx'],
  ['ucdp-ged/conflict_data_UKR.csv', 'ucdp-ged/hdx'],
  ['ucdp-ged/ged191-sample.csv', 'ucdp-ged/global'],
  ['cpi/cpi-wide-zero-as-missing-excerpt.csv', 'cpi/wide'],
];

/** Three columns and none of them a country: nothing can be said of it by country and year. */
const WITHOUT_COUNTRY = ['ucdp-ged/qc_conflict_data_BGD.csv'];

function rowsOf(path: string): string[][] {
  const bytes = readFileSync(path);
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const text = utf8.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : utf8;
  const options = { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true };
  const rows: string[][] = parse(text.replace(/\r+\n/g, '\n'), {
    ...options,
    delimiter: text.includes('\t') && !text.includes(',') ? '\t' : ',',
  });
  return rows.map((row) => (row.length === 1 && row[0]?.includes(',') ? splitRow(row[0]) : row));
}

/** A row that was wholly in quotes. */
function splitRow(text: string): string[] {
  const [row = []]: string[][] = parse(text, { relax_column_count: true });
  return row;
}

const fileOf = (name: string) => join(folder ?? '', name);
const nameOf = ({ profile, layout }: { profile: SourceProfile; layout: Layout }) => `${profile.id}/${layout.id}`;

function csvFiles(at: string, prefix = ''): string[] {
  return readdirSync(at, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? csvFiles(join(at, entry.name), `${prefix}${entry.name}/`)
      : /\.[ct]sv$/.test(entry.name)
        ? [`${prefix}${entry.name}`]
        : [],
  );
}

describe.skipIf(!folder)('publishers’ files (skipped where ATRISK_DATA is not set)', () => {
  it.each(KNOWN)('%s is %s and nothing else', (name, expected) => {
    expect(recognise(rowsOf(fileOf(name))[0] ?? [], profiles).map(nameOf)).toEqual([expected]);
  });

  it('every file of these publishers is in the list', () => {
    const publishers = ['wgi', 'fsi', 'unhcr', 'worldbank', 'inform', 'vdem', 'hdr', 'ucdp-ged', 'cpi'];
    const files = publishers.flatMap((name) => csvFiles(fileOf(name), `${name}/`));
    expect(files.sort()).toEqual([...KNOWN.map(([name]) => name), ...WITHOUT_COUNTRY].sort());
  });

  it('no other file is taken for one of theirs, whichever of its first rows is the header', () => {
    const others = csvFiles(folder ?? '').filter((name) => !KNOWN.some(([known]) => known === name));
    expect(others.length).toBeGreaterThan(40);
    const taken = others.flatMap((name) =>
      rowsOf(fileOf(name))
        .slice(0, 5)
        .flatMap((row) => recognise(row, profiles).map((found) => `${name}: ${nameOf(found)}`)),
    );
    expect(taken).toEqual([]);
  });

  it.each(KNOWN)('%s holds what the profile says', (name) => {
    const [header = [], ...rows] = rowsOf(fileOf(name));
    const [found] = recognise(header, profiles);
    if (found === undefined) throw new Error('The file is not recognised.');
    const cells = [...values(found, header, rows)];
    const { layout, profile } = found;
    const strange = cells.filter(({ text, series }) => !fits(text, series, layout, profile));
    expect(strange.slice(0, 5)).toEqual([]);
    expect(cells.length === 0).toBe(nameOf(found) === 'hdr/keys');
  });

  it.each(KNOWN)('%s: all of its codes are known, named by the profile, or no country', (name) => {
    const [header = [], ...rows] = rowsOf(fileOf(name));
    const [found] = recognise(header, profiles);
    if (found?.layout.codes !== 'iso3') return;
    const at = columnAt(header, found.layout.columns.unit);
    const known = new Set(codesOfNames().concat(Object.keys(found.profile.codes), Object.keys(found.profile.notUnits)));
    const units = new Set(
      rows.filter((row) => row.length > 3 && !row[0]?.startsWith('#')).map((row) => (row[at] ?? '').trim()),
    );
    // Historic states have codes of their own in these files; a row of tags and footers have none.
    const historic = ['ANT', 'DDR', 'YMD', '', '#country+code'];
    expect([...units].filter((code) => !known.has(code) && !historic.includes(code))).toEqual([]);
  });
});

/** Codes of ISO 3166-1 from the table of another maker. */
function codesOfNames(): string[] {
  const [header = [], ...rows] = rowsOf(fileOf('country-names/country-codes.csv'));
  const at = header.indexOf('ISO3166-1-Alpha-3');
  return rows.map((row) => row[at] ?? '').concat('XKX');
}

function columnAt(header: readonly string[], wanted: string): number {
  return header.findIndex((cell) => headerKeys(cell).includes(matchKey(wanted)));
}

function seriesBy(label: string, series: readonly Series[], where: boolean): Series | undefined {
  return series.find(
    ({ id, name, labels, where: filter }) =>
      Object.keys(filter).length > 0 === where &&
      [id, name, ...labels].some((one) => headerKeys(label).includes(matchKey(one))),
  );
}

interface Cell {
  text: string;
  series: Series;
}

/** Every cell in which the layout expects a value. */
function* values(
  { profile: { series }, layout }: { profile: SourceProfile; layout: Layout },
  header: readonly string[],
  rows: readonly string[][],
): Generator<Cell> {
  const at = (name: string | null) => (name === null ? -1 : columnAt(header, name));
  const ignored = (row: readonly string[]) =>
    layout.ignore.some(({ column, texts }) => texts.includes((row[at(column)] ?? '').trim()));
  const named = series.find(({ id }) => id === layout.series);
  for (const row of rows) {
    const unit = (row[at(layout.columns.unit)] ?? '').trim();
    if (unit === '' || unit.startsWith('#') || ignored(row) || (row[0] ?? '').startsWith('(*)')) continue;
    const inRow = named ?? seriesBy((row[at(layout.columns.series)] ?? '').trim(), series, false);
    if (layout.shape === 'long') {
      if (inRow !== undefined) yield { text: row[at(layout.columns.value)] ?? '', series: inRow };
      else throw new Error(`No series is named ${row[at(layout.columns.series)]}.`);
      continue;
    }
    for (const [column, title] of header.entries()) {
      const year = /^\d{4}$/.test(title);
      const stem = /^(.+)_\d{4}$/.exec(title)?.[1];
      const one = layout.shape === 'years' ? (year ? inRow : undefined) : seriesBy(stem ?? title, series, false);
      if (one !== undefined && one.combine !== 'count') yield { text: row[column] ?? '', series: one };
    }
  }
}

/** A blank, a declared marker, or a number within the range. */
function fits(cell: string, series: Series, layout: Layout, profile: SourceProfile): boolean {
  const text = cell.trim();
  if (text === '' || Object.hasOwn(layout.missing, text) || Object.hasOwn(series.missing, text)) return true;
  const value = Number(text);
  if (Number.isNaN(value)) return false;
  const { range } = series;
  return range === null || (value >= range[0] && value <= range[1]) || profile.series.length === 0;
}

describe('the shipped data', () => {
  it('are taken for no publisher’s', () => {
    const files = readdirSync(projectPath('data')).filter((name) => name.endsWith('.csv'));
    expect(files.length).toBeGreaterThan(0);
    for (const name of files) {
      const path = projectPath(`data/${name}`);
      expect(existsSync(path)).toBe(true);
      expect(recognise(rowsOf(path)[0] ?? [], profiles)).toEqual([]);
    }
  });
});
