import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect } from '../../src/inspect/inspect.ts';
import { inspectAll } from '../../src/inspect/inspect-all.ts';
import { renderInspectionJson } from '../../src/report/inspect-json.ts';
import { renderInspectionMarkdown, renderInspectionTable } from '../../src/report/inspect-table.ts';
import type { CorrelationMethod, InspectInput, InspectionReport } from '../../src/types.ts';
import { combined, GAP, indicator, inputOf, node, UNRELATED } from './columns.ts';

const { one, two, three } = UNRELATED;

const messages = (input: InspectInput, method?: CorrelationMethod) =>
  inspect(input, method).findings.map(({ code, message }) => `${code}: ${message}`);

function reportOf(input: InspectInput): InspectionReport {
  return inspectAll({
    schemaVersion: 1,
    tool: { name: 'atrisk', version: '0' },
    framework: null,
    inputs: [],
    observationsSha256: '',
    options: { period: '2021', minimumCoverage: null, weights: null, kind: null },
    panels: [input],
    findings: [],
  });
}

describe('findings', () => {
  it('are none where nothing stands out', () => {
    const columns = [
      indicator('a', combined([1, one], [1, two])),
      indicator('b', combined([1, one], [1, three])),
      indicator('c', combined([1, two], [1, three])),
    ];
    expect(
      messages(inputOf(columns, [node('top', ['a', 'b', 'c'], combined([1, one], [1, two], [1, three]))], 'top')),
    ).toEqual([]);
  });

  it('say what is wrong with single columns', () => {
    const found = messages(
      inputOf([
        indicator('flat', [3, 3, 3]),
        indicator('bare', [GAP, GAP, GAP]),
        indicator('thin', [1, GAP, GAP]),
        indicator('twin', [1, 5, 2]),
        indicator('other', [1, 5, 2]),
        indicator('line', [3, 11, 5]),
      ]),
    );
    expect(found.slice(0, 4)).toEqual([
      'column.constant: All 3 values of flat are 3.',
      'column.availability: No unit has a value of bare.',
      'column.constant: The only value of thin is 1.',
      'column.availability: thin is there for 33 % of the units, less than 66 %.',
    ]);
    expect(found).toContain('column.duplicate: twin and other are equal in all 3 units that have both.');
    expect(found).toContain(
      'column.duplicate: twin and line are a straight line of one another in all 3 units that have both.',
    );
  });

  it('say which pairs go against one another, the strongest first, and which inputs against their dimension', () => {
    const columns = [indicator('a', one), indicator('b', combined([-1, one], [0.5, two])), indicator('c', two)];
    const found = messages(inputOf(columns, [node('top', ['a', 'b', 'c'], combined([0.5, one], [1, two]))], 'top'));
    expect(found).toEqual([
      'correlation.negative: 1 of the 3 pairs of inputs of top is correlated against one another: a and b -0.89.',
      'correlation.low: 1 of the 3 pairs of inputs of top is correlated under 0.3: a and c 0.00.',
    ]);
    const against = messages(inputOf(columns, [node('top', ['a', 'b', 'c'], combined([1, one], [0.1, two]))], 'top'));
    expect(against).toContain(
      'correlation.negative: b -0.85: correlated against the dimension top, of which it is an input.',
    );
    expect(against).toContain('correlation.negative: b -0.85: correlated against the score, of which it is an input.');
  });

  it('go by the coefficient that is asked for', () => {
    // An outlier makes the line; the ranks of the rest go the other way.
    const columns = [indicator('a', [1, 2, 3, 4, 100]), indicator('b', [4, 3, 2, 1, 100])];
    const input = inputOf(columns, [node('top', ['a', 'b'], [5, 5, 5, 5, 200])], 'top');
    expect(messages(input)).toContain('correlation.high: The inputs of top are correlated over 0.92: a and b 1.00.');
    expect(messages(input, 'spearman').join()).not.toContain('correlation.high');
    // Ranks 1 2 3 4 5 against 4 3 2 1 5: 1 - 6 x 20 / 120 = 0.
    expect(messages(input, 'spearman')).toContain(
      'correlation.low: The inputs of top are correlated under 0.3: a and b 0.00.',
    );
    expect(messages(input, 'kendall')).toContain(
      'correlation.negative: The inputs of top are correlated against one another: a and b -0.20.',
    );
  });

  it('name five pairs and count the rest', () => {
    const columns = [1, 2, 3, 4].map((at) => indicator(`i${at}`, [1, 2, 3, at]));
    const equal = columns.map((column) => ({
      ...column,
      observed: column.observed,
      used: Float64Array.from([1, 2, 3, 9]),
    }));
    const [found = ''] = messages(inputOf(equal, [node('top', ['i1', 'i2', 'i3', 'i4'], [1, 2, 3, 9])], 'top')).filter(
      (text) => text.startsWith('correlation.high'),
    );
    expect(found).toContain('6 of the 6 pairs of inputs of top are correlated over 0.92');
    expect(found).toMatch(/and 1 more\.$/);
  });
});

/** Columns of any doubles with gaps, under a tree of two levels. */
const anyInput = fc
  .integer({ min: 1, max: 9 })
  .chain((rows) => {
    const value = fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: -3, max: 3 }) },
      { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
      { weight: 2, arbitrary: fc.constant(GAP) },
    );
    const column = fc.array(value, { minLength: rows, maxLength: rows });
    return fc.tuple(fc.array(column, { minLength: 4, maxLength: 4 }), fc.array(column, { minLength: 3, maxLength: 3 }));
  })
  .map(([[a = [], b = [], c = [], d = []], [x = [], y = [], z = []]]) =>
    inputOf(
      [
        indicator('a', a),
        indicator('b', b, { polarity: 'lower-is-riskier' }),
        indicator('c', c, { used: d }),
        indicator('d', d),
      ],
      [
        node('b-points', ['b'], x),
        node('left', ['a', 'b-points'], y, { weights: [2, 1] }),
        node('top', ['left', 'c', 'd'], z, { weights: [1, -2, 1] }),
      ],
      'top',
    ),
  );

describe('laws', () => {
  it('nothing depends on the order of the rows', () => {
    fc.assert(
      fc.property(anyInput, fc.infiniteStream(fc.nat()), (input, stream) => {
        const order = input.units
          .map((_, row) => ({ row, key: stream.next().value as number }))
          .sort((p, q) => p.key - q.key)
          .map(({ row }) => row);
        const moved = (column: Float64Array) => Float64Array.from(order, (row) => column[row] as number);
        const shuffled = {
          ...input,
          units: order.map((row) => input.units[row]!),
          indicators: input.indicators.map((each) => ({
            ...each,
            observed: moved(each.observed),
            used: moved(each.used),
          })),
          nodes: input.nodes.map((each) => ({ ...each, values: moved(each.values) })),
        };
        expect(inspect(shuffled)).toEqual(inspect(input));
      }),
    );
  });

  it('every format prints every inspection, and no number that is none', () => {
    const view = { colour: false, ascii: true, top: null, by: 'index' } as const;
    fc.assert(
      fc.property(anyInput, fc.constantFrom(20, 40, 80, null), (input, width) => {
        const report = reportOf(input);
        const texts = [
          renderInspectionJson(report),
          renderInspectionMarkdown(report),
          renderInspectionTable(report, { ...view, width }),
        ];
        for (const text of texts) expect(text).not.toMatch(/NaN|Infinity|undefined/);
        expect(JSON.parse(texts[0] as string)).toEqual(JSON.parse(JSON.stringify(report)));
        if (width === 80) for (const line of texts[2]?.split('\n') ?? []) expect(line.length).toBeLessThanOrEqual(80);
      }),
    );
  });

  it('coefficients lie from -1 to 1, shares add up to 1, eigenvalues to the number of columns', () => {
    const total = (shares: readonly (number | null)[]) => shares.reduce<number>((sum, share) => sum + (share ?? 0), 0);
    fc.assert(
      fc.property(anyInput, (input) => {
        const { dimensions, across, components } = inspect(input);
        for (const pair of [...dimensions.flatMap(({ pairs }) => pairs), ...across.pairs]) {
          for (const r of [pair.pearson, pair.spearman, pair.kendall])
            expect(Math.abs(r ?? 0)).toBeLessThanOrEqual(1 + 1e-12);
          expect(pair.pearson === null).toBe(pair.reason !== null);
        }
        for (const { inputs } of dimensions) {
          expect(total(inputs.map(({ nominal }) => nominal))).toBeCloseTo(1, 12);
          const importances = inputs.map(({ importance }) => importance);
          if (importances.some((one_) => one_ !== null)) expect(total(importances)).toBeCloseTo(1, 12);
        }
        const values = components?.components.map(({ eigenvalue }) => eigenvalue) ?? [];
        if (values.length > 0) expect(total(values)).toBeCloseTo(values.length, 8);
      }),
    );
  });

  it('a scale other than the one a column came in changes no flag of a correlation', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: -100, max: 100 }), (by, shift) => {
        const values = [3, 1, 4, 1, 5, 9, 2, 6];
        const others = [2, 7, 1, 8, 2, 8, 1, 8];
        const flagsOf = (column: readonly number[]) => {
          const indicators = [indicator('a', column), indicator('b', others)];
          const { dimensions } = inspect(inputOf(indicators, [node('top', ['a', 'b'], others)], 'top'));
          return dimensions[0]?.pairs.map(({ flag }) => flag);
        };
        expect(flagsOf(values.map((value) => value * by + shift))).toEqual(flagsOf(values));
      }),
    );
  });
});
