import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerKeys } from '../../../src/dataset/sources/header-keys.ts';
import { layoutsOf, recognise } from '../../../src/dataset/sources/recognise.ts';
import { profileOf, shippedProfiles, writtenLayout } from './profile.ts';

const lantern = profileOf({
  layouts: [
    writtenLayout('table'),
    writtenLayout('table-by-code', { recognise: ['land', 'year', 'glow', 'code'] }),
    writtenLayout('coded', { recognise: ['land', 'year', 'GL.EST | SH.EST'] }),
    writtenLayout('bare', { recognise: ['land', 'year', 'count'], exact: true }),
  ],
});

const ids = (header: string[], profiles = [lantern]) =>
  recognise(header, profiles).map(({ profile, layout }) => `${profile.id}/${layout.id}`);

describe('recognise', () => {
  it('wants every header, in any order and case, among others', () => {
    expect(ids(['Glow', 'note', 'LAND', 'Year'])).toEqual(['lantern/table']);
    expect(ids(['glow', 'land'])).toEqual([]);
    expect(ids([])).toEqual([]);
  });

  it('takes the layout that asks for the most', () => {
    expect(ids(['land', 'year', 'glow', 'code'])).toEqual(['lantern/table-by-code']);
  });

  it('matches the code in brackets, and one header of several', () => {
    expect(ids(['land', 'year', 'Glow: Estimate [GL.EST]'])).toEqual(['lantern/coded']);
    expect(ids(['land', 'year', 'sh.est'])).toEqual(['lantern/coded']);
    expect(ids(['land', 'year', 'sh.err'])).toEqual([]);
  });

  it('takes an exact layout only where no other column has a name', () => {
    expect(ids(['land', 'year', 'count', ''])).toEqual(['lantern/bare']);
    expect(ids(['land', 'year', 'count', 'other'])).toEqual([]);
  });

  it('takes the first of equals within a profile', () => {
    const layouts = [writtenLayout('b', { recognise: ['land', 'year', 'a'] }), writtenLayout('table')];
    expect(ids(['land', 'year', 'a', 'glow'], [profileOf({ layouts })])).toEqual(['lantern/b']);
    const years = shippedProfiles().find(({ id }) => id === 'years') ?? lantern;
    expect(
      layoutsOf(['Country Name', 'Country Code', 'Indicator Name', 'Indicator Code', '2019'], years).map(
        ({ id }) => id,
      ),
    ).toEqual(['country-code-indicator-code']);
  });

  it('returns all of a tie', () => {
    const other = profileOf({ id: 'lamp' });
    expect(ids(['land', 'year', 'glow'], [lantern, other])).toEqual(['lantern/table', 'lamp/table']);
  });

  it('never takes a file for one of a profile without series, unless it is named', () => {
    const any = profileOf({ id: 'any', series: [] });
    expect(ids(['land', 'year', 'glow'], [any])).toEqual([]);
    expect(layoutsOf(['land', 'year', 'glow'], any).map(({ id }) => id)).toEqual(['table']);
    expect(layoutsOf(['land'], any)).toEqual([]);
  });

  it('does not depend on the order of columns or of profiles, and never throws', () => {
    const profiles = shippedProfiles();
    const known = profiles.flatMap(({ layouts }) => layouts.map(({ recognise: headers }) => headers));
    const header = fc.oneof(
      fc.constantFrom(...known).map((headers) => headers.map((entry) => entry.split(' | ')[0] as string)),
      fc.array(fc.string(), { maxLength: 8 }),
    );
    fc.assert(
      fc.property(header, fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), (cells, order) => {
        const shuffled = cells.map((cell, at) => ({ cell, by: order[at % 40] ?? 0 })).sort((a, b) => a.by - b.by);
        const first = ids(cells, profiles).sort();
        expect(
          ids(
            shuffled.map(({ cell }) => cell),
            [...profiles].reverse(),
          ).sort(),
        ).toEqual(first);
      }),
    );
  });

  it('takes the own headers of every layout that has series for that layout', () => {
    for (const profile of shippedProfiles().filter(({ series }) => series.length > 0)) {
      for (const layout of profile.layouts) {
        const header = layout.recognise.map((entry) => entry.split(' | ')[0] as string);
        expect(ids(header, shippedProfiles())).toEqual([`${profile.id}/${layout.id}`]);
      }
    }
  });
});

describe('headerKeys', () => {
  it('are those of the whole, of the code and of the text', () => {
    expect(headerKeys('Rule of Law: Estimate [RL.EST]')).toEqual([
      'rule of law: estimate [rl.est]',
      'rl.est',
      'rule of law: estimate',
    ]);
    expect(headerKeys('[X]')).toEqual(['[x]', 'x']);
    expect(headerKeys('2019 [YR2019]')).toContain('yr2019');
    expect(headerKeys('a [b] c')).toEqual(['a [b] c']);
    expect(headerKeys(' ')).toEqual([]);
  });

  it('are found in a huge header in no time', () => {
    const huge = `${'['.repeat(200_000)}${'a]'.repeat(100_000)}`;
    expect(headerKeys(huge).length).toBeGreaterThan(0);
  });
});
