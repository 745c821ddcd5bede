import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { backtestJsonSchema, backtestSchema } from '../../src/report/backtest-schema.ts';
import type { Backtest } from '../../src/types.ts';
import type { DeepReadonly } from '../helpers/deep-readonly.ts';
import { projectPath } from '../helpers/files.ts';

const golden = projectPath('test/golden');
const printed = readdirSync(golden)
  .filter((name) => /^97-backtest-(.*-)?json$/.test(name))
  .map((name) => [name, readFileSync(join(golden, name, 'stdout.txt'), 'utf8')] as const);

describe('the schema of a backtest', () => {
  it('is that of the golden cases', () => {
    expect(printed.length).toBeGreaterThan(2);
    for (const [name, text] of printed) expect(backtestSchema.safeParse(JSON.parse(text)).error, name).toBeUndefined();
  });

  it('refuses what is not part of one', () => {
    const [, text] = printed[0] as readonly [string, string];
    expect(backtestSchema.safeParse({ ...(JSON.parse(text) as object), more: 1 }).success).toBe(false);
  });

  it('has the type of one', () => {
    expectTypeOf<DeepReadonly<z.infer<typeof backtestSchema>>>().toExtend<DeepReadonly<Backtest>>();
    expectTypeOf<DeepReadonly<Backtest>>().toExtend<DeepReadonly<z.infer<typeof backtestSchema>>>();
  });

  it('is published with a title', () => {
    expect(backtestJsonSchema()).toMatchObject({ title: 'atrisk backtest, version 1' });
  });
});
