import { loadFramework } from '../../src/framework/load.ts';
import type { Framework } from '../../src/types.ts';

/** An indicator as a definition has it: id, and whatever else the test needs. */
export function indicator(id: string, more: Record<string, unknown> = {}): Record<string, unknown> {
  return { id, name: `Indicator ${id}`, unitOfMeasure: 'points', polarity: 'higher-is-riskier', ...more };
}

/** A node as a definition has it. */
export function node(
  id: string,
  operation: string,
  inputs: readonly string[],
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  return { id, name: `Node ${id}`, operation, inputs, ...more };
}

/** A whole definition: the sum of `a` and `b`, or what the test puts in its place. */
export function definition(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    format: 1,
    id: 'test',
    title: 'Test index',
    version: '1.0',
    publisher: 'Nobody',
    source: { title: 'Made up for a test' },
    licence: 'CC0-1.0',
    citation: 'Made up.',
    outcome: 'made-up risk',
    unitKind: 'country',
    period: 'year',
    universe: { description: 'Made-up units.' },
    minimumCoverage: 0,
    indicators: [indicator('a'), indicator('b')],
    index: [node('total', 'sum', ['a', 'b'])],
    ranking: { order: 'highest-first', decimals: 1 },
    ...more,
  };
}

/** A framework of the definition above. JSON is YAML, so it goes through the loader as any definition does. */
export function framework(more: Record<string, unknown> = {}): Framework {
  return loadFramework(JSON.stringify(definition(more), null, 1), 'test.yaml');
}
