import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../src/dataset/coding/check-sheet.ts';
import { hasWork } from '../../../src/dataset/coding/columns.ts';
import { newSheet } from '../../../src/dataset/coding/new-sheet.ts';
import type { SheetCells } from '../../../src/types/coding.ts';
import { CODED, readAs } from './support.ts';

const UNITS = [
  { id: 'BB', name: 'Borduria' },
  { id: 'AA', name: 'Aland' },
];
const LAST = [
  { unit: 'AA', period: '2021', indicator: 'stage', value: 2 },
  { unit: 'AA', period: '2021', indicator: 'class', value: null },
  { unit: 'BB', period: '2021', indicator: 'stage', value: 0 },
];

describe('a new sheet', () => {
  const rows = newSheet(CODED, { units: UNITS, period: '2022', last: LAST });

  it('has one row per unit and coded indicator, by unit and then as the framework has them', () => {
    expect(rows.map(({ unit, indicator }) => `${unit} ${indicator}`)).toEqual([
      'AA stage',
      'AA class',
      'BB stage',
      'BB class',
    ]);
  });

  it('explains the codes in words', () => {
    expect(rows[0]?.codes).toBe('0 none; 1 latent; 2 open');
    expect(rows[1]?.codes).toBe(
      'a number from 0 to 7; or missing_because: not classified: small / not classified: high income',
    );
  });

  it('tells a code, a missing value and a unit that was not coded apart', () => {
    expect(rows.map(({ last_period, last_code }) => [last_period, last_code])).toEqual([
      ['2021', '2'],
      ['2021', ''],
      ['2021', '0'],
      ['', ''],
    ]);
  });

  it('leaves blank what the coders fill in', () => {
    for (const {
      new_code,
      missing_because,
      reason,
      source,
      coder,
      second_coder,
      second_code,
      substituted_from,
    } of rows) {
      const filled = [new_code, missing_because, reason, source, coder, second_coder, second_code, substituted_from];
      expect(filled.join('')).toBe('');
    }
  });

  it('takes some indicators alone', () => {
    const some = newSheet(CODED, { units: UNITS, period: '2022', last: null, indicators: ['class', 'income'] });
    expect(some.map(({ unit, indicator, last_period }) => [unit, indicator, last_period])).toEqual([
      ['AA', 'class', ''],
      ['BB', 'class', ''],
    ]);
  });

  it('is undone in every row and wrong in none', () => {
    const findings = checkSheet(rows.map(readAs), CODED, { draft: true });
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(rows.map(() => 'code.undone warning'));
  });
});

describe('a code that was another unit’s last year', () => {
  const last = [{ unit: 'AA', period: '2021', indicator: 'stage', value: 2, substitutedFrom: 'BB' }];
  const [row] = newSheet(CODED, { units: UNITS, period: '2022', last });

  it('is said to be so, to be explained once more', () => {
    expect(row).toMatchObject({ unit: 'AA', last_code: '2', substituted_from: 'BB', reason: '' });
  });

  it('does not make a sheet with work in it', () => {
    expect(hasWork(row as SheetCells)).toBe(false);
  });
});
