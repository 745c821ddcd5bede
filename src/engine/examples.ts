import { byCodeUnit } from '../framework/text-order.ts';
import type { Example, ExampleCheck, ExampleReport, Framework } from '../types.ts';
import { type PanelRow, slicesOf } from './panel.ts';
import { prepare } from './prepare.ts';
import { equalAsPrinted } from './printed.ts';
import { run } from './run.ts';

/**
 * Recomputes every example of a framework, whatever its coverage, and compares it at the printed
 * precision: equal means within half a unit of the last printed digit.
 */
export function checkExamples(framework: Framework): ExampleReport {
  const { published, worked } = framework.definition.examples;
  return {
    framework: framework.definition.id,
    checks: [...checkSet(framework, published, 'published'), ...checkSet(framework, worked, 'worked')],
  };
}

/** Examples of one period are scored together: what is fitted to data is fitted to all of them. */
function checkSet(framework: Framework, examples: readonly Example[], kind: ExampleCheck['kind']): ExampleCheck[] {
  if (examples.length === 0) return [];
  const ordered = examples.toSorted((a, b) => byCodeUnit(a.period ?? '', b.period ?? ''));
  const { plan } = framework;
  const rows = ordered.map(rowOf);
  const raw = plan.indicators.map((id) =>
    Float64Array.from(ordered, ({ values }) => (Object.hasOwn(values, id) ? (values[id] as number) : Number.NaN)),
  );
  const slices = slicesOf(rows);
  // What is left out of the comparison has no say in the others either.
  const mayFit = (row: number) => ordered[row]?.exclude === null;
  const { used } = prepare(framework, { raw, observed: raw }, { rows, slices }, mayFit);
  const { columns } = run(plan, used, slices, { units: ordered.map(({ unit }) => unit), mayFit });
  return examples.flatMap((example) => {
    const row = ordered.indexOf(example);
    return checkExample(framework, example, kind, (column) => {
      const value = columns[column]?.[row] ?? Number.NaN;
      return Number.isNaN(value) ? null : value;
    });
  });
}

function rowOf({ unit, name, period }: Example): PanelRow {
  return {
    unit: { id: unit, name: name ?? unit, kind: 'country', parent: null },
    unitPeriod: { unit, period: period ?? '', attributes: {}, published: { rank: null, score: null } },
  };
}

function checkExample(
  { plan }: Framework,
  example: Example,
  kind: ExampleCheck['kind'],
  valueAt: (column: number) => number | null,
): ExampleCheck[] {
  const components = Object.entries(example.components).map(([node, printed]) => {
    const column = plan.indicators.length + plan.nodes.indexOf(node);
    return compare(example, { kind, component: node, published: printed, computed: valueAt(column) });
  });
  if (plan.score === null || (example.score === null && components.length > 0)) return components;
  return [
    compare(example, { kind, component: null, published: example.score, computed: valueAt(plan.score) }),
    ...components,
  ];
}

type Comparison = Pick<ExampleCheck, 'kind' | 'component' | 'published' | 'computed'>;

function compare(example: Example, comparison: Comparison): ExampleCheck {
  const { published, computed } = comparison;
  const difference = published === null || computed === null ? null : Number(published) - computed;
  const { exclude, deviation } = example;
  const outcome = (): ExampleCheck['outcome'] => {
    if (exclude !== null) return 'excluded';
    if (difference === null || published === null) return 'different';
    if (equalAsPrinted(difference, published)) return 'equal';
    return deviation !== null && equalAsPrinted(difference - deviation.difference, published)
      ? 'known-deviation'
      : 'different';
  };
  return {
    unit: example.unit,
    name: example.name,
    period: example.period,
    ...comparison,
    difference,
    outcome: outcome(),
    reason: exclude ?? deviation?.reason ?? null,
    source: example.source,
  };
}
