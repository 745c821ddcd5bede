/** What a comparison must hold to, whatever its words; the words themselves are in the golden cases. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareResults, parseResult } from '../../src/index.ts';
import type { Comparison } from '../../src/types.ts';
import { docBlocks, words } from './support/doc-blocks.ts';
import { CLEAN, STRAIN, temporaryFolder } from './support/folder.ts';
import { ROOT, run } from './support/run.ts';

const folder = temporaryFolder();
const put = (name: string, text: string): void => {
  writeFileSync(join(folder, name), text);
};
const compare = async (...args: string[]) => run(['compare', ...args], { folder });
const json = async (...args: string[]): Promise<Comparison> => {
  const { stdout, stderr } = await compare(...args, '--format', 'json');
  expect(stderr).not.toContain('atrisk:');
  return JSON.parse(stdout) as Comparison;
};

put('data.csv', `${CLEAN}AR,2020,10,0,80\nBE,2020,50,1,50\nCO,2020,60,1,30\n`);
put('list.csv', 'unit,rank\nAR,2\nBE,1\nCO,3\n');

it('prints what docs/compare.md says', async () => {
  let commands = 0;
  for (const { info, body } of docBlocks(readFileSync(join(ROOT, 'docs', 'compare.md'), 'utf8'))) {
    const file = /file=(\S+)/.exec(info)?.[1];
    if (file !== undefined) put(file, body);
    if (info !== 'console') continue;
    const [command = ''] = body.split('\n');
    const { stdout, stderr } = await run(words(command).slice(2), { folder });
    expect(`${command}\n${stdout}${stderr}`).toBe(body);
    commands += 1;
  }
  expect(commands).toBe(1);
});

describe('the periods compared', () => {
  const periods = async (...args: string[]) => {
    const { from, to } = await json(...args, '-f', STRAIN, '--quiet');
    return [from.period, to.period];
  };

  it('of one file are the latest and the one before, or those that are named', async () => {
    expect(await periods('data.csv')).toEqual(['2020', '2021']);
    expect(await periods('data.csv', '--from-period', '2021', '--period', '2020')).toEqual(['2021', '2020']);
  });

  it('of one file by two methods are the same', async () => {
    put(
      'even.yaml',
      readFileSync(STRAIN, 'utf8').replace('violence: 2, institutions: 1', 'violence: 1, institutions: 1'),
    );
    expect(await periods('data.csv', '--from-framework', 'even.yaml')).toEqual(['2021', '2021']);
  });

  it('of two files are the latest of each, or the one that is named for both', async () => {
    put('more.csv', `${readFileSync(join(folder, 'data.csv'), 'utf8')}AR,2022,1,1,1\n`);
    expect(await periods('data.csv', 'more.csv')).toEqual(['2021', '2022']);
    expect(await periods('data.csv', 'more.csv', '--period', '2020')).toEqual(['2020', '2020']);
  });

  it('pass an undated list by', async () => {
    expect(await periods('list.csv', 'data.csv', '--period', '2020')).toEqual(['undated', '2020']);
  });
});

describe('the weights compared', () => {
  const sets =
    'weightSets:\n  level: { description: all alike, weights: { strain: { violence: 1, institutions: 1 } } }\n';
  put('sets.yaml', readFileSync(STRAIN, 'utf8').replace('ranking:', `${sets}ranking:`));

  it.each([
    [
      ['--from-weights', 'level'],
      ['level', null],
    ],
    [
      ['--weights', 'level', '--from-weights', 'own'],
      [null, 'level'],
    ],
  ])('%s', async (options, expected) => {
    const { from, to, split } = await json('data.csv', '-f', 'sets.yaml', ...options);
    expect([from.framework?.weights, to.framework?.weights]).toEqual(expected);
    expect(split.meanSize).toMatchObject({ revision: 0, data: 0 });
    expect(split.meanSize.method).toBeGreaterThan(0);
  });
});

describe('a side', () => {
  it('may come from standard input', async () => {
    const { stdout } = await run(['compare', '-', 'data.csv', '-f', STRAIN], {
      folder,
      stdin: readFileSync(join(folder, 'list.csv')),
    });
    expect(stdout).toContain('Baseline: standard input, published list');
  });

  it('may be a result, which says the same as the data it was made from', async () => {
    for (const [name, period] of [
      ['old.json', '2020'],
      ['new.json', 'all'],
    ] as const) {
      await run(['score', 'data.csv', '-f', STRAIN, '--period', period, '--format', 'json', '-o', name], { folder });
    }
    const [results, data] = [await json('old.json', 'new.json'), await json('data.csv', '-f', STRAIN)];
    expect({ ...results, from: null, to: null }).toEqual({ ...data, from: null, to: null });
    const stored = (name: string) => parseResult(readFileSync(join(folder, name), 'utf8'), name);
    expect(compareResults(stored('old.json'), stored('new.json')).units).toEqual(results.units);
  });

  it('that cannot be scored by the method of the other leaves the change whole, and says why', async () => {
    const lacking = readFileSync(STRAIN, 'utf8').replaceAll(/\bclashes\b/g, 'raids');
    put('raids.yaml', lacking);
    put('raids.csv', 'unit,year,raids,speech,courts\nAR,2021,20,1,70\nBE,2021,40,1,50\nCO,2021,80,2,20\n');
    const { split } = await json('raids.csv', 'data.csv', '--from-framework', 'raids.yaml', '-f', STRAIN);
    expect(split).toMatchObject({
      parts: 'none',
      reason: expect.stringMatching(/no values .* raids/) as string,
    });
  });

  it('with values that the other method does not take leaves the change whole as well', async () => {
    // More clashes than the old framework has room for.
    put('wide.yaml', readFileSync(STRAIN, 'utf8').replace('range: [0, 100]', 'range: [0, 1000]'));
    put('many.csv', 'unit,year,clashes,speech,courts\nAR,2022,200,1,70\nBE,2022,40,1,50\nCO,2022,80,2,20\n');
    const { split, units } = await json('data.csv', 'many.csv', '--from-framework', STRAIN, '-f', 'wide.yaml');
    expect(split).toMatchObject({
      parts: 'none',
      reason: "the new data cannot be scored with the baseline's framework, strain",
    });
    expect(units.every((unit) => unit.change !== null && unit.split === null)).toBe(true);
  });

  it('of data is read by its own shipped framework where none is named', async () => {
    const { stderr } = await compare(join(ROOT, 'data', 'made-up-panel.csv'), '--kind', 'region');
    expect(stderr).toContain('Framework: example');
  });
});

it('gives the same bytes whatever the order of rows', async () => {
  const lines = readFileSync(join(folder, 'data.csv'), 'utf8').trimEnd().split('\n');
  const [header = '', ...rows] = lines;
  put('mixed.csv', `${[header, ...rows.toReversed()].join('\n')}\n`);
  const found = async (file: string) => ({ ...(await json(file, '-f', STRAIN)), from: null, to: null });
  expect(await found('mixed.csv')).toEqual(await found('data.csv'));
});
