import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderTable } from '../../src/report/table.ts';
import { displayWidth } from '../../src/report/text.ts';
import type { View } from '../../src/report/view.ts';
import type { Result, ResultIndicator } from '../../src/types.ts';
import { madeUp, rankingNone, twoPeriods, whole } from './fixture.ts';
import { viewOf } from './view.ts';

/** The lines between the header of the table and the next empty line. */
function body(text: string, header: RegExp): string[] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => header.test(line));
  const rest = lines.slice(start);
  return rest.slice(0, rest.indexOf(''));
}

/** The made-up result without its hostile unit, whose long name would widen every column. */
function tame(): Result {
  const result = madeUp();
  return { ...result, results: result.results.filter(({ unit }) => unit.id !== '=EVIL') };
}

describe('the table', () => {
  it('prints everything in a pipe', () => {
    expect(renderTable(tame(), viewOf())).toBe(`Made-up risk, 2021, made-up 1.0 · 5 ranked, 4 of them here, 2 not ranked
Ranked from the highest score down.
Each rank is a rank among the units supplied, only part of what the framework ranks: 7 units supplied for 2021; the framework ranks at least 40.
Published: rank (and score) as printed by Nobody; used in no figure here; –: not in the data supplied.
Tiers (ours, not the publisher's): high from 4, moderate from 1.

   Rank  Published  Unit      Score    0 to 7.00         Tier    Coverage        Change  Strongest drivers
 1 of 5  1 (7.00)   Karvenia   7.00    ████████████████  3 High     100 %  +0.50 ▲1 (3)  Flight +1.50, Voice +1.50
2= of 5  –          Belloria   4.50    ██████████▎       3 High     100 %             =  Flight +1.00, Armed conflict +0.50
2= of 5  4 (4.50)   Osmar      4.50    ██████████▎       3 High     100 %  -0.25 ▼1 (3)  Armed conflict +1.50, Voice +0.50
 5 of 5  –          Drun       0.25!†  ▋                 1 Low       75 %             –  –

Not ranked (2):
  Vell: coverage 25 % is under the minimum of 66 %; missing 3 indicators: Flight; Voice; Hateful talk
  no data in 2021 (no row in these files): Port Sarrow

! coverage under 75 %, or an indicator or a step of the index is missing that could move the score: treat the position with care; explain shows which
† a missing value counted as zero, as the framework rules; it may not be zero
Change: score and places since 2019; ▲ nearer to rank 1, in brackets how many units were ranked in both periods; –: no ranked score for the period before in these data
Drivers: points above the reference: the made-up reference; –: none

Note: Everything here is made up.
Next: atrisk explain 'made up.csv' --framework made-up --unit KAR
`);
  });

  it('drops columns in order, names what is hidden, and cuts names last', () => {
    const at = (width: number): string[] => body(renderTable(tame(), viewOf({ width })), /Rank +Published/);
    const header = (width: number): string => at(width)[0]?.replaceAll(/ {2,}/g, ' ').trim() ?? '';
    expect(header(120)).toBe('Rank Published Unit Score 0 to 7.00 Tier Coverage Change Strongest drivers');
    expect(header(100)).toBe('Rank Published Unit Score Tier Coverage Change Strongest drivers');
    expect(header(80)).toBe('Rank Published Unit Score Tier Coverage Change');
    expect(header(64)).toBe('Rank Published Unit Score Tier Coverage');
    expect(renderTable(tame(), viewOf({ width: 64 }))).toContain('Hidden, no room: bar, change, drivers.');
    const long = madeUp();
    expect(body(renderTable(long, viewOf({ width: 60 })), /Rank +Published/)).toContain(
      ' 4 of 5  –          =HYPERLINK("x")|<b…   1.00    2 Moderate',
    );
  });

  it('shows one driver whole where there is no room for two', () => {
    expect(body(renderTable(tame(), viewOf({ width: 118 })), /Rank +Published/)[3]).toMatch(
      /▼1 \(3\) {2}Armed conflict \+1\.50$/,
    );
  });

  it('uses free cells for both drivers, in full where they fit', () => {
    const result = tame();
    const armed = result.framework.indicators['conflict'] as ResultIndicator;
    const indicators = { ...result.framework.indicators, conflict: { ...armed, name: 'Armed conflict of any kind' } };
    const long = { ...result, framework: { ...result.framework, indicators } };
    const osmar = (width: number): string =>
      body(renderTable(long, viewOf({ width })), /Rank +Published/)[3]?.replace(/^.*\(3\) {2}/, '') ?? '';
    expect(osmar(140)).toBe('Armed conflict of any kind +1.50, Voice +0.50');
    expect(osmar(128)).toMatch(/^Armed confli.*… \+1\.50, Voice \+0\.50$/);
    expect(osmar(118)).toMatch(/^Armed confl.*… \+1\.50$/);
  });

  it('turns drivers round where the lowest score comes first', () => {
    const result = tame();
    const ranking = { order: 'lowest-first' as const, ties: 'best' as const, decimals: 2 };
    const text = renderTable({ ...result, framework: { ...result.framework, ranking } }, viewOf());
    expect(text).toContain('Drivers: points below the reference: the made-up reference; –: none');
    expect(body(text, /Rank +Published/)[4]).toMatch(/ {2}Armed conflict -0\.50, Hateful talk -0\.50$/);
  });

  it('says why there are no drivers, and that points do not add up', () => {
    const result = tame();
    const bare = { ...result, results: result.results.map((row) => ({ ...row, drivers: [] })) };
    const said = 'Drivers: none, because there is no reference to compare with.';
    expect(renderTable(bare, viewOf())).toContain(said);
    expect(renderTable(bare, viewOf({ by: 'dimension' }))).not.toContain(said);
    expect(renderTable(rankingNone(), viewOf())).not.toContain(said);
    const out = { ...result, explanation: { ...result.explanation, contributions: 'leave-one-out' as const } };
    for (const by of ['index', 'risk-factor'] as const)
      expect(renderTable(out, viewOf({ by }))).toContain('they do not add up.');
  });

  it('claims no bar of Markdown', () => {
    expect(renderTable(tame(), viewOf({ width: 100 }))).toContain('Hidden, no room: bar. A wider terminal shows it.');
  });

  it('names a command without --kind, which explain does not have', () => {
    const result = tame();
    const text = renderTable({ ...result, options: { ...result.options, kind: 'country' } }, viewOf());
    expect(text).toContain("\nNext: atrisk explain 'made up.csv' --framework made-up --unit KAR\n");
  });

  it('prints a block per unit on a narrow screen', () => {
    const text = renderTable(tame(), viewOf({ width: 40, top: 1 }));
    expect(text).toContain(`
1 of 5  Karvenia
  Published: 1 (7.00)
  Score: 7.00
  Tier: 3 High
  Coverage: 100 %
  Change: +0.50 ▲1 (3)
  Strongest drivers: Flight +1.50, Voice
    +1.50
`);
  });

  it('is plain ASCII where asked, names apart', () => {
    const text = renderTable(tame(), viewOf({ ascii: true }));
    expect(text).toMatch(/^[\x20-\x7e\n]*$/);
    expect(text).toContain('+0.50 ^1 (3)');
    expect(text).toContain('-0.25 v1 (3)');
    expect(text).toContain('################');
    expect(text).toContain('z a missing value counted as zero');
  });

  it('colours on request only, and says the same in both', () => {
    const coloured = renderTable(tame(), viewOf({ colour: true }));
    expect(coloured).toContain('\u001b[1m');
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(renderTable(tame(), viewOf()));
    expect(renderTable(tame(), viewOf())).not.toContain('\u001b');
  });

  it('has a head of five lines at most', () => {
    for (const by of ['index', 'dimension', 'risk-factor'] as const)
      expect(renderTable(madeUp(), viewOf({ by })).split('\n').indexOf('')).toBeLessThanOrEqual(5);
    const untiered = { ...madeUp(), framework: { ...madeUp().framework, tiers: null } };
    expect(renderTable(untiered, viewOf()).split('\n')[1]).toBe(
      'Ranked from the highest score down. Tiers: none in this framework.',
    );
  });

  it.each([null, 80])('prints two notes and counts the rest, at width %s', (width) => {
    const result = madeUp();
    const noted = (notes: string[]): string =>
      renderTable({ ...result, framework: { ...result.framework, notes } }, viewOf({ width }));
    expect(noted(['One.', 'Two.', 'Three.', 'Four.'])).toContain(
      '\nNote: One.\nNote: Two.\nand 2 more notes: atrisk frameworks show made-up\n',
    );
    expect(noted(['One.', 'Two.', 'Three.'])).toContain('\nand 1 more note: atrisk frameworks show made-up\n');
    expect(noted(['One.', 'Two.'])).not.toContain('more note');
  });

  it('draws no bar for one unit, which would compare nothing', () => {
    const result = madeUp();
    expect(renderTable({ ...result, results: result.results.slice(0, 1) }, viewOf())).not.toMatch(/█|0 to/);
  });

  it('names no next command where the data came from standard input', () => {
    const result = madeUp();
    const piped = { ...result, inputs: result.inputs.map((input) => ({ ...input, name: '-' })) };
    expect(renderTable(piped, viewOf())).not.toContain('Next:');
  });

  it('has no reference to name where there is none', () => {
    const result = madeUp();
    const text = renderTable({ ...result, explanation: { ...result.explanation, references: [] } }, viewOf());
    expect(text).toContain('\nDrivers: points above the reference; –: none\n');
  });

  it('announces what it leaves out', () => {
    expect(renderTable(whole(), viewOf({ top: 2 }))).toContain(
      'Shown: the first 2 of the 5 units ranked; 3 more are not shown (--top all shows them).',
    );
    expect(renderTable(madeUp(), viewOf({ top: 2 }))).toContain(
      'Shown: the first 2 of the 5 units supplied and ranked; 3 more are not shown.',
    );
  });

  it('has a section per period, with the change of each', () => {
    const lines = renderTable(twoPeriods(), viewOf({ top: 1 })).split('\n');
    expect(lines[0]).toBe('Made-up risk, 2019 to 2021, made-up 1.0');
    expect(lines).toContain('2019 · 2 ranked');
    expect(lines).toContain('2021 · 5 ranked, 2 not ranked');
    expect(lines.filter((line) => line.startsWith('Drivers:'))).toHaveLength(1);
    expect(lines.at(-2)).toBe("Next: atrisk explain 'made up.csv' --framework made-up --period 2021 --unit KAR");
  });

  it('has a section per kind', () => {
    const result = madeUp();
    const [first, ...rest] = result.results;
    const people = {
      ...(first as (typeof result.results)[number]),
      unit: { ...(first as (typeof result.results)[number]).unit, kind: 'people' as const },
    };
    const text = renderTable(
      { ...result, results: [people, ...rest], rankedUnits: { 'people 2021': 1, 'country 2021': 4 } },
      viewOf(),
    );
    expect(text).toContain('\n2021, country · 4 ranked, 2 not ranked\n');
    expect(text).toContain('\n2021, people · 1 ranked\n');
  });

  it('tells units of the same name apart', () => {
    const result = tame();
    const twin = result.results.map((row) => ({ ...row, unit: { ...row.unit, name: 'Twin' } }));
    expect(renderTable({ ...result, results: twin }, viewOf())).toContain('Twin (BEL)');
  });

  it('breaks a long command so that a shell still takes it, or names a shorter one', () => {
    expect(renderTable(tame(), viewOf({ width: 40 }))).toContain(
      "Next: atrisk explain 'made up.csv' \\\n    --framework made-up --unit KAR\n",
    );
    const result = tame();
    const [input] = result.inputs;
    const far = { ...result, inputs: [{ ...(input as (typeof result.inputs)[number]), name: 'x'.repeat(80) }] };
    expect(renderTable(far, viewOf({ width: 60 }))).toContain('Next: atrisk explain --help\n');
  });

  it('has something to say of an empty result', () => {
    const text = renderTable({ ...madeUp(), results: [], unranked: [] }, viewOf({ width: 80 }));
    expect(text.split('\n')[0]).toBe('Made-up risk, 2021, made-up 1.0');
    expect(text.split('\n')[1]).toBe('There is no unit here.');
    expect(text).toContain('Next: atrisk check --help');
  });
});

describe('the table by dimension', () => {
  it('prints points that add up to the score', () => {
    const text = renderTable(tame(), viewOf({ by: 'dimension' }));
    expect(text).toContain('Under each dimension: the points it adds to the score.');
    expect(body(text, /Rank +Published/).slice(0, 2)).toEqual([
      '   Rank  Published  Unit      Score    Violence  Governance, counted against  Hateful talk',
      ' 1 of 5  1 (7.00)   Karvenia   7.00        4.50                         1.50          1.00',
    ]);
  });

  it('prints values where points do not add up', () => {
    const result = tame();
    const text = renderTable(
      { ...result, explanation: { ...result.explanation, contributions: 'leave-one-out' } },
      viewOf({ by: 'dimension' }),
    );
    expect(text).toContain('Values are not points and need not add up to it.');
    expect(body(text, /Rank +Published/)[1]).toBe(
      ' 1 of 5  1 (7.00)   Karvenia   7.00        4.50                         1.50          1.00',
    );
  });

  it('hides the last dimensions where there is no room and names them', () => {
    expect(renderTable(tame(), viewOf({ by: 'dimension', width: 62 }))).toMatch(/Hidden, no room: .*Hateful\s+talk/);
  });
});

describe('the table by risk factor', () => {
  it('lists an indicator under each of its factors, marked, without subtotals', () => {
    const text = renderTable(tame(), viewOf({ by: 'risk-factor', top: 1 }));
    expect(text).toContain('No subtotal per factor: it would count points twice.');
    expect(text).toContain(`
Karvenia: 7.00, rank 1 of 5 among the units supplied, published rank 1
  RF1 Instability
    conflict Armed conflict*: 2.00 points
    flight Flight: 2.50 points
  RF7 Preparation
    Hateful talk (RF7): 1.00 points
  RF9 Tensions between groups
    conflict Armed conflict*: 2.00 points
  Keyed to no risk factor
    voice Voice: 1.50 points
`);
  });

  it('says where a value is missing', () => {
    const text = renderTable(tame(), viewOf({ by: 'risk-factor' }));
    expect(text).toContain('flight Flight: 0.00 points (missing, counted as zero)');
  });
});

describe('the table of a framework that ranks nobody', () => {
  it('lists units and nodes with bounds, and no rank', () => {
    const result = rankingNone();
    const text = renderTable({ ...result, results: result.results.filter(({ unit }) => unit.id === 'DRU') }, viewOf());
    expect(text).toContain('This framework ranks nobody');
    expect(text).not.toMatch(/\bRank\b|Score/);
    expect(body(text, /^Unit/)).toEqual([
      'Unit  Component                    Value              Observed',
      'Drun  RF1 Violence                 0.50 [0.50–10.50]    1 of 2',
      'Drun  Governance, counted against  -0.25                1 of 1',
    ]);
    expect(text).toContain('Set apart (2):');
  });

  it.each([
    ['not assessed', 'not assessed [0.50–10.50]'],
    ['a reason that is too long for a column', '– [0.50–10.50]'],
    [null, '– [0.50–10.50]'],
  ])('prints bounds where nothing was observed, after the reason or a dash: %s', (reason, cell) => {
    const result = rankingNone();
    const results = result.results
      .filter(({ unit }) => unit.id === 'DRU')
      .map((row) => ({
        ...row,
        components: { ...row.components, violence: null },
        values: Object.fromEntries(
          Object.entries(row.values).map(([id, value]) => [id, { ...value, raw: null, used: null, reason }]),
        ),
      }));
    const text = renderTable({ ...result, results }, viewOf());
    expect(body(text, /^Unit/)[1]?.replaceAll(/ {2,}/g, '|')).toBe(`Drun|RF1 Violence|${cell}|0 of 2`);
    expect(text).toContain('which is neither zero nor absence');
    expect(renderTable(rankingNone(), viewOf())).not.toContain('neither zero nor absence');
  });
});

describe('laws of every table', () => {
  const results = [madeUp(), whole(), rankingNone(), twoPeriods()];
  const views = fc.record<View>({
    width: fc.integer({ min: 40, max: 200 }),
    colour: fc.boolean(),
    ascii: fc.boolean(),
    top: fc.option(fc.integer({ min: 1, max: 6 })),
    by: fc.constantFrom('index', 'dimension', 'risk-factor'),
  });

  it('no line is wider than the width', () => {
    fc.assert(
      fc.property(fc.constantFrom(...results), views, (result, view) => {
        for (const line of renderTable(result, view).split('\n'))
          expect(displayWidth(stripVTControlCharacters(line))).toBeLessThanOrEqual(view.width ?? 0);
      }),
      { numRuns: 150 },
    );
  });

  it('no line is wider than the width, whatever the units are called', () => {
    const names = fc.array(
      fc.string({ unit: fc.constantFrom('a', 'é', '中', ' ', '|', '\u001b', '\u202e', 'न', '\n'), maxLength: 40 }),
      {
        minLength: 5,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(names, fc.integer({ min: 40, max: 200 }), (given, width) => {
        const result = madeUp();
        const rows = result.results.map((row, index) => ({ ...row, unit: { ...row.unit, name: given[index] ?? '' } }));
        const text = renderTable({ ...result, results: rows }, viewOf({ width }));
        for (const line of text.split('\n'))
          expect(displayWidth(stripVTControlCharacters(line))).toBeLessThanOrEqual(width);
      }),
      { numRuns: 60 },
    );
  });
});
