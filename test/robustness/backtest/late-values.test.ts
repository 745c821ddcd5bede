import { describe, expect, it } from 'vitest';
import { buildPanels, type Panel } from '../../../src/engine/panel.ts';
import { periodNumber } from '../../../src/framework/period-number.ts';
import { issueWords, lateValues, months } from '../../../src/robustness/backtest/late-values.ts';
import type { Framework, PeriodKind } from '../../../src/types.ts';
import { dataset, withObservations } from '../../helpers/dataset.ts';
import { framework, indicator } from '../../helpers/framework.ts';

/** A framework whose indicator a is published so late, b at once. */
function withLag(publicationLagMonths: number | undefined, period: PeriodKind = 'year'): Framework {
  const lag = publicationLagMonths === undefined ? {} : { publicationLagMonths };
  return framework({ period, indicators: [indicator('a', lag), indicator('b', { publicationLagMonths: 0 })] });
}

/** Rows of one unit, each with a value of a. `of` is the period of the publisher's figure. */
function panelOf(periods: readonly string[], of?: string): Panel {
  const rows = periods.map((period) => ({ unit: 'A', period, values: {} }));
  const observations = periods.map((period, at) => ({
    unit: 'A',
    period,
    indicator: 'a',
    value: at,
    reason: null,
    source: { file: 'input-1', line: at + 2, column: 'a' },
    ...(of === undefined ? {} : { sourcePeriod: of }),
  }));
  return buildPanels(withObservations(dataset(rows), observations), ['a', 'b'])[0]!;
}

/** How many values are late, as the message says. */
function late(by: Framework, panel: Panel, issued: number, from = '2000', until = '2020'): string | null {
  const { period } = by.definition;
  const span = { from: periodNumber(from, period)!, until: periodNumber(until, period)! };
  return lateValues(panel, by.definition, issued, span)[0]?.message.split(' of ')[0] ?? null;
}

describe('lateValues', () => {
  const years = panelOf(['2010', '2011', '2012']);

  it('takes a value that is published just when the ranking is made, and none that comes a month later', () => {
    expect(late(withLag(9), years, 9)).toBeNull();
    expect(late(withLag(10), years, 9)).toBe('3 values');
    expect(late(withLag(0), years, 0)).toBeNull();
    expect(late(withLag(1), years, 0)).toBe('3 values');
  });

  it('takes nothing of the period itself where rows are the period forecast', () => {
    expect(late(withLag(0), years, -12)).toBe('3 values');
  });

  it('looks at the periods that are graded alone, both ends included', () => {
    expect(late(withLag(10), years, 9, '2011', '2012')).toBe('2 values');
    expect(late(withLag(10), years, 9, '2012', '2012')).toBe('One value');
    expect(late(withLag(10), years, 9, '2013', '2020')).toBeNull();
  });

  it('counts the lag from the end of the period that the figure is of', () => {
    const of = (sourcePeriod: string) => panelOf(['2010'], sourcePeriod);
    expect(late(withLag(9), of('2011'), 9)).toBe('One value');
    expect(late(withLag(9), of('2011'), 21)).toBeNull();
    expect(late(withLag(9), of('2009'), 0)).toBeNull();
    expect(late(withLag(12), of('2009'), 0)).toBeNull();
    expect(late(withLag(13), of('2009'), 0)).toBe('One value');
  });

  it('knows without a lag only that a figure of a later period is late', () => {
    expect(late(withLag(undefined), years, 0)).toBeNull();
    expect(late(withLag(undefined), panelOf(['2010'], '2012'), 0)).toBe('One value');
    expect(late(withLag(undefined), panelOf(['2010'], '2012'), 24)).toBeNull();
    expect(late(withLag(undefined), panelOf(['2010'], '2009'), -12)).toBeNull();
  });

  it('counts quarters as three months and months as one', () => {
    const quarter = panelOf(['2010-Q1', '2010-Q2']);
    expect(late(withLag(3, 'quarter'), quarter, 3, '2010-Q1', '2010-Q4')).toBeNull();
    expect(late(withLag(4, 'quarter'), quarter, 3, '2010-Q1', '2010-Q4')).toBe('2 values');
    expect(late(withLag(0, 'quarter'), panelOf(['2010-Q1'], '2010-Q2'), 2, '2010-Q1', '2010-Q4')).toBe('One value');
    expect(late(withLag(0, 'quarter'), panelOf(['2010-Q1'], '2010-Q2'), 3, '2010-Q1', '2010-Q4')).toBeNull();
    const month = panelOf(['2010-01', '2010-12']);
    expect(late(withLag(2, 'month'), month, 1, '2010-01', '2010-12')).toBe('2 values');
    expect(late(withLag(2, 'month'), month, 2, '2010-01', '2010-12')).toBeNull();
  });

  it('names the value that comes last, and when a ranking may use all', () => {
    const [one] = lateValues(years, withLag(10).definition, 0, { from: 2010, until: 2012 });
    expect(one).toMatchObject({ kind: 'later', what: 'a' });
    expect(one?.message).toContain('that of A in 2010 is published 10 months after the end of 2010.');
    expect(one?.hint).toContain('--issued 10');
    const [later] = lateValues(panelOf(['2010'], '2012'), withLag(undefined).definition, 0, {
      from: 2010,
      until: 2012,
    });
    expect(later?.message).toContain('that of A in 2010 is a figure of a later period.');
  });

  it('does not mind a value that is not there, nor a column of errors', () => {
    const gap = buildPanels(dataset([{ unit: 'A', period: '2010', values: { a: null } }]), ['a', 'b'])[0]!;
    expect(late(withLag(10), gap, 0)).toBeNull();
    const { definition } = withLag(10);
    const [a, b] = definition.indicators as [Framework['definition']['indicators'][number], never];
    const errors = { ...definition, indicators: [{ ...a, role: 'error' as const }, b] };
    expect(lateValues(years, errors, 0, { from: 2000, until: 2020 })).toEqual([]);
  });
});

it('says months in words', () => {
  expect([months(1), months(2)]).toEqual(['1 month', '2 months']);
  expect([0, 1, -12].map(issueWords)).toEqual([
    'at the end of its period',
    '1 month after the end of its period',
    '12 months before the end of its period',
  ]);
});
