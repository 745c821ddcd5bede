import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPanels, type Panel } from '../../../src/engine/panel.ts';
import { asKnown } from '../../../src/robustness/backtest/as-known.ts';
import { lateValues } from '../../../src/robustness/backtest/late-values.ts';
import { lagsUnknown, methodLooksAhead, trainedLater } from '../../../src/robustness/backtest/look-ahead.ts';
import { panelRanking } from '../../../src/robustness/backtest/panel-ranking.ts';
import { latestIssue, periodsLate } from '../../../src/robustness/backtest/published-by.ts';
import type { Framework } from '../../../src/types.ts';
import { dataset, type Row } from '../../helpers/dataset.ts';
import { framework, indicator, node } from '../../helpers/framework.ts';

const WINDOW = { lead: 1, length: 2 };
const messages = (found: readonly { message: string }[]): string => found.map(({ message }) => message).join('\n');

/** Two indicators, each by a method of normalisation, averaged. */
function normalised(more: Record<string, unknown>, others: Record<string, unknown> = {}): Framework {
  return framework({
    indicators: [indicator('a', more), indicator('b')],
    index: [
      node('n', 'min-max', ['a'], { options: { referenceSet: 'period' } }),
      node('total', 'weighted-mean', ['n', 'b']),
    ],
    ...others,
  });
}

describe('a method that looks ahead', () => {
  it.each(['period', 'up-to-period'])('is none that takes its values from the %s', (referenceSet) => {
    const index = [node('n', 'z-score', ['a'], { options: { referenceSet } }), node('total', 'sum', ['n', 'b'])];
    expect(methodLooksAhead(normalised({}, { index }))).toEqual([]);
  });

  it.each(['min-max', 'z-score', 'rank', 'percentile-rank'])('is %s over the whole panel', (operation) => {
    const index = [
      node('n', operation, ['a'], { options: { referenceSet: 'panel' } }),
      node('total', 'sum', ['n', 'b']),
    ];
    expect(messages(methodLooksAhead(normalised({}, { index })))).toContain(
      `The node n looks ahead: ${operation} takes its bounds`,
    );
  });

  it('are weights, outlier limits and estimates from the whole panel, and estimates from later values', () => {
    const weighting = { method: 'principal-component', options: { referenceSet: 'panel' } };
    const index = [node('total', 'weighted-mean', ['a', 'b'], { weighting })];
    expect(messages(methodLooksAhead(normalised({}, { index })))).toContain('principal-component takes its weights');
    const treatment = { method: 'winsorise', options: { most: 1, referenceSet: 'panel' } };
    expect(messages(methodLooksAhead(normalised({ treatment })))).toContain('The outlier limits of a (winsorise)');
    const mean = { rule: 'mean', options: { referenceSet: 'panel' }, reason: 'not surveyed' };
    expect(messages(methodLooksAhead(normalised({ missing: mean })))).toContain('filled by mean from the whole panel');
    expect(messages(methodLooksAhead(normalised({ missing: { rule: 'linear' } })))).toContain(
      'filled by linear, which looks ahead',
    );
    expect(methodLooksAhead(normalised({ missing: { rule: 'last-observation', options: { maxAge: 3 } } }))).toEqual([]);
  });

  it('is a framework that was fitted to later outcomes', () => {
    const file = { name: 'x.csv', sha256: '0'.repeat(64) };
    const training = {
      event: 'e',
      from: '2000',
      until: '2008',
      knownUntil: '2010',
      lead: 1,
      window: 2,
      method: 'm',
      alpha: 1,
      lambda: 1,
      rows: 1,
      events: 1,
      inputs: [file],
      outcomes: [file],
    };
    const { definition } = framework({ training });
    expect(trainedLater(definition, { from: 2010, until: 2020 })).toEqual([]);
    expect(messages(trainedLater(definition, { from: 2009, until: 2020 }))).toContain(
      'fitted to outcomes up to 2010, and the periods to be graded begin with 2009',
    );
    expect(trainedLater(framework().definition, { from: 0, until: 1 })).toEqual([]);
  });
});

describe('values that had not been published', () => {
  const rows: Row[] = ['A', 'B'].flatMap((unit) =>
    ['2001', '2002', '2003'].map((period) => ({
      unit,
      period,
      values: { a: Number(period) + (unit === 'A' ? 0 : 0.5), b: 1 },
    })),
  );
  const given = normalised({ publicationLagMonths: 6 });
  const [panel] = buildPanels(dataset(rows), given.plan.indicators) as [Panel];
  const span = { from: 2001, until: 2003 };

  it.each([
    [5, 1],
    [6, 0],
    [12, 0],
  ])('are found by the lag of the indicator, %i months after the period: %i', (issued, found) => {
    expect(lateValues(panel, given.definition, issued, span)).toHaveLength(found);
  });

  it('are counted, with one of them by name', () => {
    const [one] = lateValues(panel, given.definition, 0, { from: 2002, until: 2003 });
    expect(one?.message).toContain('4 values of a had not been published');
    expect(one?.message).toContain('A in 2002 is published 6 months after the end of 2002');
    expect(one?.hint).toContain('--issued 6');
  });

  it('are those of a later period, whatever the lag', () => {
    const later = { ...panel, cell: () => ({ sourcePeriod: '2004' }) as never };
    const found = lateValues(later, normalised({}).definition, 0, { from: 2003, until: 2003 });
    expect(messages(found)).toContain('is a figure of a later period');
    // A figure of the year before has had a year more to be published.
    const earlier = { ...panel, cell: () => ({ sourcePeriod: '2001' }) as never };
    expect(lateValues(earlier, given.definition, 0, { from: 2002, until: 2002 })).toEqual([]);
  });

  it('cannot be told where no lag is declared', () => {
    expect(messages(lagsUnknown(given.definition))).toContain('not declared for 1 of 2 indicators (b)');
    const all = framework({
      indicators: [indicator('a', { publicationLagMonths: 0 }), indicator('b', { publicationLagMonths: 1 })],
    });
    expect(lagsUnknown(all.definition)).toEqual([]);
    const many = framework({
      indicators: 'abcdefgh'.split('').map((id) => indicator(id)),
      index: [node('total', 'sum', 'abcdefgh'.split(''))],
    });
    expect(messages(lagsUnknown(many.definition))).toContain('and 2 more');
  });

  it('are replaced by those of earlier periods where a period is ranked as it was known', () => {
    const shifted = asKnown(panel, given.definition, 0);
    expect([...(shifted.raw[0] as Float64Array)].map((value) => (Number.isNaN(value) ? null : value))).toEqual([
      null,
      null,
      2001,
      2001.5,
      2002,
      2002.5,
    ]);
    expect(shifted.raw[1]).toEqual(panel.raw[1]);
    expect(shifted.cell(0, 2)?.period).toBe('2001');
    expect(shifted.cell(0, 0)).toBeUndefined();
    expect(shifted.cell(1, 0)?.period).toBe('2001');
    expect(asKnown(panel, given.definition, 6)).toBe(panel);
  });

  it.each([
    [6, 0, 'year', 1],
    [12, 0, 'year', 1],
    [13, 0, 'year', 2],
    [6, 6, 'year', 0],
    [6, 0, 'quarter', 2],
    [4, 1, 'month', 3],
    [0, -12, 'year', 1],
  ] as const)('with a lag of %i months, issued after %i, by %s: %i periods', (lag, issued, kind, periods) => {
    expect(periodsLate(lag, issued, kind)).toBe(periods);
  });

  it('are those of the period itself at the latest when the window begins', () => {
    expect([
      latestIssue(1, 'year'),
      latestIssue(2, 'year'),
      latestIssue(0, 'quarter'),
      latestIssue(3, 'month'),
    ]).toEqual([0, 12, -3, 2]);
  });
});

describe('the ranking of a framework', () => {
  const rows: Row[] = ['A', 'B', 'C'].map((unit, at) => ({ unit, period: '2001', values: { a: at, b: 0 } }));

  it('has the riskiest highest, whichever way the framework ranks', () => {
    const lowest = framework({ ranking: { order: 'lowest-first', decimals: 1 }, measures: 'other' });
    const [panel] = buildPanels(dataset(rows), lowest.plan.indicators) as [Panel];
    expect(panelRanking(lowest, panel, 0, WINDOW).rows.map(({ score }) => score)).toEqual([-0, -1, -2]);
    expect(panelRanking(framework(), panel, 0, WINDOW).rows.map(({ score }) => score)).toEqual([0, 1, 2]);
    expect(panelRanking(framework(), panel, 0, WINDOW).isProbability).toBe(false);
  });

  it('under --as-known does not change with anything that was published later', () => {
    const given = framework({
      indicators: [indicator('a', { publicationLagMonths: 9 }), indicator('b', { publicationLagMonths: 0 })],
      index: [
        node('p', 'percentile-rank', ['a'], { options: { referenceSet: 'period' } }),
        node('q', 'z-score', ['b'], { options: { referenceSet: 'up-to-period' } }),
        node('total', 'sum', ['p', 'q']),
      ],
    });
    const value = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 15, maxLength: 15 }), value, (values, other) => {
        const panelOf = (change: (year: number, at: 0 | 1, own: number) => number): Panel => {
          const all = values.map(([a, b], at): Row => {
            const year = 2001 + Math.floor(at / 3);
            return {
              unit: 'ABC'[at % 3] as string,
              period: String(year),
              values: { a: change(year, 0, a), b: change(year, 1, b) },
            };
          });
          return (buildPanels(dataset(all), given.plan.indicators) as [Panel])[0];
        };
        const scores = (panel: Panel) =>
          panelRanking(given, asKnown(panel, given.definition, 0), 0, WINDOW).rows.filter(({ time }) => time <= 2003);
        // In the ranking of 2003, a is known up to 2002 and b up to 2003.
        const changed = panelOf((year, at, own) => (year > (at === 0 ? 2002 : 2003) ? own + other : own));
        expect(scores(changed)).toEqual(scores(panelOf((_, __, own) => own)));
      }),
    );
  });
});
