import { describe, expect, it } from 'vitest';
import type { ReadOptions } from '../../../src/dataset/read-options.ts';
import { AtriskError } from '../../../src/errors.ts';
import type { Dataset } from '../../../src/types.ts';
import { inputOf, valuesOf } from '../support.ts';
import { gathered, remarks, shelfOf, troubles as allTroubles } from './gathered.ts';
import { profileOf, writtenLayout, writtenSeries } from './profile.ts';

const SERIES = [
  writtenSeries('glow', { labels: ['glow_est'], range: [0, 10], missing: { '-9': 'lamp broken' } }),
  writtenSeries('dim', { zeroMeansMissing: 'Nobody looked.' }),
];

/** Reads a text through a made-up profile of one layout. */
async function read(
  layout: Record<string, unknown>,
  text: string,
  more: { options?: ReadOptions; sidecar?: string; period?: string; series?: Record<string, unknown>[] } = {},
): Promise<Dataset> {
  const profile = profileOf({ series: more.series ?? SERIES, layouts: [writtenLayout('table', layout)] });
  const input = {
    ...inputOf(text, 'data.csv', more.sidecar ?? null),
    source: { profile, period: more.period ?? null },
  };
  return gathered([input], { options: more.options ?? {}, shelf: shelfOf([profile]) });
}

/** Errors and warnings, but for the one that the made-up countries are none. */
function troubles(dataset: Dataset): string[] {
  return allTroubles(dataset).filter((trouble) => !trouble.startsWith('unit.unknown'));
}

async function refusal(reading: Promise<Dataset>): Promise<string[]> {
  try {
    return troubles(await reading);
  } catch (error) {
    if (error instanceof AtriskError) return error.findings.map(({ code, message }) => `${code}: ${message}`);
    throw error;
  }
}

const VALUES = { 'Ruritania 2021 lantern.glow': 7.5, 'Ruritania 2021 lantern.dim': 3 };

describe('every shape gives the same values', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['wide', { recognise: ['land', 'year', 'glow_est'] }, 'land,year,glow_est,dim\nRuritania,2021,7.5,3\n'],
    [
      'wide, code in brackets',
      { recognise: ['land', 'year', 'glow'] },
      'land,year,"Glow, estimate [GLOW]",dim\nRuritania,YR2021,7.5,3\n',
    ],
    [
      'long',
      {
        shape: 'long',
        recognise: ['land', 'year', 'what', 'figure'],
        columns: { unit: 'land', period: 'year', series: 'what', value: 'figure' },
      },
      'land,year,what,figure\nRuritania,2021,glow_est,7.5\nRuritania,2021,The dim,3\n',
    ],
    [
      'years',
      { shape: 'years', recognise: ['land', 'what'], columns: { unit: 'land', series: 'what' } },
      'land,what,2021,2022 [YR2022]\nRuritania,glow,7.5,\nRuritania,dim,3,\n',
    ],
    [
      'stem-years',
      { shape: 'stem-years', recognise: ['land'], columns: { unit: 'land' } },
      'land,glow_est_2021,dim_YR2021\nRuritania,7.5,3\n',
    ],
  ])('%s', async (_shape, layout, text) => {
    const dataset = await read(layout, text);
    expect(troubles(dataset)).toEqual([]);
    expect(valuesOf(dataset)).toMatchObject(VALUES);
  });

  it('with another separator, decimal sign and encoding', async () => {
    const layout = { recognise: ['land', 'year', 'glow_est'], delimiter: ';', decimal: ',', encoding: 'utf-16' };
    const dataset = await read(layout, 'land;year;glow_est;dim\nRuritania;2021;7,5;0,0\n');
    expect(valuesOf(dataset)).toEqual({ ...VALUES, 'Ruritania 2021 lantern.dim': null });
  });
});

const WIDE = { recognise: ['land', 'year', 'glow'] };

describe('what the user says comes before what the profile says', () => {
  const semicolons = 'land;year;glow;dim\nRuritania;2021;7,5;3\n';

  it('a file that a spreadsheet saved with another separator is found all the same', async () => {
    const dataset = await read(WIDE, semicolons, { options: { decimal: ',' } });
    expect(valuesOf(dataset)).toEqual(VALUES);
    expect(await refusal(read(WIDE, semicolons))).toEqual([
      expect.stringContaining('cell.type: "7,5" is not a number'),
    ]);
    const bars = semicolons.replaceAll(';', '|');
    expect(valuesOf(await read(WIDE, bars, { options: { delimiter: '|', decimal: ',' } }))).toEqual(VALUES);
  });

  it('markers of the command line and of the sidecar hold beside those of the profile', async () => {
    const layout = { ...WIDE, missing: { '..': 'not observed' } };
    const text = 'land,year,glow,dim\nA,2021,..,n/a\nB,2021,-9.0,-1\nC,2021,,0\n';
    const options = { missing: ['n/a'] };
    const dataset = await read(layout, text, { options, sidecar: 'missing: ["-1"]\n' });
    const reasons = dataset.columns.flatMap(({ indicator, at }) =>
      [0, 1, 2].map((row) => `${indicator} ${at(row)?.unit ?? ''}: ${at(row)?.reason ?? ''}`),
    );
    expect(reasons).toEqual([
      'lantern.dim A: marked n/a',
      'lantern.dim B: marked -1',
      'lantern.dim C: Nobody looked.',
      'lantern.glow A: not observed',
      'lantern.glow B: lamp broken',
      'lantern.glow C: blank',
    ]);
  });

  it('the period: named, else in the sidecar, else of the layout, else an error', async () => {
    const layout = { recognise: ['land', 'glow'], columns: { unit: 'land' } };
    const text = 'land,glow\nRuritania,7.5\n';
    const at = (year: string) => ({ [`Ruritania ${year} lantern.glow`]: 7.5 });
    const sidecar = "period: '2019'\n";
    expect(await refusal(read(layout, text))).toEqual([expect.stringContaining('row.no-period')]);
    expect(valuesOf(await read({ ...layout, period: '2018' }, text))).toEqual(at('2018'));
    expect(valuesOf(await read({ ...layout, period: '2018' }, text, { sidecar }))).toEqual(at('2019'));
    expect(valuesOf(await read(layout, text, { sidecar, period: '2020' }))).toEqual(at('2020'));
    const dataset = await read(layout, text, { sidecar });
    expect([...troubles(dataset), ...remarks(dataset)]).toEqual([]);
  });

  it('a period that is none is said once, one that is of no use is a warning', async () => {
    const layout = { recognise: ['land', 'glow'], columns: { unit: 'land' } };
    expect(await refusal(read(layout, 'land,glow\nA,1\nB,2\n', { period: '20x8' }))).toEqual([
      'cell.period: "20x8", as given with --source, is not a year.',
    ]);
    const dataset = await read(WIDE, 'land,year,glow\nRuritania,2021,7.5\n', { period: '2018' });
    expect(troubles(dataset)).toEqual([
      expect.stringContaining('cell.period: The period "2018" given with --source is not used'),
    ]);
    expect(valuesOf(dataset)).toEqual({ 'Ruritania 2021 lantern.glow': 7.5 });
  });

  it('a sidecar with a period where the rows have theirs is not used, and that is said', async () => {
    const dataset = await read(WIDE, 'land,year,glow\nRuritania,2021,7.5\n', { sidecar: "period: '2018'\n" });
    expect(remarks(dataset)).toEqual([expect.stringContaining('"2018" in the .meta.yaml is not used')]);
  });
});

describe('rows and columns that are not read', () => {
  it('columns of no series are named, in every shape', async () => {
    expect(remarks(await read(WIDE, 'land,year,glow,b,a\nX,2021,1,2,3\n'))).toEqual([
      '2 columns were left out, being of no series of the profile: "a", "b".',
    ]);
    const long = {
      shape: 'long',
      recognise: ['land', 'year', 'what', 'figure', 'kept'],
      columns: { unit: 'land', period: 'year', series: 'what', value: 'figure' },
      ignore: [{ column: 'kept', texts: ['no'], reason: 'Taken back.' }],
    };
    const text =
      'land,year,what,figure,kept,note\nA,2021,glow,1,yes,x\nA,2021,glow,2,no,\nA,2021,shine,3,yes,\nB,2021,shine,3,yes,\n';
    const dataset = await read(long, text);
    expect(remarks(dataset)).toEqual([
      '1 column was left out, being of no series of the profile: "note".',
      '2 rows were left out, being of 1 series that the profile does not have: "shine".',
      '1 row skipped (Taken back): line 3.',
    ]);
    expect(valuesOf(dataset)).toEqual({ 'A 2021 lantern.glow': 1 });
  });

  it('a row with values but no unit, or of no named series, is an error, once', async () => {
    expect(troubles(await read(WIDE, 'land,year,glow,dim\n,2021,1,2\n,2021,,\nA,2021,3,4\n'))).toEqual([
      'row.no-unit: This row has values but no unit.',
    ]);
    const years = { shape: 'years', recognise: ['land', 'what'], columns: { unit: 'land', series: 'what' } };
    const dataset = await read(years, 'land,what,2021\nA,,1\nB,,\nC,glow,2\n,glow,\n');
    expect(troubles(dataset)).toEqual([
      'indicator.missing: This row has values but nothing that says of which series.',
    ]);
    expect(remarks(dataset)).toEqual([
      '1 row skipped (neither a series nor values): line 3.',
      '1 row skipped (neither a unit nor values): line 5.',
    ]);
  });

  it('a row that repeats another word for word; another row about the same thing is refused', async () => {
    const twice = await read(WIDE, 'land,year,glow\nA,2021,1\nB,2021,2\nA,2021,1\n');
    expect(troubles(twice)).toEqual([]);
    expect(remarks(twice)).toEqual(['1 row skipped (a repetition of another, word for word): line 4.']);
    const differing = await read(WIDE, 'land,year,glow\nA,2021,1\nA,2021,1.0\n');
    expect(troubles(differing)).toHaveLength(2);
    expect(troubles(differing)[0]).toMatch(/^row.duplicate-key/);
  });

  it('a cell without a value gives way to one with a value, whatever the order', async () => {
    const rows = ['Bosnia & Herzegovina,2003,,1', 'Bosnia and Herzegovina,2003,3.3,0'];
    for (const order of [rows, rows.toReversed()]) {
      const dataset = await read(WIDE, `land,year,glow,dim\n${order.join('\n')}\n`);
      expect(troubles(dataset)).toEqual([]);
      expect(valuesOf(dataset)).toEqual({ 'BIH 2003 lantern.glow': 3.3, 'BIH 2003 lantern.dim': 1 });
      expect(remarks(dataset)).toEqual([expect.stringContaining('2 cells without a value passed over')]);
    }
  });

  it('series that `where` takes from some rows alone', async () => {
    const series = [
      writtenSeries('glow.f', { labels: ['glow'], where: { sex: ['f', 'w'] } }),
      writtenSeries('glow.m', { labels: ['glow'], where: { sex: ['m'] } }),
    ];
    const rows = 'A,2021,f,1\nA,2021,m,2\nA,2021,all,3\nB,2021,w,4\n';
    const wide = await read({ recognise: ['land', 'year', 'sex', 'glow'] }, `land,year,sex,glow\n${rows}`, { series });
    const expected = { 'A 2021 lantern.glow.f': 1, 'A 2021 lantern.glow.m': 2, 'B 2021 lantern.glow.f': 4 };
    expect(valuesOf(wide)).toEqual(expected);
    expect(remarks(wide)).toEqual(['1 row skipped (no series of the profile is taken from it): line 4.']);
    const long = {
      shape: 'long',
      recognise: ['land', 'year', 'sex', 'what', 'figure'],
      columns: { unit: 'land', period: 'year', series: 'what', value: 'figure' },
    };
    const text = `land,year,sex,what,figure\n${rows.replaceAll(/,(\d)$/gm, ',glow,$1')}`;
    expect(valuesOf(await read(long, text, { series }))).toEqual(expected);
  });
});

describe('what is refused', () => {
  it('a value that its series cannot have, at its place', async () => {
    const dataset = await read(WIDE, 'land,year,glow,dim\nA,2021,50,500\n');
    expect(dataset.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'cell.range',
        severity: 'error',
        line: 2,
        column: 'glow',
        message: '50 is outside what The glow (points) can be: 0 to 10.',
        hint: expect.stringContaining('--missing 50'),
      },
    ]);
  });

  it('a table without a series, and one without a column that is needed', async () => {
    expect(await refusal(read({ recognise: ['land', 'year'] }, 'land,year,other\nA,2021,1\n'))).toEqual([
      'header.missing: No column holds a series of Lantern tables.',
    ]);
    expect(await refusal(read(WIDE, 'land,jahr,glow\nA,2021,1\n'))).toEqual([
      'header.missing: The file has none of the headers that files of Lantern tables have.',
    ]);
  });
});
