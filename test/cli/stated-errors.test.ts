/** Errors that a publisher states, in a publisher's file as downloaded: name its folder in ATRISK_DATA to run this. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import type { SensitivityReport } from '../../src/types.ts';
import { temporaryFolder } from './support/folder.ts';
import { run } from './support/run.ts';

const data = process.env['ATRISK_DATA'];
const folder = temporaryFolder();

const FRAMEWORK = `
format: 1
id: governance
title: Governance
version: '1'
publisher: Nobody
source: { title: Made up for a test }
licence: CC0-1.0
citation: Made up.
outcome: weak governance
unitKind: country
period: year
universe: { description: every country }
indicators:
  - { id: voice, name: Voice, unitOfMeasure: units, polarity: lower-is-riskier, from: wgi.VA.EST }
  - id: law
    name: Law
    unitOfMeasure: units
    polarity: lower-is-riskier
    from: { sum: wgi.RL.EST, times: -2, age: { least: 1, most: 1 } }
index:
  - { id: weak, name: Weak, operation: sum, inputs: [voice, law], coefficients: { voice: -1 } }
ranking: { order: highest-first, decimals: 3 }
uncertainty:
  - { vary: data, indicator: voice }
  - { vary: data, indicator: law }
`;

it.skipIf(data === undefined)(
  'standard errors of the World Bank, by the recipe of each indicator (skipped where ATRISK_DATA is not set)',
  async () => {
    const file = join(data as string, 'wgi/wgi-bulk-wide-1996-2022.csv');
    const rows: Record<string, string>[] = parse(readFileSync(file, 'utf8'), {
      bom: true,
      columns: true,
      relax_column_count: true,
    });
    const errorOf = (series: string, year: string): number => {
      const row = rows.find((one) => one['Country Code'] === 'SOM' && one['Indicator Code'] === series);
      return Number(row?.[year]);
    };
    // The score varies by the error of voice in 2018 and by twice that of law a year before: variances add up.
    const [voice, law] = [errorOf('VA.STD.ERR', '2018') ** 2, (2 * errorOf('RL.STD.ERR', '2017')) ** 2];
    writeFileSync(join(folder, 'governance.yaml'), FRAMEWORK);
    const args = ['sensitivity', file, '-f', 'governance.yaml', '--period', '2018', '--unit', 'SOM', '--of', 'score'];
    const { status, stdout } = await run([...args, '--draws', '4096', '--format', 'json', '--quiet'], { folder });
    expect(status).toBe(0);
    const [group] = (JSON.parse(stdout) as SensitivityReport).groups;
    // The variance of 8,192 normal numbers is within 5 × sqrt(2 / 8192) = 8 % of theirs.
    expect(Math.abs((group?.variance ?? 0) / (voice + law) - 1)).toBeLessThan(0.08);
    const share = (id: string) => group?.indices.find(({ factor }) => factor === `data:${id}`)?.total ?? Number.NaN;
    expect(Math.abs(share('voice') - voice / (voice + law))).toBeLessThan(0.05);
    expect(Math.abs(share('law') - law / (voice + law))).toBeLessThan(0.05);
  },
);
