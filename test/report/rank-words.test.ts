import { describe, expect, it } from 'vitest';
import {
  movedPhrase,
  movedText,
  publishedText,
  rankOf,
  rankPhrase,
  rankSentences,
  shownSentence,
  universeSentences,
  unrankedPhrase,
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
    const published = { rank: null, score: '9.901' };
    expect(rankPhrase({ rank: 1, among: 4, published }, true)).toBe('rank 1 of 4 among the units supplied');
    expect(rankPhrase({ rank: 1, among: 4, published }, false)).toBe('rank 1 of 4');
    expect(rankPhrase({ rank: null, among: null, published }, true)).toBe('not ranked');
  });

  it('puts the published rank beside it', () => {
    const published = { rank: '56\u001b', score: null };
    expect(rankPhrase({ rank: 14, among: 18, published }, true)).toBe(
      'rank 14 of 18 among the units supplied, published rank 56\\u001b',
    );
    expect(rankPhrase({ rank: null, among: null, published }, false)).toBe('not ranked, published rank 56\\u001b');
  });
});

describe('rankSentences', () => {
  it('explains a partial universe and whose the published rank is', () => {
    const result = madeUp();
    expect(rankSentences(result, result.results)).toEqual([
      'Ranked from the highest score down.',
      'Each rank is a rank among the units supplied, only part of what the framework ranks: 7 units supplied for 2021; the framework ranks at least 40.',
      'Published: rank (and score) as printed by Nobody; used in no figure here; –: not in the data supplied.',
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

describe('universeSentences', () => {
  it('says what the whole would be, where there is only a part', () => {
    expect(universeSentences(madeUp())).toEqual([
      'The whole universe, in the words of the framework: The forty made-up countries.',
    ]);
    expect(universeSentences(whole())).toEqual([]);
    expect(universeSentences(rankingNone())).toEqual([]);
  });
});

describe('unrankedPhrase', () => {
  it('says why, and that there is no score', () => {
    expect(unrankedPhrase('no data in 2021.')).toBe('not ranked: no data in 2021; no score is given');
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
    expect(movedText({ ...change, rank: 2 })).toBe('▲2 (8)');
    expect(movedText({ ...change, rank: -3 })).toBe('▼3 (8)');
    expect(movedText({ ...change, rank: 0 })).toBe('=');
    expect(movedText({ ...change, rank: null })).toBe('');
    expect(movedPhrase({ ...change, rank: 1 })).toBe('rose 1 place towards rank 1 (8 units compared)');
    expect(movedPhrase({ ...change, rank: -3 })).toBe('fell 3 places away from rank 1 (8 units compared)');
    expect(movedPhrase({ ...change, rank: 0 })).toBe('kept its place (8 units compared)');
    expect(movedPhrase({ ...change, rank: null })).toBe('the change of rank since 2019 is not known');
  });

  it('are none where the unit is alone', () => {
    expect(movedText({ ...change, rank: 0, among: 1 })).toBe('');
    expect(movedPhrase({ ...change, rank: 0, among: 1 })).toBe(
      'places are not compared, because no other unit was ranked in both periods',
    );
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
    expect(shownSentence(4, 5, true)).toBe(
      'Shown: the first 4 of the 5 units supplied and ranked; 1 more is not shown.',
    );
    expect(shownSentence(5, 5, false)).toBeNull();
  });
});
