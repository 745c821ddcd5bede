import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coderAgreement } from '../../src/evidence/agreement.ts';
import type { Direction, LedgerCoding, Strength } from '../../src/types.ts';
import { coding, item, ledger } from './support.ts';

/** A coding by a coder. */
function by(coder: string | null, of: string, more: Partial<LedgerCoding> = {}): LedgerCoding {
  return coding(of, '7.1', { coder, ...more });
}

const agree = (codings: readonly LedgerCoding[]) => coderAgreement(ledger({ codings }), null);

describe('coderAgreement', () => {
  it('says nothing where nothing was coded twice', () => {
    const nothing = { pairs: 0, percent: null, kappas: [], alpha: null, disagreements: [] };
    expect(agree([])).toEqual({ ...nothing, coders: 0 });
    expect(agree([by('Ada', 'i1'), by('Ben', 'i2')])).toEqual({ ...nothing, coders: 2 });
  });

  it('counts no coding without a coder, none that names no target, and one person once however it is spelt', () => {
    const same = [by('Ada Oru', 'i1'), by(' ada  ORU ', 'i1', { direction: 'contradicts' })];
    const others = [by(null, 'i1'), by('  ', 'i1'), by('Ben', 'i1', { indicator: null })];
    expect(agree([...same, ...others])).toMatchObject({ pairs: 0, coders: 2 });
  });

  it('compares the same item to the same target only', () => {
    const codings = [
      by('Ada', 'i1'),
      by('Ben', 'i1', { indicator: '7.2' }),
      by('Ben', 'i1', { indicator: null, factor: 'RF7' }),
    ];
    expect(agree(codings).pairs).toBe(0);
    const factor = { indicator: null, factor: 'RF7' };
    expect(agree([by('Ada', 'i1', factor), by('Ben', 'i1', factor)]).pairs).toBe(1);
    // The indicator is what counts where both are named.
    expect(agree([by('Ada', 'i1', { factor: 'RF7' }), by('Ben', 'i1')]).pairs).toBe(1);
  });

  it('gives percent and kappa of the direction (Cohen 2x2: 20, 5, 10, 15 gives 0.4)', () => {
    const cells: readonly (readonly [Direction, Direction, number])[] = [
      ['supports', 'supports', 20],
      ['supports', 'contradicts', 5],
      ['contradicts', 'supports', 10],
      ['contradicts', 'contradicts', 15],
    ];
    const codings = cells.flatMap(([first, second, count]) =>
      Array.from({ length: count }, (_, at) => [
        by('Ada', `${first}-${second}-${at}`, { direction: first }),
        by('Ben', `${first}-${second}-${at}`, { direction: second }),
      ]).flat(),
    );
    const { pairs, coders, percent, kappas, alpha } = agree(codings);
    expect({ pairs, coders, percent }).toEqual({ pairs: 50, coders: 2, percent: 0.7 });
    expect(kappas).toEqual([{ coders: ['Ada', 'Ben'], pairs: 50, percent: 0.7, kappa: 0.4 }]);
    // Two values, 55 and 45 of 100; 15 of 50 differ: 1 - 99 * 15 / (55 * 45).
    expect(alpha).toBeCloseTo(1 - (99 * 15) / (55 * 45), 12);
  });

  it('gives a kappa for each pair of coders over what both coded, and the percent over all of them', () => {
    const codings = [
      ...['i1', 'i2'].flatMap((id) => [by('Ada', id), by('Ben', id)]),
      by('Cem', 'i2', { direction: 'contradicts' }),
      by('Dia', 'i3'),
    ];
    const { pairs, coders, percent, kappas } = agree(codings);
    expect({ pairs, coders, percent }).toEqual({ pairs: 2, coders: 4, percent: 0.5 });
    expect(kappas).toEqual([
      { coders: ['Ada', 'Ben'], pairs: 2, percent: 1, kappa: null },
      { coders: ['Ada', 'Cem'], pairs: 1, percent: 0, kappa: 0 },
      { coders: ['Ben', 'Cem'], pairs: 1, percent: 0, kappa: 0 },
    ]);
  });

  it('takes the bearings in order for alpha (Krippendorff 2011: 4 observers, 12 units, gaps, ordinal 0.815)', () => {
    const bearings: readonly (readonly [Direction, Strength])[] = [
      ['contradicts', 'strong'],
      ['mitigates', 'strong'],
      ['supports', 'weak'],
      ['supports', 'moderate'],
      ['supports', 'strong'],
    ];
    const rows = ['123321412...', '1233224125.3', '.3332342251.', '12332441251.'];
    const codings = rows.flatMap((row, coder) =>
      [...row].flatMap((sign, at) => {
        const [direction, strength] = bearings[Number(sign) - 1] ?? [];
        return direction === undefined || strength === undefined
          ? []
          : [by(`Coder ${coder}`, `i${at}`, { direction, strength })];
      }),
    );
    expect(agree(codings).alpha).toBeCloseTo(0.815, 3);
  });

  it('lists who said what wherever the bearing differs, sorted', () => {
    const codings = [
      by('Ben', 'i2', { strength: 'weak' }),
      by('Ada', 'i2', { strength: 'strong' }),
      by('Ada', 'i1', { direction: 'contradicts', strength: 'weak' }),
      by('Ben', 'i1', { direction: 'contradicts', strength: 'strong' }),
      by('Ada', 'i0', { direction: 'mitigates' }),
      by('Ben', 'i0'),
    ];
    expect(agree(codings).disagreements).toEqual([
      {
        item: 'i0',
        target: '7.1',
        codings: [
          { coder: 'Ada', direction: 'mitigates', strength: 'moderate' },
          { coder: 'Ben', direction: 'supports', strength: 'moderate' },
        ],
      },
      {
        item: 'i2',
        target: '7.1',
        codings: [
          { coder: 'Ada', direction: 'supports', strength: 'strong' },
          { coder: 'Ben', direction: 'supports', strength: 'weak' },
        ],
      },
    ]);
  });

  it('takes the last of several codings by one coder', () => {
    const codings = [
      by('Ada', 'i1', { direction: 'contradicts', codedAt: '2026-05-02' }),
      by('Ada', 'i1', { codedAt: '2026-05-01' }),
      by('Ben', 'i1', { direction: 'contradicts' }),
    ];
    expect(agree(codings)).toMatchObject({ percent: 1, disagreements: [] });
  });

  it('counts the items of one unit where one is given', () => {
    const items = [item('i1', 's'), item('i2', 's', { unit: 'Belmora' })];
    const codings = ['i1', 'i2', 'lost'].flatMap((id) => [by('Ada', id), by('Ben', id)]);
    expect(coderAgreement(ledger({ items, codings }), 'Belmora').pairs).toBe(1);
    expect(coderAgreement(ledger({ items, codings }), null).pairs).toBe(3);
  });

  it('does not depend on the order of the codings', () => {
    const one = fc.record({
      coder: fc.constantFrom('Ada', 'ada', ' ADA', 'Ben', 'Cem', null),
      item: fc.constantFrom('i1', 'i2', 'i3'),
      direction: fc.constantFrom<Direction>('supports', 'contradicts', 'mitigates'),
      strength: fc.constantFrom<Strength>('weak', 'moderate', 'strong'),
      codedAt: fc.constantFrom('2026-05-01', '2026-05-02', null),
    });
    const shuffled = fc
      .array(one, { maxLength: 12 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([given, other]) => {
        const codings = (all: typeof given) => all.map((each) => by(each.coder, each.item, each));
        expect(agree(codings(other))).toEqual(agree(codings(given)));
      }),
    );
  });
});
