import { expect, it } from 'vitest';
import { examineSheet } from '../../../src/dataset/coding/check-sheet.ts';
import { summarise } from '../../../src/dataset/coding/summary.ts';
import type { SheetRow } from '../../../src/types/coding.ts';
import { CODED, row } from './support.ts';

function summaryOf(rows: readonly SheetRow[]): ReturnType<typeof summarise> {
  return summarise(examineSheet(rows, CODED).coded, CODED);
}

it('counts what is done, changed, missing, substituted and coded twice', () => {
  const summary = summaryOf([
    row({ unit: 'AA', second_coder: 'Ben', second_code: '1' }),
    row({ unit: 'BB', new_code: '2', second_coder: 'Ben', second_code: '1' }),
    row({ unit: 'CC', new_code: '', missing_because: 'x', second_coder: 'Ben', second_code: 'missing' }),
    row({ unit: 'DD', new_code: '' }),
    row({ unit: 'EE', second_coder: 'ADA', second_code: '1' }),
    row({ unit: 'AA', indicator: 'class', last_code: '', last_period: '', new_code: '4', substituted_from: 'BB' }),
  ]);
  expect(summary).toMatchObject({ rows: 6, done: 5, changed: 2, missing: 1, substituted: 1, twice: 3, agreed: 2 });
  expect(summary.shareTwice).toBe(0.5);
  expect(summary.indicators.map(({ id, rows, twice, agreed }) => [id, rows, twice, agreed])).toEqual([
    ['stage', 5, 3, 2],
    ['class', 1, 0, 0],
  ]);
  // First coder 1, 2, missing; second 1, 1, missing. Alike 2 of 3; by chance (1 * 2 + 1 * 0 + 1 * 1) / 9.
  expect(summary.indicators[0]?.kappa).toBeCloseTo((2 / 3 - 1 / 3) / (1 - 1 / 3), 12);
  expect(summary.indicators[1]?.kappa).toBeNull();
});

it('is nothing of nothing', () => {
  expect(summaryOf([])).toEqual({
    rows: 0,
    done: 0,
    changed: 0,
    missing: 0,
    substituted: 0,
    twice: 0,
    agreed: 0,
    shareTwice: null,
    indicators: [],
  });
});
