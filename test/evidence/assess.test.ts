import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type {
  Assessment,
  Direction,
  IndicatorKind,
  Ledger,
  Level,
  Strength,
  Verification,
  Voice,
} from '../../src/types.ts';
import { assessed, claim, coding, item, source, stated, together } from './support.ts';

const factorIn = ({ factors }: Assessment, id: string): Assessment['factors'][number] =>
  factors.find((one) => one.id === id)!;

const TARGETS = ['1.1', '2.1', '7.1', '7.2', '8.1', '10.8', 'own.1', 'RF7'];

const randomSource = fc.record({
  voice: fc.constantFrom<Voice>('survivor', 'media', 'womens-organisation'),
  commonOrigin: fc.constantFrom(null, null, 'wire'),
  derivedFrom: fc.array(fc.constantFrom('s0', 's1', 's2', 's3'), { maxLength: 2 }),
});
const randomItem = fc.record({
  source: fc.constantFrom('s0', 's1', 's2', 's3'),
  verification: fc.constantFrom<Verification>('verified', 'partly', 'retracted', 'disputed'),
  contradicts: fc.array(fc.constantFrom('i0', 'i1'), { maxLength: 1 }),
  credibility: fc.constantFrom<1 | 6 | null>(1, 6, null),
  collectedAt: fc.constantFrom(null, '2026-05-20', '2026-08-01'),
});
const randomCoding = fc.record({
  of: fc.constantFrom('i0', 'i1', 'i2', 'i3', 'i4'),
  target: fc.constantFrom(...TARGETS),
  direction: fc.constantFrom<Direction>('supports', 'contradicts', 'mitigates'),
  strength: fc.constantFrom<Strength>('weak', 'strong'),
  timeframe: fc.constantFrom<IndicatorKind | null>('trigger', 'structural', null),
  gendered: fc.boolean(),
});
const randomStated = fc.record({
  level: fc.constantFrom<Level | 'unknown'>('low', 'high', 'unknown'),
  asOf: fc.constantFrom('2026-05-01', '2026-06-01'),
});

const ledgers: fc.Arbitrary<Ledger> = fc
  .record({
    sources: fc.array(randomSource, { minLength: 4, maxLength: 4 }),
    items: fc.array(randomItem, { minLength: 5, maxLength: 5 }),
    codings: fc.array(randomCoding, { maxLength: 14 }),
    stated: fc.array(randomStated, { maxLength: 4 }),
  })
  .map((given) =>
    together({
      sources: given.sources.map((more, at) => source(`s${at}`, more)),
      items: given.items.map(({ source: from, ...more }, at) => item(`i${at}`, from, more)),
      codings: given.codings.map(({ of, target, ...more }) => coding(of, target, more)),
      assessments: [
        ...given.stated.map((more) => stated({ factor: 'RF7', ...more })),
        stated({ indicator: '7.3', finding: 'no-information' }),
      ],
      indicators: [{ id: 'own.1', factor: 'RF7', name: 'Own', kind: 'dynamic', tags: [], reason: 'Needed.', at }],
    }),
  );
const at = source('any').at;

const shuffledOf = <T>(all: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...all], { minLength: all.length });
const withShuffled = ledgers.chain((given) =>
  fc
    .tuple(shuffledOf(given.sources), shuffledOf(given.items), shuffledOf(given.codings), shuffledOf(given.assessments))
    .map(
      ([sources, items, codings, assessments]) => [given, { ...given, sources, items, codings, assessments }] as const,
    ),
);

describe('assess', () => {
  it('gives the same whatever the order of the records', () => {
    const requests = fc.record({
      standard: fc.constantFrom(null, 'reasonable-grounds' as const),
      since: fc.constantFrom(null, '2026-05-15'),
      without: fc.constantFrom<string[]>([], ['s1']),
      lens: fc.constantFrom(null, 'gender'),
    });
    fc.assert(
      fc.property(withShuffled, requests, ([given, shuffled], more) => {
        expect(assessed(shuffled, { ...more, score: true })).toEqual(assessed(given, { ...more, score: true }));
      }),
      { numRuns: 60 },
    );
  });

  it('never prints what is no number', () => {
    fc.assert(
      fc.property(ledgers, fc.constantFrom(null, 'gender'), (given, lens) => {
        const text = JSON.stringify(assessed(given, { lens, score: true }), (_, value: unknown) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'no number' : value,
        );
        expect(text).not.toContain('no number');
      }),
      { numRuns: 30 },
    );
  });

  it('lists all 14 factors and every indicator where nothing is known', () => {
    const result = assessed({});
    expect(result.factors.map(({ id }) => id)).toEqual(Array.from({ length: 14 }, (_, n) => `RF${n + 1}`));
    expect(result.states).toEqual({ present: 0, partly: 0, absent: 0, 'no-information': 0, 'not-assessed': 143 });
    expect(result.factorsWithPresent).toEqual({ low: 0, high: 14, of: 14 });
    expect(factorIn(result, 'RF7')).toMatchObject({
      share: { value: null, low: 0, high: 1 },
      computed: { low: 'very-low', high: 'very-high' },
      stated: null,
      disagrees: false,
    });
    expect(result).toMatchObject({ trend: null, changed: null, score: null, excluded: [], items: [], without: 0 });
    expect(assessed({}, { score: true }).score).toEqual({ value: null, low: 0, high: 1, factors: 0 });
  });

  it('puts the share of a factor apart by kind, and counts profiles over their factors and indicators', () => {
    const given = together(claim('a', '9.1'), claim('b', '10.8'), claim('c', '10.1', { coding: { strength: 'weak' } }));
    const result = assessed(given);
    const rf10 = factorIn(result, 'RF10');
    const kinds = Object.values(rf10.byKind);
    expect(kinds.reduce((sum, { listed }) => sum + listed, 0)).toBe(rf10.share.listed);
    expect(rf10.share).toMatchObject({ value: 0.75, assessed: 2 });
    const profile = (id: string) => result.profiles.find((one) => one.id === id);
    const listed = rf10.share.listed + factorIn(result, 'RF9').share.listed;
    expect(profile('genocide')).toMatchObject({ share: { assessed: 3, listed }, states: { present: 2, partly: 1 } });
    expect(profile('ethnic-cleansing')).toMatchObject({ share: { assessed: 2, listed: 7 }, states: { present: 2 } });
    expect(profile('war-crimes')).toMatchObject({ share: { value: null, low: 0, high: 1 } });
    expect(result.factorsWithPresent.low).toBe(2);
    expect(assessed(given, { score: true }).score).toMatchObject({ value: (1 + 0.75) / 2, factors: 2 });
  });

  it('keeps evidence on a factor as a whole apart: it changes no indicator', () => {
    const result = assessed(together(claim('a', 'RF7'), claim('b', 'RF7', { coding: { direction: 'mitigates' } })));
    const { general, share } = factorIn(result, 'RF7');
    expect(general).toMatchObject({
      supports: { items: ['a'] },
      contradicts: { count: 0 },
      mitigates: { items: ['b'] },
    });
    expect(share.value).toBeNull();
  });

  it('takes an indicator that the ledger declares after those of the framework', () => {
    const indicators: Ledger['indicators'] = [
      { id: 'own.1', factor: 'RF7', name: 'Own', kind: 'trigger', tags: [], reason: 'Needed.', at },
    ];
    const result = assessed({ ...claim('a', 'own.1'), indicators });
    expect(factorIn(result, 'RF7').indicators.at(-1)).toMatchObject({
      id: 'own.1',
      custom: true,
      citable: false,
      state: 'present',
    });
  });

  it('counts each item that does not count once, and none that counts elsewhere', () => {
    const old = { date: { from: '2025-06-30', to: '2025-06-30', precision: 'day' } } as const;
    const one = claim('a', '8.1', { item: old });
    const given = together(one, { codings: [coding('a', '8.2')] });
    expect(assessed(given).excluded).toEqual([{ reason: 'aged-out', count: 1 }]);
    expect(assessed(together(given, { codings: [coding('a', '1.1')] })).excluded).toEqual([]);
  });

  it('counts a source left out once however often it is named', () => {
    expect(assessed({}, { without: ['s1', 's1', 's2'] }).without).toBe(2);
  });

  describe('what an analyst stated', () => {
    const level = (more: Parameters<typeof stated>[0]) => stated({ factor: 'RF7', level: 'low', ...more });
    const statedOf = (...assessments: Ledger['assessments'][number][]) =>
      factorIn(assessed({ assessments }), 'RF7').stated;

    it('is the newest of the unit and factor by then', () => {
      const older = level({ asOf: '2026-01-01' });
      expect(statedOf(older, level({ asOf: '2026-02-01', level: 'high' }))).toMatchObject({ level: 'high' });
      expect(statedOf(older, level({ asOf: '2026-07-01', level: 'high' }))).toMatchObject({ level: 'low' });
      expect(statedOf(older, level({ unit: 'Belmora', level: 'high' }))).toMatchObject({ level: 'low' });
      expect(statedOf(level({ factor: 'RF8' }))).toBeNull();
    });

    it('is not hidden by what is said of one of its indicators', () => {
      const found = level({ asOf: '2026-06-15', level: null, indicator: '7.1', finding: 'no-information' });
      expect(statedOf(level({}), found)).toMatchObject({ level: 'low' });
    });

    it('carries a word for its confidence, and its trend', () => {
      const confidence = { evidence: 'medium', agreement: 'high' } as const;
      const trend = { direction: 'rising', since: '2026-01-01' } as const;
      expect(statedOf(level({ confidence, trend }))).toMatchObject({
        confidence: { ...confidence, word: 'high' },
        trend: 'rising',
        trendSince: '2026-01-01',
      });
    });

    it('disagrees where it lies outside of the computed bounds', () => {
      const all = assessed({})
        .factors.find(({ id }) => id === 'RF7')!
        .indicators.map(({ id }) => id);
      const present = together(...all.map((id) => claim(`i-${id}`, id)));
      const disagrees = (stating: 'low' | 'very-high' | 'unknown') =>
        factorIn(assessed({ ...present, assessments: [level({ level: stating })] }), 'RF7').disagrees;
      expect(disagrees('low')).toBe(true);
      expect(disagrees('very-high')).toBe(false);
      expect(disagrees('unknown')).toBe(false);
    });
  });
});
