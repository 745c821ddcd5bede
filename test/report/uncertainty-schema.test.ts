import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import {
  sensitivityJsonSchema,
  sensitivitySchema,
  uncertaintyJsonSchema,
  uncertaintySchema,
} from '../../src/report/uncertainty-schema.ts';
import type { SensitivityReport, UncertaintyReport } from '../../src/types.ts';
import { projectPath } from '../helpers/files.ts';
import type { DeepReadonly } from '../helpers/deep-readonly.ts';

const golden = projectPath('test/golden');

/** What golden cases of a command print as JSON. */
function printed(command: string): unknown[] {
  const names = readdirSync(golden).filter((name) => name.startsWith(`97-${command}`) && name.endsWith('-json'));
  return names.map((name) => JSON.parse(readFileSync(join(golden, name, 'stdout.txt'), 'utf8')) as unknown);
}

describe.each([
  ['uncertainty', uncertaintySchema, uncertaintyJsonSchema],
  ['sensitivity', sensitivitySchema, sensitivityJsonSchema],
] as const)('the schema of %s', (command, schema, published) => {
  it('is that of the golden cases, and of nothing more', () => {
    const all = printed(command);
    expect(all.length).toBeGreaterThan(0);
    for (const report of all) {
      expect(schema.safeParse(report).error).toBeUndefined();
      expect(schema.safeParse({ ...(report as object), more: 1 }).success).toBe(false);
    }
  });

  it('is published with a title', () => {
    expect(published()).toMatchObject({ title: `atrisk ${command}, version 1` });
  });
});

it('the schemas have the types of the reports', () => {
  expectTypeOf<DeepReadonly<z.infer<typeof uncertaintySchema>>>().toExtend<DeepReadonly<UncertaintyReport>>();
  expectTypeOf<DeepReadonly<UncertaintyReport>>().toExtend<DeepReadonly<z.infer<typeof uncertaintySchema>>>();
  expectTypeOf<DeepReadonly<z.infer<typeof sensitivitySchema>>>().toExtend<DeepReadonly<SensitivityReport>>();
  expectTypeOf<DeepReadonly<SensitivityReport>>().toExtend<DeepReadonly<z.infer<typeof sensitivitySchema>>>();
});
