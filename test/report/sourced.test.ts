import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { renderBrief } from '../../src/report/brief.ts';
import { renderCsv } from '../../src/report/csv.ts';
import { explainData } from '../../src/report/explain-data.ts';
import { renderExplain } from '../../src/report/explain.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderNdjson } from '../../src/report/ndjson.ts';
import { parseResult } from '../../src/report/parse-result.ts';
import { renderTable } from '../../src/report/table.ts';
import { displayWidth } from '../../src/report/text.ts';
import type { Result, ResultRow } from '../../src/types.ts';
import { madeUp, twoPeriods } from './fixture.ts';
import { sourced, sourcedNone } from './sourced.ts';
import { viewOf } from './view.ts';

/** The line in which an indicator stands, and those after it. */
function after(text: string, start: string, count: number): string[] {
  const lines = text.split('\n').map((line) => line.replace(/^[│├└─ ]*/, ''));
  const at = lines.findIndex((line) => line.startsWith(start));
  return lines.slice(at, at + count);
}

describe('explain', () => {
  const explained = (unit: string): string => renderExplain(sourced(), unit, viewOf());

  it('has a line for each figure of a computed value, and the recipe in words', () => {
    expect(after(explained('KAR'), 'flight', 5)).toEqual([
      'flight Flight: 0.25 (proportion of the population), weight 10; gives 2.5 points',
      'computed: the sum of the first 2 figures, divided by the last',
      'lakes.abroad: 30, figure of 2020; read from lakes.csv, line 12, column abroad',
      'lakes.inside: 20, figure of 2020; read from lakes.csv, line 12, column inside',
      'divided by lakes.people: 200, figure of 2020; read from lakes.csv, line 13, column people',
    ]);
    expect(after(explained('KAR'), 'conflict', 3).slice(1)).toEqual([
      'computed: this figure, times 0.01',
      'lakes.stage: 400, figure of 2020; read from lakes.csv, line 14, column stage',
    ]);
  });

  it('says which part is missing', () => {
    expect(after(explained('=EVIL'), 'flight', 5).slice(1)).toEqual([
      'computed: the first figure, divided by the last',
      'lakes.abroad: 10, figure of 2020; read from lakes.csv, line 20, column abroad',
      'divided by lakes.people: 200, figure of 2020; read from lakes.csv, line 21, column people',
      'without lakes.inside: no figure of it here, though other units have one',
    ]);
  });

  it('says after the cell of which period the figure is and whose', () => {
    expect(explained('OSM')).toContain('read from made up.csv, line 3, column voice; figure of 2019; source: lakes\n');
    expect(explained('OSM')).toContain('\nUnit: OSM; in the data: Osmar Islands; OS\n');
  });

  it('names substitutions above the derivation and at the value', () => {
    const text = explained('BEL');
    expect(text).toContain('\nSubstituted: Hateful talk; values of Karvenia (KAR): not watched in Belloria\n');
    expect(text).toContain(
      'Hateful talk (RF7): 1 (presence), SUBSTITUTED from KAR (not watched in Belloria.); gives 1 point',
    );
    expect(renderExplain(sourced(), 'BEL', viewOf(), 'markdown')).toContain('SUBSTITUTED from KAR');
  });

  it('has it all as data, with names of files', () => {
    const leaf = explainData(sourced(), 'KAR').trees[0]?.inputs[0];
    expect(leaf).toMatchObject({
      inputs: [
        { origin: 'lakes', parts: [{ series: 'lakes.stage', value: 400, source: { file: 'lakes.csv', line: 14 } }] },
        { origin: 'lakes', sourcePeriod: '2020', parts: [{}, {}, { source: { file: 'lakes.csv', column: 'people' } }] },
      ],
    });
    expect(explainData(sourced(), 'BEL').substitutions).toHaveLength(2);
    expect(explainData(sourced(), 'BEL').trees[0]?.inputs[2]).toMatchObject({ substitutedFrom: 'KAR' });
    expect(explainData(sourced(), 'OSM').unit.inputIds).toEqual(['Osmar Islands', 'OS']);
    expect(explainData(sourced(), '=EVIL').trees[0]?.inputs[0]).toMatchObject({
      inputs: [{}, { missingParts: ['lakes.inside'] }],
    });
  });
});

describe('the table', () => {
  it('marks a score with values of another unit and says which and why', () => {
    const text = renderTable(sourced(), viewOf());
    expect(text).toMatch(/Belloria +4\.50‡ /);
    expect(text).toMatch(/Osmar +4\.50 {2}/);
    expect(text).toContain('\n‡ Belloria has the value of Karvenia (KAR) for Hateful talk: not watched in Belloria\n');
    expect(text).toContain(
      'Vell: outside the universe that the framework ranks: population 900 in 2020 is under the floor of 1000; coverage 25 %',
    );
    expect(renderTable(madeUp(), viewOf())).not.toContain('‡');
  });

  it('has the mark in every view, also in ASCII and on narrow screens', () => {
    expect(renderTable(sourced(), viewOf({ ascii: true }))).toMatch(/Belloria +4\.50s /);
    expect(renderTable(sourced(), viewOf({ ascii: true }))).toMatch(/^s Belloria has the value of/m);
    expect(renderTable(sourced(), viewOf({ width: 40 }))).toMatch(/Score: 4\.50‡\n/);
    expect(renderTable(sourced(), viewOf({ by: 'dimension' }))).toMatch(/Belloria +4\.50‡ /);
    expect(renderTable(sourced(), viewOf({ by: 'dimension' }))).toMatch(/^‡ Belloria/m);
    expect(renderTable(sourced(), viewOf({ by: 'risk-factor' }))).toContain(
      'Hateful talk (RF7): 1.00 points (value of KAR: not watched in Belloria)\n',
    );
  });

  it.each([60, 80, 100, 120])('keeps to a width of %s', (width) => {
    for (const by of ['index', 'dimension', 'risk-factor'] as const)
      for (const line of renderTable(sourced(), viewOf({ width, by })).split('\n'))
        if (!line.startsWith('Next:')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it('marks components where nobody is ranked, only those with such a value below', () => {
    const lines = renderTable(sourcedNone(), viewOf()).split('\n');
    expect(lines.find((line) => /^Belloria +RF1 Violence/.test(line))).toContain('3.50 ‡');
    expect(lines.find((line) => /^Belloria +Governance/.test(line))).not.toContain('‡');
    expect(lines.some((line) => line.startsWith('‡ Belloria has the value of ISL for Flight'))).toBe(true);
    expect(renderTable(sourcedNone(), viewOf({ by: 'risk-factor' }))).toContain('(value of KAR: not watched');
  });

  it('counts the legend lines it leaves out', () => {
    const result = sourced();
    const belloria = result.results[1] as ResultRow;
    const many = Array.from({ length: 7 }, (_, index): ResultRow => {
      return { ...belloria, unit: { ...belloria.unit, id: `U${index}`, name: `Unit ${index}` } };
    });
    const text = renderTable({ ...result, results: many }, viewOf());
    expect(text.match(/^‡ Unit/gm)).toHaveLength(5);
    expect(text).toContain('\n‡ and 9 more substitutions, which explain shows\n');
  });
});

describe('Markdown', () => {
  it('has mark and legend', () => {
    const text = renderMarkdown(sourced(), { by: 'index', top: null });
    expect(text).toContain('| Belloria | 4.50‡ |');
    expect(text).toContain(
      '\n- ‡ Belloria has the value of Karvenia (KAR) for Hateful talk: not watched in Belloria\n',
    );
    expect(renderMarkdown(sourced(), { by: 'risk-factor', top: null })).toContain('(value of KAR: not watched');
    expect(renderMarkdown(sourcedNone(), { by: 'index', top: null })).toContain('| Belloria | RF1 Violence | 3.50 ‡ |');
  });
});

function records(text: string): Record<string, string>[] {
  return parse(text, { columns: true });
}

describe('CSV', () => {
  it.each(['index', 'dimension'] as const)('has columns by %s for what there is to say', (by) => {
    const rows = records(renderCsv(sourced(), by));
    expect(rows[0]).toMatchObject({ unit: 'KAR', substituted: '', source_periods: 'flight=2020', input_ids: '' });
    expect(rows[1]).toMatchObject({ unit: 'BEL', substituted: 'flight=ISL; 7.14=KAR', source_periods: '' });
    expect(rows[1]?.['substituted_because']).toMatch(/; not watched in Belloria\.$/);
    expect(rows[1]?.['substituted_because']).toMatch(/^'=HYPERLINK/);
    expect(rows[2]).toMatchObject({ unit: 'OSM', source_periods: 'voice=2019', input_ids: 'Osmar Islands; OS' });
  });

  it('has the figures of each value by risk factor', () => {
    const rows = records(renderCsv(sourced(), 'risk-factor'));
    const of = (unit: string, indicator: string): Record<string, string> | undefined =>
      rows.find((row) => row['unit'] === unit && row['indicator'] === indicator);
    expect(of('KAR', 'flight')).toMatchObject({
      substituted_from: '',
      origin: 'lakes',
      source_period: '2020',
      parts: 'lakes.abroad=30 (2020); lakes.inside=20 (2020); lakes.people=200 (2020)',
    });
    expect(of('BEL', '7.14')).toMatchObject({
      value_status: 'substituted',
      substituted_from: 'KAR',
      substituted_because: 'not watched in Belloria.',
      parts: '',
    });
  });

  it('has no column more for data that say nothing of it', () => {
    for (const by of ['index', 'dimension', 'risk-factor'] as const) {
      expect(renderCsv(madeUp(), by)).not.toMatch(/substituted|source_period|input_ids|origin|parts/);
    }
  });
});

describe('JSON', () => {
  it('carries everything and reads back', () => {
    for (const result of [sourced(), sourcedNone()])
      expect(parseResult([...renderJson(result)].join(''), 'result.json')).toEqual(result);
  });

  it('carries everything in NDJSON', () => {
    const lines = [...renderNdjson(sourced())].map((line) => JSON.parse(line) as ResultRow);
    for (const [index, row] of sourced().results.entries()) expect(lines[index]).toMatchObject(row);
  });
});

describe('the brief', () => {
  const section = (text: string, heading: string): string =>
    text.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';

  it('flags values of another unit at a glance and under what is missing', () => {
    const text = renderBrief(sourced(), 'BEL');
    expect(text).toContain('| Score | 4.50; 2 values of another unit in place of its own |');
    expect(text).toContain(
      '| Coverage | 100 %: 4 of 4 indicators observed, 2 of them with the value of another unit |',
    );
    const missing = section(text, 'What is missing');
    expect(missing).toContain('No indicator is without a value, but not all rest on figures of the unit:\n');
    expect(missing).toContain(
      "1 indicator, the value of Karvenia (KAR) in place of the unit's own (not watched in Belloria.):\n\n- Hateful talk (RF7)\n",
    );
    expect(section(text, 'Dimensions of the index')).toMatch(/^‡ Belloria has the value of Karvenia \(KAR\)/m);
    expect(text).toContain('1 (presence), SUBSTITUTED from KAR (not watched in Belloria.)');
  });

  it('says how a value was computed, from what cells, and without which part', () => {
    expect(section(renderBrief(sourced(), 'KAR'), 'Method')).toContain(
      '\n- flight Flight is computed: the sum of the first 2 figures, divided by the last. Figures: lakes.abroad 30 (2020; lakes.csv, line 12, column abroad); lakes.inside 20 (2020; lakes.csv, line 12, column inside); lakes.people 200 (2020; lakes.csv, line 13, column people).',
    );
    expect(renderBrief(sourced(), 'KAR')).toContain('| computed from 3 figures, see Method |');
    expect(section(renderBrief(sourced(), '=EVIL'), 'What is missing')).toContain(
      '1 indicator, computed without a figure that other units have:\n\n- flight Flight, without lakes.inside',
    );
  });

  it('names sources and periods of figures, and what the data call the unit', () => {
    const karvenia = section(renderBrief(sourced(), 'KAR'), 'Sources, licence and citation');
    expect(karvenia).toContain('\n- Values from lakes, figures of 2020: flight Flight\n');
    expect(karvenia).toContain('\n- Values from lakes: conflict Armed conflict\n');
    const osmar = renderBrief(sourced(), 'OSM');
    expect(osmar).toContain('\n- Values from lakes, figures of 2019: voice Voice\n');
    expect(osmar).toContain('| Unit | Osmar (OSM, country); in the data: Osmar Islands; OS |');
    expect(osmar).toContain('| made up.csv, line 3, column voice; figure of 2019; source: lakes |');
  });

  it('says beside a change whose values it is between', () => {
    const result = twoPeriods();
    const last = result.results.findIndex(({ unit, period }) => unit.id === 'KAR' && period === '2021');
    const told = (row: ResultRow): ResultRow => {
      const conflict = row.values['conflict'] as ResultRow['values'][string];
      const values = {
        ...row.values,
        conflict: { ...conflict, status: 'substituted' as const, substitutedFrom: 'OSM', reason: 'made up' },
      };
      return { ...row, values };
    };
    const changed: Result = { ...result, results: result.results.map((row, at) => (at === last ? told(row) : row)) };
    expect(renderBrief(changed, 'KAR')).toContain('| 2 | 4 (of OSM) |');
  });

  it('counts what it has no room for', () => {
    const result = sourced();
    const row = result.results[0] as ResultRow;
    const flight = row.values['flight'] as ResultRow['values'][string];
    const substituted = { ...flight, status: 'substituted' as const, substitutedFrom: 'OSM', reason: 'made up' };
    const values = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`i${index}`, substituted]));
    const text = renderBrief({ ...result, results: [{ ...row, values }] }, 'KAR');
    expect(text).toContain('\n- and 8 more, all named by atrisk explain\n');
    expect(text).toContain('\n- 8 more indicators computed in such a way, shown by atrisk explain.\n');
    expect(text).toContain('; i11 and 8 more\n');
  });
});
