import { describe, expect, it } from 'vitest';
import { SHEET_COLUMNS } from '../../../src/dataset/coding/columns.ts';
import { isSheet, readSheet } from '../../../src/dataset/coding/read-sheet.ts';
import { tableOf } from '../support.ts';

const NEEDED = 'unit,period,indicator,last_period,last_code,new_code,missing_because,reason,source,coder';

describe('a sheet', () => {
  it('is a table with the indicator and the new code in columns', async () => {
    expect(isSheet(await tableOf('unit,Indicator,New code\nAA,stage,1\n'))).toBe(true);
    expect(isSheet(await tableOf('unit,indicator,value\nAA,stage,1\n'))).toBe(false);
  });

  it('is read in any order of columns, with cells trimmed and lines counted', async () => {
    const text = `coder,source,reason,missing-because,New Code,last code,last period,Indicator,Period,Unit\n"Ada\nLow",s,r,, 1 ,2,2021,stage,2022,AA\n,,,,,,,class,2022,AA\n`;
    const { rows, findings } = readSheet(await tableOf(text));
    expect(findings).toEqual([]);
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(rows[0]).toMatchObject({ coder: 'Ada\nLow', new_code: '1', unit: 'AA', second_coder: '', file: 'input-1' });
  });

  it('may lack columns that explain or that not everybody uses', async () => {
    const { rows, findings } = readSheet(await tableOf(`${NEEDED}\nAA,2022,stage,2021,1,1,,,,Ada\n`));
    expect(findings).toEqual([]);
    expect(rows[0]?.substituted_from).toBe('');
  });

  it('may not lack the others', async () => {
    const without = NEEDED.split(',').filter((name) => name !== 'source' && name !== 'coder');
    const { rows, findings } = readSheet(await tableOf(`${without.join(',')},codder\nAA,2022,stage,2021,1,1,,,Ada\n`));
    expect(rows).toEqual([]);
    const missing = findings.filter(({ code }) => code === 'header.missing');
    expect(missing.map(({ message }) => message)).toEqual([
      'The sheet has no column source.',
      'The sheet has no column coder.',
    ]);
    expect(missing[1]?.hint).toContain('"codder"');
  });

  it('is told of columns that were not read', async () => {
    const { findings } = readSheet(
      await tableOf(`${NEEDED},subsituted_from,colour\nAA,2022,stage,2021,1,1,,,,Ada,BB,red\n`),
    );
    expect(findings.map(({ code, severity, column }) => [code, severity, column])).toEqual([
      ['header.unknown', 'warning', 'subsituted_from'],
      ['header.unknown', 'info', 'colour'],
    ]);
  });

  it('has sixteen columns', () => {
    expect(new Set(SHEET_COLUMNS).size).toBe(16);
  });
});
