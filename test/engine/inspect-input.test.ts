import { describe, expect, it } from 'vitest';
import { type InspectOptions, inspectSource } from '../../src/engine/inspect-input.ts';
import type { Framework } from '../../src/types.ts';
import { dataset, type Row } from '../helpers/dataset.ts';
import { framework as loaded, indicator, node } from '../helpers/framework.ts';

const framework = (more: Record<string, unknown> = {}) => loaded({ unitKind: 'any', ...more });

const ROWS: Row[] = [
  { unit: 'Z', values: { a: 1, b: 2 } },
  { unit: 'A', values: { a: 4, b: null } },
  { unit: 'M', values: { a: 3, b: 1 } },
  { unit: 'Y', period: '2019', values: { a: 3, b: 1 } },
  { unit: 'G', kind: 'group', values: { a: 9, b: 9 } },
];

const laidOut = (using: Framework | null, rows: readonly Row[] = ROWS, options: InspectOptions = {}) =>
  inspectSource(using, dataset(rows), 'hash', options);

describe('the columns of a framework', () => {
  const source = laidOut(framework());
  const [first] = source.panels;

  it('stand for one kind and one period, the units in order of their ids', () => {
    expect(source.panels.map(({ kind, period }) => [kind, period])).toEqual([
      ['country', '2020'],
      ['group', '2020'],
    ]);
    expect(first?.units.map(({ id }) => id)).toEqual(['A', 'M', 'Z']);
    expect(first?.absent).toEqual(['Y']);
    expect(source.options).toEqual({ period: 'latest', minimumCoverage: 0, weights: null, kind: null });
  });

  it('hold values as observed, and as the index uses them', () => {
    expect(first?.indicators.map(({ id, observed }) => [id, ...observed])).toEqual([
      ['a', 4, 3, 1],
      ['b', Number.NaN, 1, 2],
    ]);
    const zero = framework({
      indicators: [indicator('a'), indicator('b', { missing: { rule: 'zero', reason: 'none' } })],
    });
    const [, b] = laidOut(zero).panels[0]?.indicators ?? [];
    expect([...(b?.observed ?? [])]).toEqual([Number.NaN, 1, 2]);
    expect([...(b?.used ?? [])]).toEqual([0, 1, 2]);
  });

  it('give no score to a unit that is not ranked, under any name', () => {
    const skips = framework({
      index: [node('score', 'sum', ['a', 'b'], { missing: 'skip' })],
      minimumCoverage: 0.66,
    });
    const values = (options: InspectOptions) => [...(laidOut(skips, ROWS, options).panels[0]?.nodes[0]?.values ?? [])];
    expect(values({})).toEqual([Number.NaN, 4, 3]);
    expect(values({ minimumCoverage: 0.5 })).toEqual([4, 4, 3]);
  });

  it('say what a node does with its inputs', () => {
    const index = [
      node('double', 'scale', ['a'], { options: { multiply: 2 } }),
      node('score', 'weighted-mean', ['double', 'b'], { weights: { double: 3, b: 1 } }),
    ];
    const panel = laidOut(framework({ index })).panels[0];
    expect(panel?.nodes.map(({ id, role, inputs, weights }) => ({ id, role, inputs, weights }))).toEqual([
      { id: 'double', role: 'step', inputs: ['a'], weights: null },
      { id: 'score', role: 'aggregation', inputs: ['double', 'b'], weights: [3, 1] },
    ]);
    expect(panel?.score).toBe('score');
  });

  it('leave out units that the framework does not rank, and say so', () => {
    const universe = { description: 'two of them', units: ['A', 'Z'] };
    const rows = ROWS.map((row) => (row.unit === 'Z' ? { ...row, outside: 'too small' } : row));
    const panel = laidOut(framework({ universe }), rows).panels[0];
    expect(panel?.units.map(({ id }) => id)).toEqual(['A']);
    expect(panel?.outside).toEqual(['M', 'Z']);
  });
});

describe('plain columns', () => {
  it('point no way and go into nothing', () => {
    const [panel] = laidOut(null).panels;
    expect(panel?.indicators.map(({ id, polarity }) => [id, polarity])).toEqual([
      ['a', null],
      ['b', null],
    ]);
    expect(panel?.nodes).toEqual([]);
    expect(panel?.score).toBeNull();
    expect(laidOut(null).framework).toBeNull();
    expect(laidOut(null).options.minimumCoverage).toBeNull();
  });
});

describe('what is asked for', () => {
  it('may be all periods, or one kind', () => {
    expect(laidOut(framework(), ROWS, { period: 'all' }).panels.map(({ period, kind }) => `${period} ${kind}`)).toEqual(
      ['2019 country', '2020 country', '2020 group'],
    );
    expect(laidOut(framework(), ROWS, { kind: 'group' }).panels).toHaveLength(1);
  });

  it('is refused where there is nothing of it', () => {
    expect(() => laidOut(framework(), ROWS, { kind: 'people' })).toThrow(
      'The data have no units of the kind people that test scores in 2020.',
    );
    expect(() => laidOut(null, ROWS, { kind: 'region' })).toThrow('The data have no units of the kind region in 2020.');
    expect(() => laidOut(framework(), ROWS, { period: '2030' })).toThrow('The data have no period "2030".');
  });
});
