/** What is said of data that contradict each other, and what is advised. */
import { describe, expect, it } from 'vitest';
import { definitionOf } from '../fixtures/definition.ts';
import { datasetOf, found, inputOf, refusedWith } from './support.ts';

describe('units about which rows or files differ', () => {
  it('are named, with the place where they first stand', async () => {
    const first = inputOf('unit,name,kind,parent,year,tension\nB,Bee,region,P,2020,1\nA,Ay,region,P,2021,1\n', 'a.csv');
    const second = inputOf('unit,name,kind,parent,year,tension\nA,Eh,people,Q,2020,1\n', 'b.csv');
    const { findings } = await datasetOf([first, second], definitionOf({ unitKind: 'any' }));
    const about = findings.filter(({ unit }) => unit === 'A');
    expect(about.map(({ message }) => message)).toEqual([
      '"A" has 2 parents: "P", "Q". The one used is "P".',
      '"A" is of 2 kinds: people, region.',
      '"A" has 2 names: "Ay", "Eh". The one used is "Ay".',
    ]);
    for (const finding of about) expect(finding).toMatchObject({ unit: 'A', file: 'input-1', line: 3 });
  });

  it('are named where the published figures differ', async () => {
    const files = ['1st', '2nd'].map((rank) => inputOf(`unit,year,tension,rank\nA,2020,1,${rank}\n`));
    expect(found(await datasetOf(files), 'cell.conflict')[0]?.message).toBe(
      'The files give different published figures (rank) of "A" in 2020: "1st" and "2nd".',
    );
  });
});

describe('advice', () => {
  it('is about the second table where one begins, not about missing cells', async () => {
    const text = 'unit,year,tension\nA,2020,1\nB,2020,2\n\nunit,people\nA,1000\nB,2000\n';
    const short = found(await datasetOf(text), 'row.short');
    expect(short.map(({ line }) => line)).toEqual([5, 6, 7]);
    for (const { hint } of short)
      expect(hint).toBe('Another table seems to begin on line 5. Give each table a file of its own.');
  });

  it('is about missing cells where a row is only short', async () => {
    const short = found(await datasetOf('unit,year,tension\nA,2020\nB,2020,2\nC,2020\n'), 'row.short');
    expect(short.map(({ hint }) => hint?.slice(0, 21))).toEqual(['Add the missing cells', 'Add the missing cells']);
  });

  it('speaks the language of the file', async () => {
    const json = await refusedWith('{"a": 1}', 'data.json');
    expect(json.hint).toContain('list of objects');
    expect((await refusedWith('a: 1\nb: 2\n', 'data.yaml')).hint).toContain('hyphen');
    expect((await refusedWith('word\n', 'data.yaml')).message).toBe('The file is a single value, not a list of rows.');
    expect((await refusedWith('id: x\nindicators: []\n', 'data.yaml')).hint).toContain('--framework');
  });

  it('places a fault of JSON on its line and column', async () => {
    expect(await refusedWith('[\n  {"a": 1,}\n]', 'data.json')).toMatchObject({ line: 2, column: '11' });
  });

  it('names the key that stands twice in JSON', async () => {
    const { message } = await refusedWith('[{"unit": "A", "unit": "B"}]', 'data.json');
    expect(message).toBe('The key "unit" stands twice in one mapping.');
  });

  it('counts blank rows', async () => {
    const one = await datasetOf('unit,year,tension\nA,2020,1\n\nB,2020,2\n');
    expect(found(one, 'row.blank')).toMatchObject([{ message: 'A blank row between others was skipped.', line: 3 }]);
  });
});
