import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSheet } from '../../../src/dataset/coding/check-sheet.ts';
import { SHEET_COLUMNS } from '../../../src/dataset/coding/columns.ts';
import type { SheetRow } from '../../../src/types/coding.ts';
import { CODED, found, only, row } from './support.ts';

const CLASS = { indicator: 'class', last_code: '4', new_code: '4' };

describe('a row', () => {
  it.each<[string, Partial<SheetRow>]>([
    ['that confirms the last code', {}],
    ['that writes it otherwise', { new_code: '1.0' }],
    ['that changes with reason and source', { new_code: '2', reason: 'Fighting began.', source: 'Gazette, May' }],
    ['that is missing as before', { last_code: '', new_code: '', missing_because: 'nobody could go there' }],
    ['that names the indicator by an alias', { indicator: 'conflict  stage' }],
    ['coded for the first time', { last_period: '', last_code: '', source: 'Gazette, May' }],
    ['coded twice alike', { second_coder: 'Ben', second_code: '1' }],
    [
      'that two found missing',
      { last_code: '', new_code: '', missing_because: 'x', second_coder: 'Ben', second_code: 'Missing' },
    ],
    ['coded differently and settled', { second_coder: 'Ben', second_code: '2', reason: 'Settled: no fighting seen.' }],
  ])('%s is sound', (_, given) => {
    expect(found([row(given)])).toEqual([]);
  });

  it.each<[string, Partial<SheetRow>, string[]]>([
    ['nobody did', { new_code: '', coder: '' }, ['code.undone new_code']],
    ['nobody signed', { coder: '' }, ['code.undone coder']],
    ['off the scale', { new_code: '3' }, ['cell.enum new_code']],
    ['out of the range', { ...CLASS, new_code: '8' }, ['cell.range new_code']],
    ['of words', { new_code: 'open' }, ['cell.type new_code']],
    [
      'of a reason not on the list',
      { ...CLASS, last_code: '', new_code: '', missing_because: 'small' },
      ['cell.reason missing_because'],
    ],
    ['with code and reason for none', { missing_because: 'x' }, ['cell.reason missing_because']],
    ['changed without a word', { new_code: '2' }, ['code.unexplained reason', 'code.unexplained source']],
    ['changed without a source', { new_code: '2', reason: 'x' }, ['code.unexplained source']],
    ['changed without a reason', { new_code: '2', source: 'x' }, ['code.unexplained reason']],
    ['that lost its value', { new_code: '', missing_because: 'x', source: 'y' }, ['code.unexplained reason']],
    ['that found one', { last_code: '', source: 'y' }, ['code.unexplained reason']],
    ['coded first without a source', { last_code: '', last_period: '' }, ['code.unexplained source']],
    ['whose last code is words', { last_code: 'x' }, ['cell.type last_code']],
    [
      'coded twice by one person',
      { coder: 'Ada  Low', second_coder: 'ada low', second_code: '1' },
      ['code.disagreement second_coder'],
    ],
    ['coded differently', { second_coder: 'Ben', second_code: '2' }, ['code.disagreement second_code']],
    [
      'coded differently, with the reason of a change only',
      { new_code: '2', reason: 'Fighting began.', source: 'x', second_coder: 'Ben', second_code: '1' },
      ['code.disagreement second_code'],
    ],
    ['missing to one alone', { second_coder: 'Ben', second_code: 'missing' }, ['code.disagreement second_code']],
    ['with a second code off the scale', { second_coder: 'Ben', second_code: '9' }, ['cell.enum second_code']],
    ['with a second code of nobody', { second_code: '1' }, ['code.undone second_coder']],
    ['with a second coder of nothing', { second_coder: 'Ben' }, ['code.undone second_code']],
    ['without a unit', { unit: '' }, ['row.no-unit unit']],
    ['of a reserved name', { unit: '__proto__' }, ['cell.type unit']],
    ['without a period', { period: '' }, ['row.no-period period']],
    ['of a day', { period: '2022-05-01' }, ['cell.period period']],
    ['of an indicator nobody knows', { indicator: 'constructor' }, ['indicator.unknown indicator']],
    ['of an indicator nobody codes', { indicator: 'income' }, ['indicator.unknown indicator']],
  ])('%s is found', (_, given, codes) => {
    expect(found([row(given)])).toEqual(codes);
  });

  it('is found with file, line, column, unit, period and indicator', () => {
    expect(only([row({ coder: '', line: 7 })])).toMatchObject({
      severity: 'error',
      file: 'input-1',
      line: 7,
      column: 'coder',
      unit: 'AA',
      period: '2022',
      indicator: 'stage',
    });
  });

  it('is told everything at once', () => {
    const bad = row({ unit: '', period: 'x', indicator: 'stge' });
    expect(found([bad])).toEqual(['cell.period period', 'indicator.unknown indicator', 'row.no-unit unit']);
  });
});

describe('suggestions', () => {
  it('give the reason that was meant, or the whole list', () => {
    const blank = { ...CLASS, last_code: '', new_code: '' };
    expect(only([row({ ...blank, missing_because: 'not clasified: small' })]).hint).toBe(
      'Did you mean "not classified: small"?',
    );
    expect(only([row({ ...blank, missing_because: 'zzz' })]).hint).toContain('"not classified: high income"');
  });

  it('give the indicator that was meant, or all that can be coded', () => {
    expect(only([row({ indicator: 'stge' })]).hint).toBe('Did you mean "stage"?');
    expect(only([row({ indicator: 'income' })]).hint).toContain('stage, class');
  });
});

describe('a draft', () => {
  it('warns of what is not done, and of nothing else less', () => {
    const rows = [row({ new_code: '', coder: '' }), row({ unit: 'BB', new_code: '2', coder: '' })];
    const severities = checkSheet(rows, CODED, { draft: true }).map(({ code, severity }) => `${code} ${severity}`);
    expect(severities).toEqual([
      'code.undone warning',
      'code.undone warning',
      'code.unexplained error',
      'code.unexplained error',
    ]);
  });
});

describe('rows together', () => {
  it('may not say the same thing twice', () => {
    const again = row({ line: 9, indicator: 'Conflict stage' });
    expect(only([row(), again])).toMatchObject({ code: 'row.duplicate-key', line: 9 });
    expect(only([row(), { ...again, file: 'input-2' }]).message).toContain('another sheet');
  });

  it('may say it of several periods', () => {
    expect(found([row(), row({ period: '2021', last_period: '2020' })])).toEqual([]);
  });

  it('have to be there for every indicator that any unit has', () => {
    const lost = only([row(), row({ ...CLASS }), row({ unit: 'BB', line: 4 })]);
    expect(lost).toMatchObject({ code: 'code.undone', unit: 'BB', indicator: 'class', line: 4, severity: 'error' });
  });

  it('are checked for what is there where one indicator is coded alone', () => {
    expect(found([row(), row({ unit: 'BB' })])).toEqual([]);
  });
});

describe('a substitution', () => {
  const other = row({ unit: 'BB', name: 'Borduria', line: 3 });
  const taken = { substituted_from: 'BB', reason: 'Borduria surveys both.' };

  it('with a reason, from a unit with the same code, is sound', () => {
    expect(found([row(taken), other])).toEqual([]);
  });

  it.each<[string, Partial<SheetRow>, Partial<SheetRow>, string[]]>([
    ['without a reason', { ...taken, reason: '' }, {}, ['code.substitution reason']],
    ['from itself', { ...taken, substituted_from: 'AA' }, {}, ['code.substitution substituted_from']],
    ['from a unit that is not there', { ...taken, substituted_from: 'ZZ' }, {}, ['code.substitution substituted_from']],
    [
      'from one that takes its code elsewhere',
      taken,
      { substituted_from: 'AA', reason: 'x' },
      ['code.substitution substituted_from', 'code.substitution substituted_from'],
    ],
    ['of another code', taken, { new_code: '2', reason: 'x', source: 'y' }, ['code.substitution substituted_from']],
    [
      'of nothing',
      { ...taken, new_code: '', missing_because: 'x', source: 'y' },
      {},
      ['code.substitution substituted_from'],
    ],
  ])('%s is found', (_, given, ofOther, codes) => {
    expect(found([row(given), { ...other, ...ofOther }])).toEqual(codes);
  });

  it('by name is told the id', () => {
    expect(only([row({ ...taken, substituted_from: 'Borduria' }), other]).hint).toBe('Write its id: BB.');
  });
});

describe('the last codes', () => {
  const last = {
    values: [
      { unit: 'AA', period: '2020', indicator: 'stage', value: 0 },
      { unit: 'AA', period: '2021', indicator: 'stage', value: 1 },
      { unit: 'AA', period: '2022', indicator: 'stage', value: 2 },
    ],
    names: new Map([['AA', 'Aland']]),
  };

  it('are those of the latest period before', () => {
    expect(found([row()], { last })).toEqual([]);
  });

  it('may not be written over, and hide no change', () => {
    const tampered = row({ last_code: '2', new_code: '2' });
    expect(found([tampered])).toEqual([]);
    expect(found([tampered], { last })).toEqual([
      'code.last-differs last_code',
      'code.unexplained reason',
      'code.unexplained source',
    ]);
  });

  it('may not be taken out or put in', () => {
    expect(found([row({ last_code: '', last_period: '', source: 'x' })], { last })).toEqual([
      'code.last-differs last_code',
      'code.last-differs last_period',
    ]);
    const invented = row({ unit: 'BB', source: 'x' });
    expect(found([row(), invented], { last })).toEqual([
      'code.last-differs last_code',
      'code.last-differs last_period',
    ]);
  });

  it('of units without a row are warned of', () => {
    const finding = only([row({ unit: 'BB', last_code: '', last_period: '', source: 'x' })], { last });
    expect(finding).toMatchObject({ code: 'code.undone', severity: 'warning', period: '2022' });
    expect(finding.message).toContain('"AA"');
  });
});

describe('laws', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', '__proto__', '=1+1', '1', '2', 'AA', 'stage', '2022'),
  );
  const anyRow = fc
    .array(hostile, { minLength: SHEET_COLUMNS.length, maxLength: SHEET_COLUMNS.length })
    .map((cells) => row(Object.fromEntries(SHEET_COLUMNS.map((column, position) => [column, cells[position]]))));

  it('nothing that a sheet may hold makes the check fail', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 6 }), (rows) => {
        for (const finding of checkSheet(rows, CODED)) expect(finding.message).not.toMatch(/[\u0000-\u001f\u202e]/);
      }),
    );
  });

  it('the order of the rows changes nothing where none repeats another', () => {
    const rows = ['AA', 'BB', 'CC'].flatMap((unit, at) => [
      row({ unit, line: 2 * at + 2, new_code: String(at) }),
      row({ unit, line: 2 * at + 3, ...CLASS, new_code: '', substituted_from: 'AA' }),
    ]);
    rows.push(
      row({ unit: 'DD', line: 9 }),
      row({ unit: 'EE', line: 8, period: '2021' }),
      row({ unit: 'EE', line: 10 }),
    );
    const expected = checkSheet(rows, CODED);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
        expect(checkSheet(shuffled, CODED)).toEqual(expected);
      }),
    );
  });

  it('a million characters are no trouble', () => {
    const huge = 'x'.repeat(1_000_000);
    const findings = checkSheet([row({ unit: huge, new_code: huge, missing_because: huge, coder: huge })], CODED);
    for (const { message } of findings) expect(message.length).toBeLessThan(500);
  });
});
