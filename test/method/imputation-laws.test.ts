import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IMPUTATIONS } from '../../src/method/imputations.ts';
import type { Imputation, ImputationContext, Peer } from '../../src/method/types.ts';
import { describedOptions, expectDescribed } from '../helpers/options.ts';

/** Laws that hold for every imputation of the registry, read from what each says of itself. */

/** A whole panel: units by periods, the column that is filled, and all that an imputation is told. */
interface Case {
  column: Float64Array;
  context: ImputationContext;
}

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -2, max: 4 }) },
  { weight: 3, arbitrary: fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1000) },
  { weight: 1, arbitrary: fc.constantFrom(1.7e308, -1.7e308, 1e-300) },
);
const cell = fc.oneof({ weight: 2, arbitrary: value }, { weight: 1, arbitrary: fc.constant(Number.NaN) });
const columnOf = (rows: number) =>
  fc.array(cell, { minLength: rows, maxLength: rows }).map((list) => Float64Array.from(list));

/** The rows that a declared reference set gives to each period: one array for all rows of a period. */
function referenceOf(times: Float64Array, declared: unknown): ImputationContext['reference'] {
  const sets = new Map<number, Uint32Array>();
  const taken = (time: number, other: number) => {
    if (declared === 'panel') return true;
    return declared === 'up-to-period' ? other <= time : other === time;
  };
  for (const time of times) {
    const rows = [...times.keys()].filter((row) => taken(time, times[row] as number));
    sets.set(time, Uint32Array.from(rows));
  }
  return (row) => sets.get(times[row] as number) as Uint32Array;
}

function casesFor(imputation: Imputation): fc.Arbitrary<Case> {
  const size = fc.record({ units: fc.integer({ min: 1, max: 5 }), periods: fc.integer({ min: 1, max: 4 }) });
  return size.chain(({ units, periods }) => {
    const rows = Array.from({ length: units * periods }, (_, row) => row);
    const peer: fc.Arbitrary<Peer> = fc.record({ column: columnOf(rows.length), sign: fc.constantFrom(1, -1) });
    return fc
      .record({
        column: columnOf(rows.length),
        // Periods may lie more than one apart.
        steps: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: periods, maxLength: periods }),
        groups: fc.array(fc.constantFrom('a', 'b', null), { minLength: units, maxLength: units }),
        peers: fc.array(peer, { maxLength: imputation.peers === 'none' ? 0 : 4 }),
        options: describedOptions(imputation),
      })
      .map(({ column, steps, groups, peers, options }) => {
        const starts = steps.map((_, period) => steps.slice(0, period).reduce((sum, step) => sum + step, 2000));
        const times = Float64Array.from(rows, (row) => starts[Math.floor(row / units)] as number);
        return {
          column,
          context: {
            options,
            times,
            units: Int32Array.from(rows, (row) => row % units),
            groups: rows.map((row) => groups[row % units] as string | null),
            reference: referenceOf(times, options['referenceSet']),
            peers,
          },
        };
      });
  });
}

/** The same panel with its rows in another order: `order[new] = old`. */
function reordered({ column, context }: Case, order: readonly number[]): Case {
  const place = new Map(order.map((old, now) => [old, now]));
  const moved = (values: Float64Array) => Float64Array.from(order, (old) => values[old] as number);
  const sets = new Map<Uint32Array, Uint32Array>();
  const reference = (row: number) => {
    const rows = context.reference(order[row] as number);
    const found = sets.get(rows) ?? rows.map((old) => place.get(old) as number).sort();
    sets.set(rows, found);
    return found;
  };
  return {
    column: moved(column),
    context: {
      options: context.options,
      units: Int32Array.from(order, (old) => context.units[old] as number),
      times: moved(context.times),
      groups: order.map((old) => context.groups[old] as string | null),
      reference,
      peers: context.peers.map((peer) => ({ ...peer, column: moved(peer.column) })),
    },
  };
}

/** The rows whose values an imputation says that it may use for a row. */
function mayUse(imputation: Imputation, { context }: Case, row: number): Set<number> {
  const { units, times } = context;
  const own = [...units.keys()].filter((other) => units[other] === units[row]);
  const rows: Record<Imputation['looks'], () => Iterable<number>> = {
    nowhere: () => [],
    'reference-set': () => [...context.reference(row), row],
    back: () => own.filter((other) => (times[other] as number) < (times[row] as number)),
    ahead: () => own,
  };
  return new Set(rows[imputation.looks]());
}

/** Another value, or none, in every row but those that may be used, in the column and in the other indicators. */
function disturbed({ column, context }: Case, kept: ReadonlySet<number>, noise: Float64Array): Case {
  const changed = (values: Float64Array, shift: number) =>
    values.map((entry, row) => (kept.has(row) ? entry : (noise[(row + shift) % noise.length] as number)));
  const peers = context.peers.map((peer, index) => ({ ...peer, column: changed(peer.column, index + 1) }));
  return { column: changed(column, 0), context: { ...context, peers } };
}

const filled = (imputation: Imputation, { column, context }: Case) => imputation.fill(column, context);

describe.each([...IMPUTATIONS.values()].map((imputation) => [imputation.name, imputation] as const))(
  'the imputation %s',
  (_, imputation) => {
    const check = (law: (tryout: Case) => void) => {
      fc.assert(fc.property(casesFor(imputation), law), { numRuns: 200 });
    };

    it('says what it is', () => {
      expectDescribed(imputation);
      expect(imputation.formula).toMatch(/^y(\[t\])? = /);
      expect('referenceSet' in imputation.options).toBe(imputation.looks === 'reference-set');
      if (imputation.fixedValue !== undefined || imputation.status === 'missing')
        expect(imputation.looks).toBe('nowhere');
    });

    it('prints its rule', () => {
      check(({ context }) => {
        const rule = imputation.rule(context.options);
        expect(rule).toMatch(/^[a-z].*[^.]$/);
        expect(rule).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
      });
    });

    it('keeps what was observed, and makes nothing infinite', () => {
      check((tryout) => {
        const output = filled(imputation, tryout);
        expect(output.length).toBe(tryout.column.length);
        for (const [row, observed] of tryout.column.entries())
          if (!Number.isNaN(observed)) expect(output[row]).toBe(observed);
        expect(output.every((entry) => Number.isNaN(entry) || Number.isFinite(entry))).toBe(true);
      });
    });

    it('fills nothing where it says that values stay missing, and all with its fixed value where it has one', () => {
      check((tryout) => {
        const fixed = imputation.fixedValue?.(tryout.context.options);
        if (imputation.status === 'missing') expect(filled(imputation, tryout)).toEqual(tryout.column);
        if (fixed === undefined) return;
        const expected = tryout.column.map((entry) => (Number.isNaN(entry) ? fixed : entry));
        expect(filled(imputation, tryout)).toEqual(expected);
      });
    });

    it('stays within the values it may use, and keeps to them where it says so', () => {
      if (imputation.looks === 'nowhere') return;
      check((tryout) => {
        for (const [row, entry] of filled(imputation, tryout).entries()) {
          if (Number.isNaN(entry)) continue;
          const rows = [...mayUse(imputation, tryout, row), row];
          const values = rows.map((other) => tryout.column[other] as number).filter((other) => !Number.isNaN(other));
          expect(entry).toBeGreaterThanOrEqual(Math.min(...values));
          expect(entry).toBeLessThanOrEqual(Math.max(...values));
          if (imputation.keepsScale === true) expect(values).toContain(entry);
        }
      });
    });

    it('never looks outside the rows it declares', () => {
      const noise = fc.array(cell, { minLength: 1, maxLength: 20 }).map((list) => Float64Array.from(list));
      fc.assert(
        fc.property(casesFor(imputation), noise, fc.nat(), (tryout, other, pick) => {
          const row = pick % tryout.column.length;
          const kept = mayUse(imputation, tryout, row).add(row);
          const changed = disturbed(tryout, kept, other);
          expect(filled(imputation, changed)[row]).toBe(filled(imputation, tryout)[row]);
        }),
        { numRuns: 300 },
      );
    });

    it('gives each row its value wherever the row stands', () => {
      const cases = casesFor(imputation).chain((tryout) => {
        const rows = [...tryout.column.keys()];
        const order = fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });
        return fc.tuple(fc.constant(tryout), order);
      });
      fc.assert(
        fc.property(cases, ([tryout, order]) => {
          const output = filled(imputation, tryout);
          const moved = filled(imputation, reordered(tryout, order));
          expect(moved).toEqual(Float64Array.from(order, (old) => output[old] as number));
        }),
      );
    });

    it('does not depend on the order of the other indicators', () => {
      check((tryout) => {
        const turned = { ...tryout.context, peers: tryout.context.peers.toReversed() };
        const output = filled(imputation, tryout);
        const other = filled(imputation, { ...tryout, context: turned });
        for (const [row, entry] of output.entries()) {
          expect(Number.isNaN(other[row])).toBe(Number.isNaN(entry));
          if (!Number.isNaN(entry))
            expect(Math.abs((other[row] as number) - entry)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(entry)));
        }
      });
    });

    it('does not write into what it is given', () => {
      check((tryout) => {
        const { reference, ...rest } = tryout.context;
        const sets = tryout.column.length === 0 ? [] : [...tryout.column.keys()].map((row) => [...reference(row)]);
        const before = structuredClone({ column: tryout.column, rest, sets });
        filled(imputation, tryout);
        expect({
          column: tryout.column,
          rest,
          sets: [...tryout.column.keys()].map((row) => [...reference(row)]),
        }).toEqual(before);
      });
    });
  },
);
