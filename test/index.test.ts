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
