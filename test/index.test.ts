import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import * as atrisk from '../src/index.ts';

const shipped = (path: string) => readFile(fileURLToPath(new URL(`../${path}`, import.meta.url)));

async function putResult() {
  const framework = atrisk.loadFramework(String(await shipped('frameworks/mrg-put.yaml')), 'mrg-put.yaml');
  const bytes = await shipped('data/peoples-under-threat.csv');
  const dataset = await atrisk.readDataset([{ name: 'put.csv', bytes, sidecar: null }], framework);
  return { framework, dataset, result: atrisk.scoreDataset(framework, dataset) };
}

it('scores the shipped data as the README shows', async () => {
  const { result } = await putResult();
  const first = result.results[0];
  expect([first?.unit.name, first?.rank, first?.among]).toEqual(['Syrian Arab Republic', 1, 18]);
  // The total printed on the publisher's page.
  expect(first?.score).toBeCloseTo(29.435, 3);
});

it('knows from the framework alone that the shipped rows are part of the index', async () => {
  const { result } = await putResult();
  expect(result.universe).toMatchObject({ partial: true, supplied: { '2021': 18 } });
});

it('takes a map of columns and refuses data with errors', async () => {
  const { framework } = await putResult();
  const bytes = new TextEncoder().encode('unit,year,Voice,A\nMadeUp,2021,-1,many\n');
  const dataset = await atrisk.readDataset([{ name: 'x.csv', bytes, sidecar: null }], framework, { Voice: 'G' });
  expect(atrisk.observationsOf(dataset).find(({ indicator }) => indicator === 'G')?.value).toBe(-1);
  expect(() => atrisk.scoreDataset(framework, dataset)).toThrow(atrisk.AtriskError);
});

it('renders a stored result as it rendered the fresh one', async () => {
  const { result } = await putResult();
  const stored = atrisk.parseResult([...atrisk.renderJson(result)].join(''), 'stored');
  const view = { width: null, colour: false, ascii: false, top: null, by: 'index' } as const;
  expect(atrisk.renderTable(stored, view)).toBe(atrisk.renderTable(result, view));
  expect(atrisk.renderBrief(stored, 'SOM')).toBe(atrisk.renderBrief(result, 'SOM'));
});

it('has the version of the package', async () => {
  const { version } = JSON.parse(String(await shipped('package.json'))) as { version: string };
  expect(atrisk.VERSION).toBe(version);
});

it('says how far ranks depend on the choices, and on which', async () => {
  const { framework, dataset } = await putResult();
  const report = atrisk.uncertaintyOf(framework, dataset, { draws: 200, pairs: [['SYR', 'SOM']] });
  expect(report.groups[0]?.units[0]).toMatchObject({ unit: 'SYR', rank: 1, median: 1, top: null });
  expect(report.groups[0]?.pairs[0]?.share).toBeGreaterThan(0.9);
  // One variable for the coefficient of each of the ten indicators.
  const sensitivity = atrisk.sensitivityOf(framework, dataset, { draws: 64 });
  expect(sensitivity.groups[0]?.indices).toHaveLength(10);
  const view = { width: null, colour: false, ascii: false, top: null, by: 'index' } as const;
  expect(atrisk.renderUncertaintyTable(report, view)).toMatch(/Syrian Arab Republic/);
  expect(atrisk.renderSensitivityMarkdown(sensitivity, view)).toMatch(/Sobol indices/);
});

it('reads a specification with data errors, and the columns that it names', async () => {
  const { framework } = await putResult();
  const spec = 'uncertainty:\n  - { vary: data, indicator: G, standardError: G error }\n';
  const variations = atrisk.loadUncertainty(spec, 'spec.yaml', framework.definition);
  const adapted = atrisk.withErrorColumns(framework, variations, () => null);
  const rows =
    'unit,year,A,B,C,D,E,F,G,H,I,J,G error\nQuay,2021,0,0,0,0,5,5,1,0,0,3,2\nShore,2021,0,0,0,0,5,5,0,0,0,3,0\n';
  const inputs = [{ name: 'x.csv', bytes: new TextEncoder().encode(rows), sidecar: null }];
  const dataset = await atrisk.readDataset(inputs, adapted.framework);
  const report = atrisk.uncertaintyOf(adapted.framework, dataset, {
    variations: adapted.variations,
    draws: 4000,
    pairs: [['Shore', 'Quay']],
  });
  // Quay counts -1, with a standard error of 2: it stays below Shore's 0 where z is above -0.5, in 69.1 % of cases;
  // its values are kept from -2.5 to 2.5, which changes no order.
  expect(Math.abs((report.groups[0]?.pairs[0]?.share ?? 0) - 0.6915)).toBeLessThan(5 * Math.sqrt(0.21 / 4000));
});
