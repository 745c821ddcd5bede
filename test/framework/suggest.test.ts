import { describe, expect, it } from 'vitest';
import { didYouMean, suggest } from '../../src/framework/suggest.ts';

describe('suggest', () => {
  it('finds the nearest words, the nearest first', () => {
    // Levenshtein: aliass → aliases 1 insertion; kitten → sitting is 3 (Wikipedia, Levenshtein distance).
    expect(suggest('aliass', ['name', 'aliases', 'alias'])).toEqual(['alias', 'aliases']);
    expect(suggest('kitten', ['sitting'])).toEqual([]); // 3 of 6 letters is more than a third
    expect(suggest('kitten', ['mitten', 'bitten', 'sitten', 'fitten'])).toEqual(['bitten', 'fitten', 'mitten']);
  });

  it('finds short words in which two neighbouring letters changed places, the commonest slip of all', () => {
    expect(suggest('titel', ['title', 'tags'])).toEqual(['title']);
    expect(suggest('yaer', ['year', 'url', 'note'])).toEqual(['year']);
    expect(suggest('lable', ['label', 'value'])).toEqual(['label']);
    expect(suggest('scael', ['scale', 'sum'])).toEqual(['scale']);
  });

  it('does not mind case', () => {
    expect(suggest('MINIMUMCOVERAGE', ['minimumCoverage'])).toEqual(['minimumCoverage']);
  });

  it('does not compare very long words', () => {
    expect(suggest('x'.repeat(200), ['x'.repeat(200)])).toEqual([]);
  });

  it('is put as a question', () => {
    expect(didYouMean('aliass', ['aliases', 'alias'])).toBe('Did you mean "alias" or "aliases"?');
    expect(didYouMean('zzz', ['title'])).toBeUndefined();
  });
});
