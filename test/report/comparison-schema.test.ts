import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { comparisonJsonSchema, comparisonSchema } from '../../src/report/comparison-schema.ts';
import type { Comparison } from '../../src/types.ts';
import { projectPath } from '../helpers/files.ts';
import type { DeepReadonly } from '../helpers/deep-readonly.ts';

const golden = projectPath('test/golden');
const printed = readdirSync(golden)
  .filter((name) => /^96-compare-.*-json$/.test(name))
  .map((name) => [name, readFileSync(join(golden, name, 'stdout.txt'), 'utf8')] as const);

describe('the schema of a comparison', () => {
  it('is that of the golden cases', () => {
    expect(printed.length).toBeGreaterThan(1);
    for (const [name, text] of printed)
      expect(comparisonSchema.safeParse(JSON.parse(text)).error, name).toBeUndefined();
  });

  it('refuses what is not part of one', () => {
    const [, text] = printed[0] as readonly [string, string];
    expect(comparisonSchema.safeParse({ ...(JSON.parse(text) as object), more: 1 }).success).toBe(false);
  });

  it('has the type of one', () => {
    expectTypeOf<DeepReadonly<z.infer<typeof comparisonSchema>>>().toExtend<DeepReadonly<Comparison>>();
    expectTypeOf<DeepReadonly<Comparison>>().toExtend<DeepReadonly<z.infer<typeof comparisonSchema>>>();
  });

  it('is published with a title', () => {
    expect(comparisonJsonSchema()).toMatchObject({ title: 'atrisk comparison, version 1' });
  });
});
