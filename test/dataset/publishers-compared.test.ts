/**
 * Publishers' files held against each other: the same series in other shapes, rows and files in another order, gathered
 * first or scored at once. They may not be shipped: point ATRISK_DATA at the folder that holds them.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../src/dataset/observations.ts';
import type { Dataset, Observation, Result } from '../../src/types.ts';
import { temporaryFolder } from '../cli/support/folder.ts';
import { run } from '../cli/support/run.ts';
import { gathered, tidy, troubles } from './sources/gathered.ts';
import { byKey, bytesOf, fileOf, folder } from './sources/publisher-file.ts';

describe.skipIf(!folder)('four shapes of WGI (skipped where ATRISK_DATA is not set)', () => {
  const NAMES = ['bulk-wide-1996-2022', 'databank-2018-2022', 'databank-rowquoted-excerpt', 'shortcodes-2016-2021'];
  const shapes = NAMES.map(async (name) => (folder ? byKey(await gathered([fileOf(`wgi/wgi-${name}.csv`)])) : null));

  /** Values that two shapes have in common, and the largest difference by series. */
  async function compare(a: number, b: number): Promise<{ common: number; largest: Map<string, number> }> {
    const [left, right] = (await Promise.all([shapes[a], shapes[b]])) as [
      Map<string, Observation>,
      Map<string, Observation>,
    ];
    const largest = new Map<string, number>();
    let common = 0;
    for (const [key, { value, indicator }] of left) {
      const other = right.get(key)?.value ?? null;
      if (value === null || other === null) continue;
      common += 1;
      largest.set(indicator, Math.max(largest.get(indicator) ?? 0, Math.abs(value - other)));
    }
    return { common, largest };
  }

  it.each([
    [0, 1, 9483],
    [0, 2, 1977],
    [1, 2, 36],
  ])('shapes %i and %i, of one release, agree in all %i values they share', async (a, b, expected) => {
    const { common, largest } = await compare(a, b);
    expect(common).toBe(expected);
    expect([...largest.values()].every((difference) => difference === 0)).toBe(true);
  });

  it('the fourth is of an earlier release, whose figures were revised', async () => {
    const { common, largest } = await compare(1, 3);
    expect(common).toBe(6 * (836 * 4 + 852 + 831));
    const estimates = ['VA', 'PV', 'GE', 'RQ', 'RL', 'CC'].map((id) => largest.get(`wgi.${id}.EST`) ?? 0);
    expect(estimates.map((difference) => Number(difference.toPrecision(3)))).toEqual([
      0.328, 0.598, 1.52, 0.489, 0.876, 1.07,
    ]);
  });

  it('a percentile rank under the header of an estimate is an error', async () => {
    const text = new TextDecoder().decode(bytesOf('wgi/wgi-databank-2018-2022.csv'));
    const swapped = text.replace('[CC.EST]', '[CC.x]').replace('[CC.PER.RNK]', '[CC.EST]');
    const { findings } = await gathered([fileOf('wgi/x', null, new TextEncoder().encode(swapped))]);
    const wrong = findings.filter(({ code }) => code === 'cell.range');
    expect(wrong.length).toBeGreaterThan(700);
    expect(wrong[0]).toMatchObject({
      severity: 'error',
      indicator: 'wgi.CC.EST',
      message: expect.stringContaining('-5 to 5'),
    });
  });
});

describe.skipIf(!folder)('events of UCDP (skipped where ATRISK_DATA is not set)', () => {
  it('two files agree on Bangladesh in every year and series', async () => {
    const [country, world] = await Promise.all(
      ['conflict_data_BGD', 'ged191-sample'].map(async (name) =>
        byKey(await gathered([fileOf(`ucdp-ged/${name}.csv`)])),
      ),
    );
    const figures = (all: Map<string, Observation> = new Map()) =>
      [...all].filter(([key]) => key.startsWith('BGD ')).map(([key, { value }]) => [key, value]);
    expect(figures(country)).toHaveLength(520);
    expect(figures(world)).toEqual(figures(country));
  });

  it('all 1,167 events of Ukraine are counted, the six with a cell that begins with # among them', async () => {
    const path = 'ucdp-ged/conflict_data_UKR.csv';
    const events = (all: Dataset) => observationsOf(all).filter(({ indicator }) => indicator === 'ucdp-ged.events');
    const counted = events(await gathered([fileOf(path)]));
    expect(counted.map(({ period, value }) => [period, value])).toEqual([
      ['2014', 271],
      ['2015', 260],
      ['2016', 125],
      ['2017', 186],
      ['2018', 153],
      ['2019', 172],
    ]);
    // Lines 791, 1020 to 1022, 1025 and 1026 hold them; without them there are six fewer.
    const without = await gathered([fileOf(path)], {
      options: { skipLines: [791, 1020, 1021, 1022, 1025, 1026].map((line) => ({ from: line, to: line })) },
    });
    expect(events(without).reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(1161);
  });
});

describe.skipIf(!folder)('the order of rows and files (skipped where ATRISK_DATA is not set)', () => {
  /** The rows between the header and the footer in another order, always the same. */
  function shuffled(path: string, footer: number): Uint8Array {
    const [header = '', ...rows] = new TextDecoder().decode(bytesOf(path)).trimEnd().split(/\r?\n/);
    const body = rows.splice(0, rows.length - footer).map((row, at) => ({ row, at: (at * 7919) % 104729 }));
    body.sort((a, b) => a.at - b.at);
    return new TextEncoder().encode([header, ...body.map(({ row }) => row), ...rows].join('\n'));
  }

  it('has no influence', async () => {
    const files: [string, number][] = [
      ['wgi/wgi-databank-2018-2022.csv', 5],
      ['fsi/fsi-long-2006-2023-components.csv', 0],
      ['unhcr/unhcr-dyads-2022.csv', 0],
      ['worldbank/population-1990-on.csv', 0],
    ];
    const straight = await gathered(files.map(([path]) => fileOf(path)));
    const mixed = await gathered(
      files.toReversed().map(([path, footer]) => fileOf(path, null, shuffled(path, footer))),
    );
    expect(tidy(mixed)).toBe(tidy(straight));
    expect(troubles(mixed)).toEqual(troubles(straight));
  });
});

describe.skipIf(!folder)('gathered first or scored at once (skipped where ATRISK_DATA is not set)', () => {
  const place = temporaryFolder();
  const FILES = [
    'wgi/wgi-bulk-wide-1996-2022.csv',
    'fsi/fsi-long-2006-2023-components.csv',
    'unhcr/unhcr-by-origin-1951-2025.csv',
    'worldbank/population-1990-on.csv',
  ].map((path) => join(folder ?? '', path));

  /** Scores of Peoples under Threat, of which these files give six indicators of ten. */
  async function scores(files: readonly string[], period: string): Promise<[string, number | null][]> {
    const options = ['-f', 'mrg-put', '--min-coverage', '0.5', '--period', period, '--format', 'json', '--quiet'];
    const { status, stdout } = await run(['score', ...files, ...options], { folder: place });
    expect(status).toBe(0);
    return (JSON.parse(stdout) as Result).results.map(({ unit, score }) => [unit.id, score]);
  }

  it.each([[[] as string[]], [['-f', 'mrg-put']]])(
    'the scores are the same: gather %j',
    async (more) => {
      const done = await run(['gather', ...FILES, ...more, '-o', 'tidy.csv', '--quiet'], { folder: place });
      expect(done).toMatchObject({ status: 0, stdout: '' });
      for (const period of ['2016', '2019', '2021']) {
        const direct = await scores(FILES, period);
        expect(direct.length).toBeGreaterThan(100);
        expect(await scores(['tidy.csv'], period)).toEqual(direct);
      }
    },
    120_000,
  );
});
