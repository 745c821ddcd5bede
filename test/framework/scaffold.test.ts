import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load.ts';
import { indicatorsByLabel, matchKey } from '../../src/framework/match.ts';
import { scaffold, type ScaffoldColumn, type ScaffoldData } from '../../src/framework/scaffold.ts';
import { scaffoldIds } from '../../src/framework/scaffold-ids.ts';

function column(label: string, more: Partial<ScaffoldColumn> = {}): ScaffoldColumn {
  return {
    label,
    least: 0,
    greatest: 10,
    polarity: 'higher-is-riskier',
    polarityFrom: 'assumed',
    unitOfMeasure: null,
    ...more,
  };
}

function data(columns: readonly ScaffoldColumn[], more: Partial<ScaffoldData> = {}): ScaffoldData {
  return {
    id: 'mine',
    title: 'Mine',
    source: 'data.csv',
    unitKind: 'country',
    period: 'year',
    universe: 'the units of data.csv',
    columns,
    taken: ['unit', 'year'],
    words: [],
    empty: [],
    ...more,
  };
}

describe('ids of indicators that are made from labels', () => {
  it.each([
    [['GDP per capita (US$)'], ['GDP-per-capita-US']],
    [
      ['Élevé', 'Straße'],
      ['Eleve', 'Stra-e'],
    ],
    [
      ['Население', '人口', '—'],
      ['indicator-1', 'indicator-2', 'indicator-3'],
    ],
    [
      ['A$', 'A€', 'A'],
      ['A-2', 'A-3', 'A'],
    ],
    [
      ['toString', 'valueOf'],
      ['toString-2', 'valueOf-2'],
    ],
    [
      ['7.14', 'wgi.VA.EST'],
      ['7.14', 'wgi.VA.EST'],
    ],
    [
      ['unit!', 'Year?'],
      ['unit-2', 'Year-2'],
    ],
    [
      ['a', 'a.normalised'],
      ['a-2', 'a.normalised'],
    ],
    [['x'.repeat(200)], ['x'.repeat(60)]],
  ])('%j become %j', (labels, ids) => {
    expect(scaffoldIds(labels, ['unit', 'year'])).toEqual(ids);
  });
});

describe('the scaffold of a framework', () => {
  it('is a valid definition with everything that was found out', () => {
    const { definition } = loadFramework(
      scaffold(
        data([
          column('Tide', { least: -1.5, greatest: 4 }),
          column('Days', { polarity: 'lower-is-riskier', polarityFrom: 'asked', unitOfMeasure: 'days a year' }),
        ]),
      ),
      'mine.yaml',
    );
    expect(definition.indicators).toMatchObject([
      { id: 'Tide', name: 'Tide', unitOfMeasure: 'not stated', typical: [-1.5, 4], polarity: 'higher-is-riskier' },
      { id: 'Days', unitOfMeasure: 'days a year', typical: [0, 10], polarity: 'lower-is-riskier' },
    ]);
    const score = definition.index.find(({ id }) => id === 'score');
    expect(score).toMatchObject({ operation: 'weighted-mean', weights: null });
    expect(score?.inputs).toEqual(['Tide.normalised', 'Days.normalised']);
    expect(definition.index.find(({ id }) => id === 'Tide.normalised')).toMatchObject({
      operation: 'min-max',
      options: { referenceSet: 'period' },
    });
  });

  it('says in comments what a person has to decide', () => {
    const text = scaffold(data([column('Tide')], { words: ['"region"'], empty: ['"fog"'] }));
    expect(text).toContain('unitOfMeasure: not stated # what the number is counted in');
    expect(text).toContain('polarity: higher-is-riskier # assumed: check it');
    expect(text).toContain('# taken from the data: replace by `range`, the logical bounds, where there are any');
    expect(text).toContain('# Columns of words, which can serve as groups: "region"');
    expect(text).toContain('# Columns without a value, left out: "fog"');
  });

  it('states no bounds for a constant column, for there are none', () => {
    const text = scaffold(data([column('Tide', { least: 3, greatest: 3 }), column('Days')]));
    expect(text).toContain('# Every value is 3: it tells no units apart');
    expect(loadFramework(text, 'mine.yaml').definition.indicators[0]?.typical).toBeNull();
  });

  it('gives its score an id that no column has', () => {
    const { definition } = loadFramework(scaffold(data([column('score'), column('Score!')])), 'mine.yaml');
    expect(definition.indicators.map(({ id }) => id)).toEqual(['score', 'Score-2']);
    expect(definition.index[0]?.id).toBe('score-3');
  });

  it('loads, and finds every column again, whatever columns are called', () => {
    const label = fc
      .oneof(
        fc.string({ minLength: 1, maxLength: 30 }),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
        fc.constantFrom(
          'toString',
          'constructor',
          '*a',
          '&a',
          '!t',
          '- a',
          'a: b',
          '# c',
          "'",
          '"',
          '|',
          '>',
          '%',
          '@',
          '`',
          'null',
          '~',
          'true',
          '1e3',
          '0x1',
          '=1+1',
          '{a}',
          '[a',
          'a\nb',
          'a\n\n b',
          '---',
          '...',
          '2020-01-01',
          '.inf',
          'score',
        ),
      )
      .map((text) => text.normalize('NFC').trim())
      .filter((text) => matchKey(text) !== '' && !/[\ud800-\udfff]/u.test(text));
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(
        fc.uniqueArray(label, { minLength: 1, maxLength: 6, selector: matchKey }),
        number,
        number,
        fc.string({ maxLength: 20 }),
        (labels, a, b, source) => {
          const columns = labels.map((one) => column(one, { least: Math.min(a, b) + 0, greatest: Math.max(a, b) + 0 }));
          const { definition } = loadFramework(scaffold(data(columns, { source: `d${source}` })), 'mine.yaml');
          const found = indicatorsByLabel(definition);
          expect(
            labels.map((one) => definition.indicators.findIndex(({ id }) => found.get(matchKey(one))?.id === id)),
          ).toEqual(labels.map((_, position) => position));
        },
      ),
      { numRuns: 500 },
    );
  });
});
