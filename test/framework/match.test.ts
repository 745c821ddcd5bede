import { describe, expect, it } from 'vitest';
import { indicatorsByLabel, labelsOf, matchKey } from '../../src/framework/match.ts';
import { framework, indicator } from '../helpers/framework.ts';

describe('matchKey', () => {
  it('folds case, spaces, underscores and hyphens, and trims', () => {
    for (const label of ['Rule of law', ' RULE_OF_LAW ', 'rule-of - law', 'rule\tof\u00a0law']) {
      expect(matchKey(label)).toBe('rule of law');
    }
  });

  it('takes both forms of an accented letter for one', () => {
    expect(matchKey('Cafe\u0301')).toBe(matchKey('CAF\u00c9'));
  });

  it('keeps other signs apart', () => {
    expect(matchKey('1.10')).not.toBe(matchKey('1.1'));
    expect(matchKey('a/b')).not.toBe(matchKey('a b'));
  });
});

describe('indicatorsByLabel', () => {
  it('finds an indicator by id, name and alias', () => {
    const { definition } = framework({
      indicators: [indicator('a', { name: 'Alpha', aliases: ['First one'] }), indicator('b')],
    });
    const found = indicatorsByLabel(definition);
    expect(['A', 'alpha', 'first_ONE'].map((label) => found.get(matchKey(label))?.id)).toEqual(['a', 'a', 'a']);
    expect(found.get(matchKey('constructor'))).toBeUndefined();
    expect(labelsOf(definition.indicators[0] as (typeof definition.indicators)[number])).toEqual([
      'a',
      'Alpha',
      'First one',
    ]);
  });
});
