import { describe, expect, it } from 'vitest';
import { renderBrief } from '../../src/report/brief.ts';
import { renderCsv } from '../../src/report/csv.ts';
import { renderExplain } from '../../src/report/explain.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderNdjson } from '../../src/report/ndjson.ts';
import { renderTable } from '../../src/report/table.ts';
import type { Result } from '../../src/types.ts';
import { madeUp, rankingNone, twoPeriods, whole } from './fixture.ts';
import { sourced, sourcedNone } from './sourced.ts';
import { INVISIBLE, viewOf } from './view.ts';

/** Every way of printing a result, by name. */
function everything(result: Result): [string, string][] {
  const units = [...result.results, ...result.unranked].map(({ unit }) => unit.id);
  const by = ['index', 'dimension', 'risk-factor'] as const;
  return [
    ...by.flatMap((each): [string, string][] => [
      [`table by ${each}`, renderTable(result, viewOf({ by: each, top: 2 }))],
      [`narrow table by ${each}`, renderTable(result, viewOf({ by: each, width: 50 }))],
      [`markdown by ${each}`, renderMarkdown(result, viewOf({ by: each, top: 2 }))],
      [`csv by ${each}`, renderCsv(result, each)],
    ]),
    ['json', [...renderJson(result)].join('')],
    ['ndjson', [...renderNdjson(result)].join('')],
    ...units.flatMap((id): [string, string][] => [
      [`explain ${id}`, renderExplain(result, id, viewOf({ width: 90 }))],
      [`explain ${id} in markdown`, renderExplain(result, id, viewOf(), 'markdown')],
      [`brief ${id}`, renderBrief(result, id)],
    ]),
  ];
}

const RESULTS = { madeUp, whole, rankingNone, twoPeriods, sourced, sourcedNone };

describe.each(Object.entries(RESULTS))('everything printed of %s', (_, make) => {
  const printed = everything(make());

  it.each(printed)('%s holds nothing invisible', (__, text) => {
    expect(text).not.toMatch(INVISIBLE);
  });

  it.each(printed)('%s ends with one line feed and holds no NaN, undefined or [object', (__, text) => {
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/\bNaN\b|undefined|Infinity|\[object/);
  });

  it('is the same from a stored result', () => {
    expect(everything(JSON.parse(JSON.stringify(make())) as Result)).toEqual(printed);
  });
});

describe('a partial universe', () => {
  const printed = [madeUp(), twoPeriods(), sourced()]
    .flatMap(everything)
    .filter(([name]) => !name.includes('json') && !name.startsWith('csv'));

  it.each(printed)('%s claims no percentile and no first so many of the whole', (_, text) => {
    expect(text).not.toMatch(/\btop\b|percentile/i);
  });

  it.each(printed)('%s says of how many each rank is', (_, text) => {
    for (const [, after] of text.matchAll(/(?<!published |(?:towards|from|nearer to)\s+)\brank \d+=?(.{0,5})/g))
      expect(after).toMatch(/^ of \d/);
  });
});
