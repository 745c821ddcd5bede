import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { frameworkJsonSchema } from '../../src/framework/json-schema.ts';
import { IMPUTATIONS } from '../../src/method/imputations.ts';
import { OPERATIONS } from '../../src/method/operations.ts';
import { expanded } from '../helpers/expanded.ts';
import { projectPath, projectText, shippedNames } from '../helpers/files.ts';
import { definition, indicator, node } from '../helpers/framework.ts';

type Schema = Record<string, unknown>;

/**
 * A small reading of the JSON Schema keywords that the published schema uses. A keyword that is not known here is a
 * failure, so that nothing is taken for checked that is not.
 */
const ANNOTATIONS = new Set(['$schema', '$defs', 'title', 'description', 'default', 'format']);

function faults(schema: Schema, value: unknown, path = '$'): string[] {
  const found: string[] = [];
  const keywords: Record<string, (rule: never) => void> = {
    type: (rule: string) => typeOf(value, rule) || found.push(`${path}: not ${rule}`),
    const: (rule: unknown) => value === rule || found.push(`${path}: not ${String(rule)}`),
    enum: (rule: unknown[]) => rule.includes(value) || found.push(`${path}: not one of ${rule.join(', ')}`),
    minLength: (rule: number) => (value as string).length >= rule || found.push(`${path}: too short`),
    maxLength: (rule: number) => (value as string).length <= rule || found.push(`${path}: too long`),
    pattern: (rule: string) => new RegExp(rule, 'u').test(value as string) || found.push(`${path}: not ${rule}`),
    minimum: (rule: number) => (value as number) >= rule || found.push(`${path}: below ${rule}`),
    maximum: (rule: number) => (value as number) <= rule || found.push(`${path}: above ${rule}`),
    minItems: (rule: number) => (value as unknown[]).length >= rule || found.push(`${path}: too few`),
    maxItems: (rule: number) => (value as unknown[]).length <= rule || found.push(`${path}: too many`),
    required: (rule: string[]) => {
      for (const key of rule) if (!Object.hasOwn(value as object, key)) found.push(`${path}: lacks ${key}`);
    },
    properties: (rule: Record<string, Schema>) => {
      for (const [key, inner] of Object.entries(value as object)) {
        if (Object.hasOwn(rule, key)) found.push(...faults(rule[key] as Schema, inner, `${path}.${key}`));
      }
    },
    additionalProperties: (rule: boolean | Schema) => {
      const known = schema['properties'] ?? {};
      for (const [key, inner] of Object.entries(value as object)) {
        if (Object.hasOwn(known, key)) continue;
        if (rule === false) found.push(`${path}: unknown ${key}`);
        else if (typeof rule === 'object') found.push(...faults(rule, inner, `${path}.${key}`));
      }
    },
    propertyNames: (rule: Schema) => {
      for (const key of Object.keys(value as object)) found.push(...faults(rule, key, `${path}.${key}`));
    },
    items: (rule: Schema) => {
      const from = ((schema['prefixItems'] ?? []) as unknown[]).length;
      for (const [index, inner] of (value as unknown[]).entries()) {
        if (index >= from) found.push(...faults(rule, inner, `${path}[${index}]`));
      }
    },
    prefixItems: (rule: Schema[]) => {
      for (const [index, inner] of rule.entries())
        found.push(...faults(inner, (value as unknown[])[index], `${path}[${index}]`));
    },
    anyOf: (rule: Schema[]) => {
      if (!rule.some((option) => faults(option, value).length === 0)) found.push(`${path}: none of ${rule.length}`);
    },
    oneOf: (rule: Schema[]) => {
      const fitting = rule.filter((option) => faults(option, value).length === 0).length;
      if (fitting !== 1) found.push(`${path}: ${fitting} of ${rule.length}`);
    },
  };
  const order = ['type', ...Object.keys(schema).filter((key) => key !== 'type')];
  for (const key of order) {
    if (!Object.hasOwn(schema, key) || ANNOTATIONS.has(key)) continue;
    const check = keywords[key];
    if (check === undefined) throw new Error(`The schema uses "${key}", which this test does not read.`);
    check(schema[key] as never);
    if (key === 'type' && found.length > 0) break;
  }
  return found;
}

function typeOf(value: unknown, type: string): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'null') return value === null;
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  // biome-ignore lint/suspicious/useValidTypeof: the schema's own word
  return typeof value === type;
}

const schema = expanded(frameworkJsonSchema());

/** The least that a definition says that extends another. */
const VARIANT = { format: 1, extends: 'test.yaml', id: 'mine', title: 'Mine', version: '1', publisher: 'Us' };

describe('the JSON Schema of the format', () => {
  it.each(shippedNames())('accepts the shipped framework %s', (name) => {
    expect(faults(schema, parse(projectText(`frameworks/${name}.yaml`)))).toEqual([]);
  });

  it.each([
    ['a misspelt key', { publsher: 'x' }],
    ['an id that is a number', { indicators: [indicator('a', { id: 1.1 })] }],
    ['an operation that does not exist', { index: [node('total', 'summ', ['a', 'b'])] }],
    ['an option that does not exist', { index: [node('total', 'scale', ['a'], { options: { times: 2 } })] }],
    ['a fitted step without a reference set', { index: [node('total', 'min-max', ['a'], { options: {} })] }],
    ['coefficients on a mean', { index: [node('total', 'weighted-mean', ['a', 'b'], { coefficients: { a: 1 } })] }],
    ['a polarity that does not exist', { indicators: [indicator('a', { polarity: 'up' })] }],
    ['a missing rule that does not exist', { indicators: [indicator('a', { missing: 'mean' })] }],
    ['a version that is a number', { version: 1 }],
  ])('refuses %s', (_, more) => {
    expect(faults(schema, definition())).toEqual([]);
    expect(faults(schema, definition(more))).not.toEqual([]);
  });

  it('names every operation with every option, and every missing rule', () => {
    const [whole] = schema['oneOf'] as Schema[];
    const { properties } = whole as { properties: { index: { items: Record<string, Schema[]> }; indicators: Schema } };
    const nodes = (properties.index.items['oneOf'] ?? properties.index.items['anyOf']) as {
      description: string;
      properties: { operation: { const: string }; options?: { properties: Schema } };
    }[];
    expect(nodes.map((option) => option.properties.operation.const).sort()).toEqual([...OPERATIONS.keys()].sort());
    for (const option of nodes) {
      const operation = OPERATIONS.get(option.properties.operation.const);
      expect(Object.keys(option.properties.options?.properties ?? {}).sort()).toEqual(
        Object.keys(operation?.options ?? {}).sort(),
      );
      expect(option.description).toContain(operation?.summary);
    }
    const indicators = JSON.stringify(properties.indicators);
    for (const rule of IMPUTATIONS.keys()) expect(indicators).toContain(`"${rule}"`);
  });

  it.each([
    ['nothing but its name', {}],
    ['a weight changed', { index: [{ id: 'total', weights: { a: 1, b: 2 } }] }],
    ['an indicator changed and one dropped', { indicators: [{ id: 'a', range: [0, 1] }], drop: ['b'] }],
    ['an inherited key taken away', { tiers: null, indicators: [{ id: 'a', range: null }] }],
    ['an operation exchanged', { index: [{ id: 'total', operation: 'min' }] }],
  ])('accepts a variant with %s', (_, more) => {
    expect(faults(schema, { ...VARIANT, ...more })).toEqual([]);
  });

  it.each([
    ['without a title', { title: undefined }],
    ['with a misspelt key', { dorp: ['a'] }],
    ['with an entry without an id', { indicators: [{ range: [0, 1] }] }],
    ['with a misspelt key of an entry', { indicators: [{ id: 'a', rnge: [0, 1] }] }],
    ['with an operation that does not exist', { index: [{ id: 'total', operation: 'summ' }] }],
    ['that extends a number', { extends: 1 }],
  ])('refuses a variant %s', (_, more) => {
    expect(faults(schema, JSON.parse(JSON.stringify({ ...VARIANT, ...more })))).not.toEqual([]);
  });

  it('says which draft it is written in', () => {
    expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
  });

  const file = 'frameworks/framework.schema.json';
  it.skipIf(!existsSync(projectPath(file)))('is the published file', () => {
    expect(JSON.parse(projectText(file))).toEqual(frameworkJsonSchema());
  });
});
