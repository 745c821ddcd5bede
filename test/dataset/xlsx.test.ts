import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type SheetText, readWorkbook } from '../../src/dataset/xlsx.ts';
import { loadPackages } from '../../src/dataset/xlsx/packages.ts';
import { AtriskError } from '../../src/errors.ts';
import { links, packed, parts, type PartTexts, sheet, styles, withDirectory, workbook } from './xlsx-parts.ts';

const ENTITIES = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';

/** The rows of the first sheet. */
async function rowsOf(sheetData: string, others: PartTexts = {}): Promise<SheetText['rows']> {
  const [first] = await readWorkbook(packed(parts(sheetData, others)));
  return first!.rows;
}

async function cellOf(cell: string, others: PartTexts = {}): Promise<string | undefined> {
  const [row] = await rowsOf(`<row r="1">${cell}</row>`, others);
  return row?.cells[0];
}

async function faultOf(bytes: Uint8Array): Promise<{ code: string; message: string; hint: string | undefined }> {
  const error = await readWorkbook(bytes).catch((thrown: unknown) => thrown);
  if (error instanceof AtriskError) return error;
  throw new Error(`no fault, but ${String(error)}`);
}

describe('a workbook laid out as Excel does', () => {
  const shared =
    '<sst><si><t>iso3</t></si><si><r><t xml:space="preserve">Côte </t></r><r><rPr><b/></rPr><t>d’Ivoire</t></r></si>' +
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t xml:space="preserve"> a_x000D_&#10;b &amp; c</t></si></sst>';
  const data =
    '<row r="1" spans="1:7"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>in</t></is></c></row>' +
    '<row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" s="1"><v>44259</v></c><c r="D3"><v>1.1000000000000001</v></c>' +
    '<c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#N/A</v></c><c r="G3" s="1"/></row>' +
    '<row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" t="s"><v>3</v></c><c r="C4" t="str"><f>A1&amp;"x"</f><v>iso3x</v></c>' +
    '<c r="D4"><f>1/4</f><v>0.25</v></c><c r="E4" t="b"><v>0</v></c><c r="F4" t="str"><f>""</f><v></v></c></row>' +
    '<row r="5"><c r="A5" s="1"/><c r="B5" t="inlineStr"><is><t xml:space="preserve">  </t></is></c></row>' +
    '<row r="9"><c r="A9" t="inlineStr"><is><t>1.10</t></is></c></row>';

  it('is read as a person sees it', async () => {
    const rows = await rowsOf(data, { 'xl/sharedStrings.xml': shared, 'xl/styles.xml': styles('dd/mm/yyyy') });
    expect(rows).toEqual([
      { line: 1, cells: ['iso3', 'in'] },
      { line: 3, cells: ['Côte d’Ivoire', '', '2021-03-04', '1.1', 'TRUE', '#N/A'] },
      { line: 4, cells: ['東京', ' a\r\nb & c', 'iso3x', '0.25', 'FALSE'] },
      { line: 9, cells: ['1.10'] },
    ]);
  });

  it('is read whatever prefixes, places and encoding its program chose', async () => {
    const utf16 =
      '\ufeff<x:worksheet><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const [first] = await readWorkbook(
      packed({
        '_rels/.rels': links(['x', 'officeDocument', '/Book/workbook2.xml']),
        'Book/workbook2.xml': '<workbook xmlns:q="r"><sheets><sheet name="S" q:id="y"/></sheets></workbook>',
        'Book/_rels/workbook2.xml.rels': links(['y', 'worksheet', '../Cells/./ONE.xml']),
        'cells/one.xml': new Uint8Array(Buffer.from(utf16, 'utf16le')),
      }),
    );
    expect(first).toEqual({ name: 'S', hidden: false, rows: [{ line: 1, cells: ['1', '2'] }] });
  });

  it('has hidden sheets too, marked, and leaves out what is no sheet of cells', async () => {
    const sheets = await readWorkbook(
      packed({
        ...parts(''),
        'xl/workbook.xml': workbook(
          '<sheet name="a" r:id="rId1"/><sheet name="b" state="veryHidden" r:id="rId2"/><sheet name="c" r:id="rId3"/>',
        ),
        'xl/_rels/workbook.xml.rels': links(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
          ['rId3', 'chartsheet', 'chartsheets/sheet1.xml'],
        ),
        'xl/worksheets/sheet2.xml': sheet('<row><c><v>7</v></c></row>'),
      }),
    );
    expect(sheets).toEqual([
      { name: 'a', hidden: false, rows: [] },
      { name: 'b', hidden: true, rows: [{ line: 1, cells: ['7'] }] },
    ]);
  });

  it('is read as data where it holds macros', async () => {
    const bytes = packed({
      ...parts('<row><c><v>1</v></c></row>'),
      'xl/vbaProject.bin': new Uint8Array([0xd0, 0xcf, 1, 2]),
    });
    expect((await readWorkbook(bytes))[0]?.rows).toHaveLength(1);
  });

  it('may have headers of any name', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const cells = names.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`);
    expect((await rowsOf(`<row>${cells.join('')}</row>`))[0]?.cells).toEqual(names);
  });

  it('keeps apart from its cells what comes after them', async () => {
    const extended = sheet('<row><c><v>1</v></c></row>').replace(
      '</worksheet>',
      '<ext><row><c><f>A1</f></c></row></ext></worksheet>',
    );
    expect(await rowsOf('', { 'xl/worksheets/sheet1.xml': extended })).toEqual([{ line: 1, cells: ['1'] }]);
  });
});

describe('a workbook that openpyxl 3.1.5 wrote', () => {
  it('is read', async () => {
    const sheets = await readWorkbook(readFileSync(new URL('../fixtures/openpyxl.xlsx', import.meta.url)));
    expect(sheets).toEqual([
      {
        name: 'Data',
        hidden: false,
        rows: [
          { line: 1, cells: ['iso3', 'name', 'when', 'value', 'flag', 'text'] },
          { line: 2, cells: ['AFG', 'Afghanistan', '2021-03-04', '1.1', 'TRUE', '1.10'] },
          {
            line: 4,
            cells: ['CIV', 'Côte d’Ivoire'.replace('’', "'"), '2020-02-29T13:05:06', '1e+21', 'FALSE', '=not'],
          },
          { line: 5, cells: ['X', '\n', '01:02:03', '0.3', '', ' a\nb '] },
          { line: 6, cells: ['', '', '', '#N/A'] },
          { line: 7, cells: ['30:00:00'] },
        ],
      },
      { name: 'Hidden', hidden: true, rows: [{ line: 5, cells: ['', '', '7'] }] },
    ]);
  });
});

describe('numbers by the format of their cell', () => {
  it.each([
    ['yyyy-mm-dd', '44259', '2021-03-04'],
    ['dd/mm/yyyy', '44259.75', '2021-03-04'],
    ['d mmm yy;@', '1', '1900-01-01'],
    ['mmmm', '59', '1900-02-28'],
    ['yyyy', '60', '1900-02-29'],
    ['yyyy', '61', '1900-03-01'],
    ['yyyy', '0', '1900-01-00'],
    ['[$-409]mmmm d, yyyy', '2958465', '9999-12-31'],
    ['yyyy', '2958466', '########'],
    ['yyyy', '-1', '########'],
    ['yyyy"年"m"月"d"日"', '44259', '2021-03-04'],
    ['[$-411]ggge"年"', '44259', '2021-03-04'],
    ['m/d/yy h:mm', '44259.5', '2021-03-04T12:00:00'],
    ['m/d/yy h:mm', '44259', '2021-03-04'],
    ['m/d/yy h:mm', '44259.999999999993', '2021-03-05'],
    ['m/d/yy h:mm', '-2.5', '########'],
    ['h:mm:ss AM/PM', '0.75', '18:00:00'],
    ['mm:ss.0', '1.5', '12:00:00'],
    ['h:mm', '-0.5', '########'],
    ['[h]:mm', '1.5', '36:00:00'],
    ['[mm]:ss', '-1', '########'],
    ['General', '44259', '44259'],
    ['0.00E+00', '0.00001', '0.00001'],
    ['0.0', '1e-7', '1e-7'],
    ['0%', '0.5', '0.5'],
    ['#,##0\\ "days";[Red]-#,##0\\ "days"', '-12', '-12'],
    ['[Red][<100]0.0;0', '12', '12'],
    ['_-* #,##0.00\\ _d_-', '3', '3'],
    ['"h"0', '-0', '0'],
    ['@', '2021', '2021'],
  ])('%s: %s is %s', async (code, value, text) => {
    expect(await cellOf(`<c s="1"><v>${value}</v></c>`, { 'xl/styles.xml': styles(code) })).toBe(text);
  });

  it.each([
    [14, '2021-03-04'],
    [17, '2021-03-04'],
    [20, '12:00:00'],
    [22, '2021-03-04T12:00:00'],
    [31, '2021-03-04'],
    [46, '1062228:00:00'],
    [2, '44259.5'],
  ])('the format %i, which files do not declare', async (id, text) => {
    const declared = `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="${id}"/></cellXfs></styleSheet>`;
    expect(await cellOf('<c s="1"><v>44259.5</v></c>', { 'xl/styles.xml': declared })).toBe(text);
  });

  it('counts from 1904 where the workbook does', async () => {
    const others = {
      'xl/workbook.xml': workbook('<sheet name="Data" r:id="rId1"/>', '<workbookPr date1904="1"/>'),
      'xl/styles.xml': styles('yyyy-mm-dd'),
    };
    expect(await cellOf('<c s="1"><v>0</v></c>', others)).toBe('1904-01-01');
  });

  it.each([
    ['2021-03-04T00:00:00', '2021-03-04'],
    ['2021-03-04T10:00:00', '2021-03-04T10:00:00'],
  ])('dates that are written out: %s', async (value, text) => {
    expect(await cellOf(`<c t="d"><v>${value}</v></c>`)).toBe(text);
  });
});

describe('what is no workbook of this kind', () => {
  const utf16 = (text: string): number[] => [...new Uint8Array(Buffer.from(text, 'utf16le'))];
  it.each([
    ['nothing', [], 'file.empty', 'empty'],
    ['text', [0x61, 0x2c, 0x62], 'file.binary', 'not a workbook'],
    ['an old workbook', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'file.binary', 'old format .xls'],
    ['an encrypted one', [0xd0, 0xcf, 0x11, 0xe0, 0, ...utf16('EncryptedPackage')], 'file.binary', 'password'],
    ['the start of an archive', [0x50, 0x4b, 3, 4], 'file.syntax', 'its end is missing'],
  ])('%s', async (_, bytes, code, words) => {
    const fault = await faultOf(Uint8Array.from(bytes));
    expect(fault.code).toBe(code);
    expect(fault.message).toContain(words);
    expect(fault.hint).not.toBe('');
  });

  it.each([
    ['a zip archive', { 'a.csv': 'a,b' }, 'a zip archive'],
    ['an OpenDocument file', { mimetype: 'x', 'content.xml': '<a/>' }, '.ods'],
    ['a text document', { '_rels/.rels': links(['a', 'officeDocument', 'word/document.xml']) }, 'another kind'],
    ['a binary workbook', { '_rels/.rels': links(['a', 'officeDocument', 'xl/workbook.bin']) }, '.xlsb'],
  ])('%s', async (_, files, words) => {
    const fault = await faultOf(packed(files));
    expect(fault.code).toBe('file.binary');
    expect(fault.message).toContain(words);
  });

  it('is too large', async () => {
    expect((await faultOf(new Uint8Array(50 * 1024 * 1024 + 1))).code).toBe('file.too-large');
  });
});

describe('an archive that is hostile or damaged', () => {
  const whole = packed(parts('<row><c><v>1</v></c></row>'));
  const PART = 'xl/worksheets/sheet1.xml';

  it('unpacks to more than 200 MB', async () => {
    const zeros = new Uint8Array(70 * 1024 * 1024);
    const bomb = packed({ ...parts(''), a: zeros, b: zeros, c: zeros });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await faultOf(bomb)).toMatchObject({ code: 'file.too-large' });
  });

  it('says that it unpacks to less than it does', async () => {
    const bomb = packed({ ...parts(''), [PART]: new Uint8Array(70 * 1024 * 1024) });
    const lying = withDirectory(bomb, PART, (entry) => entry.setUint32(24, 1000, true));
    expect(await faultOf(lying)).toMatchObject({
      code: 'file.syntax',
      message: expect.stringContaining('longer than'),
    });
  });

  it.each<[string, number, number, string]>([
    ['a checksum that is wrong', 16, 1, 'was changed'],
    ['a part that is shorter', 24, 100_000, 'was changed'],
    ['a part that is packed in an unknown way', 10, 12, 'unknown way'],
    ['a part beyond the end', 20, 0xfffffff0, 'cut off'],
    ['a part that is elsewhere', 42, 5, 'not where the directory says'],
    ['a part beyond all', 42, 0xfffffff0, 'not where the directory says'],
    ['ZIP64', 24, 0xffffffff, 'ZIP64'],
    ['a part that is encrypted', 8, 1, 'password'],
    ['no signature', 0, 0, 'its directory is cut off'],
  ])('%s', async (_, field, value, words) => {
    const bytes = withDirectory(whole, PART, (entry) => {
      if (field === 10 || field === 8) entry.setUint16(field, value, true);
      else entry.setUint32(field, value, true);
    });
    expect((await faultOf(bytes)).message).toContain(words);
  });

  it('is cut off, at any place', async () => {
    for (let length = 4; length < whole.length; length += 7) {
      expect((await faultOf(whole.slice(0, length))).code, String(length)).toBe('file.syntax');
    }
  });

  it('has any byte changed: either it is refused or the same is read', async () => {
    const { rows } = (await readWorkbook(whole))[0]!;
    for (let at = 0; at < whole.length; at += 3) {
      const bytes = whole.slice();
      bytes[at] = bytes[at]! ^ 0x55;
      const result = await readWorkbook(bytes).catch((error: unknown) => error);
      if (result instanceof AtriskError) expect(result.code).toMatch(/^file\./);
      else expect((result as SheetText[])[0]?.rows, String(at)).toEqual(rows);
    }
  });

  it('holds a part twice', async () => {
    const fault = await faultOf(packed({ ...parts(''), 'XL/workbook.xml': '<workbook/>' }));
    expect(fault).toMatchObject({ code: 'file.syntax', message: expect.stringContaining('twice') });
  });
});

describe('parts that are hostile or damaged', () => {
  it.each<[string, PartTexts, string]>([
    ['entities of its own', { 'xl/worksheets/sheet1.xml': `${ENTITIES}<worksheet>&b;</worksheet>` }, 'document type'],
    ['entities that nobody declares', { 'xl/sharedStrings.xml': '<sst><si><t>&b;</t></si></sst>' }, 'not well-formed'],
    ['an end that is missing', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData>' }, 'not well-formed'],
    ['bytes that are no text', { 'xl/worksheets/sheet1.xml': new Uint8Array([0x3c, 0xe9, 0x3e]) }, 'UTF-8'],
    [
      'a sheet without a link',
      { 'xl/workbook.xml': workbook('<sheet name="x" r:id="rId9"/>') },
      'sheet "x" is missing',
    ],
    [
      'a sheet without a part',
      { 'xl/_rels/workbook.xml.rels': links(['rId1', 'worksheet', 'none.xml']) },
      'xl/none.xml is missing',
    ],
    [
      'one sheet as two',
      { 'xl/workbook.xml': workbook('<sheet name="x" r:id="rId1"/><sheet name="y" r:id="rId1"/>') },
      'another one again',
    ],
  ])('%s', async (_, others, words) => {
    const fault = await faultOf(packed(parts('', others)));
    expect(fault.code).toBe('file.syntax');
    expect(fault.message).toContain(words);
  });

  it.each([
    ['a text that is missing', '<row><c t="s"><v>3</v></c></row>', 'a text in the row 1'],
    ['a number that is none', '<row><c><v>1,5</v></c></row>', 'a number in the row 1'],
    ['rows out of order', '<row r="2"/><row r="2"/>', 'after the row 2'],
    ['a row beyond the last', '<row r="1048577"/>', 'after the row 0'],
    ['cells out of order', '<row><c r="B1"/><c r="A1"/></row>', 'out of place'],
    ['a cell of another row', '<row r="1"><c r="A2"/></row>', 'out of place'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"/></row>', 'out of place'],
    ['a formula without a result', '<row r="4"><c r="A4"><f>1+1</f></c></row>', 'no result'],
  ])('%s', async (_, data, words) => {
    const fault = await faultOf(packed(parts(data)));
    expect(fault.code).toBe('file.syntax');
    expect(fault.message).toContain(words);
  });

  it('cells at the far ends of a few rows', async () => {
    const rows = Array.from({ length: 700 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`);
    expect(await faultOf(packed(parts(rows.join(''))))).toMatchObject({ code: 'file.too-large' });
  });
});

describe('the packages that are needed', () => {
  it('are named where they are not installed', async () => {
    const absent = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    await expect(loadPackages(() => Promise.reject(absent))).rejects.toMatchObject({
      code: 'usage',
      exitCode: 2,
      hint: expect.stringContaining('npm install fflate saxes'),
    });
  });

  it('fail with their own error otherwise', async () => {
    await expect(loadPackages(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
