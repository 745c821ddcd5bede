import { describe, expect, it } from 'vitest';
import { agreedTo, purposesOf } from '../../src/evidence/consent.ts';
import type { Consent, Purpose } from '../../src/types.ts';
import { item, source } from './support.ts';

const ALL: readonly Purpose[] = ['analysis', 'sharing', 'publication', 'accountability'];
const DAY = '2026-06-30';

const WHOLE: Readonly<Record<Consent['status'], readonly Purpose[]>> = {
  given: ['sharing', 'publication'],
  'not-needed': ALL,
  withheld: [],
  unknown: ['analysis'],
};

const cases = (Object.keys(WHOLE) as Consent['status'][]).flatMap((status) =>
  [null, '2026-06-29', DAY, '2026-07-01'].flatMap((until) =>
    [null, '2026-06-29', DAY, '2026-07-01'].map((withdrawn) => ({ status, until, withdrawn })),
  ),
);

describe('consent', () => {
  it.each(cases)('$status, until $until, withdrawn $withdrawn', ({ status, until, withdrawn }) => {
    const purposes = status === 'given' ? WHOLE.given : [];
    // It holds on its last day, and no longer on the day on which it is taken back.
    const holds = until !== '2026-06-29' && (withdrawn === null || withdrawn === '2026-07-01');
    const one = source('s', { consent: { status, purposes, until, withdrawn } });
    expect(agreedTo(one, DAY)).toEqual(holds ? WHOLE[status] : []);
    expect(purposesOf(one, item('i', 's'), DAY)).toEqual(holds ? WHOLE[status] : []);
  });

  it('covers no more than the item itself says, and an item can add nothing', () => {
    const given = source('s', {
      consent: { status: 'given', purposes: ['analysis', 'sharing'], until: null, withdrawn: null },
    });
    const of = (mayBeUsedFor: readonly Purpose[] | null) => purposesOf(given, item('i', 's', { mayBeUsedFor }), DAY);
    expect(of(null)).toEqual(['analysis', 'sharing']);
    expect(of(['sharing', 'publication'])).toEqual(['sharing']);
    expect(of([])).toEqual([]);
    expect(of(['accountability'])).toEqual([]);
  });

  it('is none where the source is not there', () => {
    expect(purposesOf(undefined, item('i', 's'), DAY)).toEqual([]);
  });
});
