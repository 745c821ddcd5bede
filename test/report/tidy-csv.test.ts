import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDefinition } from '../../src/dataset/open-definition.ts';
import { readTables, toDataset } from '../../src/dataset/read.ts';
import { renderTidyCsv } from '../../src/report/tidy-csv.ts';
import { gathered, tidy } from '../dataset/sources/gathered.ts';
import { inputOf, valuesOf } from '../dataset/support.ts';

const WIDE = 'unit,name,year,b,a\nB,Bee,2021,1.5,\nA,Ay,2020,2,3\n';

describe('renderTidyCsv', () => {
  it('has a row per value, missing ones too, in the order of units, periods and indicators', async () => {
    expect(tidy(await gathered([inputOf(WIDE)]))).toBe(
      [
        'unit,period,indicator,value,source,source_period,flag,name',
        'A,2020,a,3,data.csv,2020,,Ay',
        'A,2020,b,2,data.csv,2020,,Ay',
        'B,2021,a,,data.csv,2021,blank,Bee',
        'B,2021,b,1.5,data.csv,2021,,Bee',
        '',
      ].join('\n'),
    );
  });

  it('names the cell of each value, and kind and parent where not all units are countries', async () => {
    const text = 'unit,kind,parent,year,a\nA,people,B,2020,1\n';
    expect(tidy(await gathered([inputOf(text)]), true)).toBe(
      'unit,period,indicator,value,source,source_period,flag,name,kind,parent,file,line,column\n' +
        'A,2020,a,1,data.csv,2020,,A,people,B,data.csv,2,a\n',
    );
  });

  it('holds one period alone where that is asked for', async () => {
    const dataset = await gathered([inputOf(WIDE)]);
    const text = [...renderTidyCsv(dataset, { period: '2021', isDated: true, cells: false })].join('');
    expect(
      text
        .split('\n')
        .slice(1, -1)
        .map((line) => line.slice(0, 8)),
    ).toEqual(['B,2021,a', 'B,2021,b']);
  });

  it('of data without periods has none, and reads the same again', async () => {
    const dataset = await gathered([inputOf('unit,a\nA,1\n')]);
    expect(tidy(dataset)).toBe('unit,indicator,value,source,flag,name\nA,a,1,data.csv,,A\n');
    expect(valuesOf(await gathered([inputOf(tidy(dataset))]))).toEqual(valuesOf(dataset));
  });

  it('lets nothing out that a spreadsheet would take for a formula or that breaks out of its cell', async () => {
    const text =
      'unit,name,period,indicator,value,source,source_period,flag\nA,"=1+1",2020,"@x,y",,"+s","=cmd(""x"",1)","-f\n2"\n';
    const [row = {}]: Record<string, string>[] = parse(tidy(await gathered([inputOf(text)])), { columns: true });
    expect(row).toMatchObject({ name: "'=1+1", indicator: "'@x,y", source: "'+s", source_period: `'=cmd("x",1)` });
    expect(row['flag']).toMatch(/^'-f/);
  });

  it('says whose value it is, and keeps saying it when read again', async () => {
    const text = 'unit,period,indicator,value,flag\nA,2020,a,1,substituted from B: not published\n';
    const dataset = await gathered([inputOf(text)]);
    expect(tidy(dataset)).toContain(',2020,substituted from B: not published,');
    const again = await gathered([inputOf(tidy(dataset))]);
    expect(tidy(again)).toBe(tidy(dataset));
  });

  it('gives the same values when read again, whatever they are', async () => {
    const value = fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }), { nil: null });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), async (rows) => {
        const lines = rows.map(([a, b], at) => `U${at},2021,${a ?? ''},${b ?? ''}`);
        const tables = await readTables([inputOf(`unit,year,a,b\n${lines.join('\n')}\n`)]);
        const dataset = await toDataset(tables, openDefinition(tables), { map: {} });
        expect(valuesOf(await gathered([inputOf(tidy(dataset))]))).toEqual(valuesOf(dataset));
      }),
      { numRuns: 50 },
    );
  });
});
