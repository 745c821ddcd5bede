import type { Example, ExampleCheck, ExampleReport, Framework } from '../types.ts';
import { impute } from './impute.ts';
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
    checks: [
      ...published.flatMap((example) => checkExample(framework, example, 'published')),
      ...worked.flatMap((example) => checkExample(framework, example, 'worked')),
    ],
  };
}

function checkExample(framework: Framework, example: Example, kind: ExampleCheck['kind']): ExampleCheck[] {
  const { plan, definition } = framework;
  const raw = plan.indicators.map((id) =>
    Float64Array.of(Object.hasOwn(example.values, id) ? (example.values[id] as number) : Number.NaN),
  );
  const { columns } = run(plan, impute(definition, raw), [{ period: '', start: 0, end: 1 }]);
  const valueAt = (column: number) => {
    const value = columns[column]?.[0] ?? Number.NaN;
    return Number.isNaN(value) ? null : value;
  };
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
