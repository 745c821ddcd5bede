import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { AtriskError } from '../../src/errors.ts';
import { renderJson } from '../../src/report/json.ts';
import { parseResult, resultJsonSchema, type resultSchema } from '../../src/report/result-schema.ts';
import type { Result } from '../../src/types.ts';
import { madeUp, rankingNone, twoPeriods } from './fixture.ts';

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

function stored(result: Result): string {
  return [...renderJson(result)].join('');
}

function failure(text: string): AtriskError {
  try {
    parseResult(text, 'result.json');
  } catch (error) {
    if (error instanceof AtriskError) return error;
  }
  throw new Error('nothing was thrown');
}

describe('the schema', () => {
  it('is of the same type as a result', () => {
    expectTypeOf<DeepReadonly<z.infer<typeof resultSchema>>>().toEqualTypeOf<DeepReadonly<Result>>();
  });
});

describe('parseResult', () => {
  it.each([madeUp(), rankingNone(), twoPeriods()])('reads what was written', (result) => {
    expect(parseResult(stored(result), 'result.json')).toEqual(result);
  });

  it('takes a byte order mark', () => {
    expect(parseResult(`\ufeff${stored(madeUp())}`, 'result.json')).toEqual(madeUp());
  });

  it('refuses what is not JSON', () => {
    const error = failure('{"schemaVersion":');
    expect(error.code).toBe('result.invalid');
    expect(error.exitCode).toBe(3);
    expect(error.message).toMatch(/^result\.json is not JSON: /);
    expect(error.hint).toContain('--format json');
  });

  it('refuses another version, and what is no result at all', () => {
    expect(failure(JSON.stringify({ ...madeUp(), schemaVersion: 2 })).message).toBe(
      'result.json is not an atrisk result of schema version 1.',
    );
    expect(failure('[]').message).toContain('is not an atrisk result');
    expect(failure('null').message).toContain('is not an atrisk result');
  });

  it('names where the shape is wrong', () => {
    const result = madeUp();
    const broken = { ...result, results: [{ ...result.results[0], score: 'high' }] };
    expect(failure(JSON.stringify(broken)).message).toContain('results.0.score:');
    expect(failure(JSON.stringify({ ...result, extra: 1 })).message).toContain('extra');
  });

  it('caps its message', () => {
    const result = madeUp();
    const broken = { ...result, results: Array.from({ length: 50 }, () => ({ unit: 1 })) };
    const { message } = failure(JSON.stringify(broken));
    expect(message).toMatch(/and \d+ more faults\.$/);
    expect(message.length).toBeLessThan(800);
  });

  it('lets no key of the data become a prototype', () => {
    const text = stored(madeUp()).replace('"contributions":{', '"contributions":{"__proto__":1,');
    const result = parseResult(text, 'result.json');
    expect(Object.getPrototypeOf(result.results[0]?.contributions)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('resultJsonSchema', () => {
  it('is a strict JSON Schema of the same shape, with no address of its own', () => {
    const schema = resultJsonSchema() as {
      $schema: string;
      required: string[];
      additionalProperties: boolean;
      $id?: string;
    };
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(schema.$id).toBeUndefined();
    expect(schema.additionalProperties).toBe(false);
    expect(schema.required.toSorted()).toEqual(Object.keys(madeUp()).toSorted());
  });

  it('leaves optional what a finding may lack', () => {
    const text = JSON.stringify(resultJsonSchema());
    expect(text).toContain('"required":["code","severity","message"]');
  });
});
