import { describe, expect, it } from 'vitest';
import { score } from '../../../src/engine/score.ts';
import { compare } from '../../../src/robustness/compare/compare.ts';
import { resultSide } from '../../../src/robustness/compare/scored-side.ts';
import { loadFramework } from '../../../src/framework/load.ts';
import type { ChangeSplit, Comparison, Dataset, Framework } from '../../../src/types.ts';
import { dataset } from '../../helpers/dataset.ts';
import { panelDataset, projectText, shipped } from '../../helpers/files.ts';
import { framework, node } from '../../helpers/framework.ts';
import { byUnit, data, list, row, whole } from './support.ts';

const total = ({ revision, data: fresh, dataAndRevision, method }: ChangeSplit): number =>
  (revision ?? 0) + (fresh ?? 0) + (dataAndRevision ?? 0) + method;

/** Within the last digits of the scores that the change is the difference of. */
function expectSums({ units }: Comparison): void {
  for (const { unit, from, to, change, split } of units) {
    const size = Math.max(Math.abs(from.score as number), Math.abs(to.score as number), 1e-300);
    if (split !== null) expect(Math.abs(total(split) - (change as number)) / size, unit.id).toBeLessThan(1e-12);
  }
}

describe('by hand', () => {
  // The old index is a + b, the new one a + 2 b.
  const old = framework();
  const renewed = framework({ index: [node('total', 'sum', ['a', 'b'], { coefficients: { a: 1, b: 2 } })] });
  // First vintage: A (1, 2) in 2019. Second: A's a of 2019 revised from 1 to 4; 2020: A (5, 3).
  const first = dataset([row('A', '2019', 1, 2), row('B', '2019', 10, 1), row('C', '2019', 3, null)]);
  const second = dataset([
    row('A', '2019', 4, 2),
    row('B', '2019', 10, 1),
    row('C', '2019', null, 7),
    row('A', '2020', 5, 3),
    row('B', '2020', 12, 1),
    row('C', '2020', 1, 1),
  ]);
  const found = whole(
    { framework: old, data: first, period: '2019' },
    { framework: renewed, data: second, period: '2020' },
  );

  it('splits into revision, data and method', () => {
    // A: 1 + 2 = 3 as first published; 4 + 2 = 6 after the revision; 5 + 3 = 8 in 2020; 5 + 2 * 3 = 11 by the new index.
    // B: 11; 11; 13; 14.
    expect(byUnit(found, ({ from, to, split }) => [from.score, to.score, split])).toMatchObject({
      A: [3, 11, { revision: 3, data: 2, dataAndRevision: null, method: 3 }],
      B: [11, 14, { revision: 0, data: 2, dataAndRevision: null, method: 1 }],
    });
    expect(found.split).toMatchObject({ parts: 'three', reason: null });
  });

  it('lists what was revised, added and withdrawn in the record of the baseline period', () => {
    expect(found.vintage).toEqual({
      period: '2019',
      unchanged: 3,
      revised: 1,
      added: 1,
      withdrawn: 1,
      changes: [
        { unit: 'A', name: 'A', indicator: 'a', then: 1, now: 4 },
        { unit: 'C', name: 'C', indicator: 'a', then: 3, now: null },
        { unit: 'C', name: 'C', indicator: 'b', then: null, now: 7 },
      ],
    });
  });

  it('has no part of method where the framework is the same, and none of revision where the data are', () => {
    const same = whole(
      { framework: old, data: second, period: '2019' },
      { framework: old, data: second, period: '2020' },
    );
    expect(byUnit(same, ({ split }) => split)['A']).toEqual({ revision: 0, data: 2, dataAndRevision: null, method: 0 });
  });

  it('is all revision where only the vintage differs', () => {
    const found = whole(
      { framework: old, data: first, period: '2019' },
      { framework: old, data: second, period: '2019' },
    );
    expect(byUnit(found, ({ split }) => split)['A']).toEqual({
      revision: 3,
      data: 0,
      dataAndRevision: null,
      method: 0,
    });
  });

  it('joins data and revision where the new data do not hold the baseline period', () => {
    const later = dataset([row('A', '2020', 5, 3), row('B', '2020', 12, 1)]);
    const found = whole(
      { framework: old, data: first, period: '2019' },
      { framework: renewed, data: later, period: '2020' },
    );
    expect(byUnit(found, ({ split }) => split)).toEqual({
      A: { revision: null, data: null, dataAndRevision: 5, method: 3 },
      B: { revision: null, data: null, dataAndRevision: 2, method: 1 },
    });
    expect(found.split).toMatchObject({ parts: 'two', reason: expect.stringContaining('2019') });
    expect([found.vintage, found.vintageReason]).toEqual([null, found.split.reason]);
  });

  it('never takes undated data for a revision of others', () => {
    const undated = (a: number) => dataset([row('A', 'undated', a, 1), row('B', 'undated', 1, 1)]);
    const found = whole(
      { framework: old, data: undated(1), period: 'undated' },
      { framework: old, data: undated(3), period: 'undated' },
    );
    expect(byUnit(found, ({ split }) => split)['A']).toEqual({
      revision: null,
      data: null,
      dataAndRevision: 2,
      method: 0,
    });
    expect(found.split.reason).toContain('undated');
  });

  it('says of which unit a step is missing', () => {
    // C has no score for 2019 in the second vintage under a rule that needs both inputs.
    const strict = framework({ index: [node('total', 'sum', ['a', 'b'], { missing: 'propagate' })] });
    const before = dataset([row('A', '2019', 1, 2), row('C', '2019', 3, 3)]);
    const found = whole(
      { framework: strict, data: before, period: '2019' },
      { framework: strict, data: second, period: '2020' },
    );
    expect(byUnit(found, ({ split, splitReason }) => [split, splitReason])['C']).toEqual([
      { revision: null, data: null, dataAndRevision: -4, method: 0 },
      expect.stringContaining("no score for the baseline's period"),
    ]);
    expect(found.split).toMatchObject({ parts: 'three', reason: null, units: 2 });
    // The old method needs both, the new one does not: A has no b in 2020.
    const lenient = framework({ index: [node('total', 'sum', ['a', 'b'], { missing: 'skip' })] });
    const lacking = dataset([row('A', '2020', 5, null), row('C', '2020', 1, 1)]);
    const gone = whole(
      { framework: strict, data: before, period: '2019' },
      { framework: lenient, data: lacking, period: '2020' },
    );
    expect(byUnit(gone, ({ split, splitReason }) => [split, splitReason])['A']).toEqual([
      null,
      expect.stringContaining("the baseline's method gives it no score"),
    ]);
  });

  it('is not there for lists, nor where the data cannot be scored by the other method', () => {
    const side = data(old, second);
    const found = compare(list({ A: { rank: 1, score: 3 }, B: { rank: 2, score: 1 } }), side);
    expect(byUnit(found, ({ split, splitReason }) => [split, splitReason])['A']).toEqual([
      null,
      expect.stringContaining('give the data'),
    ]);
    const bridge = { unavailable: 'no such columns' };
    expect(compare(data(renewed, second), side, { bridge }).split).toMatchObject({
      parts: 'none',
      reason: 'no such columns',
    });
  });
});

describe('stored results', () => {
  const old = framework();
  const renewed = framework({ index: [node('total', 'sum', ['a', 'b'], { coefficients: { a: 1, b: 2 } })] });
  const first = dataset([row('A', '2019', 1, 2), row('B', '2019', 10, 1)]);
  const second = dataset([
    row('A', '2019', 4, 2),
    row('B', '2019', 10, 1),
    row('A', '2020', 5, 3),
    row('B', '2020', 12, 1),
  ]);
  const stored = (using: Framework, given: Dataset, period: string) => resultSide(score(using, given, '', { period }));

  it('tell revision from data where the new one holds the baseline period', () => {
    const found = compare(stored(old, first, 'latest'), stored(old, second, 'all'));
    expect(byUnit(found, ({ split }) => split)['A']).toEqual({
      revision: 3,
      data: 2,
      dataAndRevision: null,
      method: 0,
    });
    expect(found.vintage).toMatchObject({ revised: 1, unchanged: 3 });
  });

  it('do not where it holds the latest alone', () => {
    const found = compare(stored(old, first, 'latest'), stored(old, second, 'latest'));
    expect(byUnit(found, ({ split }) => split)['A']).toEqual({
      revision: null,
      data: null,
      dataAndRevision: 5,
      method: 0,
    });
  });

  it('of different frameworks are not split', () => {
    const found = compare(stored(old, first, 'latest'), stored(renewed, second, 'all'));
    expect(found.split).toMatchObject({
      parts: 'none',
      reason: expect.stringContaining('give the data instead'),
      units: 0,
    });
  });

  it('of one unit do not make withdrawals of the others', () => {
    const all = score(old, second, '', { period: 'all' });
    const one = {
      ...all,
      results: all.results.filter(({ unit }) => unit.id === 'A'),
      options: { ...all.options, unit: 'A' },
    };
    const found = compare(stored(old, first, 'latest'), resultSide(one, { name: 'one.json', sha256: 'x' }));
    expect(found.vintage).toMatchObject({ withdrawn: 0, revised: 1 });
    expect(found.notes.join(' ')).toContain('one unit only');
    expect(found.to.inputs.map(({ id, name }) => [id, name])).toEqual([
      ['result', 'one.json'],
      ['input-1', 'test.csv'],
    ]);
  });
});

describe('the made-up panel', () => {
  const example = shipped('example');
  const panel = panelDataset();
  const text = projectText('frameworks/example.yaml');
  const own = 'weights: {violence: 0.3, record: 0.25, groups: 0.25, protection: 0.2}';
  // The same index with other weights.
  const variant = loadFramework(text.replace(own, own.replace('0.3', '0.5')), 'variant.yaml');
  // A second vintage: every third observed value of 2023 is a little higher.
  const revised: Dataset = {
    ...panel,
    columns: panel.columns.map((column) => {
      const values = column.values.map((value, at) =>
        panel.unitPeriods[at]?.period === '2023' && at % 3 === 0 ? value * 1.05 : value,
      );
      const at = (position: number) => {
        const cell = column.at(position);
        return cell === undefined || cell.value === null ? cell : { ...cell, value: values[position] as number };
      };
      return { ...column, values, at };
    }),
  };
  const oldSide = { framework: example, data: panel, period: '2023' };

  it('has a variant that differs', () => {
    expect(text).toContain(own);
  });

  it.each(['country', 'people', 'region'] as const)('the parts add up for every %s', (kind) => {
    for (const found of [
      whole(oldSide, { framework: example, data: panel, period: '2024' }, { kind }),
      whole(oldSide, { framework: variant, data: panel, period: '2023' }, { kind }),
      whole(oldSide, { framework: variant, data: revised, period: '2025' }, { kind }),
    ]) {
      expect(found.split.parts).toBe('three');
      expectSums(found);
    }
  });

  it('one cause leaves the other parts at zero', () => {
    const kind = 'country';
    const parts = (found: Comparison) => found.split.meanSize;
    const zero = { revision: 0, data: 0, method: 0 };
    const moved = parts(whole(oldSide, { framework: example, data: panel, period: '2024' }, { kind }));
    expect({ ...moved, data: 0 }).toMatchObject(zero);
    expect(moved.data).toBeGreaterThan(0);
    const changed = parts(whole(oldSide, { framework: variant, data: panel, period: '2023' }, { kind }));
    expect({ ...changed, method: 0 }).toMatchObject(zero);
    expect(changed.method).toBeGreaterThan(0);
    const rewritten = parts(whole(oldSide, { framework: example, data: revised, period: '2023' }, { kind }));
    expect({ ...rewritten, revision: 0 }).toMatchObject(zero);
    expect(rewritten.revision).toBeGreaterThan(0);
  });
});
