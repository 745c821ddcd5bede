/**
 * The indicators of Peoples under Threat that come from other publishers, computed from these publishers' files and
 * held against the values printed on the country pages. The files may not be shipped: point ATRISK_DATA at the folder
 * that holds them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { observationsOf } from '../../src/dataset/observations.ts';
import { readTables, toDataset } from '../../src/dataset/read.ts';
import type { Table } from '../../src/dataset/table.ts';
import type { Definition, Indicator, Observation } from '../../src/types.ts';
import { shipped } from '../helpers/files.ts';
import { shippedProfiles } from './sources/profile.ts';

const folder = process.env['ATRISK_DATA'] ?? '';
const FILES = [
  'wgi/wgi-bulk-wide-1996-2022.csv',
  'fsi/fsi-long-2006-2023-components.csv',
  'unhcr/unhcr-by-origin-1951-2025.csv',
  'worldbank/population-1990-on.csv',
];
const COMPUTED = [...'DEFGHI'];
const AGES = [0, 1, 2, 3, 4];

/** A printed value, and the one computed for it. */
interface Pair {
  unit: string;
  release: string;
  printed: string;
  computed: Observation;
}

/** How near the computed values of one indicator and release come to the printed ones. */
interface Nearness {
  rows: number;
  /** How many are equal at the printed number of decimals. */
  equal: number;
  mean: number;
  most: number;
}

const { definition } = shipped('mrg-put');
let tables: readonly Table[] = [];
let printed: Record<string, string>[] = [];
/** By age of the figures: `as shipped`, or all of them so many years older than the release. */
const computed = new Map<number | 'as shipped', Map<string, Observation>>();

/** The framework with figures of one age for every release. */
function aged(age: number): Definition {
  const withAge = (indicator: Indicator): Indicator =>
    indicator.from === null
      ? indicator
      : { ...indicator, from: { ...indicator.from, age: { least: age, most: age }, periods: {} } };
  return { ...definition, indicators: definition.indicators.map(withAge) };
}

async function compute(given: Definition): Promise<Map<string, Observation>> {
  const dataset = await toDataset(tables, given, { map: {} });
  expect(dataset.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return new Map(observationsOf(dataset).map((one) => [`${one.indicator} ${one.unit} ${one.period}`, one]));
}

function pairs(indicator: string, release: string | null, age: number | 'as shipped'): Pair[] {
  return printed
    .filter(({ year }) => release === null || year === release)
    .flatMap((row) => {
      const [unit, year, text] = [row['iso3'] as string, row['year'] as string, row[indicator] as string];
      const found = computed.get(age)?.get(`${indicator} ${unit} ${year}`);
      return found === undefined || found.value === null || text === ''
        ? []
        : [{ unit, release: year, printed: text, computed: found }];
    });
}

/** Within half a unit of the last printed digit, and a little for the noise of binary fractions. */
function isEqual({ printed: text, computed: { value } }: Pair): boolean {
  const decimals = (text.split('.')[1] ?? '').length;
  return Math.abs(Number(text) - (value as number)) <= 0.5 * 10 ** -decimals + 1e-9;
}

function nearness(indicator: string, release: string, age: number | 'as shipped'): Nearness {
  const all = pairs(indicator, release, age);
  const apart = all.map((one) => Math.abs(Number(one.printed) - (one.computed.value as number)));
  return {
    rows: all.length,
    equal: all.filter(isEqual).length,
    mean: apart.reduce((sum, one) => sum + one, 0) / all.length,
    most: Math.max(...apart),
  };
}

/** The ages at which the values of a release come nearest on average, the nearest first. */
function agesByNearness(indicator: string, release: string): number[] {
  const all = AGES.map((age) => ({ age, ...nearness(indicator, release, age) })).filter(({ rows }) => rows > 0);
  return all.sort((a, b) => a.mean - b.mean).map(({ age }) => age);
}

describe.skipIf(folder === '')('Peoples under Threat from its sources (skipped where ATRISK_DATA is not set)', () => {
  beforeAll(async () => {
    const profiles = shippedProfiles();
    const shelf = {
      outlines: profiles,
      load: (id: string) => profiles.find((one) => one.id === id) as (typeof profiles)[number],
    };
    const inputs = FILES.map((name) => ({ name, bytes: readFileSync(join(folder, name)), sidecar: null }));
    tables = await readTables(inputs, { shelf });
    printed = parse(readFileSync(join(folder, 'peoples-under-threat/put-country-pages.csv')), {
      columns: true,
      bom: true,
    });
    computed.set('as shipped', await compute(definition));
    for (const age of AGES) computed.set(age, await compute(aged(age)));
  }, 120_000);

  it('has all rows', () => {
    expect(printed).toHaveLength(40);
    for (const indicator of COMPUTED) expect(pairs(indicator, null, 'as shipped'), indicator).toHaveLength(40);
  });

  it.each(['E', 'F'])('%s equals the printed value in all 40 rows', (indicator) => {
    const different = pairs(indicator, null, 'as shipped').filter((pair) => !isEqual(pair));
    expect(different.map(({ unit, release }) => `${unit} ${release}`)).toEqual([]);
  });

  it.each(['G', 'H', 'I'])(
    '%s comes nearest with the year that the note names, and equals no printed value',
    (indicator) => {
      for (const release of ['2016', '2019', '2020', '2021']) {
        const stated = definition.indicators.find(({ id }) => id === indicator)?.from?.periods[release];
        const [age] = agesByNearness(indicator, release);
        expect(String(Number(release) - (age as number)), `${indicator} ${release}`).toBe(stated);
      }
      expect(pairs(indicator, null, 'as shipped').filter(isEqual)).toEqual([]);
    },
  );

  it('the two rows of 2018 are nearest to 2016 in G, and to 2017 in H and I', () => {
    expect(['G', 'H', 'I'].map((indicator) => agesByNearness(indicator, '2018')[0])).toEqual([2, 1, 1]);
  });

  it('G, H and I are as far from the printed values as docs/methodology.md says', () => {
    const releases = [...new Set(printed.map(({ year }) => year as string))];
    const all = ['G', 'H', 'I'].flatMap((indicator) =>
      releases.map((release) => nearness(indicator, release, 'as shipped')),
    );
    expect(Math.min(...all.map(({ mean }) => mean)).toFixed(3)).toBe('0.002');
    expect(Math.max(...all.map(({ mean }) => mean)).toFixed(2)).toBe('0.08');
    expect(Math.max(...all.map(({ most }) => most)).toFixed(1)).toBe('0.2');
  });

  it('D is as far from the printed values as its note says', () => {
    const releases = [...new Set(printed.map(({ year }) => year as string))];
    for (const { mean } of releases.map((release) => nearness('D', release, 'as shipped'))) {
      expect(mean).toBeGreaterThan(0.005);
      expect(mean).toBeLessThan(0.031);
    }
    const apart = pairs('D', null, 'as shipped').map(({ unit, release, printed: text, computed: { value } }) => ({
      row: `${unit} ${release}`,
      by: Math.abs(Number(text) - (value as number)),
    }));
    const [farthest] = apart.sort((one, other) => other.by - one.by);
    expect(farthest?.row).toBe('SYR 2021');
    expect(farthest?.by).toBeCloseTo(0.16, 2);
  });
});
