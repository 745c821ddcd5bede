import { describe, expect, it } from 'vitest';
import type { Assessment, Ledger } from '../../src/types.ts';
import { assessed, claim, indicatorIn, stated, together } from './support.ts';

const factorIn = ({ factors }: Assessment, id: string): Assessment['factors'][number] =>
  factors.find((one) => one.id === id)!;

describe('through a lens', () => {
  it('keeps indicators with its tags, and those on which evidence is marked as gendered', () => {
    const ids = (given: Partial<Ledger>) =>
      assessed(given, { lens: 'gender' }).factors.flatMap(({ indicators }) => indicators.map(({ id }) => id));
    const plain = ids({});
    expect(plain.length).toBeGreaterThan(0);
    expect(plain).not.toContain('1.1');
    expect(ids(claim('a', '1.1', { coding: { gendered: true } }))).toContain('1.1');
    expect(ids(claim('a', '1.1'))).toEqual(plain);
    const other = claim('a', '1.1', { coding: { gendered: true }, item: { unit: 'Belmora' } });
    expect(ids(other)).toEqual(plain);
  });

  it('says the same of an indicator as without it, and nothing that was stated of a whole factor', () => {
    const given = together(claim('a', '1.1', { coding: { gendered: true } }), claim('b', 'RF1'), {
      assessments: [stated({ factor: 'RF1', level: 'high' })],
    });
    const result = assessed(given, { lens: 'gender' });
    expect(indicatorIn(result, '1.1')).toEqual(indicatorIn(assessed(given), '1.1'));
    expect(factorIn(result, 'RF1')).toMatchObject({ stated: null, general: { supports: { count: 0 } } });
    expect(result.lens).toEqual({ id: 'gender', name: 'Gender' });
    expect(result.items.map(({ id }) => id)).toEqual(['a']);
  });

  it('keeps that somebody looked for an indicator, whether or not the factor is named with it', () => {
    const id = assessed({}, { lens: 'gender' }).factors[0]!.indicators[0]!.id;
    const factor = `RF${id.split('.')[0]}`;
    for (const more of [{}, { factor }]) {
      const assessments = [stated({ indicator: id, finding: 'no-information', ...more })];
      expect(indicatorIn(assessed({ assessments }, { lens: 'gender' }), id).state).toBe('no-information');
    }
  });

  it.each(['gendre', 'constructor', '__proto__', 'toString', ''])('refuses the lens %j', (lens) => {
    expect(() => assessed({}, { lens })).toThrow(expect.objectContaining({ code: 'usage', exitCode: 2 }));
  });
});
