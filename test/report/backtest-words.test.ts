import { describe, expect, it } from 'vitest';
import {
  areaText,
  backtestTitle,
  intervalCell,
  intervalWords,
  shareText,
  windowWords,
} from '../../src/report/backtest-words.ts';
import { backtestOf } from './backtest-report.ts';

describe('a window in words', () => {
  it.each([
    [0, 1, 'in the year itself'],
    [0, 2, 'in the year itself or the year after'],
    [0, 3, 'in the year itself or the year after or the one after that'],
    [1, 1, 'in the year after'],
    [1, 2, 'in the year after or the one after that'],
    [1, 5, 'in one of the 5 years after'],
    [2, 1, '2 years after'],
    [2, 3, 'from 2 to 4 years after'],
  ])('%i and %i', (lead, length, words) => {
    expect(windowWords({ lead, length, periodKind: 'year' })).toBe(words);
  });
});

it.each([
  [null, '–'],
  [0, '0 %'],
  [0.0004, '<0.1 %'],
  [0.0572, '5.7 %'],
  [0.0994, '9.9 %'],
  [0.0996, '10 %'],
  [0.427, '43 %'],
  [0.997, '>99 %'],
  [1, '100 %'],
])('a share of %s is %s', (share, text) => {
  expect(shareText(share)).toBe(text);
});

it('says where no interval can be given', () => {
  const none = { low: null, high: null };
  expect(intervalWords(none, areaText)).toBe('no interval can be given');
  expect(intervalCell(none, areaText)).toBe('–');
  expect(intervalWords({ low: 0.5, high: 0.75 }, areaText)).toBe('95 % 0.500 to 0.750');
});

describe('the headline', () => {
  it('names ranking, outcome, source, vintage, span and result', () => {
    expect(backtestTitle(backtestOf({}))).toBe(
      'strain 1.0 against outbreak of fighting (source: a register; outcomes as first published), 2001 to 2005: ' +
        'AUC 0.750 (95 % 0.600 to 0.900), 2 of 3 onsets in the first 30',
    );
  });

  it('says what nobody states, and by which option it is stated', () => {
    const { outcome } = backtestOf({});
    const title = backtestTitle(backtestOf({ outcome: { ...outcome, definition: null, source: null, vintage: null } }));
    for (const option of ['(--outcome)', '(--outcome-source)', '(--outcome-vintage)']) {
      expect(title).toContain(`not stated ${option}`);
    }
  });

  it.each([
    [['later', 'unknown'], '(uses later information)'],
    [['unknown'], '(it cannot be told whether it uses later information)'],
  ] as const)('with look-ahead %j says %s', (kinds, words) => {
    const lookAhead = kinds.map((kind) => ({ kind, what: 'x', message: 'It looks', hint: null }));
    expect(backtestTitle(backtestOf({ lookAhead }))).toContain(`strain 1.0 ${words} against`);
  });

  it('names a column where no framework scored, and one period once', () => {
    const { test } = backtestOf({});
    const title = backtestTitle(backtestOf({ source: 'column', framework: null, test: { ...test, until: '2001' } }));
    expect(title).toMatch(/^the column "strain" against .*, 2001: AUC/);
  });
});
