import { describe, expect, it } from 'vitest';
import { AtriskError } from '../../src/errors.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderNdjson } from '../../src/report/ndjson.ts';
import { madeUp } from './fixture.ts';

describe('renderJson', () => {
  it('is the result, no more and no less', () => {
    const result = madeUp();
    expect(JSON.parse([...renderJson(result)].join(''))).toEqual(result);
  });

  it('has one row per line and comes in pieces', () => {
    const pieces = [...renderJson(madeUp())];
    const lines = pieces.join('').split('\n');
    expect(pieces.length).toBeGreaterThan(7);
    expect(lines.filter((line) => line.startsWith('{"unit":'))).toHaveLength(7);
    expect(lines[1]).toBe('"schemaVersion":1,');
  });

  it('holds empty lists', () => {
    const empty = { ...madeUp(), results: [], unranked: [], findings: [] };
    expect(JSON.parse([...renderJson(empty)].join(''))).toEqual(empty);
  });

  it('refuses a number that is not finite and names its place', () => {
    const result = madeUp();
    const broken = {
      ...result,
      results: [{ ...(result.results[0] as (typeof result.results)[number]), contributions: { flight: Number.NaN } }],
    };
    expect(() => [...renderJson(broken)]).toThrow(AtriskError);
    expect(() => [...renderJson(broken)]).toThrow(/results\.0\.contributions\.flight/);
  });
});

describe('renderNdjson', () => {
  it('has one document per row, each of which says where it comes from', () => {
    const lines = [...renderNdjson(madeUp())];
    expect(lines).toHaveLength(7);
    const documents = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(documents[0]).toMatchObject({
      schemaVersion: 1,
      framework: 'made-up',
      version: '1.0',
      period: '2021',
      ranked: true,
      universePartial: true,
      score: 7,
    });
    expect(documents[5]).toMatchObject({ ranked: false, reason: 'coverage 25 % is under the minimum of 66 %' });
    for (const line of lines) expect(line.endsWith('}\n')).toBe(true);
  });
});
