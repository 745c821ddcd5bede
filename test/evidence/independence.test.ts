import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { independentCount, originsOf } from '../../src/evidence/independence.ts';
import type { LedgerSource } from '../../src/types.ts';
import { source } from './support.ts';

const countIn = (sources: readonly LedgerSource[], ids = sources.map(({ id }) => id)): number =>
  independentCount(ids, originsOf(sources));

const from = (id: string, ...derivedFrom: string[]): LedgerSource => source(id, { derivedFrom });

/** The most sources without a common origin, by trying every subset. */
function byTrying(sources: readonly LedgerSource[]): number {
  const origins = originsOf(sources);
  const sets = sources.map(({ id }) => [...(origins.get(id) ?? [])]);
  let most = 0;
  for (let subset = 0; subset < 2 ** sets.length; subset += 1) {
    const chosen = sets.filter((_, at) => (subset >> at) & 1);
    const all = chosen.flat();
    if (new Set(all).size === all.length) most = Math.max(most, chosen.length);
  }
  return most;
}

/** Sources that draw only on earlier ones, so that there is no circle; some share an origin. */
const webs = (most: number): fc.Arbitrary<LedgerSource[]> =>
  fc
    .array(
      fc.record({
        parents: fc.array(fc.nat(most), { maxLength: 3 }),
        origin: fc.option(fc.constantFrom('wire', 'release'), { freq: 4 }),
      }),
      { maxLength: most },
    )
    .map((rows) =>
      rows.map(({ parents, origin }, at) => {
        const derivedFrom = [...new Set(parents.filter((one) => one < at))].map((one) => `s${one}`);
        return source(`s${at}`, { derivedFrom, commonOrigin: origin });
      }),
    );

describe('independentCount', () => {
  it('is between 1 and the number of sources, and as trying all subsets gives', () => {
    fc.assert(
      fc.property(webs(8), (sources) => {
        const count = countIn(sources);
        expect(count).toBe(byTrying(sources));
        expect(count).toBeLessThanOrEqual(sources.length);
        expect(count).toBeGreaterThanOrEqual(Math.min(1, sources.length));
      }),
    );
  });

  it('never falls when a source is added', () => {
    fc.assert(
      fc.property(webs(15), fc.nat(), (sources, seed) => {
        const ids = sources.map(({ id }) => id);
        const fewer = ids.filter((_, at) => at !== seed % Math.max(1, ids.length));
        expect(countIn(sources, ids)).toBeGreaterThanOrEqual(countIn(sources, fewer));
      }),
    );
  });

  it('does not depend on names, on order, or on a source being named twice', () => {
    fc.assert(
      fc.property(webs(12), (sources) => {
        const rename = (id: string): string => `z${99 - Number(id.slice(1))}`;
        const renamed = sources.map((one) =>
          source(rename(one.id), {
            derivedFrom: one.derivedFrom.map(rename),
            commonOrigin: one.commonOrigin === null ? null : `x-${one.commonOrigin}`,
          }),
        );
        expect(countIn(renamed)).toBe(countIn(sources));
        expect(countIn(sources.toReversed())).toBe(countIn(sources));
        const ids = sources.map(({ id }) => id);
        expect(countIn(sources, [...ids, ...ids])).toBe(countIn(sources));
      }),
    );
  });

  it.each([1, 2, 50, 10_000])('counts a report republished %i times as one', (length) => {
    const chain = Array.from({ length }, (_, at) => from(`s${at}`, ...(at === 0 ? [] : [`s${at - 1}`])));
    expect(countIn(chain)).toBe(1);
    expect(countIn(chain.toReversed())).toBe(1);
  });

  it('counts sources with one origin as one, and what is derived from any of them with them', () => {
    const wire = ['a', 'b', 'c'].map((id) => source(id, { commonOrigin: 'wire' }));
    expect(countIn([...wire, from('d', 'b')])).toBe(1);
    expect(countIn([...wire, source('e')])).toBe(2);
  });

  it('takes the name of an origin for none of a source', () => {
    expect(countIn([source('wire'), source('b', { commonOrigin: 'wire' })])).toBe(2);
  });

  it('adds nothing for a compilation of three witnesses beside them, and counts it as one without them', () => {
    const all = [source('w1'), source('w2'), source('w3'), from('report', 'w1', 'w2', 'w3')];
    expect(countIn(all)).toBe(3);
    expect(countIn(all, ['w1', 'w2', 'w3'])).toBe(3);
    expect(countIn(all, ['report'])).toBe(1);
    expect(countIn(all, ['report', 'w1'])).toBe(1);
  });

  it('counts reports on the same witnesses once, and reports on others apart', () => {
    const witnesses = ['w1', 'w2', 'w3', 'w4'].map((id) => source(id));
    const reports = [from('r1', 'w1', 'w2'), from('r2', 'w2', 'w3'), from('r3', 'w3', 'w4')];
    expect(countIn([...witnesses, ...reports], ['r1', 'r2', 'r3'])).toBe(2);
    expect(countIn([...witnesses, ...reports], ['r1', 'r2'])).toBe(1);
  });

  it('counts a source that is not in the ledger as one, with what is derived from it', () => {
    expect(countIn([], ['lost'])).toBe(1);
    expect(countIn([from('a', 'lost'), from('b', 'lost')])).toBe(1);
  });

  it('is a lower bound where more than 15 reports hang together', () => {
    const witnesses = Array.from({ length: 20 }, (_, at) => source(`w${at}`));
    const reports = Array.from({ length: 19 }, (_, at) => from(`r${at}`, `w${at}`, `w${at + 1}`));
    const ids = reports.map(({ id }) => id);
    expect(countIn([...witnesses, ...reports], ids.slice(0, 15))).toBe(8);
    expect(countIn([...witnesses, ...reports], ids)).toBe(1);
  });

  it('counts a circle, and what draws on it, as one, whatever it is called and wherever it stands', () => {
    const circle = [from('b', 'c'), from('c', 'b')];
    expect(countIn(circle)).toBe(1);
    for (const id of ['a', 'd']) {
      expect(countIn([from(id, 'b'), ...circle])).toBe(1);
      expect(countIn([...circle, from(id, 'b')])).toBe(1);
    }
    expect(countIn([from('self', 'self'), source('w')])).toBe(2);
    expect(countIn([...circle, from('e', 'f'), from('f', 'e')])).toBe(2);
    // A circle that draws on a witness rests on that witness.
    expect(countIn([from('b', 'c'), from('c', 'b', 'w'), source('w')])).toBe(1);
    // What draws on a circle and on a witness is independent of neither.
    for (const order of [(all: LedgerSource[]) => all, (all: LedgerSource[]) => all.toReversed()]) {
      expect(countIn(order([from('a', 'b', 'w'), ...circle, source('w')]))).toBe(2);
      expect(countIn(order([from('a', 'b', 'w'), ...circle, source('w')]), ['a', 'b'])).toBe(1);
    }
  });
});
