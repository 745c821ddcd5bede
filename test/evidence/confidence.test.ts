import { describe, expect, it } from 'vitest';
import { confidenceIn, confidenceWord } from '../../src/evidence/confidence.ts';
import { sidesOf } from '../../src/evidence/indicator.ts';
import type { Ledger, LedgerCoding, LedgerItem, LedgerSource } from '../../src/types.ts';
import { claim, context, evidenceOn, together } from './support.ts';

type Part = Partial<Ledger>;
const pro = (id: string, item: Partial<LedgerItem> = {}, source: Partial<LedgerSource> = {}): Part =>
  claim(id, '7.1', { item, source });
const weak = (id: string): Part => claim(id, '7.1', { coding: { strength: 'weak' } });
const con = (id: string, coding: Partial<LedgerCoding> = {}): Part =>
  claim(id, '7.1', { coding: { direction: 'contradicts', ...coding } });

/** Confidence that 7.1 is there. */
function confidence(...parts: readonly Part[]) {
  const given = together(...parts);
  const { supports, contradicts } = sidesOf(evidenceOn('7.1', given));
  return confidenceIn(supports, contradicts, context(given));
}

describe('confidenceWord', () => {
  it.each([
    ['limited', 'low', 'very low'],
    ['limited', 'medium', 'low'],
    ['limited', 'high', 'medium'],
    ['medium', 'low', 'low'],
    ['medium', 'medium', 'medium'],
    ['medium', 'high', 'high'],
    ['robust', 'low', 'medium'],
    ['robust', 'medium', 'high'],
    ['robust', 'high', 'very high'],
  ] as const)('%s evidence, %s agreement: %s', (evidence, agreement, word) => {
    expect(confidenceWord(evidence, agreement)).toBe(word);
  });
});

describe('confidenceIn', () => {
  it('is robust from three independent sources, medium from two, limited from one', () => {
    expect(confidence(pro('a')).evidence).toBe('limited');
    expect(confidence(pro('a'), pro('b')).evidence).toBe('medium');
    expect(confidence(pro('a'), pro('b'), pro('c')).evidence).toBe('robust');
    const copies = ['b', 'c', 'd'].map((id) => pro(id, {}, { derivedFrom: ['s-a'] }));
    expect(confidence(pro('a'), ...copies).evidence).toBe('limited');
    expect(confidence(pro('a'), pro('e'), ...copies).evidence).toBe('medium');
  });

  it('is limited where all of it is weak, however much', () => {
    expect(confidence(weak('a'), weak('b'), weak('c'), weak('d')).evidence).toBe('limited');
    expect(confidence(weak('a'), weak('b'), pro('c')).evidence).toBe('robust');
  });

  it('is medium for one credible survivor', () => {
    expect(confidence(pro('a', { credibility: 1 }, { voice: 'survivor' })).evidence).toBe('medium');
    expect(confidence(pro('a', { credibility: 4 }, { voice: 'survivor' })).evidence).toBe('limited');
  });

  it('agrees highly only where two or more say the same and none the contrary', () => {
    expect(confidence(pro('a')).agreement).toBe('medium');
    expect(confidence(pro('a'), pro('b')).agreement).toBe('high');
    expect(confidence(pro('a'), pro('b'), con('x')).agreement).toBe('medium');
    expect(confidence(pro('a'), con('x')).agreement).toBe('low');
    expect(confidence(pro('a'), pro('b'), con('x'), con('y')).agreement).toBe('low');
    expect(confidence(pro('a'), pro('b'), con('x'), con('y'), con('z')).agreement).toBe('low');
  });

  it('agrees at most at medium where an item is disputed, contradicts another or is contradicted', () => {
    expect(confidence(pro('a'), pro('b', { verification: 'disputed' })).agreement).toBe('medium');
    expect(confidence(pro('a', { contradicts: ['elsewhere'] }), pro('b'), pro('c')).agreement).toBe('medium');
    expect(confidence(pro('a', { contradicts: ['b'] }), pro('b'), pro('c')).agreement).toBe('medium');
  });

  it('puts both into one word', () => {
    expect(confidence(pro('a'), pro('b'), pro('c'))).toEqual({
      evidence: 'robust',
      agreement: 'high',
      word: 'very high',
    });
  });
});
