import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentJsonSchema, assessmentSchema } from '../../src/report/assessment-schema.ts';
import { projectPath } from '../helpers/files.ts';

const golden = projectPath('test/golden');
const printed = readdirSync(golden).filter((name) => name.startsWith('99-assess-json'));

describe('the schema of assessments', () => {
  it('is tested on what is printed', () => {
    expect(printed.length).toBeGreaterThanOrEqual(2);
  });

  it.each(printed)('fits %s', (name) => {
    const value: unknown = JSON.parse(readFileSync(join(golden, name, 'stdout.txt'), 'utf8'));
    expect(assessmentSchema.safeParse(value).error?.issues ?? []).toEqual([]);
  });

  it('is published as JSON Schema', () => {
    expect(assessmentJsonSchema()).toMatchObject({
      $schema: expect.stringContaining('2020-12') as string,
      type: 'object',
    });
  });
});
