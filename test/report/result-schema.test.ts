import fc from 'fast-check';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import { AtriskError } from '../../src/errors.ts';
import { renderJson } from '../../src/report/json.ts';
import { parseResult } from '../../src/report/parse-result.ts';
import { resultJsonSchema, type resultSchema } from '../../src/report/result-schema.ts';
import type { Result, ResultRow, ResultValue, Simulation } from '../../src/types.ts';
import { madeUp, rankingNone, twoPeriods } from './fixture.ts';
import type { DeepReadonly } from '../helpers/deep-readonly.ts';

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

function reversed<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).reverse()) as T;
}

/** Paths to everything a value holds. */
function places(value: unknown, path: readonly string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  return [[...path], ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...path, key]))];
}

/** A copy with another value in one place. */
function withValue(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy: unknown = structuredClone(value);
  const inner = copy as Record<string, unknown>;
  inner[key] = withValue(inner[key], rest, other);
  return copy;
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
    expect(error.message).toBe('result.json is not JSON.');
    // Where, is for the caller to say: the command line does (golden cases 99-render-*).
    const located = () => parseResult('{', 'result.json', (text) => ` (at ${text})`);
    expect(located).toThrow('result.json is not JSON (at {).');
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
    expect(failure(JSON.stringify(broken)).message).toBe(
      'result.json does not have the shape of a result: results.0.score: must be a number or null.',
    );
    expect(failure(JSON.stringify({ ...result, extra: 1 })).message).toMatch(/: extra: is not part of a result\.$/);
    expect(failure(JSON.stringify({ ...result, inputs: undefined })).message).toMatch(/: inputs: is missing\.$/);
    const bare = { ...result, framework: { ...result.framework, ranking: 'some' } };
    expect(failure(JSON.stringify(bare)).message).toMatch(
      /: framework\.ranking: must be "none", or an object with order, ties and decimals\.$/,
    );
  });

  it('says so where a number is too large for a double', () => {
    const text = stored(madeUp()).replace('"score":4.5', '"score":1e999');
    expect(failure(text).message).toMatch(/: results\.1\.score: is a number too large to hold\.$/);
  });

  it('uses no words of the libraries, whatever is wrong', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...places(madeUp())),
        fc.constantFrom(null, 'x', -1, 1.5, true, [], {}),
        (path, value) => {
          const text = JSON.stringify(withValue(madeUp(), path, value));
          let message = '';
          try {
            parseResult(text, 'result.json');
          } catch (error) {
            message = (error as AtriskError).message;
          }
          expect(message).not.toMatch(/Invalid|Unrecognized|expected|received|Too (small|big)/);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('caps its message', () => {
    const result = madeUp();
    const broken = { ...result, results: Array.from({ length: 50 }, () => ({ unit: 1 })) };
    const { message } = failure(JSON.stringify(broken));
    expect(message).toMatch(/and \d+ more faults\.$/);
    expect(message.length).toBeLessThan(800);
  });

  it.each(['__proto__', '\\u005f_proto__'])('takes no key that could become a prototype: %s', (key) => {
    const text = stored(madeUp()).replace('"contributions":{', `"contributions":{"${key}":1,`);
    expect(failure(text).message).toMatch(/: results\.0\.contributions\.__proto__: is a name that nothing may have\.$/);
  });

  it('keeps the order of the members, so that it prints the same bytes again', () => {
    const result = madeUp();
    const backwards = Object.fromEntries(
      Object.entries({ ...result, results: result.results.map((row) => reversed(row)) }).reverse(),
    );
    const text = stored(backwards as unknown as Result);
    expect(stored(parseResult(text, 'result.json'))).toBe(text);
  });
});

describe('what a value and a unit may say besides', () => {
  const part = { series: 'deaths', value: 12, period: '2018', source: { file: 'input-1', line: 3, column: 'deaths' } };
  const more = { origin: 'wgi', sourcePeriod: '2018', substitutedFrom: 'OSM', parts: [part] };

  /** A result whose first row says more of its unit and of one of its values. */
  function saying(ofUnit: object, ofValue: object): string {
    const result = madeUp();
    const [first, ...others] = result.results as [ResultRow, ...ResultRow[]];
    const [[id, value]] = Object.entries(first.values) as [[string, ResultValue]];
    const values = { ...first.values, [id]: { ...value, ...ofValue } };
    const row = { ...first, unit: { ...first.unit, ...ofUnit }, values };
    return JSON.stringify({ ...result, results: [row, ...others] });
  }

  it('is read as it was written', () => {
    for (const text of [saying({ inputIds: ['KV', 'Karvenia'] }, more), saying({ inputIds: [] }, { parts: [] })]) {
      expect(parseResult(text, 'result.json')).toEqual(JSON.parse(text));
      expect(JSON.stringify(parseResult(text, 'result.json'))).toBe(text);
    }
  });

  it('may be left out member by member', () => {
    for (const key of Object.keys(more)) {
      const text = saying({}, { ...more, [key]: undefined });
      expect(parseResult(text, 'result.json')).toEqual(JSON.parse(text));
    }
  });

  it.each([
    [{ inputIds: 'KV' }, {}, /: results\.0\.unit\.inputIds: must be a list of texts\.$/],
    [{ inputIds: [1] }, {}, /: results\.0\.unit\.inputIds\.0: must be a text\.$/],
    [{}, { origin: null }, /\.origin: must be a text\.$/],
    [{}, { sourcePeriod: 2018 }, /\.sourcePeriod: must be a text\.$/],
    [{}, { substitutedFrom: [] }, /\.substitutedFrom: must be a text\.$/],
    [{}, { parts: null }, /\.parts: must be a list\.$/],
    [{}, { parts: [{ ...part, value: null }] }, /\.parts\.0\.value: must be a number\.$/],
    [{}, { parts: [{ ...part, source: null }] }, /\.parts\.0\.source: must be an object\.$/],
    [{}, { parts: [{ ...part, source: { ...part.source, line: 1.5 } }] }, /\.line: must be a whole number\.$/],
    [{}, { parts: [{ ...part, unit: 'OSM' }] }, /\.parts\.0\.unit: is not part of a result\.$/],
    [{}, { flag: 'x' }, /\.flag: is not part of a result\.$/],
  ])('has a shape of its own: %j %j', (ofUnit, ofValue, message) => {
    expect(failure(saying(ofUnit, ofValue)).message).toMatch(message);
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

  it('leaves optional what a finding, a value and a unit may lack', () => {
    const text = JSON.stringify(resultJsonSchema());
    expect(text).toContain('"required":["raw","used","status","reason","period","source"]');
    expect(text).toContain('"required":["id","name","kind","parent","attributes"]');
    expect(text).toContain('"required":["code","severity","message"]');
  });
});

describe('intervals of a stored result', () => {
  const uncertainty: Simulation = {
    draws: 10,
    seed: 1,
    specification: { from: 'default', variations: [] },
    factors: [],
    statement: 'Conditional.',
  };
  const withInterval = (low: number, high: number, more: Partial<Result> = {}): string => {
    const result = madeUp();
    return stored({ ...result, ...more, results: result.results.map((row) => ({ ...row, interval: { low, high } })) });
  };

  it('are read with what they are conditional on', () => {
    expect(parseResult(withInterval(1, 2, { uncertainty }), 'result.json').results[0]?.interval).toEqual({
      low: 1,
      high: 2,
    });
  });

  it('are refused without that, and upside down', () => {
    expect(() => parseResult(withInterval(1, 2), 'result.json')).toThrow(/results\.0\.interval: says nothing without/);
    expect(() => parseResult(withInterval(5, 2, { uncertainty }), 'result.json')).toThrow(/not above the high one/);
  });
});
