import { describe, expect, it } from 'vitest';
import type { LedgerCoding } from '../../src/types.ts';
import { assessed, claim, coding, together } from './support.ts';

describe('items shown', () => {
  const shown = (more: Parameters<typeof claim>[2], codings: LedgerCoding[] = []) =>
    assessed(together(claim('a', '7.2', more), { codings })).items;

  it('are those that count, with their codings in order', () => {
    const [view] = shown({}, [coding('a', '7.1', { direction: 'mitigates' }), coding('a', 'RF7')]);
    expect(view).toMatchObject({
      id: 'a',
      source: 's-a',
      date: '2026-05-01',
      place: null,
      codings: [
        { target: '7.1', direction: 'mitigates' },
        { target: '7.2', direction: 'supports' },
        { target: 'RF7', direction: 'supports' },
      ],
    });
    expect(shown({ item: { verification: 'retracted' } })).toEqual([]);
  });

  it('carry words for the public only where publication was agreed to', () => {
    const words = { publicWording: 'Words.' };
    expect(shown({ item: words })[0]?.publicWording).toBe('Words.');
    expect(shown({ item: { ...words, mayBeUsedFor: ['analysis'] } })[0]?.publicWording).toBeNull();
  });

  it('name the place from the smallest to the largest part', () => {
    const place = { name: 'Mill', adm2: 'Low', adm1: 'East', country: 'ARV', lat: null, lon: null, precision: null };
    expect(shown({ item: { place } })[0]?.place).toBe('Mill, Low, East, ARV');
  });
});
