import { describe, expect, it } from 'vitest';
import { renderBacktestMarkdown, renderBacktestTable } from '../../src/report/backtest-table.ts';
import type { Backtest } from '../../src/types.ts';
import { backtestOf, FREQUENCY, GRADE, rivalOf } from './backtest-report.ts';
import { viewOf } from './view.ts';

const table = (given: Partial<Backtest>, view = viewOf()): string => renderBacktestTable(backtestOf(given), view);

describe('onsets', () => {
  it('are caught, missed or not graded at every rank, in words', () => {
    const lines = table({}).split('\n');
    const row = (name: string) => lines.find((line) => line.includes(name) && line.startsWith('200'));
    expect(row('Amber')).toMatch(/3 of 60 +2001 +caught +caught$/);
    expect(row('Birch')).toMatch(/20\.5 of 60 +2001 +MISSED +caught$/);
    expect(row('Cedar')).toMatch(/58 of 60 +2001 +MISSED +MISSED$/);
    expect(row('Dune')).toMatch(/– +– +not graded +not graded +not ranked in any period/);
  });

  it('that were missed are all named, however short the list', () => {
    const text = table({}, viewOf({ top: 1 }));
    expect(text).toContain('Shown: the first 1 of 4; 3 are not shown; --top all shows all.');
    expect(text).toContain('  Missed at 30: Cedar 2004 (rank 58)\n');
    expect(text).toContain('  Missed at 15, caught at 30: Birch 2003 (rank 20.5)\n');
    expect(text).toContain('  Could not be graded: Dune 2005 (not ranked in any period whose window holds it)\n');
  });

  it('none of which was missed are said to be none', () => {
    expect(table({ grade: { ...GRADE, onsets: GRADE.onsets.slice(0, 1) } })).toContain('  Missed at 30: none\n');
  });

  it('may be ranked in a period whose rows are not graded, and that is said', () => {
    const { notGraded } = backtestOf({});
    expect(table({ notGraded: { ...notGraded, censored: { periods: ['2001'], rows: 6 } } })).toContain(
      'Ranks of 2001 count here, although no row of then is graded',
    );
  });
});

describe('when the ranking is made', () => {
  it.each([
    [0, 1, 'at the end of its period; it uses'],
    [9, 1, '9 months after the end of its period; the window had already begun by then, 9 months before; it uses'],
    [12, 2, '12 months after the end of its period; it uses'],
    [-12, 0, '12 months before the end of its period; it uses'],
    [1, 2, '1 month after the end of its period; it uses'],
  ])('%i months, lead %i', (issued, lead, words) => {
    expect(table({ issued, window: { lead, length: 1, periodKind: 'year' } })).toContain(
      `Each ranking is made ${words}`,
    );
  });

  it('is not known of a column', () => {
    expect(table({ issued: null, source: 'column', framework: null })).toContain(
      'is not checked: a column is graded as it stands',
    );
  });

  it('with the values published by then', () => {
    expect(table({ asKnown: true })).toContain('it uses the values that had been published by then');
  });
});

describe('another ranking', () => {
  it.each([
    [-0.1, 0.2, 'no difference can be shown (+0.100, 95 % -0.100 to +0.200'],
    [0, 0.2, 'no difference can be shown'],
    [0.05, 0.2, 'better'],
    [-0.2, -0.05, 'worse'],
    [null, null, 'no difference can be shown (+0.100, no interval can be given'],
  ])('with a difference of %s to %s', (low, high, words) => {
    expect(table({ rivals: [rivalOf(low, high)] })).toContain(`Against size (Strain, version 1.0): ${words}`);
  });

  it('that shares no row with an event', () => {
    expect(table({ rivals: [rivalOf(null, null, null)] })).toContain('no difference can be computed');
  });

  it('is not spoken of where there is none', () => {
    expect(table({})).not.toContain('Against other rankings');
  });
});

describe('what was left out', () => {
  it('is said with the reason', () => {
    const text = table({
      notGraded: {
        censored: { periods: ['2006', '2007'], rows: 12 },
        unknownUnits: { units: ['Elder'], rows: 1 },
        gaps: 2,
        unranked: 3,
      },
    });
    expect(text).toContain('12 rows of 2006; 2007: their windows end after 2007');
    expect(text).toContain('1 row of units that the outcomes do not have: Elder');
    expect(text).toContain('2 rows whose unit has no outcome in some year of the window');
    expect(text).toContain('3 rows that the ranking does not rank');
  });

  it('is said to be nothing where nothing was', () => {
    expect(table({})).toContain('Nothing of these periods was left out');
  });
});

it('counts warnings about files and prints those about the grading', () => {
  const text = table({
    findings: [
      { code: 'unit.unknown', severity: 'warning', message: 'Who is that?' },
      { code: 'backtest.events', severity: 'warning', message: 'Only two' },
      { code: 'backtest.windows', severity: 'info', message: 'They overlap' },
    ],
  });
  expect(text).toContain('  Warning: Only two.\n  Warnings about the files read: 1;');
  expect(text).not.toContain('They overlap');
});

it('gives reasons beneath the headline where later information is used', () => {
  const lookAhead = [{ kind: 'later', what: 'node', message: 'The node looks ahead', hint: 'Do not' }] as const;
  expect(table({ lookAhead }).split('\n')[1]).toBe('Uses later information: The node looks ahead. Do not.');
});

it('reads the first band aloud, by the kind of unit where it is known', () => {
  expect(table({ unitKind: 'country' })).toContain('Of 100 country-years at ranks 1 to 10, 20.0 had an onset');
  expect(table({})).toContain('Of 100 unit-years');
  const empty = { from: 1, to: 1, ...FREQUENCY, rows: 0, events: 0, share: null };
  expect(table({ grade: { ...GRADE, bands: [empty] } })).not.toContain('Of 100');
});

it('shows probabilities with what they are', () => {
  const groups = [{ lowest: 0.1, highest: 0.3, forecast: 0.19, ...FREQUENCY }];
  const probability = { source: 'score', rows: 20, events: 4, without: 0, brier: 0.15, skill: 0.0625, groups } as const;
  const text = renderBacktestMarkdown(backtestOf({ grade: { ...GRADE, probability } }), { top: null });
  expect(text).toContain('- Brier score: 0.150, skill 0.063 over always saying the share of events');
  expect(text).toContain('| 0.100 | 0.300 | 0.190 | 0.200 | 0.080 to 0.420 | 20 | 4 |');
});

it('never calls the outcome an atrocity', () => {
  expect(table({ rivals: [rivalOf(0, 1)] })).not.toMatch(/atrocit/i);
});
