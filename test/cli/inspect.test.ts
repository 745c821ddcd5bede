/** `atrisk inspect`, from the command line: with a framework, without one, and on data of the field where they are there. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import * as atrisk from '../../src/index.ts';
import type { InspectionReport } from '../../src/types.ts';
import { temporaryFolder } from './support/folder.ts';
import { ROOT, run } from './support/run.ts';

const folder = temporaryFolder();
const PUT = join(ROOT, 'data', 'peoples-under-threat.csv');

async function printed(args: readonly string[], columns?: number): Promise<{ stdout: string; stderr: string }> {
  const { status, stdout, stderr } = await run(['inspect', ...args], {
    folder,
    ...(columns === undefined ? {} : { columns }),
  });
  expect(stderr).not.toMatch(/error/i);
  expect(status).toBe(0);
  return { stdout, stderr };
}

const reported = async (args: readonly string[]) =>
  JSON.parse((await printed([...args, '--format', 'json'])).stdout) as InspectionReport;

describe('with a framework', () => {
  it('fits a terminal of 80 cells', async () => {
    const { stdout } = await printed([PUT, '--no-color'], 80);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('makes a block of every row where a table has no room', async () => {
    const { stdout } = await printed([PUT, '--no-color'], 24);
    expect(stdout.split('\n').filter((line) => line.length > 24)).toEqual([]);
    expect(stdout).toContain('\nD\n  n: 18\n');
  });

  it('is the same in any order of rows and columns but for the hashes of the files', async () => {
    const rows = readFileSync(PUT, 'utf8').trimEnd().split('\n');
    const table: string[][] = parse(rows.join('\n'));
    const turned = [...table.slice(0, 1), ...table.slice(1).reverse()].map((row) => row.toReversed());
    const quoted = turned.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
    writeFileSync(join(folder, 'turned.csv'), `${quoted.join('\n')}\n`);
    const [one, other] = [await reported([PUT]), await reported(['turned.csv', '-f', 'mrg-put'])];
    expect(other.inspections).toEqual(one.inspections);
    expect(other.observationsSha256).toBe(one.observationsSha256);
  });

  it('is what the library gives', async () => {
    const framework = atrisk.loadFramework(
      readFileSync(join(ROOT, 'frameworks', 'mrg-put.yaml'), 'utf8'),
      'mrg-put.yaml',
    );
    const dataset = await atrisk.readDataset([{ name: PUT, bytes: readFileSync(PUT), sidecar: null }], framework);
    const report = atrisk.inspectDataset(framework, dataset, { correlation: 'kendall' });
    const printedReport = await reported([PUT, '--correlation', 'kendall']);
    expect(JSON.parse(JSON.stringify(report.inspections))).toEqual(printedReport.inspections);
  });

  it('flags by the coefficient that is asked for', async () => {
    const flagged = async (by: string) =>
      (await reported([PUT, '--correlation', by])).inspections[0]?.dimensions.flatMap(({ pairs }) =>
        pairs.flatMap(({ a, b, flag }) => (flag === null ? [] : [`${a} ${b}`])),
      );
    expect(await flagged('pearson')).not.toEqual(await flagged('kendall'));
  });
});

describe('without a framework', () => {
  it('looks at the columns as they are, and says so', async () => {
    writeFileSync(
      join(folder, 'towns.csv'),
      'unit,year,wells,pumps,note\nEast,2020,1,2,a\nNorth,2020,2,4,b\nSouth,2020,3,6,c\nWest,2020,4,8.5,d\n',
    );
    const { stderr, stdout } = await printed(['towns.csv']);
    expect(stderr).toContain('No framework: the columns are looked at as they are, without an index.');
    expect(stderr).toContain('towns.csv:1: 1 column is left out, because it is of words: "note".');
    expect(stdout).toContain('Inspection of columns without an index, 2020');
    expect(stdout).toContain('1 pair of indicators is correlated over 0.92: pumps and wells 1.00.');
    expect((await reported(['towns.csv'])).inspections[0]?.indicators.map(({ id }) => id)).toEqual(['pumps', 'wells']);
  });

  it('refuses data without a number, and a cell that is no number among numbers', async () => {
    writeFileSync(join(folder, 'words.csv'), 'unit,year,zone\nEast,2020,a\nWest,2020,b\n');
    const words = await run(['inspect', 'words.csv'], { folder });
    expect(words).toMatchObject({ status: 3, stdout: '' });
    expect(words.stderr).toContain('atrisk: The data have no column of numbers.');
    writeFileSync(join(folder, 'percent.csv'), 'unit,year,wells\nEast,2020,1\nNorth,2020,12%\nWest,2020,3\n');
    const percent = await run(['inspect', 'percent.csv'], { folder });
    expect(percent).toMatchObject({ status: 3, stdout: '' });
    expect(percent.stderr).toContain('percent.csv:3: column "wells": "12%" is not a number. (Leave out the percent');
  });

  it('counts one pair as one', async () => {
    writeFileSync(join(folder, 'pair.csv'), 'unit,year,a,b\nE,2020,1,2\nN,2020,2,9\nS,2020,3,1\nW,2020,4,7\n');
    expect((await printed(['pair.csv'])).stdout).toContain('1 pair of indicators. None has a flag;');
  });

  it('has no sets of weights to choose from', async () => {
    const { status, stderr } = await run(['inspect', 'towns.csv', '--weights', 'equal'], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain('Without a framework there are no sets of weights to choose from.');
  });

  it('looks at the columns of a gathered dataset through the library', async () => {
    const bytes = readFileSync(join(folder, 'towns.csv'));
    const report = atrisk.inspectDataset(
      null,
      await atrisk.gatherDataset([{ name: 'towns.csv', bytes, sidecar: null }]),
    );
    expect(report.framework).toBeNull();
    expect(report.inspections[0]?.across.pairs).toHaveLength(1);
  });

  it('shows what is invisible in names, and marks up nothing of what a header says', async () => {
    writeFileSync(
      join(folder, 'odd.csv'),
      'unit,year,*b* <i>|x,plain\nE\u202ea,2020,1,\n"\u001b[2Jred",2020,2,\nC,2020,900,1\n',
    );
    for (const format of ['table', 'markdown', 'json']) {
      const { status, stdout } = await run(['inspect', 'odd.csv', '--format', format], { folder });
      expect(status).toBe(0);
      expect(stdout).not.toMatch(/[\u001b\u202e]/);
      expect(stdout).toMatch(/E\\{1,2}u202ea/);
      if (format === 'markdown') expect(stdout).toContain(String.raw`\*b\* &lt;i&gt;\|x`);
    }
  });
});

/** Publishers' files may not be shipped: point ATRISK_DATA at the folder that holds them. */
const ASEM = join(process.env['ATRISK_DATA'] ?? '', 'asem', 'asem_idata.csv');

describe.skipIf(process.env['ATRISK_DATA'] === undefined || !existsSync(ASEM))(
  'the ASEM connectivity data (skipped where ATRISK_DATA is not set)',
  () => {
    it('have the statistics that the analysis vignette of COINr 1.1 prints for their first five indicators', async () => {
      const report = await reported([ASEM, '--map', 'uCode=code', '--map', 'uName=name', '--map', 'Time=year']);
      const indicators = new Map(report.inspections[0]?.indicators.map((one) => [one.id, one.observed]));
      const found = ['LPI', 'Flights', 'Ship', 'Bord', 'Elec'].map((id) => {
        const { min, max, mean, median, sd, skewness, kurtosis, n, zeros, different } = indicators.get(id)!;
        const figures = [min, max, mean, median, sd, skewness, kurtosis].map((value) => Number(value?.toPrecision(3)));
        return [id, ...figures, n, n - zeros, different];
      });
      expect(found.map((row) => row.slice(0, 10))).toEqual([
        ['LPI', 2.07, 4.23, 3.41, 3.42, 0.538, -0.304, -0.657, 51, 51],
        ['Flights', 0.99, 211, 38.6, 25.6, 46.7, 2.1, 4.51, 51, 51],
        ['Ship', 0, 21.2, 12, 12.7, 6.84, -0.576, -0.681, 51, 42],
        ['Bord', 0, 122, 23.6, 18, 24.8, 2.15, 5.79, 51, 45],
        ['Elec', 0, 110, 16.2, 6.91, 22.7, 2.23, 5.79, 51, 47],
      ]);
      expect(found.slice(0, 3).map((row) => row[10])).toEqual([51, 51, 43]);
    });
  },
);
