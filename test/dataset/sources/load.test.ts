import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { sourceJsonSchema } from '../../../src/dataset/sources/schema.ts';
import { projectPath, projectText } from '../../helpers/files.ts';
import { loadSource } from '../../../src/dataset/sources/load.ts';
import { messages, profileOf, refused, written, writtenLayout, writtenSeries } from './profile.ts';

describe('loadSource', () => {
  it('fills in every default', () => {
    const profile = profileOf();
    expect(profile).toMatchObject({
      url: null,
      republishNote: null,
      publicationLagMonths: null,
      codes: {},
      notUnits: {},
    });
    expect(profile.series[0]).toEqual({
      id: 'glow',
      name: 'The glow',
      unitOfMeasure: 'points',
      polarity: null,
      labels: [],
      range: null,
      missing: {},
      zeroMeansMissing: null,
      standardError: null,
      low: null,
      high: null,
      publicationLagMonths: null,
      where: {},
      combine: 'error',
    });
    expect(profile.layouts[0]).toEqual({
      id: 'table',
      title: 'a row per country and year',
      shape: 'wide',
      recognise: ['land', 'year', 'glow'],
      exact: false,
      severalRows: false,
      encoding: 'utf-8',
      delimiter: ',',
      decimal: '.',
      codes: 'name',
      columns: { unit: 'land', name: null, period: 'year', series: null, value: null },
      series: null,
      period: null,
      missing: {},
      ignore: [],
      notes: [],
    });
  });

  it('names a misspelt key with line, column and what was meant', () => {
    const text = stringify(written({ series: [writtenSeries('glow', { polarty: 'lower-is-riskier' })] }));
    const line = text.split('\n').findIndex((one) => one.includes('polarty')) + 1;
    expect(refused(text)).toEqual([
      {
        code: 'source.invalid',
        severity: 'error',
        message: 'series.0.polarty: The key "polarty" is not part of the format here.',
        file: 'lantern.yaml',
        line,
        column: '5',
        hint: 'Did you mean "polarity"?',
      },
    ]);
  });

  it.each([
    ['top', { publisherr: 'x' }, 'publisher'],
    ['layout', { layouts: [writtenLayout('table', { delimitr: ';' })] }, 'delimiter'],
    ['columns', { layouts: [writtenLayout('table', { columns: { unit: 'land', perod: 'year' } })] }, 'period'],
    [
      'ignored rows',
      { layouts: [writtenLayout('table', { ignore: [{ column: 'a', texts: ['b'], reson: 'c' }] })] },
      'reason',
    ],
  ])('suggests a key of the %s', (_, more, meant) => {
    expect(refused(stringify(written(more))).map(({ hint }) => hint)).toContain(`Did you mean "${meant}"?`);
  });

  it('says everything that is wrong at once', () => {
    expect(
      messages({
        codes: { LUM: 'Lumenia' },
        series: [
          writtenSeries('glow', { range: [5, 1], low: 'dim', high: 'glow' }),
          writtenSeries('glow', { name: 'Another' }),
        ],
        layouts: [writtenLayout('table', { recognise: ['land'], missing: { ' x': 'unknown' } })],
      }),
    ).toEqual([
      'codes.LUM: "Lumenia" is no code of ISO 3166-1 alpha-3.',
      'series.1.id: the id "glow" is used twice.',
      'series.0.low: "dim" is no series of this profile.',
      'series.0.high: a series cannot be its own error or bound.',
      'series.0.range: [5, 1] must go from the least to the greatest value.',
      'layouts.0.missing. x: " x" begins or ends with a space, and no cell is compared with its spaces.',
      'layouts.0.columns.period: "year" is needed to read the file, but is not among the headers under recognise.',
    ]);
  });

  it('requires that republishing is settled', () => {
    expect(refused(stringify(written({ republish: undefined }))).map(({ message }) => message)).toEqual([
      'republish: "republish" is required here.',
    ]);
    expect(messages({ republish: 'maybe' })).toEqual([
      'republish: "republish" must be one of raw, derived, none, not "maybe".',
    ]);
  });

  it.each([
    ['anchors', 'format: 1\nid: &a x\ntitle: *a\n'],
    ['a repeated key', 'format: 1\nformat: 1\n'],
    ['a key of every object', 'format: 1\ncodes: { __proto__: SWE }\n'],
    ['a marker that is no text', `${stringify(written())}notUnits: { -99: nothing }\n`],
    ['nothing', ''],
    ['a list', '- 1\n'],
    ['another version', stringify(written({ format: 2 }))],
  ])('refuses %s with a place', (_, text) => {
    const findings = refused(text);
    expect(findings).not.toEqual([]);
    for (const finding of findings) {
      expect(finding.code).toBe('source.invalid');
      expect(finding.line).toBeGreaterThan(0);
    }
  });

  it('never lets a reserved id through', () => {
    expect(messages({ series: [writtenSeries('toString')] })).toEqual(['series.0.id: the id "toString" is reserved.']);
  });
});

describe('labels', () => {
  it('may not be shared', () => {
    expect(messages({ series: [writtenSeries('glow'), writtenSeries('shine', { labels: ['THE_GLOW'] })] })).toEqual([
      'series.1: "THE_GLOW" also names the series "glow"; a column could not be matched.',
    ]);
  });

  it('may be shared where the rows differ, and only then', () => {
    const layouts = [writtenLayout('table', { recognise: ['land', 'year', 'kind'], severalRows: true })];
    const split = (kind: string[]) => writtenSeries('shine', { labels: ['glow'], where: { kind }, combine: 'sum' });
    const dim = writtenSeries('dim', { labels: ['glow'], where: { Kind: ['b', 'a'] }, combine: 'sum' });
    expect(profileOf({ layouts, series: [writtenSeries('glow'), split(['a']), dim] }).series).toHaveLength(3);
    expect(messages({ layouts, series: [split(['a', 'b']), dim] })).toEqual([
      'series.1: "glow" also names the series "shine"; a column could not be matched.',
    ]);
  });

  it('filters on a column that no layout is sure to have are refused', () => {
    expect(messages({ series: [writtenSeries('glow', { where: { kind: ['a'] } })] })).toEqual([
      'series.0.where.kind: "kind" is not among the headers that any layout is recognised by.',
    ]);
  });
});

describe('codes', () => {
  it('accept Kosovo and refuse what is no country', () => {
    expect(profileOf({ codes: { KSV: 'XKX' }, notUnits: { WLD: 'the world' } }).codes).toEqual({ KSV: 'XKX' });
    expect(messages({ codes: { KSV: 'XKK' } })).toEqual(['codes.KSV: "XKK" is no code of ISO 3166-1 alpha-3.']);
  });

  it('are a country or none', () => {
    expect(messages({ codes: { AAA: 'SWE' }, notUnits: { AAA: 'a total' } })).toEqual([
      'notUnits.AAA: "AAA" is listed under codes as well, where it stands for a country.',
    ]);
    expect(messages({ notUnits: { '': 'nothing' } })).toEqual([
      'notUnits.: a blank text is listed; a blank cell needs no entry.',
    ]);
  });
});

describe('layouts', () => {
  const of = (more: Record<string, unknown>) => messages({ layouts: [writtenLayout('table', more)] });

  it.each([
    ['wide', { columns: { unit: 'land', value: 'glow' } }, 'columns.value: the shape wide has no use for this'],
    [
      'years',
      { shape: 'years', columns: { unit: 'land', period: 'year' }, series: 'glow' },
      'columns.period: the shape years has no use',
    ],
    [
      'stem-years',
      { shape: 'stem-years', columns: { unit: 'land' }, period: '2019' },
      'period: the shape stem-years has no use',
    ],
    [
      'long without a value',
      { shape: 'long', columns: { unit: 'land', series: 'glow' } },
      'columns: the shape long needs the header of the value',
    ],
    [
      'long without a series',
      { shape: 'long', columns: { unit: 'land', value: 'glow' } },
      'columns: the shape long needs to know of which series',
    ],
    [
      'years without a series',
      { shape: 'years', columns: { unit: 'land' } },
      'columns: the shape years needs to know of which series',
    ],
    [
      'a series in a column and of the file',
      { shape: 'years', columns: { unit: 'land', series: 'glow' }, series: 'glow' },
      'series: a column names the series already',
    ],
    ['a period in a column and of the file', { period: '2019' }, 'period: a column gives the period already'],
    [
      'an unknown series',
      { shape: 'years', columns: { unit: 'land' }, series: 'glw' },
      'series: "glw" is no series of this profile.',
    ],
    [
      'ignored rows told by an unsure column',
      { ignore: [{ column: 'kind', texts: ['x'], reason: 'a change' }] },
      'ignore.0.column: "kind" is needed to read',
    ],
    [
      'a needed header that is one of several',
      { recognise: ['land', 'year | t', 'glow'] },
      'columns.period: "year" is needed to read',
    ],
  ])('%s', (_, more, start) => {
    expect(of(more)).toEqual([expect.stringContaining(`layouts.0.${start}`)]);
  });

  it('need no period at all: then the user names it', () => {
    const [layout] = profileOf({ layouts: [writtenLayout('table', { columns: { unit: 'land' } })] }).layouts;
    expect(layout?.columns.period).toBeNull();
  });

  it('that no file can tell apart are refused', () => {
    const layouts = [writtenLayout('a'), writtenLayout('b', { recognise: ['GLOW', 'year', 'land'] })];
    expect(messages({ layouts })).toEqual(['layouts.1.recognise: the layout "a" is recognised by the same headers.']);
  });
});

describe('the published JSON Schema', () => {
  it('is what the code would write', () => {
    const file = JSON.parse(readFileSync(projectPath('frameworks/source.schema.json'), 'utf8')) as unknown;
    expect(file).toEqual(sourceJsonSchema());
  });

  it('describes every key', () => {
    const undescribed: string[] = [];
    const walk = (schema: unknown, path: string): void => {
      const { properties = {}, items } = schema as {
        properties?: Record<string, { description?: string }>;
        items?: unknown;
      };
      for (const [key, inner] of Object.entries(properties)) {
        if (inner.description === undefined) undescribed.push(`${path}.${key}`);
        walk(inner, `${path}.${key}`);
      }
      if (items !== undefined) walk(items, `${path}[]`);
    };
    walk(sourceJsonSchema(), '$');
    expect(undescribed).toEqual([]);
  });
});

describe('docs/sources.md', () => {
  it('holds a profile that is valid as it stands', () => {
    const blocks = [...projectText('docs/sources.md').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
      ([, text]) => text ?? '',
    );
    const profiles = blocks.filter((text) => text.includes('format: 1'));
    expect(profiles).toHaveLength(1);
    expect(loadSource(profiles[0] ?? '', 'docs').id).toBe('lantern');
  });
});
