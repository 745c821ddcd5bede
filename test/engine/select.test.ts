import { describe, expect, it } from 'vitest';
import { score } from '../../src/engine/score.ts';
import { selectRows } from '../../src/engine/select.ts';
import { dataset } from '../helpers/dataset.ts';
import { framework } from '../helpers/framework.ts';

describe('selectRows', () => {
  const result = score(
    framework({ unitKind: 'any' }),
    dataset([
      { unit: 'C1', name: 'Abrendel', values: { a: 1, b: 1 } },
      { unit: 'C2', name: 'Sulvorane', values: { a: 2, b: 1 } },
      { unit: 'P1', name: 'Vashtoori', kind: 'people', values: { a: 3, b: 1 } },
      { unit: 'C3', name: 'Orvane', values: { a: 3 } },
    ]),
    '',
  );
  const kept = (kind: 'country' | 'people' | null, unit: string | null) => {
    const { results, unranked } = selectRows(result, { kind, unit });
    return [results.map((row) => row.unit.id), unranked.map((row) => row.unit.id)];
  };

  it('keeps all, one kind, or one unit by id or name', () => {
    expect(kept(null, null)).toEqual([['C2', 'C1', 'P1'], ['C3']]);
    expect(kept('people', null)).toEqual([['P1'], []]);
    expect(kept(null, 'C1')).toEqual([['C1'], []]);
    expect(kept(null, 'Sulvorane')).toEqual([['C2'], []]);
    expect(kept(null, 'Orvane')).toEqual([[], ['C3']]);
    expect(kept('people', 'C1')).toEqual([[], []]);
  });

  it('computes nothing again, and records what was asked', () => {
    const one = selectRows(result, { kind: null, unit: 'C1' });
    expect(one.results[0]).toBe(result.results.find((row) => row.unit.id === 'C1'));
    expect(one.results[0]).toMatchObject({ rank: 2, among: 2 });
    expect(one.options).toMatchObject({ kind: null, unit: 'C1' });
    expect(result.options.unit).toBeNull();
  });
});
