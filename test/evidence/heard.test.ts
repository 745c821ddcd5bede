import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/types.ts';
import { assessed, claim, coding, item, together } from './support.ts';

const heard = (...parts: readonly Partial<Ledger>[]) => assessed(together(...parts)).heard;

describe('who was heard', () => {
  it('lists every voice that could be heard, and other and unknown only where they are', () => {
    const { voices, affectedHeard } = heard();
    expect(voices).toHaveLength(9);
    expect(voices.every((one) => !one.heard && one.sources === 0 && one.items === 0)).toBe(true);
    expect(voices.filter(({ affected }) => affected).map(({ voice }) => voice)).toEqual([
      'affected-community',
      'survivor',
      'womens-organisation',
    ]);
    expect(affectedHeard).toBe(false);
    expect(heard(claim('a', '7.1')).voices.at(-1)).toMatchObject({ voice: 'unknown', heard: true });
  });

  it('counts sources and items once, whatever they are coded to', () => {
    const one = claim('a', '7.1', { source: { voice: 'survivor' } });
    const more = { items: [item('b', 's-a')], codings: [coding('b', '7.2'), coding('a', '7.2'), coding('a', 'RF7')] };
    const { voices, affectedHeard, disaggregation } = heard(one, more);
    expect(voices.find(({ voice }) => voice === 'survivor')).toEqual({
      voice: 'survivor',
      heard: true,
      affected: true,
      sources: 1,
      items: 2,
    });
    expect(affectedHeard).toBe(true);
    expect(disaggregation).toEqual({ sex: 0, age: 0, of: 2 });
  });

  it('does not count what does not count', () => {
    const retracted = {
      source: { voice: 'survivor' },
      item: { verification: 'retracted', disaggregation: ['sex'] },
    } as const;
    expect(heard(claim('a', '7.1', { ...retracted, coding: { gendered: true } }))).toMatchObject({
      affectedHeard: false,
      disaggregation: { sex: 0, age: 0, of: 0 },
      gendered: 0,
    });
  });

  it('counts items that tell women from men, and ages, and that are marked as gendered', () => {
    const both = claim('a', '7.1', { item: { disaggregation: ['sex', 'age'] }, coding: { gendered: true } });
    const sex = claim('b', '7.1', { item: { disaggregation: ['sex'] } });
    expect(heard(both, sex, { codings: [coding('a', '7.2', { gendered: true })] })).toMatchObject({
      disaggregation: { sex: 2, age: 1, of: 2 },
      gendered: 1,
    });
  });
});
