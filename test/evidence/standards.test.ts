import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sidesOf } from '../../src/evidence/indicator.ts';
import { isExceptional, meets, STANDARDS, strongestMet } from '../../src/evidence/standards.ts';
import type { Ledger, LedgerItem, LedgerSource, StandardOfProof } from '../../src/types.ts';
import { assessed, claim, coding, context, evidenceOn, indicatorIn, together } from './support.ts';

type Part = Partial<Ledger>;

/** The strongest standard that the claims on 7.1 meet, and by which exception. */
function met(...parts: readonly Part[]) {
  const given = together(...parts);
  const { supports, contradicts } = sidesOf(evidenceOn('7.1', given));
  return strongestMet(supports, contradicts, context(given));
}

const pro = (id: string, item: Partial<LedgerItem> = {}, source: Partial<LedgerSource> = {}): Part =>
  claim(id, '7.1', { item, source });
const con = (id: string, item: Partial<LedgerItem> = {}, source: Partial<LedgerSource> = {}): Part =>
  claim(id, '7.1', { item, source, coding: { direction: 'contradicts' } });
const paper: Partial<LedgerSource> = { kind: 'document' };

type Piece = Pick<LedgerSource, 'kind' | 'voice'> &
  Pick<LedgerItem, 'verification' | 'credibility' | 'standard'> & { origin: string | null };

const SUSPICION = { standard: 'reasonable-suspicion', exception: null };
const GROUNDS = { standard: 'reasonable-grounds', exception: null };

describe('strongestMet', () => {
  it('is none without evidence', () => expect(met()).toBeNull());

  it('needs the one at first hand among the independent ones', () => {
    const verified = { verification: 'verified' } as const;
    const drawsOnBoth = pro('w', verified, { derivedFrom: ['s-x', 's-y'] });
    const papers = [pro('x', verified, { ...paper, id: 's-x' }), pro('y', verified, { ...paper, id: 's-y' })];
    expect(met(...papers, drawsOnBoth)).toEqual(SUSPICION);
    expect(met(...papers, pro('w', verified))).toEqual(GROUNDS);
  });

  it('makes no exception of a survivor on whose words coders disagree, whatever side is put aside', () => {
    const survivor = pro('i1', { verification: 'verified', credibility: 1 }, { voice: 'survivor' });
    const both = together(
      survivor,
      {
        codings: [coding('i1', '7.1', { direction: 'contradicts', coder: 'other' })],
      },
      pro('i2', { verification: 'unverified' }, paper),
    );
    const strict = assessed(both, { standard: 'reasonable-suspicion' });
    expect(indicatorIn(strict, '7.1')).toMatchObject({ exception: null, standard: 'reasonable-suspicion' });
  });

  it.each([
    ['unverified', SUSPICION],
    ['partly', SUSPICION],
    ['verified', SUSPICION],
    ['disputed', null],
  ] as const)('one source, %s', (verification, expected) => {
    expect(met(pro('a', { verification }))).toEqual(expected);
  });

  it('asks two independent sources, one at first hand, partly verified at least, for reasonable grounds', () => {
    expect(met(pro('a'), pro('b'))).toEqual(GROUNDS);
    expect(met(pro('a'), pro('b', {}, paper))).toEqual(GROUNDS);
    expect(met(pro('a', { verification: 'partly' }), pro('b', { verification: 'partly' }))).toEqual(GROUNDS);
    expect(met(pro('a', {}, paper), pro('b', {}, paper))).toEqual(SUSPICION);
    expect(met(pro('a'), pro('b', { verification: 'unverified' }))).toEqual(SUSPICION);
    expect(met(pro('a'), pro('b', {}, { derivedFrom: ['s-a'] }))).toEqual(SUSPICION);
    expect(met(pro('a', {}, { commonOrigin: 'wire' }), pro('b', {}, { commonOrigin: 'wire' }))).toEqual(SUSPICION);
  });

  it.each(['testimony', 'image', 'video', 'satellite', 'own-observation'] as const)(
    'takes %s for first hand',
    (kind) => {
      expect(met(pro('a', {}, { kind }), pro('b', {}, paper))).toEqual(GROUNDS);
    },
  );

  it('is outweighed where as many independent sources speak the other way', () => {
    expect(met(pro('a'), con('x'))).toBeNull();
    expect(met(pro('a'), pro('b'), con('x'))).toEqual(GROUNDS);
    expect(met(pro('a'), pro('b'), con('x'), con('y'))).toBeNull();
    // Unverified sources do not stand against two verified ones: only what counts at the gate is held against.
    expect(met(pro('a'), pro('b'), pro('c', { verification: 'unverified' }), con('x'), con('y'))).toEqual(SUSPICION);
  });

  it.each(STANDARDS)('takes the finding of a source itself: %s', (standard) => {
    expect(met(pro('a', { standard, verification: 'disputed' }, paper))).toEqual({ standard, exception: null });
    expect(met(pro('a', { standard }), con('x'), con('y'))).toEqual({ standard, exception: null });
  });

  it('takes no number of sources for more than reasonable grounds', () => {
    const many = Array.from({ length: 9 }, (_, at) => pro(`p${at}`));
    expect(met(...many)).toEqual(GROUNDS);
  });

  describe('the exception of one credible survivor', () => {
    const survivor = (item: Partial<LedgerItem> = {}, voice: LedgerSource['voice'] = 'survivor'): Part =>
      pro('a', { credibility: 2, ...item }, { voice });
    const EXCEPTION = { standard: 'reasonable-grounds', exception: 'credible-survivor' };

    it('meets reasonable grounds alone, and against others', () => {
      expect(met(survivor())).toEqual(EXCEPTION);
      expect(met(survivor({ credibility: 1, verification: 'partly' }))).toEqual(EXCEPTION);
      expect(met(survivor(), con('x'), con('y'))).toEqual(EXCEPTION);
    });

    it('is not named where two sources meet it anyway', () => {
      expect(met(survivor(), pro('b'))).toEqual(GROUNDS);
    });

    it.each([
      ['another voice', survivor({}, 'media')],
      ['credibility 3', survivor({ credibility: 3 })],
      ['credibility 6, which is unknown', survivor({ credibility: 6 })],
      ['no credibility', survivor({ credibility: null })],
      ['unverified', survivor({ verification: 'unverified' })],
    ] as const)('does not hold for %s', (_, part) => expect(met(part)).toEqual(SUSPICION));

    it('does not hold where coders disagree on what the item says', () => {
      const one = survivor();
      const both = together(one, { codings: con('a').codings ?? [] });
      expect(met(both)?.exception ?? null).toBeNull();
    });

    it('is known as strong by itself', () => {
      const given = together(survivor());
      expect(isExceptional(evidenceOn('7.1', given), context(given))).toBe(true);
      expect(isExceptional(evidenceOn('7.1', together(pro('a'))), context(given))).toBe(false);
    });
  });

  const piece = fc.record({
    kind: fc.constantFrom<LedgerSource['kind']>('testimony', 'document', 'media'),
    voice: fc.constantFrom<LedgerSource['voice']>('survivor', 'media'),
    origin: fc.constantFrom(null, null, 'wire', 'release'),
    verification: fc.constantFrom<LedgerItem['verification']>('unverified', 'partly', 'verified', 'disputed'),
    credibility: fc.constantFrom<LedgerItem['credibility']>(1, 3, 6, null),
    standard: fc.constantFrom<StandardOfProof | null>(null, null, null, 'reasonable-grounds', 'clear-and-convincing'),
  });
  const side = fc.array(piece, { maxLength: 6 });
  const rankOf = (one: ReturnType<typeof met>): number => (one === null ? -1 : STANDARDS.indexOf(one.standard));
  const parts = (pieces: readonly Piece[], make: typeof pro, name: string): Part[] =>
    pieces.map(({ kind, voice, origin, ...item }, at) =>
      make(`${name}${at}`, item, { kind, voice, commonOrigin: origin }),
    );

  it('never falls with more evidence for it, and never rises with more against it', () => {
    fc.assert(
      fc.property(side, side, piece, (pros, cons, more) => {
        const against = parts(cons, con, 'c');
        const given = met(...parts(pros, pro, 'p'), ...against);
        expect(rankOf(met(...parts([...pros, more], pro, 'p'), ...against))).toBeGreaterThanOrEqual(rankOf(given));
        const outweighed = met(...parts(pros, pro, 'p'), ...parts([...cons, more], con, 'c'));
        expect(rankOf(outweighed)).toBeLessThanOrEqual(rankOf(given));
      }),
    );
  });

  it('meets a standard where it meets that or a higher one', () => {
    fc.assert(
      fc.property(side, side, (pros, cons) => {
        const given = together(...parts(pros, pro, 'p'), ...parts(cons, con, 'c'));
        const { supports, contradicts } = sidesOf(evidenceOn('7.1', given));
        const strongest = rankOf(strongestMet(supports, contradicts, context(given)));
        for (const [rank, standard] of STANDARDS.entries()) {
          expect(meets(standard, supports, contradicts, context(given))).toBe(rank <= strongest);
        }
      }),
    );
  });
});
