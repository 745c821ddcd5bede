import { describe, expect, it } from 'vitest';
import type { Exclusion, LedgerItem } from '../../src/types.ts';
import { AS_OF, claim, coding, evidenceOn, item, source, together, UNIT } from './support.ts';

// 1.1 is dynamic, 2.1 structural, 8.1 a trigger: 24, 60 and 6 months.
const dated = (day: string): Partial<LedgerItem> => ({ date: { from: day, to: day, precision: 'day' } });

/** Why one item on 1.1 does not count; null where it does. */
function why(more: Parameters<typeof claim>[2], scope: Parameters<typeof evidenceOn>[2] = {}, target = '1.1') {
  const found = evidenceOn(target, claim('i', target, more), scope);
  expect(found).toHaveLength(1);
  return found[0]?.exclusion;
}

describe('evidenceOf', () => {
  it.each([
    ['1.1', '2024-06-30', '2024-06-29'],
    ['2.1', '2021-06-30', '2021-06-29'],
    ['8.1', '2025-12-30', '2025-12-29'],
  ] as const)('counts on %s from %s, and leaves out %s', (target, last, before) => {
    expect(why({ item: dated(last) }, {}, target)).toBeNull();
    expect(why({ item: dated(before) }, {}, target)).toBe('aged-out');
  });

  it('goes by the end of a span, else by the day of collection, and keeps what has no day at all', () => {
    expect(why({ item: { date: { from: '2020-01-01', to: '2024-06-30', precision: 'day' } } })).toBeNull();
    const undated = { from: null, to: null, precision: 'unknown' } as const;
    expect(why({ item: { date: undated, collectedAt: '2024-06-30' } })).toBeNull();
    expect(why({ item: { date: undated, collectedAt: '2024-06-29' } })).toBe('aged-out');
    expect(why({ item: { date: undated } })).toBeNull();
  });

  it('goes by the timeframe that a coder gives, and by the shortest where coders differ, in any order', () => {
    const old = { item: dated('2026-01-01'), coding: { timeframe: 'structural' } } as const;
    expect(why({ ...old, item: dated('2022-01-01') })).toBeNull();
    const codings = (['structural', 'trigger', null] as const).map((timeframe, at) =>
      coding('i', '1.1', { timeframe, coder: `c${at}` }),
    );
    const one = claim('i', '1.1', { item: dated('2025-12-29') });
    for (const order of [codings, codings.toReversed()]) {
      expect(evidenceOn('1.1', { ...one, codings: order })[0]?.exclusion).toBe('aged-out');
    }
  });

  it('leaves out what happened or was collected later, and counts what did on the day', () => {
    expect(why({ item: dated('2026-07-01') })).toBe('later');
    expect(why({ item: dated(AS_OF) })).toBeNull();
    expect(why({ item: { collectedAt: '2026-07-01' } })).toBe('later');
    expect(why({ item: { collectedAt: AS_OF } })).toBeNull();
    expect(why({ item: { date: { from: AS_OF, to: '2026-07-31', precision: 'day' } } })).toBeNull();
  });

  it('does not know of a coding before it was made', () => {
    const of = (codedAt: string) => evidenceOn('1.1', claim('i', '1.1', { coding: { codedAt } }));
    expect(of(AS_OF)).toHaveLength(1);
    expect(of('2026-07-01')).toHaveLength(0);
  });

  it('leaves out what was retracted or rejected, what may not be used, and sources that are left out', () => {
    expect(why({ item: { verification: 'retracted' } })).toBe('retracted');
    expect(why({ item: { status: 'rejected' } })).toBe('rejected');
    expect(why({ item: { mayBeUsedFor: ['analysis'] } }, { purpose: 'publication' })).toBe('consent');
    expect(why({}, { without: new Set(['s-i']) })).toBe('left-out');
    for (const verification of ['unverified', 'partly', 'verified', 'disputed'] as const) {
      expect(why({ item: { verification } })).toBeNull();
    }
    for (const status of ['draft', 'reviewed', 'approved'] as const) expect(why({ item: { status } })).toBeNull();
  });

  it('holds consent against the day of use, not against an earlier day that is looked at', () => {
    const consent = { status: 'not-needed', purposes: [], until: null, withdrawn: '2026-06-15' } as const;
    expect(why({ source: { consent } }, { asOf: '2026-06-01', usedOn: '2026-06-30' })).toBe('consent');
    expect(why({ source: { consent } }, { asOf: '2026-06-01', usedOn: '2026-06-14' })).toBeNull();
  });

  it('names the first reason in a fixed order where several hold', () => {
    const withheld = { consent: { status: 'withheld', purposes: [], until: null, withdrawn: null } } as const;
    const without = new Set(['s-i']);
    const steps: readonly (readonly [Exclusion, Parameters<typeof claim>[2], typeof without | undefined])[] = [
      [
        'retracted',
        { source: withheld, item: { ...dated('2027-01-01'), verification: 'retracted', status: 'rejected' } },
        without,
      ],
      ['rejected', { source: withheld, item: { ...dated('2027-01-01'), status: 'rejected' } }, without],
      ['consent', { source: withheld, item: dated('2027-01-01') }, without],
      ['left-out', { item: dated('2027-01-01') }, without],
      [
        'later',
        { item: { date: { from: null, to: '2001-01-01', precision: 'day' }, collectedAt: '2027-01-01' } },
        undefined,
      ],
    ];
    for (const [expected, more, left] of steps) {
      expect(why(more, left === undefined ? {} : { without: left })).toBe(expected);
    }
  });

  it('makes one piece of several codings: all directions in order, the least strength, gendered where anyone says so', () => {
    const codings = [
      coding('i', '1.1', { coder: 'a', direction: 'mitigates', strength: 'strong' }),
      coding('i', '1.1', { coder: 'b', direction: 'supports', strength: 'moderate', gendered: true }),
    ];
    for (const order of [codings, codings.toReversed()]) {
      const [piece, ...more] = evidenceOn('1.1', { ...claim('i', '1.1'), codings: order });
      expect(more).toEqual([]);
      expect(piece).toMatchObject({
        directions: ['supports', 'mitigates'],
        strength: 'moderate',
        gendered: true,
        target: '1.1',
      });
    }
  });

  it('is of one unit, and leaves out codings that lead nowhere', () => {
    const given = together(
      { sources: [source('s')], items: [item('a', 's'), item('b', 's', { unit: 'Belmora' }), item('c', 'lost')] },
      { codings: ['b', 'c', 'd', 'a'].map((id) => coding(id, '1.1')) },
      { codings: [coding('a', '1.1', { indicator: null })] },
    );
    expect(evidenceOn('1.1', given).map((one) => one.item.id)).toEqual(['a']);
    expect(evidenceOn('1.1', given, { unit: 'Belmora' }).map((one) => one.item.id)).toEqual(['b']);
    expect(evidenceOn('1.1', given, { unit: UNIT.toLowerCase() })).toEqual([]);
  });

  it('sorts items by id', () => {
    const ids = ['i10', 'i2', 'I1', 'i1'];
    const given = together(...ids.map((id) => claim(id, '1.1')));
    expect(evidenceOn('1.1', given).map((one) => one.item.id)).toEqual(['I1', 'i1', 'i10', 'i2']);
  });
});
