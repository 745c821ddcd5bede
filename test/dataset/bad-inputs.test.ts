/**
 * Inputs that must be survived. The number in each title is the row of the table of bad inputs that the
 * project keeps; rows that concern other rooms are tested there.
 */
import { describe, expect, it } from 'vitest';
import { observationsOf } from '../../src/dataset/observations.ts';
import { assertUsable } from '../../src/dataset/read.ts';
import { AtriskError } from '../../src/errors.ts';
import type { Dataset } from '../../src/types.ts';
import { definitionOf, indicatorOf } from '../fixtures/definition.ts';
import { bytesOf, datasetOf, found, inputOf, refusal, refusedWith, tableOf, valuesOf } from './support.ts';

const CLEAN = 'unit,year,tension,income\nRuritania,2020,3,1500\nSylvania,2020,4,900\n';
const CLEAN_VALUES = {
  'Ruritania 2020 tension': 3,
  'Ruritania 2020 income': 1500,
  'Sylvania 2020 tension': 4,
  'Sylvania 2020 income': 900,
};

function errors(dataset: Dataset): string[] {
  return dataset.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

/** The same data in other bytes: nothing is found in them but that two indicators are absent. */
async function expectSame(content: string | Uint8Array): Promise<void> {
  const dataset = await datasetOf(content);
  expect(valuesOf(dataset)).toEqual(CLEAN_VALUES);
  expect(dataset.findings.map(({ code }) => code)).toEqual(['indicator.missing']);
}

/** A table whose one value cell holds the text. */
function withCell(text: string): string {
  return `unit,year,income\nRuritania,2020,"${text.replaceAll('"', '""')}"\n`;
}

function utf16(text: string, bigEndian: boolean, mark = true): Uint8Array {
  const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
}

describe('bytes', () => {
  it('1: refuses an empty file', async () => {
    expect(await refusedWith('')).toMatchObject({ code: 'file.empty', severity: 'error', file: 'data.csv' });
  });

  it('2: reads a header without rows, warns, and refuses to score it', async () => {
    const dataset = await datasetOf('unit,year,tension,grievance,stage,income\n');
    expect(dataset.findings).toMatchObject([{ code: 'table.no-rows', severity: 'warning', file: 'input-1', line: 1 }]);
    expect(() => {
      assertUsable(dataset);
    }).toThrow(AtriskError);
  });

  it('3: refuses blank lines alone', async () => {
    expect(await refusedWith('\n\r\n  \n\n')).toMatchObject({ code: 'file.empty' });
  });

  it('4: reads a UTF-8 byte order mark away', async () => {
    await expectSame(`\ufeff${CLEAN}`);
  });

  it('4: and one before a quoted header', async () => {
    await expectSame(`\ufeff${CLEAN.replace('unit', '"unit"')}`);
  });

  it('5: reads UTF-16 with a byte order mark', async () => {
    await expectSame(utf16(CLEAN, false));
    await expectSame(utf16(CLEAN, true));
  });

  it('5: names UTF-16 without a byte order mark', async () => {
    const finding = await refusedWith(utf16(CLEAN, false, false));
    expect(finding).toMatchObject({ code: 'file.encoding' });
    expect(finding.message).toContain('UTF-16');
  });

  it('6: names the line and the byte of Windows-1252', async () => {
    const finding = await refusedWith(Buffer.from('unit,tension\r\nRuritania,1\r\nC\u00f4te,2\r\n', 'latin1'));
    expect(finding).toMatchObject({ code: 'file.encoding', line: 3 });
    expect(finding.message).toContain('0xF4');
    expect(finding.hint).toContain('Windows-1252');
  });

  it('7: refuses a NUL byte, with its line', async () => {
    expect(await refusedWith('unit,tension\nRuri\0tania,1\n')).toMatchObject({ code: 'file.binary', line: 2 });
  });

  it.each([
    ['xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], 'spreadsheet'],
    ['xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'spreadsheet'],
    ['gzip', [0x1f, 0x8b, 0x08], 'gzip'],
    ['PDF', [0x25, 0x50, 0x44, 0x46, 0x2d, 0x31], 'PDF'],
  ])('8: says what a %s renamed to .csv is', async (_, bytes, word) => {
    const finding = await refusedWith(Uint8Array.from(bytes));
    expect(finding.code).toBe('file.binary');
    expect(finding.message).toContain(word);
  });

  it('8: says that a saved web page is one', async () => {
    expect(await refusedWith('<!DOCTYPE html>\n<html></html>')).toMatchObject({ code: 'file.binary' });
  });

  it.each([
    ['9: CRLF', CLEAN.replaceAll('\n', '\r\n')],
    ['10: CR only', CLEAN.replaceAll('\n', '\r')],
    ['11: LF, then CRLF', 'unit,year,tension,income\nRuritania,2020,3,1500\r\nSylvania,2020,4,900\r\n'],
    ['12: CRLF, then LF', 'unit,year,tension,income\r\nRuritania,2020,3,1500\nSylvania,2020,4,900\n'],
    ['13: no line end at the end', CLEAN.trimEnd()],
    ['14: blank lines at the end', `${CLEAN}\n\n\r\n`],
    ['14: rows of commas at the end', `${CLEAN},,,\n,,,\n`],
  ])('%s reads the same', async (_, text) => {
    await expectSame(text);
  });

  it('15: skips a blank line in the middle and says so', async () => {
    const dataset = await datasetOf(CLEAN.replace('\nSylvania', '\n\n,,,\nSylvania'));
    expect(valuesOf(dataset)).toEqual(CLEAN_VALUES);
    expect(found(dataset, 'row.blank')).toMatchObject([
      { severity: 'info', line: 3, message: expect.stringContaining('2 blank rows') },
    ]);
    expect(observationsOf(dataset).find(({ unit }) => unit === 'Sylvania')?.source.line).toBe(5);
  });

  it('15: reads CR CR LF, which leaves a blank row after every record', async () => {
    const dataset = await datasetOf(CLEAN.replaceAll('\n', '\r\r\n'));
    expect(valuesOf(dataset)).toEqual(CLEAN_VALUES);
    expect(errors(dataset)).toEqual([]);
  });
});

describe('separators and header', () => {
  it('16: names semicolons', async () => {
    const finding = await refusedWith('unit;year;tension\nRuritania;2020;3\n');
    expect(finding).toMatchObject({ code: 'table.delimiter', line: 1 });
    expect(finding.message).toContain('semicolons');
    expect(finding.message).not.toContain('decimal');
  });

  it('16: names semicolons between quoted cells', async () => {
    expect(await refusedWith('"unit";"year"\n"Ruritania";"2020"\n')).toMatchObject({ code: 'table.delimiter' });
  });

  it('17: names semicolons and decimal commas', async () => {
    const finding = await refusedWith('unit;year;tension\nRuritania;2020;3,5\n');
    expect(finding.code).toBe('table.delimiter');
    expect(finding.message).toContain('semicolons');
    expect(finding.message).toContain('decimal commas');
  });

  it('18: names tabs', async () => {
    expect((await refusedWith('unit\tyear\ttension\nRuritania\t2020\t3\n')).message).toContain('tabs');
  });

  it('19: takes semicolons inside a clean file for text', async () => {
    const dataset = await datasetOf(
      'unit,year,"peoples; all of them; by size; then name",tension\nRuritania,2020,"a; b; c",3\n',
    );
    expect(valuesOf(dataset)).toEqual({ 'Ruritania 2020 tension': 3 });
    expect(dataset.unitPeriods[0]?.attributes).toEqual({ 'peoples; all of them; by size; then name': 'a; b; c' });
  });

  it('20: refuses two columns of one name', async () => {
    expect(await refusedWith('unit,tension,tension\nRuritania,1,2\n')).toMatchObject({
      code: 'header.duplicate',
      line: 1,
    });
  });

  it.each([
    ['capitals', 'unit,tension,Tension'],
    ['outer spaces', 'unit,tension, tension '],
    ['composition', 'unit,caf\u00e9,cafe\u0301'],
  ])('21: refuses two columns that differ in %s only', async (_, header) => {
    expect(await refusedWith(`${header}\nRuritania,1,2\n`)).toMatchObject({ code: 'header.duplicate' });
  });

  it('22: refuses a column without a name, by its position', async () => {
    const finding = await refusedWith(',unit,tension\n1,Ruritania,2\n');
    expect(finding).toMatchObject({ code: 'header.blank', line: 1 });
    expect(finding.message).toBe('Column 1 has no name.');
  });

  it('22: and says so where it is empty', async () => {
    const finding = await refusedWith('unit,tension,\nRuritania,2,\n');
    expect(finding).toMatchObject({
      message: 'Column 3 has no name and no cells.',
      hint: expect.stringMatching(/^Delete the column, or .*--delimiter/),
    });
  });

  it('23: trims no-break spaces and refuses invisible characters', async () => {
    expect(valuesOf(await datasetOf('unit,\u00a0tension\u00a0\nRuritania,2\n'))).toEqual({
      'Ruritania undated tension': 2,
    });
    const finding = await refusedWith('unit,ten\u200bsion\nRuritania,2\n');
    expect(finding.code).toBe('header.invisible');
    expect(finding.message).toContain('ten\\u200bsion');
  });

  it('23: keeps the joiners that Persian words need', async () => {
    const table = await tableOf('unit,\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645\nRuritania,x\n');
    expect(table.header[1]).toBe('\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645');
  });

  it('24: refuses a row of HXL tags', async () => {
    expect(await refusedWith('unit,year,tension\n#country,#date,\nRuritania,2020,3\n')).toMatchObject({
      code: 'header.tag-row',
      line: 2,
    });
  });

  it('24: does not take Excel errors, or one cell with a hash, for tags', async () => {
    const table = await tableOf('unit,note,tension,income\nRuritania,#peace,3,2\nSylvania,#VALUE!,#VALUE!,#N/A\n');
    expect(table.rows).toHaveLength(2);
  });

  it('24: refuses a second header row', async () => {
    const finding = await refusedWith('unit,tension,income\n,points,dollars\nRuritania,3,1500\nSylvania,4,900\n');
    expect(finding).toMatchObject({ code: 'header.tag-row', line: 2 });
    expect(finding.message).toContain('second header row');
  });

  it('25: refuses a title above the header', async () => {
    expect(await refusedWith('Harbour index 2020\n\nunit,year,tension\nRuritania,2020,3\n')).toMatchObject({
      code: 'header.title-row',
      line: 1,
    });
    expect(await refusedWith('Harbour index 2020,,\nunit,year,tension\nRuritania,2020,3\n')).toMatchObject({
      code: 'header.title-row',
    });
  });

  it('25: refuses a file without a header row', async () => {
    expect(await refusedWith('Ruritania,2020.5,3\nSylvania,2020.5,4\n')).toMatchObject({ code: 'header.missing' });
  });

  it('25: explains columns named after years', async () => {
    const finding = await refusedWith('country,1995,1996\nRuritania,1.5,2\n');
    expect(finding.code).toBe('header.missing');
    expect(finding.message).toContain('years');
  });

  it('26: refuses a second table in one file', async () => {
    const dataset = await datasetOf(`${CLEAN}\nunit,year\nRuritania,2020\n`);
    expect(found(dataset, 'row.short')).toMatchObject([{ line: 5 }, { line: 6 }]);
    const again = await datasetOf(`${CLEAN}${CLEAN}`);
    expect(found(again, 'header.duplicate')).toMatchObject([{ line: 4, severity: 'error' }]);
  });

  it('27: lists every row of the wrong width, with its line', async () => {
    const dataset = await datasetOf(
      'unit,year,tension\nRuritania,2020\nSylvania,2020,4,5\nFreedonia,2020,1\nGrand Duchy,of,Fenwick,2020,2\n',
    );
    expect(found(dataset, 'row.short')).toMatchObject([{ line: 2, severity: 'error' }]);
    expect(found(dataset, 'row.long').map(({ line, severity }) => [line, severity])).toEqual([
      [3, 'error'],
      [5, 'error'],
    ]);
    expect(valuesOf(dataset)).toEqual({ 'Freedonia 2020 tension': 1 });
  });

  it('27: forgives empty cells beyond the last column', async () => {
    const dataset = await datasetOf('unit,year,tension\nRuritania,2020,3,,\n');
    expect(valuesOf(dataset)).toEqual({ 'Ruritania 2020 tension': 3 });
    expect(found(dataset, 'row.long')).toMatchObject([{ severity: 'info' }]);
  });

  it('27: knows a row that is one quoted cell, and such a header', async () => {
    const dataset = await datasetOf('unit,year,tension\n"Ruritania,2020,3"\n');
    expect(found(dataset, 'row.short')[0]?.hint).toContain('quotation marks');
    expect(await refusedWith('"unit,year,tension"\nRuritania,2020,3\n')).toMatchObject({
      code: 'quote.stray',
      line: 1,
    });
  });
});

describe('quotes and size', () => {
  it('28: names the line on which an unclosed quote opens', async () => {
    const text = `unit,note,tension\n"Ruri\ntania",a,1\nSylvania,"b,2\n${'Freedonia,c,3\n'.repeat(50)}`;
    expect(await refusedWith(text)).toMatchObject({ code: 'quote.unclosed', line: 4 });
  });

  it('28: stops early in a large file', async () => {
    const text = `unit,note,tension\nSylvania,"b,2\n${'Freedonia,c,3\n'.repeat(700_000)}`;
    const before = performance.now();
    expect(await refusedWith(text)).toMatchObject({ code: 'row.too-long', line: 2 });
    expect(performance.now() - before).toBeLessThan(3000);
  });

  it('29: refuses a stray quote and text after a closing one alike', async () => {
    expect(await refusedWith('unit,tension\nRuri"tania,1\n')).toMatchObject({ code: 'quote.stray', line: 2 });
    expect(await refusedWith('unit,tension\n"Ruritania"x,1\n')).toMatchObject({ code: 'quote.stray', line: 2 });
  });

  it('29: names the line of the quote that opens, where a later one ends it by mistake', async () => {
    const text = 'unit,note\nRuritania,"a\nSylvania,"b"\nFreedonia,c\n';
    expect(await refusedWith(text)).toMatchObject({ code: 'quote.stray', line: 2 });
  });

  it('30: reads a cell of a million characters and twenty thousand columns', async () => {
    const cell = await datasetOf(`unit,note,tension\nRuritania,${'x'.repeat(1_000_000)},3\n`);
    expect(valuesOf(cell)).toEqual({ 'Ruritania undated tension': 3 });
    const names = Array.from({ length: 20_000 }, (_, column) => `c${column}`);
    const wide = await datasetOf(`unit,tension,${names.join(',')}\nRuritania,3,${names.map(() => '1').join(',')}\n`);
    expect(wide.unmatchedColumns).toHaveLength(20_000);
    expect(found(wide, 'header.unknown')[0]?.message.length).toBeLessThan(300);
  });
});

describe('cells', () => {
  it('31: takes a blank for missing, never for zero', async () => {
    const dataset = await datasetOf('unit,year,tension,income\nRuritania,2020,, \n');
    expect(observationsOf(dataset).map(({ indicator, value, reason }) => [indicator, value, reason])).toEqual([
      ['tension', null, 'blank'],
      ['income', null, 'not surveyed'],
    ]);
    expect(errors(dataset)).toEqual([]);
  });

  it.each(['..', 'n/a', 'NA', '#N/A', '-', 'NULL', 'x'])('32: refuses the undeclared marker %s', async (marker) => {
    const dataset = await datasetOf(withCell(marker));
    expect(found(dataset, 'cell.type')).toMatchObject([
      {
        severity: 'error',
        line: 2,
        column: 'income',
        unit: 'Ruritania',
        period: '2020',
        indicator: 'income',
        hint: expect.stringContaining('`missing:`'),
      },
    ]);
  });

  it('32: takes a declared marker for missing, in value cells only', async () => {
    const text = 'iso3,country,year,tension\nNA,Ruritania,2020,NA\n';
    const dataset = await datasetOf(
      [inputOf(text, 'data.csv', 'missing: [NA]\n')],
      definitionOf({ unitKind: 'people' }),
    );
    expect(observationsOf(dataset)).toMatchObject([{ unit: 'NA', value: null, reason: 'marked NA' }]);
    expect(errors(dataset)).toEqual([]);
  });

  it.each([
    ['1,234', 'comma'],
    ['1 234', 'without a separator'],
    ['1_000', 'without a separator'],
    ["1'234", 'without a separator'],
    ['3,5', 'point'],
    ['5%', 'percent'],
    ['\u22125', 'hyphen'],
    ['\u0663', 'digits 0 to 9'],
    ['\uff13', 'digits 0 to 9'],
    ['1st', 'plain number'],
    ['<5', 'one number'],
  ])('33: refuses %s with a hint', async (text, hint) => {
    expect(found(await datasetOf(withCell(text)), 'cell.type')).toMatchObject([
      { hint: expect.stringContaining(hint) },
    ]);
  });

  it.each([
    ['0x10', 'decimal digits'],
    ['1e999', 'too large'],
    ['Infinity', 'finite'],
    ['-inf', 'finite'],
    ['NaN', 'finite'],
  ])('34: refuses %s', async (text, hint) => {
    expect(found(await datasetOf(withCell(text)), 'cell.type')).toMatchObject([
      { hint: expect.stringContaining(hint) },
    ]);
  });

  it.each([
    ['-0', 0],
    ['1e3', 1000],
    ['+5', 5],
    ['.5', 0.5],
    ['5.', 5],
    [' 7\u00a0', 7],
  ])('35: reads %s as %d', async (text, value) => {
    const dataset = await datasetOf(withCell(text));
    expect(observationsOf(dataset)[0]?.value).toBe(value);
  });

  it('36: refuses a value outside the range, with a hint where it looks like a code', async () => {
    const dataset = await datasetOf('unit,year,tension\nRuritania,2020,6\nSylvania,2020,-99\n');
    const range = found(dataset, 'cell.range');
    expect(range.map(({ unit, severity }) => [unit, severity])).toEqual([
      ['Ruritania', 'error'],
      ['Sylvania', 'error'],
    ]);
    expect(range[0]?.hint).not.toContain('missing');
    expect(range[1]?.hint).toContain('`missing:`');
  });

  it('36: refuses a value that is not on an ordinal scale, and warns of an unusual one', async () => {
    const dataset = await datasetOf('unit,year,stage,grievance\nRuritania,2020,1.5,9.5\n');
    expect(found(dataset, 'cell.enum')).toMatchObject([
      { severity: 'error', hint: 'The scale is: 0 (none), 1 (latent), 2 (open).' },
    ]);
    expect(found(dataset, 'cell.typical')).toMatchObject([{ severity: 'warning', indicator: 'grievance' }]);
    expect(valuesOf(dataset)).toEqual({ 'Ruritania 2020 stage': null, 'Ruritania 2020 grievance': 9.5 });
  });

  it('37: refuses a second row for one unit and period, naming every line', async () => {
    const dataset = await datasetOf('unit,year,tension\nRuritania,2020,1\nSylvania,2020,2\nRuritania,2020,3\n');
    expect(found(dataset, 'row.duplicate-key')).toMatchObject([
      { severity: 'error', line: 2, unit: 'Ruritania', period: '2020' },
      { severity: 'error', line: 4, unit: 'Ruritania', period: '2020' },
    ]);
  });

  it('37: and in a long table for one unit, period and indicator, under whatever name', async () => {
    const text = 'unit,year,indicator,value\nRuritania,2020,tension,1\nRuritania,2020,Political Tension,2\n';
    expect(found(await datasetOf(text), 'row.duplicate-key')).toMatchObject([
      { line: 2, indicator: 'tension' },
      { line: 3, indicator: 'tension' },
    ]);
  });

  it('38: takes two compositions of one name for one unit', async () => {
    const dataset = await datasetOf('unit,year,tension\nC\u00f4te,2020,1\nCo\u0302te,2021,2\n');
    expect(dataset.units.map(({ id }) => id)).toEqual(['C\u00f4te']);
  });

  it('38: warns of two names of one unit and keeps that of the latest period', async () => {
    const dataset = await datasetOf('code,country,year,tension\nRU1,Zenda,2021,1\nRU1,Ruritania,2020,2\n');
    expect(dataset.units).toMatchObject([{ id: 'RU1', name: 'Zenda' }]);
    expect(found(dataset, 'unit.names-differ')).toMatchObject([{ severity: 'warning', unit: 'RU1' }]);
  });

  it('39: keeps unknown country codes and warns once for the file', async () => {
    const dataset = await datasetOf('iso3,year,tension\nAFG,2020,1\nDDR,1980,2\nNA,2020,3\nQZZ,2020,3\nXKX,2020,4\n');
    expect(dataset.units.map(({ id }) => id)).toEqual(['AFG', 'DDR', 'NA', 'QZZ', 'XKX']);
    expect(found(dataset, 'unit.unknown')).toMatchObject([
      { severity: 'warning', message: expect.stringContaining('"NA", "QZZ"') },
    ]);
  });

  it.each([
    ['2024-02-30', 'Dates are not accepted'],
    ['03/04/2024', 'Dates are not accepted'],
    ['45292', 'spreadsheet'],
    ['2024.0', 'decimals'],
    ['999', 'Write the year as 2021'],
    ['3000', 'Write the year as 2021'],
    ['', 'Write the year as 2021'],
  ])('40: refuses the period %s', async (text, hint) => {
    const dataset = await datasetOf(`unit,year,tension\nRuritania,${text},1\n`);
    const code = text === '' ? 'row.no-period' : 'cell.period';
    expect(found(dataset, code)).toMatchObject([
      { severity: 'error', line: 2, column: 'year', hint: expect.stringContaining(hint) },
    ]);
    expect(dataset.unitPeriods).toEqual([]);
  });

  it('42: reads one row of one indicator', async () => {
    const dataset = await datasetOf(
      'unit,tension\nRuritania,1\n',
      definitionOf({ indicators: [indicatorOf({ id: 'tension' })] }),
    );
    expect(dataset.findings).toEqual([]);
    expect(dataset.unitPeriods).toEqual([
      { unit: 'Ruritania', period: 'undated', attributes: {}, published: { rank: null, score: null } },
    ]);
  });

  it.each(['__proto__', 'constructor', 'prototype'])('45: refuses %s as a column and as a unit', async (name) => {
    expect(await refusedWith(`unit,${name}\nRuritania,1\n`)).toMatchObject({ code: 'header.reserved' });
    expect(errors(await datasetOf(`unit,tension\n${name},1\n`))).toContain('cell.type');
  });

  it('45: reads names that objects have as plain indicators and units', async () => {
    const dataset = await datasetOf(
      'unit,year,indicator,value\ntoString,2020,tension,1\nhasOwnProperty,2020,valueOf,2\n',
    );
    expect(dataset.units.map(({ id }) => id)).toEqual(['hasOwnProperty', 'toString']);
    expect(found(dataset, 'indicator.unknown')).toHaveLength(1);
  });

  it('46: refuses __proto__ in YAML and JSON', async () => {
    expect((await refusal('- unit: Ruritania\n  __proto__: 1\n', 'data.yaml')).findings).toHaveLength(1);
    expect(
      (await refusal('[{"unit":"Ruritania","__proto__":{"polluted":1}}]', 'data.json')).findings.length,
    ).toBeGreaterThan(0);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('47: shows control and direction characters of a cell as escapes', async () => {
    const [finding] = found(await datasetOf(withCell('\u001b]0;x\u0007\u202e1')), 'cell.type');
    expect(finding?.message).toBe('"\\u001b]0;x\\u0007\\u202e1" is not a number.');
  });

  it('47: shortens what it shows', async () => {
    const [finding] = found(await datasetOf(withCell('y'.repeat(5000))), 'cell.type');
    expect(finding?.message).toBe(`"${'y'.repeat(40)}…" is not a number.`);
  });

  it('48: reads cells that a spreadsheet would run as the text they are', async () => {
    const dataset = await datasetOf('unit,note,tension\n"=HYPERLINK(""x"")",@SUM(1),1\n');
    expect(dataset.units[0]?.id).toBe('=HYPERLINK("x")');
    expect(dataset.unitPeriods[0]?.attributes).toEqual({ note: '@SUM(1)' });
  });
});

describe('all of it', () => {
  it('70: reads ten thousand rows without a stack overflow, and caps what it lists', async () => {
    const rows = Array.from({ length: 10_000 }, (_, row) => `U${row},2020,bad,worse`);
    const dataset = await datasetOf(`unit,year,tension,income\n${rows.join('\n')}\n`);
    expect(found(dataset, 'cell.type')).toHaveLength(1000);
    expect(found(dataset, 'findings.more')).toMatchObject([
      { severity: 'error', message: expect.stringContaining('19000 of severity error') },
    ]);
  });

  it('lists everything wrong at once, under the names of the files', async () => {
    const dataset = await datasetOf([
      inputOf('unit,year,tension\nRuritania,2020,a\n', 'one.csv'),
      inputOf('unit,year,income\nRuritania,2020,b\n', 'two.csv'),
    ]);
    expect(dataset.findings.filter(({ severity }) => severity === 'error').map(({ file }) => file)).toEqual([
      'input-2',
      'input-1',
    ]);
    let thrown: unknown;
    try {
      assertUsable(dataset);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(AtriskError);
    expect((thrown as AtriskError).findings.map(({ file, line }) => [file, line])).toEqual([
      ['two.csv', 2],
      ['one.csv', 2],
    ]);
    expect((thrown as AtriskError).exitCode).toBe(3);
  });

  it('says all that is wrong with a header, and with several files, at once', async () => {
    const { findings } = await refusal('unit,,tension,tension,__proto__\nRuritania,1,2,3,4\n');
    expect(findings.map(({ code }) => code)).toEqual(['header.blank', 'header.duplicate', 'header.reserved']);
  });

  it('keeps file names and line numbers out of the messages', async () => {
    const dataset = await datasetOf('unit,year,tension\nRuritania,2020,a\nSylvania,x,1\n');
    for (const { message } of dataset.findings) expect(message).not.toMatch(/data\.csv|input-1|line \d/);
  });

  it('accepts bytes as well as text', () => {
    expect(bytesOf('a')).toEqual(Uint8Array.of(97));
  });
});
