/** Publishers' files as they come. They may not be shipped: point ATRISK_DATA at the folder that holds them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { matchShare } from '../../src/dataset/match-share.ts';
import { observationsOf } from '../../src/dataset/observations.ts';
import { type RawInput, readTables } from '../../src/dataset/read.ts';
import type { Definition } from '../../src/types.ts';
import { definitionOf, indicatorOf } from '../fixtures/definition.ts';
import { datasetOf, found } from './support.ts';

const folder = process.env['ATRISK_DATA'];
const onRealData = it.skipIf(!folder);

async function file(name: string, sidecar: string | null = null): Promise<RawInput> {
  const bytes = await readFile(join(folder ?? '', name));
  return {
    name,
    bytes,
    sidecar: sidecar === null ? null : { name: 'sidecar', bytes: new TextEncoder().encode(sidecar) },
  };
}

function countries(ids: readonly string[]): Definition {
  return definitionOf({ unitKind: 'country', indicators: ids.map((id) => indicatorOf({ id, range: [-10, 10] })) });
}

const FSI = ['C1: Security Apparatus', 'C2: Factionalized Elites', 'C3: Group Grievance', 'E1: Economy'].concat(
  ['E2: Economic Inequality', 'E3: Human Flight and Brain Drain', 'P1: State Legitimacy', 'P2: Public Services'],
  ['P3: Human Rights', 'S1: Demographic Pressures', 'S2: Refugees and IDPs', 'X1: External Intervention'],
);

describe('publishers’ files', () => {
  onRealData('Fragile States Index 2020, with a byte order mark: 178 countries, one of them two', async () => {
    const input = await file('fsi/fsi-2020-components-bom.csv');
    const dataset = await datasetOf([input], countries(FSI));
    expect(dataset.units).toHaveLength(178);
    expect(observationsOf(dataset)).toHaveLength(178 * 12);
    expect(dataset.findings).toMatchObject([
      { code: 'unit.unknown', severity: 'warning', message: expect.stringContaining('"Israel and West Bank"') },
    ]);
    const yemen = observationsOf(dataset).find(({ unit, indicator }) => unit === 'YEM' && indicator === FSI[0]);
    expect(yemen).toMatchObject({ value: 9.7, period: '2020', source: { file: 'input-1', line: 2, column: FSI[0] } });
    expect(matchShare(await readTables([input]), countries(FSI))).toBe(1);
  });

  onRealData('its excerpt with ordinal ranks', async () => {
    const dataset = await datasetOf([await file('fsi/fsi-2020-excerpt-with-ordinal-rank.csv')], countries(FSI));
    expect(dataset.unitPeriods.find(({ unit }) => unit === 'YEM')?.published).toEqual({
      rank: '1st',
      score: '112.4',
    });
  });

  onRealData('Peoples under Threat, 40 country-years', async () => {
    const dataset = await datasetOf(
      [await file('peoples-under-threat/put-country-pages.csv')],
      countries([...'ABCDEFGHIJ']),
    );
    expect(dataset.unitPeriods).toHaveLength(40);
    const afghanistan = dataset.unitPeriods.find(({ unit, period }) => unit === 'AFG' && period === '2016');
    expect(afghanistan?.published).toEqual({ rank: '5', score: '20.27' });
    expect(afghanistan?.attributes['communities_at_risk']).toContain('Hazara');
  });

  onRealData('World Bank: codes in brackets, markers, blank rows and footnotes', async () => {
    const input = await file('wgi/wgi-databank-2018-2022.csv', "missing: ['..']\n");
    const map = { Time: 'year', 'Country Code': 'iso3', 'Country Name': 'name' };
    const dataset = await datasetOf([input], countries(['PV.EST', 'CC.EST']), map);
    expect(dataset.units).toHaveLength(214);
    expect(found(dataset, 'cell.type')).toEqual([]);
    expect(found(dataset, 'unit.unknown')).toEqual([]);
    expect(found(dataset, 'row.no-unit').map(({ severity }) => severity)).toEqual(['warning', 'warning']);
    expect(found(dataset, 'row.duplicate-key').map(({ line }) => line)).toEqual([1071, 1072]);
  });

  onRealData.each([
    ['cpi/cpi-wide-zero-as-missing-excerpt.csv', 'file.encoding'],
    ['hdr/hdr2023-24-components-cp1252.csv', 'file.encoding'],
    ['ewp-panel/ewp-mass-killing-events-2025.xlsx', 'file.binary'],
    ['ulfelder-statrisk-2014/pitf-genopoliticide-2014.xls', 'file.binary'],
    ['hxl/input-valid.csv', 'header.tag-row'],
    ['hxl/input-valid.tsv', 'table.delimiter'],
    ['ucdp-ged/conflict_data_UKR.csv', 'header.tag-row'],
    ['wgi/wgi-databank-rowquoted-excerpt.csv', 'quote.stray'],
    ['wgi/wgi-shortcodes-2016-2021.csv', 'header.blank'],
    ['inform/inform-2016-components.csv', 'header.blank'],
  ])('%s is refused as %s', async (name, code) => {
    const error: unknown = await readTables([await file(name)]).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, exitCode: 3 });
  });
});
