import fc from 'fast-check';
import { expect } from 'vitest';
import type { Options, OptionSpec } from '../../src/method/types.ts';

/** A method as far as its options go. */
interface Described {
  summary: string;
  options: Readonly<Record<string, OptionSpec>>;
  problem?: (options: Options) => string | null;
}

/** Options that a method accepts together, made from their description; small whole numbers where whole ones are asked for. */
export function describedOptions(method: Described): fc.Arbitrary<Options> {
  const entries = Object.entries(method.options).map(([name, spec]) => [name, optionArbitrary(spec)]);
  const record = fc.record(Object.fromEntries(entries) as Record<string, fc.Arbitrary<unknown>>);
  return record.filter((options) => (method.problem?.(options) ?? null) === null);
}

function optionArbitrary(spec: OptionSpec): fc.Arbitrary<unknown> {
  switch (spec.type) {
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...spec.values);
    case 'text':
      return fc.constant(spec.default ?? 'region');
    case 'table':
      return fc.constant([[0, 1]]);
    case 'number': {
      const drawn = numberArbitrary(spec);
      return spec.default === undefined ? drawn : fc.oneof(fc.constant(spec.default), drawn);
    }
  }
}

function numberArbitrary(spec: OptionSpec & { type: 'number' }): fc.Arbitrary<number> {
  const [least, most] = [Math.max(spec.min ?? -8, -8), Math.min(spec.max ?? 8, 8)];
  if (spec.whole === true) return fc.integer({ min: Math.ceil(least), max: Math.floor(most) });
  const hundredths = fc.integer({ min: Math.ceil(least * 100), max: Math.floor(most * 100) });
  const allowed = hundredths.map((value) => value / 100);
  return spec.nonZero === true ? allowed.filter((value) => value !== 0) : allowed;
}

/** Every method says in one line what it does, and of each option what it means. */
export function expectDescribed({ summary, options }: Described): void {
  expect(summary).toMatch(/^[a-z].*[^.]$/);
  for (const [name, spec] of Object.entries(options)) {
    expect(name).toMatch(/^[a-z][A-Za-z]*$/);
    expect(spec.meaning).toMatch(/^[A-Z].*\.$/s);
  }
}
