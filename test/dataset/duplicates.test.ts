import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CellNote, CellStore, type StoredCell } from '../../src/dataset/cell-store.ts';
import { duplicateSettler } from '../../src/dataset/duplicate-settler.ts';
import { DUPLICATE_RULES, type DuplicateRule } from '../../src/dataset/duplicates.ts';
import { findingLog } from '../../src/dataset/finding-log.ts';
import { readTables, toDataset } from '../../src/dataset/read.ts';
import type { Dataset, Definition } from '../../src/types.ts';
import { observationsOf } from '../../src/dataset/observations.ts';
import { definitionOf } from '../fixtures/definition.ts';
import { found, inputOf } from './support.ts';

const RULES = DUPLICATE_RULES.filter((rule) => rule !== 'error');

function settle(rule: DuplicateRule, given: readonly StoredCell[]): StoredCell {
  const store = new CellStore(1);
  const settler = duplicateSettler(rule, store, []);
  const [first, ...rest] = given as [StoredCell, ...StoredCell[]];
  store.set(0, 0, first.value, first.line, first.note);
  for (const cell of rest) settler.add(0, 0, cell);
  settler.settle(findingLog('input-1'));
  return store.get(0, 0) as StoredCell;
}

function cellOf(value: number | null, about: Partial<CellNote> = {}, line = 2): StoredCell {
  const note: CellNote = { file: 'input-1', column: 'value', reason: value === null ? 'blank' : null, ...about };
  return { value: value ?? Number.NaN, line, note };
}

const cell = fc
  .record({
    value: fc.option(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true }))),
    why: fc.constantFrom('blank', 'no access', 'lost'),
    origin: fc.constantFrom(undefined, 'a', 'b'),
    sourcePeriod: fc.constantFrom(undefined, '2018', '2019'),
    column: fc.constantFrom('2019', '2020'),
  })
  .map(({ value, why, origin, sourcePeriod, column }) =>
    cellOf(value === 0 ? 0 : value, {
      column,
      reason: value === null ? why : null,
      ...(origin === undefined ? {} : { origin }),
      ...(sourcePeriod === undefined ? {} : { sourcePeriod }),
    }),
  );

describe.each(RULES)('the rule %s', (rule) => {
  it('does not depend on the order of the rows, in the value or in what is said of it', () => {
    const shuffled = fc
      .array(cell, { minLength: 2, maxLength: 6 })
      .chain((given) => fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })));
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        const a = settle(rule, given);
        const b = settle(rule, other);
        expect(b.value).toBe(a.value);
        expect(b.note).toEqual(a.note);
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives a value no reason for being missing, and a missing one always a reason', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (given) => {
        const { value, note } = settle(rule, given);
        expect(note.reason === null).toBe(!Number.isNaN(value));
      }),
    );
  });

  it('gives a finite value between the least and the greatest, whatever the size', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (given) => {
        const values = given.map(({ value }) => value).filter((value) => !Number.isNaN(value));
        const { value } = settle(rule, given);
        if (rule === 'drop' || values.length === 0) {
          expect(value).toBeNaN();
          return;
        }
        const [least, most] = [Math.min(...values), Math.max(...values)];
        const room = Math.max(Math.abs(least), Math.abs(most)) * 1e-14;
        expect(value).toBeGreaterThanOrEqual(least - room);
        expect(value).toBeLessThanOrEqual(most + room);
      }),
    );
  });
});

describe('what the rules make of values', () => {
  const given = [cellOf(5, { sourcePeriod: '2019' }, 2), cellOf(null, {}, 3), cellOf(2, { origin: 'wgi' }, 4)];

  it.each([
    ['mean', 3.5],
    ['lowest', 2],
    ['highest', 5],
    ['drop', Number.NaN],
  ] as const)('%s', (rule, value) => {
    expect(settle(rule, given).value).toBe(value);
  });

  it('the lowest and the highest keep the line and the origin of their own row', () => {
    expect(settle('lowest', given)).toMatchObject({ line: 4, note: { origin: 'wgi' } });
    expect(settle('highest', given)).toMatchObject({ line: 2, note: { sourcePeriod: '2019' } });
    expect(settle('lowest', given).note.sourcePeriod).toBeUndefined();
  });

  it('a mean says of its rows only what they all say', () => {
    const { note } = settle('mean', [
      cellOf(1, { origin: 'wgi', sourcePeriod: '2019' }),
      cellOf(2, { origin: 'wgi', sourcePeriod: '2018' }),
    ]);
    expect(note).toEqual({ file: 'input-1', column: 'value', reason: null, origin: 'wgi' });
    expect(settle('mean', given).note).toEqual({ file: 'input-1', column: 'value', reason: null });
  });

  it('where no row has a value, the reason that says more is kept', () => {
    for (const rule of RULES) {
      expect(settle(rule, [cellOf(null), cellOf(null, { reason: 'no access' })]).note.reason).toBe('no access');
      expect(settle(rule, [cellOf(null), cellOf(null)]).note.reason).toBe('blank');
    }
  });

  it('where values were dropped, that is the reason', () => {
    expect(settle('drop', given).note.reason).toBe('given more than once (--duplicates drop)');
  });

  it('a mean of values whose sum is too large to hold is still a number', () => {
    expect(settle('mean', [cellOf(Number.MAX_VALUE), cellOf(Number.MAX_VALUE)]).value).toBe(Number.MAX_VALUE);
  });

  it('cells alike share one note', () => {
    const store = new CellStore(2);
    const settler = duplicateSettler('drop', store, []);
    for (const entry of [0, 1]) {
      const { value, line, note } = cellOf(1);
      store.set(0, entry, value, line, note);
      settler.add(0, entry, cellOf(2));
    }
    settler.settle(findingLog('input-1'));
    expect(store.get(0, 0)?.note).toBe(store.get(0, 1)?.note);
  });
});

describe('in a long table', () => {
  const LONG = 'unit,year,indicator,value\nA,2020,tension,1\nB,2020,tension,3\nA,2020,tension,4\nA,2020,tension,\n';

  async function read(text: string, duplicates: DuplicateRule): Promise<Dataset> {
    const [table] = await readTables([inputOf(text)]);
    if (table === undefined) throw new Error('no table was read');
    return await toDataset([{ ...table, rules: { ...table.rules, duplicates } }], definitionOf(), { map: {} });
  }

  it.each([
    ['mean', 2.5, null, 2],
    ['lowest', 1, null, 2],
    ['highest', 4, null, 4],
    ['drop', null, 'given more than once (--duplicates drop)', 2],
  ] as const)('%s settles what is given twice, and nothing else', async (rule, value, reason, line) => {
    const dataset = await read(LONG, rule);
    expect(observationsOf(dataset)).toMatchObject([
      { unit: 'A', value, reason, source: { file: 'input-1', line, column: 'value' } },
      { unit: 'B', value: 3, reason: null },
    ]);
    expect(found(dataset, 'row.duplicate-key')).toMatchObject([{ severity: 'warning' }]);
    expect(found(dataset, 'row.duplicate-key')[0]?.message).toContain('1 value given more than once');
  });

  it('without a rule every row of the group is an error, with the rule to choose', async () => {
    const findings = found(await read(LONG, 'error'), 'row.duplicate-key');
    expect(findings.map(({ severity, line }) => [severity, line])).toEqual([
      ['error', 2],
      ['error', 4],
      ['error', 5],
    ]);
    expect(findings[0]?.hint).toContain('--duplicates');
  });

  it('nothing is said where nothing is given twice', async () => {
    for (const rule of RULES) {
      expect(found(await read('unit,year,indicator,value\nA,2020,tension,1\n', rule), 'row.duplicate-key')).toEqual([]);
    }
  });
});

describe('the message about them', () => {
  const definition = definitionOf({ unitKind: 'any' });
  const readBy = async (text: string, duplicates: DuplicateRule): Promise<Dataset> =>
    toDataset(await readTables([inputOf(text)], { options: { duplicates } }), definition, { map: {} });

  it('names all spellings of one country, in wide and in long rows', async () => {
    const wide = "country,year,tension\nIvory Coast,2020,1\nCôte d'Ivoire,2020,2\n";
    const long = "country,year,indicator,value\nIvory Coast,2020,tension,1\nCôte d'Ivoire,2020,tension,2\n";
    for (const text of [wide, long]) {
      const messages = found(await readBy(text, 'error'), 'row.duplicate-key').map(({ message }) => message);
      expect(messages).toHaveLength(2);
      for (const message of messages) expect(message).toContain('They call it "Côte d\'Ivoire", "Ivory Coast".');
    }
  });

  it('says on which lines a rule was followed', async () => {
    const text = 'unit,year,indicator,value\nA,2020,tension,1\nB,2020,tension,1\nA,2020,tension,2\n';
    const [finding] = found(await readBy(text, 'lowest'), 'row.duplicate-key');
    expect(finding).toMatchObject({ severity: 'warning', line: 2 });
    expect(finding?.message).toBe('1 value given more than once: the lowest is used (lines 2, 4).');
  });

  it('does not let a rule be followed in rows of several values', async () => {
    const text = 'unit,year,tension\nA,2020,1\nA,2020,2\n';
    const [finding] = found(await readBy(text, 'mean'), 'row.duplicate-key');
    expect(finding?.severity).toBe('error');
    expect(finding?.hint).toContain('--duplicates mean is for tables with one row per value');
  });

  it('refuses a mean that is no step of a scale', async () => {
    const scale = [
      { value: 0, label: 'none' },
      { value: 1, label: 'some' },
    ];
    const [indicator] = definition.indicators;
    const coded = { ...definition, indicators: [{ ...indicator, scale, range: null, typical: null }] } as Definition;
    const name = indicator?.id as string;
    const text = `unit,year,indicator,value\nA,2020,${name},0\nA,2020,${name},1\nB,2020,${name},1\nB,2020,${name},1\n`;
    const tables = await readTables([inputOf(text)], { options: { duplicates: 'mean' } });
    const dataset = await toDataset(tables, coded, { map: {} });
    expect(found(dataset, 'cell.enum')).toMatchObject([{ severity: 'error', line: 2 }]);
  });
});
