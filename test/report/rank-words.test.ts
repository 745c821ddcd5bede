import { describe, expect, it } from 'vitest';
import {
  movedPhrase,
  movedText,
  publishedText,
  rankOf,
  rankPhrase,
  rankSentences,
  shownSentence,
} from '../../src/report/rank-words.ts';
import { madeUp, rankingNone, whole } from './fixture.ts';

describe('rankOf', () => {
  it('says of how many, and marks a tie', () => {
    expect(rankOf({ rank: 14, among: 17 })).toBe('14 of 17');
    expect(rankOf({ rank: 2, among: 5 }, true)).toBe('2= of 5');
    expect(rankOf({ rank: 2.5, among: 5 }, true)).toBe('2.5= of 5');
    expect(rankOf({ rank: null, among: null })).toBe('–');
  });
});

describe('rankPhrase', () => {
  it('says whom a partial rank is among', () => {
    expect(rankPhrase({ rank: 1, among: 4 }, true)).toBe('rank 1 of 4 among the units supplied');
    expect(rankPhrase({ rank: 1, among: 4 }, false)).toBe('rank 1 of 4');
    expect(rankPhrase({ rank: null, among: null }, true)).toBe('not ranked');
  });
});

describe('rankSentences', () => {
  it('explains a partial universe and whose the published rank is', () => {
    const result = madeUp();
    expect(rankSentences(result, result.results)).toEqual([
      'Ranked from the highest score down.',
      'Only part of what the framework ranks was supplied (7 units supplied for 2021; the framework ranks at least 40): each rank is a rank among the units supplied.',
      'The framework ranks: The forty made-up countries.',
      'Published: rank (and score) as printed by Nobody, carried from the data and used in no figure here.',
    ]);
  });

  it('says nothing of it where the universe is whole and nothing is published', () => {
    const result = whole();
    expect(rankSentences(result, result.results.slice(4))).toEqual(['Ranked from the highest score down.']);
  });

  it('says which end comes first', () => {
    const result = whole();
    const lowest = {
      ...result,
      framework: {
        ...result.framework,
        ranking: { order: 'lowest-first' as const, ties: 'best' as const, decimals: 2 },
      },
    };
    expect(rankSentences(lowest, [])).toEqual(['Ranked from the lowest score up.']);
  });

  it('says that nobody is ranked', () => {
    expect(rankSentences(rankingNone(), [])).toEqual([
      'This framework ranks nobody: units are listed in no order of risk.',
    ]);
  });
});

describe('publishedText', () => {
  it('prints rank and score as the publisher did', () => {
    expect(publishedText({ published: { rank: '33', score: '11.58' } })).toBe('33 (11.58)');
    expect(publishedText({ published: { rank: null, score: '11.58' } })).toBe('– (11.58)');
    expect(publishedText({ published: { rank: '#1\u001b', score: null } })).toBe('#1\\u001b');
    expect(publishedText({ published: { rank: null, score: null } })).toBeNull();
  });
});

describe('moves', () => {
  const change = { score: 1, since: '2019', among: 8 };
  it('are counted among the units ranked in both periods', () => {
    expect(movedText({ ...change, rank: 2 })).toBe('▲2 of 8');
    expect(movedText({ ...change, rank: -3 })).toBe('▼3 of 8');
    expect(movedText({ ...change, rank: 0 })).toBe('=');
    expect(movedText({ ...change, rank: null })).toBe('');
    expect(movedPhrase({ ...change, rank: 1 })).toBe('rose 1 place among the 8 ranked in both periods');
    expect(movedPhrase({ ...change, rank: -3 })).toBe('fell 3 places among the 8 ranked in both periods');
    expect(movedPhrase({ ...change, rank: 0 })).toBe('kept its place among the 8 ranked in both periods');
    expect(movedPhrase({ ...change, rank: null })).toBe('the change of rank since 2019 is not known');
  });
});

describe('shownSentence', () => {
  it('announces what is left out', () => {
    expect(shownSentence(5, 40, false)).toBe(
      'Shown: the first 5 of the 40 units ranked; 35 more are not shown (--top all shows them).',
    );
    expect(shownSentence(5, 40, true)).toBe(
      'Shown: the first 5 of the 40 units supplied and ranked; 35 more are not shown.',
    );
    expect(shownSentence(5, 5, false)).toBeNull();
  });
});
