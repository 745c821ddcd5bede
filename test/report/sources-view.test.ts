import { describe, expect, it } from 'vitest';
import { renderSourceList, renderSourceShow } from '../../src/report/sources-view.ts';
import { profileOf, writtenLayout, writtenSeries } from '../dataset/sources/profile.ts';

const HOSTILE = 'a\u001b[31m\u202eb';

const lantern = profileOf({
  republish: 'none',
  republishNote: 'Not read.',
  url: 'https://example.org/lantern',
  publicationLagMonths: 1,
  codes: { KS: 'XKX' },
  notUnits: { ALL: 'all together' },
  series: [
    writtenSeries('glow', { range: [0, 10], polarity: 'lower-is-riskier', low: 'dim', labels: ['g'], combine: 'sum' }),
    writtenSeries('dim', { where: { year: ['2019', '2020'] }, combine: 'count', zeroMeansMissing: 'nobody looked' }),
  ],
  layouts: [
    writtenLayout('table', {
      severalRows: true,
      exact: true,
      delimiter: ';',
      decimal: ',',
      missing: { '*': 'kept confidential' },
      ignore: [{ column: 'glow', texts: ['', 'all'], reason: 'a total' }],
      notes: ['one note'],
    }),
    writtenLayout('years', {
      shape: 'years',
      recognise: ['land'],
      columns: { unit: 'land' },
      series: 'glow',
      codes: 'iso3',
      delimiter: '\t',
    }),
  ],
});

describe('renderSourceList', () => {
  it('has a line per profile, and says where any series will do', () => {
    expect(renderSourceList([lantern, profileOf({ id: 'any', series: [] })])).toBe(
      'Id       Series  Layouts  Republish  Title           Publisher\n' +
        'lantern  2       2        none       Lantern tables  Lantern Observatory\n' +
        'any      any     1        raw        Lantern tables  Lantern Observatory\n',
    );
  });
});

describe('renderSourceShow', () => {
  it('shows terms, layouts, series and codes', () => {
    expect(renderSourceShow(lantern)).toBe(`Lantern tables (lantern)
Publisher:  Lantern Observatory
Address:    https://example.org/lantern
Licence:    CC0
Cite as:    Lantern Observatory
Republish:  nothing
            Not read.
Period:     year, published 1 month after it ends

Layouts (2):
  table: a row per country and year
    Shape:     wide, several rows about one unit and period
    Headers:   land; year; glow, and no others
    Columns:   unit in "land", period in "year"
    Units:     by name
    Text:      utf-8, semicolons between cells, decimal comma
    No value:  "*" kept confidential
    Left out: rows with blank or "all" in "glow". a total.
    Note: one note.
  years: a row per country and year
    Shape:    years
    Headers:  land
    Columns:  unit in "land"
    Units:    by iso3
    Series:   glow
    Text:     utf-8, tabs between cells, decimal point

Series (2):
  Id    Name      Unit of measure  Polarity          Range    Also called  Taken from                        Error and bounds
  glow  The glow  points           lower-is-riskier  0 to 10  g            sum of rows                       dim
  dim   The dim   points                                                   count of rows, year 2019 or 2020
  0 in dim: nobody looked.

The publisher's own codes (1 code):
  KS  XKX

No countries, left out and listed (1 code):
  ALL  all together
`);
  });

  it('leaves out columns in which no series has anything', () => {
    expect(renderSourceShow(profileOf())).toContain('  Id    Name      Unit of measure\n  glow  The glow  points\n');
  });

  it('says that a profile without series has to be named', () => {
    expect(renderSourceShow(profileOf({ series: [] }))).toContain('Series: every one under its own name.');
  });

  it('says which period is the same for all rows', () => {
    const layout = writtenLayout('table', { columns: { unit: 'land' }, period: '2019' });
    expect(renderSourceShow(profileOf({ layouts: [layout] }))).toContain('    Period:   2019\n');
  });

  it('lets no text command the terminal', () => {
    const text = renderSourceShow(
      profileOf({
        title: HOSTILE,
        notUnits: { [HOSTILE]: HOSTILE },
        series: [writtenSeries('glow', { name: HOSTILE, labels: ['é\u001b[2J'] })],
        layouts: [writtenLayout('table', { title: HOSTILE, notes: [HOSTILE], missing: { [HOSTILE]: HOSTILE } })],
      }),
    );
    expect(text).not.toMatch(/[\u001b\u202e]/);
  });
});
