import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Direction, IndicatorState, Ledger, LedgerItem, Strength, Verification } from '../../src/types.ts';
import { assessed, claim, coding, indicatorIn, stated, together } from './support.ts';

type Part = Partial<Ledger>;
const pro = claim('p', '7.1');
const weak = claim('w', '7.1', { coding: { strength: 'weak' } });
const con = claim('c', '7.1', { coding: { direction: 'contradicts' } });
const mitigating = claim('m', '7.1', { coding: { direction: 'mitigates' } });
const looked = { assessments: [stated({ indicator: '7.1', finding: 'no-information' })] };
const not = (item: Partial<LedgerItem>): Part => claim('n', '7.1', { item });

const of = (...parts: readonly Part[]) => indicatorIn(assessed(together(...parts)), '7.1');

describe('the state of an indicator', () => {
  const table: readonly (readonly [string, readonly Part[], IndicatorState])[] = [
    ['nothing', [], 'not-assessed'],
    ['somebody looked and found nothing', [looked], 'no-information'],
    ['supporting', [pro], 'present'],
    ['supporting, and weak besides', [pro, weak], 'present'],
    ['weak alone', [weak], 'partly'],
    ['supporting and contradicting', [pro, con], 'partly'],
    ['weak and contradicting', [weak, con], 'partly'],
    ['contradicting', [con], 'absent'],
    ['mitigating alone', [mitigating], 'no-information'],
    ['supporting after nothing was found', [pro, looked], 'present'],
    ['contradicting after nothing was found', [con, looked], 'absent'],
    ['too old', [not({ date: { from: '2020-01-01', to: '2020-01-01', precision: 'day' } })], 'not-assessed'],
    ['later', [not({ collectedAt: '2026-07-01' })], 'not-assessed'],
    ['retracted', [not({ verification: 'retracted' })], 'not-assessed'],
    ['rejected', [not({ status: 'rejected' })], 'not-assessed'],
    ['may not be used', [not({ mayBeUsedFor: [] })], 'not-assessed'],
  ];

  it.each(table)('%s', (_, parts, expected) => expect(of(...parts).state).toBe(expected));

  it.each(table)('%s: mitigating evidence changes nothing but what was not looked at', (_, parts, expected) => {
    const state = of(...parts, claim('more', '7.1', { coding: { direction: 'mitigates' } })).state;
    expect(state).toBe(expected === 'not-assessed' ? 'no-information' : expected);
  });

  it('forgets after the age limit that somebody looked, and does not know of it before', () => {
    const on = (asOf: string) => of({ assessments: [stated({ indicator: '7.1', finding: 'no-information', asOf })] });
    expect(on('2024-06-30').state).toBe('no-information');
    expect(on('2024-06-29').state).toBe('not-assessed');
    expect(on('2026-06-30').state).toBe('no-information');
    expect(on('2026-07-01').state).toBe('not-assessed');
  });

  it('is not touched by what is stated of another unit or indicator, or of a factor', () => {
    const others = [
      stated({ indicator: '7.1', finding: 'no-information', unit: 'Belmora' }),
      stated({ indicator: '7.2', finding: 'no-information' }),
      stated({ factor: 'RF7', level: 'high' }),
    ];
    expect(of({ assessments: others }).state).toBe('not-assessed');
  });

  it('counts an item on both sides where coders disagree', () => {
    const both = { codings: [coding('p', '7.1', { direction: 'contradicts', coder: 'other' })] };
    expect(of(pro, both)).toMatchObject({ state: 'partly', supports: { count: 1 }, contradicts: { count: 1 } });
  });
});

describe('what is said of an indicator', () => {
  it('is of the evidence for its state', () => {
    expect(of(con, claim('d', '7.1', { coding: { direction: 'contradicts' } }))).toMatchObject({
      state: 'absent',
      standard: 'reasonable-grounds',
      confidence: { evidence: 'medium', agreement: 'high', word: 'high' },
      contradicts: { items: ['c', 'd'], count: 2, independentSources: 2 },
      newest: '2026-05-01',
    });
    expect(of(mitigating)).toMatchObject({ standard: null, exception: null, confidence: null, newest: '2026-05-01' });
    expect(of()).toMatchObject({ standard: null, confidence: null, newest: null, excluded: [] });
  });

  it('names the newest day among what counts', () => {
    const dated = (id: string, to: string | null, collectedAt: string | null = null): Part =>
      claim(id, '7.1', { item: { date: { from: null, to, precision: 'day' }, collectedAt } });
    expect(of(dated('a', '2026-03-01'), dated('b', null, '2026-04-01')).newest).toBe('2026-04-01');
    expect(of(dated('a', null)).newest).toBeNull();
    expect(of(dated('a', '2026-12-31')).newest).toBe('2026-06-30');
  });

  it('tells how many items do not count, by reason in order', () => {
    const parts = [
      claim('a', '7.1', { item: { verification: 'retracted' } }),
      claim('b', '7.1', { item: { mayBeUsedFor: [] } }),
      claim('c', '7.1', { item: { mayBeUsedFor: [] } }),
    ];
    expect(of(...parts).excluded).toEqual([
      { reason: 'consent', count: 2 },
      { reason: 'retracted', count: 1 },
    ]);
  });
});

describe('a standard that is asked for', () => {
  const at = (...parts: readonly Part[]) =>
    indicatorIn(assessed(together(...parts), { standard: 'reasonable-grounds' }), '7.1');

  it('puts aside what does not meet it, side by side', () => {
    const second = claim('q', '7.1');
    expect(at(pro)).toMatchObject({ state: 'no-information', excluded: [{ reason: 'below-standard', count: 1 }] });
    expect(at(pro, second).state).toBe('present');
    expect(at(pro, second, con)).toMatchObject({
      state: 'present',
      excluded: [{ reason: 'below-standard', count: 1 }],
      confidence: { agreement: 'high' },
    });
    expect(at(mitigating)).toMatchObject({ state: 'no-information', mitigates: { count: 0 } });
  });

  it('takes from an item on both sides the side that does not meet it', () => {
    const both = { codings: [coding('p', '7.1', { direction: 'contradicts', coder: 'other' })] };
    expect(at(pro, claim('q', '7.1'), both)).toMatchObject({
      state: 'present',
      contradicts: { count: 0 },
      excluded: [],
    });
  });
});

describe('a retracted item', () => {
  const direction = fc.constantFrom<Direction>('supports', 'contradicts', 'mitigates');
  const one = fc.record({
    direction,
    target: fc.constantFrom('7.1', '7.2', 'RF7'),
    strength: fc.constantFrom<Strength>('weak', 'strong'),
    verification: fc.constantFrom<Verification>('verified', 'retracted'),
    gendered: fc.boolean(),
  });

  it('changes nothing: without it the result is the same, apart from the count of what does not count', () => {
    fc.assert(
      fc.property(
        fc.array(one, { maxLength: 8 }),
        fc.constantFrom(null, 'reasonable-grounds' as const),
        fc.constantFrom(null, 'gender'),
        (all, standard, lens) => {
          const named = all.map((each, at) => ({ ...each, id: `i${at}` }));
          const build = (kept: typeof named) =>
            together(
              ...kept.map(({ id, target, verification, direction: way, strength, gendered }) =>
                claim(id, target, {
                  item: { verification },
                  coding: { direction: way, strength, gendered },
                }),
              ),
            );
          const bare = (given: Ledger) => {
            const rest = { ...assessed(given, { standard, lens, score: true, since: '2026-05-15' }), excluded: [] };
            const factors = rest.factors.map((factor) => ({
              ...factor,
              indicators: factor.indicators.map(({ excluded, ...indicator }) => ({
                ...indicator,
                excluded: excluded.filter(({ reason }) => reason !== 'retracted'),
              })),
            }));
            return { ...rest, excluded: [], factors };
          };
          const alive = named.filter(({ verification }) => verification !== 'retracted');
          expect(bare(build(named))).toEqual(bare(build(alive)));
        },
      ),
      { numRuns: 60 },
    );
  });
});
