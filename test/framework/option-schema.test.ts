import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { optionsSchema } from '../../src/framework/option-schema.ts';

const meaning = 'Meaning.';

describe('optionsSchema', () => {
  it('fills in defaults, and may be left out where every option has one', () => {
    const schema = optionsSchema({
      low: { type: 'number', default: 0, meaning },
      cap: { type: 'boolean', default: false, meaning },
      note: { type: 'text', default: 'none', meaning },
    });
    expect(schema.parse({})).toEqual({ low: 0, cap: false, note: 'none' });
    expect(schema.safeParse(undefined).success).toBe(true);
  });

  it('asks for a text without a default, and takes nothing for it that is empty or no text', () => {
    const schema = optionsSchema({ unit: { type: 'text', meaning } });
    expect(schema.safeParse(undefined).success).toBe(false);
    expect(schema.safeParse({}).success).toBe(false);
    expect(schema.parse({ unit: ' AAA ' })).toEqual({ unit: 'AAA' });
    for (const unit of ['', '  ', 4, null]) expect(schema.safeParse({ unit }).success).toBe(false);
  });

  it('takes whole numbers alone where they are to be whole', () => {
    const schema = optionsSchema({ neighbours: { type: 'number', whole: true, min: 1, max: 50, default: 5, meaning } });
    expect(schema.parse({ neighbours: 7 })).toEqual({ neighbours: 7 });
    for (const neighbours of [2.5, 0, 51, '3', Number.NaN])
      expect(schema.safeParse({ neighbours }).success).toBe(false);
  });

  it('says in the JSON Schema what is text and what is whole', () => {
    const schema = optionsSchema({
      unit: { type: 'text', meaning },
      most: { type: 'number', whole: true, min: 1, meaning },
    });
    expect(z.toJSONSchema(schema, { io: 'input' })).toMatchObject({
      properties: { unit: { type: 'string', minLength: 1 }, most: { type: 'integer', minimum: 1 } },
      required: ['unit'],
    });
  });

  it('refuses what must not be zero, a word that is not listed, and an option that does not exist', () => {
    const schema = optionsSchema({
      slope: { type: 'number', nonZero: true, meaning },
      ties: { type: 'choice', values: ['best', 'worst'], meaning },
    });
    expect(schema.safeParse({ slope: 0, ties: 'best' }).success).toBe(false);
    expect(schema.safeParse({ slope: 1, ties: 'mean' }).success).toBe(false);
    expect(schema.safeParse({ slope: 1, ties: 'best', steep: 1 }).success).toBe(false);
    expect(schema.safeParse({ ties: 'best' }).success).toBe(true);
  });
});
