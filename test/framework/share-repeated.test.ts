import { describe, expect, it } from 'vitest';
import { frameworkJsonSchema } from '../../src/framework/json-schema.ts';
import { expanded } from '../helpers/expanded.ts';
import { shareRepeated } from '../../src/framework/share-repeated.ts';

const long = { type: 'object', description: 'x'.repeat(300), properties: { type: { type: 'string' } } };

describe('shareRepeated', () => {
  it('writes a long part once', () => {
    const shared = shareRepeated({ type: 'object', properties: { a: long, b: { anyOf: [long, { type: 'null' }] } } });
    expect(shared).toEqual({
      type: 'object',
      properties: { a: { $ref: '#/$defs/part-1' }, b: { anyOf: [{ $ref: '#/$defs/part-1' }, { type: 'null' }] } },
      $defs: { 'part-1': long },
    });
  });

  it('leaves alone what stands once, is short, or is a list of properties', () => {
    const properties = { a: long, b: { type: 'string' }, c: { type: 'string' } };
    const once = { type: 'object', properties };
    expect(shareRepeated(once)).toEqual(once);
    // The property called `type` makes no schema of the list that holds it.
    const lists = {
      anyOf: [
        { type: 'object', properties: long.properties },
        { type: 'array', properties: long.properties },
      ],
    };
    expect(shareRepeated(lists)).toEqual(lists);
  });

  it('says the same as before', () => {
    const whole = expanded(frameworkJsonSchema());
    expect(JSON.stringify(whole)).not.toContain('$ref');
    expect(expanded(shareRepeated(whole))).toEqual(whole);
  });
});
