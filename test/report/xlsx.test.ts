import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readWorkbook } from '../../src/dataset/xlsx.ts';
import { sanitise } from '../../src/report/sanitise.ts';
import { type Column, type Sheet, type Workbook, workbookBytes } from '../../src/report/xlsx.ts';
import { loadZip } from '../../src/report/xlsx/packages.ts';

const COLUMN: Column = { header: 'a' };

function workbook(rows: Sheet['rows'], columns: readonly Column[] = [COLUMN], name = 'Data'): Workbook {
  return { sheets: [{ name, columns, rows }] };
}

async function xmlOf(of: Workbook): Promise<Record<string, string>> {
  const files = Object.entries(unzipSync(await workbookBytes(of)));
  return Object.fromEntries(files.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function sheetXmlOf(of: Workbook): Promise<string> {
  return (await xmlOf(of))['xl/worksheets/sheet1.xml']!;
}

/** Read again, as one row for every line. */
async function readAgain(of: Workbook): Promise<string[][]> {
  const [first] = await readWorkbook(await workbookBytes(of));
  const lines: string[][] = [];
  for (const { cells, line } of first!.rows) lines[line - 1] = cells;
  return Array.from({ length: of.sheets[0]!.rows.length + 1 }, (_, at) => lines[at] ?? []);
}

describe('texts', () => {
  const spreadsheetText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '=1+1',
      '+1',
      '-1',
      '@a',
      "'=1",
      "=cmd|' /C calc'!A0",
      '_x000A_',
      '_x005F_x000A_',
      'a\r\nb',
      '\t',
      '\ufffe',
      '\ud800',
    ),
    fc.constantFrom(
      '1.10',
      '00123',
      'TRUE',
      '#N/A',
      ' pad ',
      '<f>1</f>',
      ']]>',
      '&amp;',
      '__proto__',
      '1e5',
      '2021-03-04',
    ),
  );

  it('are read again as they were, made safe to see', async () => {
    const table = fc.array(fc.array(spreadsheetText, { minLength: 3, maxLength: 3 }), { maxLength: 5 });
    const width = 3;
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.array(spreadsheetText, { minLength: width, maxLength: width }),
        async (rows, headers) => {
          const read = await readAgain(
            workbook(
              rows,
              headers.map((header, at) => ({ header, wrap: at === 1 })),
            ),
          );
          const padded = read.map((cells) => [...cells, ...Array<string>(width - cells.length).fill('')]);
          const expected = [headers, ...rows].map((row) => row.map(sanitise));
          // A row of spaces is blank.
          expect(padded).toEqual(expected.map((row) => (row.every((text) => text.trim() === '') ? ['', '', ''] : row)));
        },
      ),
    );
  });

  it('are never formulas', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('=', '+', '-', '@', '＝'), fc.string(), async (start, rest) => {
        const xml = await sheetXmlOf(workbook([[start + rest]], [{ header: start + rest }]));
        expect(xml).not.toMatch(/<f[\s>/]/);
        expect(xml.match(/<c r="[A-Z]+\d+" s="\d" t="inlineStr">/g)).toHaveLength(2);
      }),
    );
  });

  it('that look like formulas are marked as quoted', async () => {
    const xml = await xmlOf(workbook([['=1'], ['a']], [{ header: 'a' }]));
    const styles = [...xml['xl/styles.xml']!.split('<cellXfs')[1]!.matchAll(/<xf .*?<\/xf>|<xf [^>]*\/>/g)].map(
      ([xf]) => xf,
    );
    const [, quoted, plain] = [...xml['xl/worksheets/sheet1.xml']!.matchAll(/<c r="\w+" s="(\d)"/g)].map(
      ([, s]) => styles[Number(s)],
    );
    expect(quoted).toContain('quotePrefix="1"');
    expect(plain).not.toContain('quotePrefix');
  });
});

describe('numbers', () => {
  it('are read again as the same number', async () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    await fc.assert(
      fc.asyncProperty(fc.array(number, { minLength: 1 }), async (values) => {
        const [, ...rows] = await readAgain(workbook(values.map((value) => [value])));
        expect(rows.map(([text]) => Number(text))).toEqual(values.map((value) => value + 0));
      }),
    );
  });

  it('must be finite', async () => {
    await expect(workbookBytes(workbook([[Number.NaN]]))).rejects.toMatchObject({ code: 'internal' });
  });

  it('may be missing', async () => {
    expect(await readAgain(workbook([[null, 1]], [COLUMN, { header: 'b' }]))).toEqual([
      ['a', 'b'],
      ['', '1'],
    ]);
  });
});

describe('the layout', () => {
  it('has a header that stays in view and cannot be changed, widths, wrapped texts and hidden sheets', async () => {
    const columns = [{ header: 'why', width: 33, wrap: true }, { header: 'b' }];
    const xml = await xmlOf({
      title: 'Tom & Ann',
      sheets: [
        { name: 'Words', hidden: true, columns: [COLUMN], rows: [] },
        { name: "It's <1>", columns, rows: [['x', 'y']] },
      ],
    });
    expect(xml['docProps/core.xml']).toContain('<dc:title>Tom &amp; Ann</dc:title>');
    expect(xml['xl/workbook.xml']).toContain('<sheet name="Words" sheetId="1" state="hidden" r:id="rId1"/>');
    expect(xml['xl/workbook.xml']).toContain('<sheet name="It\'s &lt;1&gt;" sheetId="2" r:id="rId2"/>');
    expect(xml['xl/workbook.xml']).toContain('activeTab="1"');
    const sheet = xml['xl/worksheets/sheet2.xml'];
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<col min="1" max="1" width="33" style="3" customWidth="1"/>');
    expect(sheet).toContain('<sheetProtection sheet="1"');
    expect(sheet).toContain('<c r="A2" s="3"');
  });

  it('names columns beyond Z', async () => {
    const columns = Array.from({ length: 703 }, (_, at) => ({ header: `c${at}` }));
    const xml = await sheetXmlOf(workbook([], columns));
    expect(xml).toContain('<dimension ref="A1:AAA1"/>');
    expect(xml).toContain('<c r="ZZ1"');
    expect((await readAgain(workbook([], columns)))[0]).toHaveLength(703);
  });

  it('fills the last column that there is', async () => {
    const xml = await sheetXmlOf(workbook([], Array<Column>(16_384).fill(COLUMN)));
    expect(xml).toContain('<c r="XFD1"');
    expect(xml).not.toContain('<col min="16385"');
  });
});

describe('choices', () => {
  const rule = (xml: string): string[] =>
    [...xml.matchAll(/<dataValidation type="list"[^>]* sqref="(.*?)"><formula1>(.*?)<\/formula1>/g)].map(
      ([, at, of]) => `${at} ${of}`,
    );

  it('stand in the rule where they are short', async () => {
    const xml = await sheetXmlOf(workbook([], [COLUMN, { header: 'b', choices: ['low', 'R&D', 'high'] }]));
    expect(rule(xml)).toEqual(['B2:B1048576 &quot;low,R&amp;D,high&quot;']);
  });

  it('may be a column of another sheet', async () => {
    const sheets = [
      { name: 'Data', columns: [{ header: 'a', choices: { sheet: "Tom's", column: 1, count: 2 } }], rows: [] },
      {
        name: "Tom's",
        columns: [COLUMN, { header: 'b' }],
        rows: [
          ['1', 'x'],
          ['2', 'y'],
        ],
      },
    ];
    expect(rule(await sheetXmlOf({ sheets }))).toEqual(["A2:A1048576 'Tom''s'!$B$2:$B$3"]);
  });

  it.each([
    ['longer than a rule may be', Array.from({ length: 60 }, (_, at) => `word${at}`)],
    ['with a comma', ['a,b', 'c']],
    ['with a quotation mark', ['a"b', 'c']],
    ['with spaces around', [' a', 'c']],
    ['like a formula', ['=a', 'c']],
    ['like an escape', ['_x0041_', 'c']],
    ['beyond XML', ['\uffff', 'c']],
    ['empty', ['', 'c']],
  ])('%s stand on a hidden sheet', async (_, choices) => {
    const of = workbook(
      [],
      [
        { header: 'a', choices },
        { header: 'b', choices },
      ],
      'lists',
    );
    expect(rule(await sheetXmlOf(of))).toEqual(
      ['A', 'B'].map((at) => `${at}2:${at}1048576 'Lists 2'!$A$2:$A$${choices.length + 1}`),
    );
    const [, lists] = await readWorkbook(await workbookBytes(of));
    expect(lists).toMatchObject({ name: 'Lists 2', hidden: true });
    expect(lists!.rows.at(-1)?.cells).toEqual([choices.at(-1)]);
  });

  it('of several columns may differ in length', async () => {
    const of = workbook(
      [],
      [
        { header: 'a', choices: ['1,2'] },
        { header: 'b', choices: ['3,4', '5'] },
      ],
    );
    const [, lists] = await readWorkbook(await workbookBytes(of));
    expect(lists!.rows.map(({ cells }) => cells)).toEqual([
      ['a', 'b'],
      ['1,2', '3,4'],
      ['', '5'],
    ]);
  });

  it.each([
    ['none', []],
    ['of a sheet that is not there', { sheet: 'x', column: 0, count: 1 }],
    ['of a column that is not there', { sheet: 'Data', column: 7, count: 1 }],
    ['of no cells', { sheet: 'Data', column: 0, count: 0 }],
    ['of more cells than there are', { sheet: 'Data', column: 0, count: 2 }],
  ])('%s: refused', async (_, choices) => {
    await expect(workbookBytes(workbook([['x']], [{ header: 'a', choices }]))).rejects.toMatchObject({
      code: 'internal',
    });
  });
});

describe('the same workbook gives the same bytes', () => {
  const of = { ...workbook([['x', 1]], [COLUMN, { header: 'b' }]), title: 'T' };
  const zone = process.env['TZ'];

  afterEach(() => {
    vi.useRealTimers();
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('at any time', async () => {
    const first = await workbookBytes(of);
    vi.useFakeTimers({ now: new Date('2031-07-08T01:02:03Z'), toFake: ['Date'] });
    expect(await workbookBytes(of)).toEqual(first);
  });

  it.each(['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu'])(
    'in the time zone %s',
    async (name) => {
      const first = await workbookBytes(of);
      process.env['TZ'] = name;
      expect(await workbookBytes(of)).toEqual(first);
    },
  );
});

describe('limits of Excel', () => {
  const sheets = (...names: string[]): Workbook => ({
    sheets: names.map((name) => ({ name, columns: [COLUMN], rows: [] })),
  });

  it.each<[string, Workbook, string]>([
    ['a long name', sheets('x'.repeat(32)), '32 characters; a workbook allows 31'],
    ['a character that names cannot have', sheets('a/b'), 'cannot have the name "a/b"'],
    ['a character that nobody sees', sheets('a\u202eb'), 'cannot have the name "a\\u202eb"'],
    ['no name', sheets(' '), 'cannot have the name " "'],
    ['a name that is taken', sheets('History'), 'cannot have the name "History"'],
    ['an apostrophe at the end', sheets("a'"), 'cannot have the name'],
    ['one name twice', sheets('Data', 'DATA'), 'Two sheets would have the name "DATA"'],
    ['a long text', workbook([['ok'], ['x'.repeat(32_768)]]), 'cell A3 of the sheet "Data" has 32768 characters'],
    ['a text that becomes long', workbook([['\u200b'.repeat(6_000)]]), 'has 36000 characters'],
    ['too many rows', workbook(Array<string[]>(1_048_576).fill([])), 'would have 1048577 rows'],
    ['too many columns', workbook([], Array<Column>(16_385).fill(COLUMN)), 'would have 16385 columns'],
  ])('%s', async (_, of, words) => {
    await expect(workbookBytes(of)).rejects.toMatchObject({
      code: 'output.unwritable',
      exitCode: 4,
      message: expect.stringContaining(words),
    });
  });

  it('allow a text of 32,767 characters', async () => {
    const text = 'x'.repeat(32_767);
    expect((await readAgain(workbook([[text]])))[1]).toEqual([text]);
  });

  it.each([
    ['no sheet that is shown', { sheets: [{ name: 'a', hidden: true, columns: [COLUMN], rows: [] }] }],
    ['a sheet without columns', workbook([], [])],
    ['a row that is too long', workbook([['x', 'y']])],
  ])('%s is a mistake of the program', async (_, of) => {
    await expect(workbookBytes(of)).rejects.toMatchObject({ code: 'internal', exitCode: 70 });
  });
});

describe('the package that is needed', () => {
  it('is named where it is not installed', async () => {
    const absent = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
    await expect(loadZip(() => Promise.reject(absent))).rejects.toMatchObject({
      code: 'usage',
      exitCode: 2,
      hint: expect.stringContaining('npm install fflate'),
    });
  });

  it('fails with its own error otherwise', async () => {
    await expect(loadZip(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  });
});
