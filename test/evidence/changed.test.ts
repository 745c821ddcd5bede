import { describe, expect, it } from 'vitest';
import { changedRatings } from '../../src/evidence/changed.ts';
import type { Assessment, Ledger } from '../../src/types.ts';
import { assessed, claim, coding, together } from './support.ts';

describe('without some sources', () => {
  const witness = (id: string): Ledger => together(claim(id, '7.1'));
  const given = together(witness('a'), witness('b'), claim('c', '7.2'), claim('d', '7.3'), {
    codings: [coding('d', '7.4', { direction: 'contradicts' })],
  });

  it('tells what would be rated otherwise: the difference of two runs', () => {
    const without = ['s-a', 's-d'];
    const { changed, factors } = assessed(given, { without });
    expect(changed).toEqual(changedRatings(assessed(given).factors, factors));
    expect(changed).toEqual([
      { factor: 'RF7', indicator: '7.1', what: 'confidence', before: 'high', after: 'low' },
      {
        factor: 'RF7',
        indicator: '7.1',
        what: 'standard',
        before: 'reasonable-grounds',
        after: 'reasonable-suspicion',
      },
      { factor: 'RF7', indicator: '7.3', what: 'state', before: 'present', after: 'not-assessed' },
      { factor: 'RF7', indicator: '7.3', what: 'confidence', before: 'low', after: 'none' },
      { factor: 'RF7', indicator: '7.3', what: 'standard', before: 'reasonable-suspicion', after: 'none' },
      { factor: 'RF7', indicator: '7.4', what: 'state', before: 'absent', after: 'not-assessed' },
      { factor: 'RF7', indicator: '7.4', what: 'confidence', before: 'low', after: 'none' },
      { factor: 'RF7', indicator: '7.4', what: 'standard', before: 'reasonable-suspicion', after: 'none' },
    ]);
  });

  it('rates as if its items were not there', () => {
    const rest = { ...given, items: given.items.filter((one) => one.source !== 's-a') };
    const strip = ({ factors }: Assessment) =>
      factors.map(({ indicators }) => indicators.map((one) => ({ ...one, excluded: [] })));
    expect(strip(assessed(given, { without: ['s-a'] }))).toEqual(strip(assessed(rest)));
  });

  it('is an empty list where nothing changes, and none where nothing is left out', () => {
    expect(assessed(given, { without: ['unknown'] }).changed).toEqual([]);
    expect(assessed(given).changed).toBeNull();
  });
});
