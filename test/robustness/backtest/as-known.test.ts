import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPanels, type Panel } from '../../../src/engine/panel.ts';
import { asKnown } from '../../../src/robustness/backtest/as-known.ts';
import { casesOf } from '../../../src/robustness/backtest/cases.ts';
import { panelRanking } from '../../../src/robustness/backtest/panel-ranking.ts';
import type { Framework, Observation, PeriodKind } from '../../../src/types.ts';
import { dataset, type Row, withObservations } from '../../helpers/dataset.ts';
import { framework, indicator, node } from '../../helpers/framework.ts';
import { EVER, historyFrom } from './support.ts';

function withLags(lags: readonly (number | null)[], period: PeriodKind = 'year'): Framework {
  const indicators = lags.map((lag, at) =>
    indicator(['a', 'b'][at]!, lag === null ? {} : { publicationLagMonths: lag }),
  );
  return framework({ period, indicators });
}

const YEARS = ['2010', '2011', '2012', '2013'];

/** One unit whose a is 0, 1, 2 … and whose b is 10, 11, 12 …, by period. */
function panelOf(periods: readonly string[]): Panel {
  const rows = periods.map((period, at): Row => ({ unit: 'A', period, values: { a: at, b: 10 + at } }));
  return buildPanels(dataset(rows), ['a', 'b'])[0]!;
}

/** The values of a as known; null where nothing was. */
function known(lag: number | null, issued: number, panel: Panel, kind: PeriodKind = 'year'): (number | null)[] {
  const [a] = asKnown(panel, withLags([lag, 0], kind).definition, issued).raw;
  return [...a!].map((value) => (Number.isNaN(value) ? null : value));
}

describe('asKnown', () => {
  it('takes the newest value that had been published, up to the very month of the ranking', () => {
    expect(known(9, 9, panelOf(YEARS))).toEqual([0, 1, 2, 3]);
    expect(known(10, 9, panelOf(YEARS))).toEqual([null, 0, 1, 2]);
    expect(known(21, 9, panelOf(YEARS))).toEqual([null, 0, 1, 2]);
    expect(known(22, 9, panelOf(YEARS))).toEqual([null, null, 0, 1]);
  });

  it('takes the values of the period before where rows are the period forecast', () => {
    expect(known(0, -12, panelOf(YEARS))).toEqual([null, 0, 1, 2]);
    expect(known(3, -12, panelOf(YEARS))).toEqual([null, null, 0, 1]);
  });

  it('leaves a panel as it is where nothing is late or no lag is declared', () => {
    const panel = panelOf(YEARS);
    expect(asKnown(panel, withLags([9, 3]).definition, 9)).toBe(panel);
    expect(asKnown(panel, withLags([null, null]).definition, 0)).toBe(panel);
  });

  it('counts quarters and months', () => {
    const quarters = panelOf(['2010-Q3', '2010-Q4', '2011-Q1']);
    expect(known(3, 3, quarters, 'quarter')).toEqual([0, 1, 2]);
    expect(known(3, 0, quarters, 'quarter')).toEqual([null, 0, 1]);
    expect(known(2, 0, panelOf(['2010-11', '2010-12', '2011-01']), 'month')).toEqual([null, null, 0]);
  });

  it('has nothing where the unit has no row in the period that was known', () => {
    expect(known(10, 9, panelOf(['2010', '2012', '2013']))).toEqual([null, null, 1]);
  });

  it('moves cells with their values', () => {
    const panel = asKnown(panelOf(YEARS), withLags([12, 0]).definition, 0);
    expect([0, 1, 2].map((row) => panel.cell(0, row)?.period)).toEqual([undefined, '2010', '2011']);
    expect([0, 1, 2].map((row) => panel.cell(1, row)?.period)).toEqual(['2010', '2011', '2012']);
  });

  it('keeps what is observed apart from what stands in for it', () => {
    const whole = panelOf(YEARS);
    const observed = [whole.raw[0]!.map((value) => (value === 1 ? Number.NaN : value)), whole.raw[1]!];
    const panel = asKnown({ ...whole, observed }, withLags([12, 0]).definition, 0);
    expect([...panel.raw[0]!]).toEqual([Number.NaN, 0, 1, 2]);
    expect([...panel.observed[0]!]).toEqual([Number.NaN, 0, Number.NaN, 2]);
  });
});

/** The same with publishers' figures of other years: `of` has the year of the figure for each row. */
function withSources(of: readonly string[]): Panel {
  const rows = of.map((_, at): Row => ({ unit: 'A', period: YEARS[at]! }));
  const observations = of.map(
    (sourcePeriod, at): Observation => ({
      unit: 'A',
      period: YEARS[at]!,
      indicator: 'a',
      value: at,
      reason: null,
      source: { file: 'input-1', line: at + 2, column: 'a' },
      sourcePeriod,
    }),
  );
  return buildPanels(withObservations(dataset(rows), observations), ['a', 'b'])[0]!;
}

describe('asKnown, where the publisher’s figure is of another period than its row', () => {
  it('does not take a figure of a later period', () => {
    // The row of 2011 holds the figure of 2012, that of 2012 the one of 2013: both a year early.
    expect(known(0, 0, withSources(['2010', '2012', '2013', '2013']))).toEqual([0, 0, 1, 3]);
    expect(known(9, 0, withSources(['2010', '2012', '2013', '2013']))).toEqual([null, 0, 0, 1]);
    expect(known(null, 0, withSources(['2010', '2012', '2013', '2013']))).toEqual([0, 0, 1, 3]);
    expect(known(0, 0, withSources(['2011', '2012', '2013', '2014']))).toEqual([null, 0, 1, 2]);
  });

  it('takes a figure of an earlier period as soon as that was published', () => {
    expect(known(12, 0, withSources(['2009', '2010', '2011', '2012']))).toEqual([0, 1, 2, 3]);
    expect(known(13, 0, withSources(['2009', '2010', '2011', '2012']))).toEqual([null, 0, 1, 2]);
  });
});

const UNITS = ['A', 'B', 'C'];
const TIMES = [0, 1, 2, 3, 4];
const value = fc.option(fc.integer({ min: 0, max: 9 }), { freq: 6 });
const size = { minLength: UNITS.length * TIMES.length, maxLength: UNITS.length * TIMES.length };
const column = fc.array(value, size);

/** The ranks that are given in a period to the values as they were known. */
function ranksIn(time: number, by: Framework, [a, b]: readonly (number | null)[][], issued: number): unknown {
  const rows = TIMES.flatMap((at) =>
    UNITS.map((unit, place): Row => {
      const cell = at * UNITS.length + place;
      return { unit, period: String(2010 + at), values: { a: a![cell]!, b: b![cell]! } };
    }),
  );
  const panel = asKnown(buildPanels(dataset(rows), ['a', 'b'])[0]!, by.definition, issued);
  const window = { lead: 1, length: 1 };
  const ranking = panelRanking(by, panel, 0, window);
  const { cases } = casesOf(ranking, historyFrom({ A: '0' }), window, EVER);
  return cases.filter((one) => one.time === 2010 + time).map(({ unit, rank }) => [unit, rank]);
}

describe('ranks of a period', () => {
  it('do not change with any value that had not been published when they were made', () => {
    const lag = fc.integer({ min: 0, max: 40 });
    const some = fc.record({
      lags: fc.tuple(lag, lag),
      issued: fc.integer({ min: -12, max: 12 }),
      reference: fc.constantFrom('period', 'up-to-period'),
      missing: fc.constantFrom({ rule: 'leave' }, { rule: 'last-observation', options: { maxAge: 2 } }),
      old: fc.tuple(column, column),
      changed: fc.tuple(column, column),
      time: fc.constantFrom(...TIMES),
    });
    fc.assert(
      fc.property(some, ({ lags, issued, reference, missing, old, changed, time }) => {
        const options = { referenceSet: reference };
        const by = framework({
          indicators: ['a', 'b'].map((id, at) => indicator(id, { publicationLagMonths: lags[at], missing })),
          index: [
            node('x', 'percentile-rank', ['a'], { options: { ...options, ties: 'mean' } }),
            node('y', 'min-max', ['b'], { options }),
            node('total', 'weighted-mean', ['x', 'y'], { missing: 'skip' }),
          ],
        });
        // A value of a later period, or one of it or before that was published too late.
        const other = old.map((list, at) =>
          list.map((one, cell) => {
            const own = Math.floor(cell / UNITS.length);
            return (own - time) * 12 + lags[at]! > issued ? changed[at]![cell]! : one;
          }),
        );
        expect(ranksIn(time, by, other, issued)).toEqual(ranksIn(time, by, old, issued));
      }),
    );
  });
});
