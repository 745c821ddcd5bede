import { describe, expect, it } from 'vitest';
import { renderBrief } from '../../src/report/brief.ts';
import type { Result, ResultRow, ResultValue } from '../../src/types.ts';
import { madeUp, rankingNone, twoPeriods, whole } from './fixture.ts';

const HEADINGS = [
  'At a glance',
  'Communities at risk',
  'Why: the strongest drivers',
  'Below the reference',
  'Dimensions of the index',
  'What is missing',
  'What changed since the previous period',
  'Alleged perpetrators',
  'Triggers and dates to watch',
  'Method',
  'Sources, licence and citation',
  'How to reproduce this page',
  'Notes',
];

/** The text of one section. */
function section(text: string, heading: string): string {
  const start = text.indexOf(`\n## ${heading}\n`);
  expect(start).toBeGreaterThan(0);
  const after = text.slice(start + heading.length + 5);
  return after.split('\n## ')[0]?.trim() ?? '';
}

function withFirst(change: (row: ResultRow) => Partial<ResultRow>): Result {
  const result = madeUp();
  return { ...result, results: result.results.map((row, index) => (index === 0 ? { ...row, ...change(row) } : row)) };
}

describe('the headline', () => {
  it('stands alone in its first 120 characters', () => {
    const [first = ''] = renderBrief(madeUp(), 'KAR').split('\n');
    expect(first).toBe(
      '# Karvenia, 2021: score 7.00, rank 1 of 5 among the units supplied, published rank 1, tier 3 High',
    );
    expect(first.length).toBeLessThanOrEqual(120);
  });

  it('shortens a long name, not the figures', () => {
    const long = withFirst((row) => ({
      unit: { ...row.unit, name: 'United Provinces of Northern Belloria and the Isles' },
    }));
    const [first = ''] = renderBrief(long, 'KAR').split('\n');
    expect(first.slice(0, 120)).toMatch(
      /^# United Provinces of Northe.*…, 2021: score 7\.00, rank 1 of 5 .*tier 3 High$/,
    );
    expect(renderBrief(long, 'KAR')).toContain(
      '| Unit | United Provinces of Northern Belloria and the Isles (KAR, country) |',
    );
  });

  it('names no tier where there is none, and says that a unit is not ranked, that nobody is', () => {
    const untiered = { ...madeUp(), framework: { ...madeUp().framework, tiers: null } };
    expect(renderBrief(untiered, 'KAR').split('\n')[0]).toBe(
      '# Karvenia, 2021: score 7.00, rank 1 of 5 among the units supplied, published rank 1',
    );
    expect(renderBrief(untiered, 'KAR')).toContain('| Tier | none in this framework |');
    expect(renderBrief(madeUp(), 'VEL').split('\n')[0]).toBe(
      '# Vell, 2021: not ranked: coverage 25 % is under the minimum of 66 %; no score is given',
    );
    expect(renderBrief(rankingNone(), 'KAR').split('\n')[0]).toBe(
      '# Karvenia, 2021: no rank (this framework ranks nobody), published rank 1',
    );
  });
});

describe('renderBrief', () => {
  it('says first what it is not', () => {
    expect(renderBrief(madeUp(), 'KAR').split('\n')[2]).toMatch(/^> Neither a prediction nor a legal finding\./);
  });

  it.each(['KAR', '=EVIL', 'DRU', 'VEL', 'SAR'])('has every section for %s', (unit) => {
    const headings = [...renderBrief(madeUp(), unit).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(HEADINGS);
  });

  it('gives score, bounds, tier with its rule and owner, coverage and change at a glance', () => {
    const drun = section(renderBrief(madeUp(), 'DRU'), 'At a glance');
    expect(drun).toContain('| Score | 0.25; 1 missing value counted as zero |');
    expect(drun).toContain(
      '| Bounds | \\[0.25–10.25\\], with every missing indicator at its least and at its most risky value |',
    );
    expect(drun).toContain("| Tier | 1 Low. Rule (ours, not the publisher's): high from 4, moderate from 1. |");
    expect(drun).toContain('| Coverage | 75 %: 3 of 4 indicators observed |');
    const karvenia = section(renderBrief(madeUp(), 'KAR'), 'At a glance');
    expect(karvenia).toContain('| Rank | rank 1 of 5 among the units supplied, published rank 1 |');
    expect(karvenia).toContain('| Published rank (score) | 1 (7.00) |');
    expect(karvenia).toContain('| Change | +0.50 since 2019; rose 1 place towards rank 1 (3 units compared) |');
    expect(section(renderBrief(whole(), 'KAR'), 'At a glance')).toContain('| Rank | rank 1 of 5, published rank 1 |');
  });

  it('names communities, and says that they are never scored', () => {
    const text = section(renderBrief(madeUp(), 'KAR'), 'Communities at risk');
    expect(text).toContain('- Eastern Karvens\n- Lake people\n');
    expect(text).toContain('Communities are named, never scored');
    expect(section(renderBrief(madeUp(), 'OSM'), 'Communities at risk')).toContain('None named in the data.');
  });

  it.each(['people', 'group', 'region'] as const)('does not say so of a %s, which is scored itself', (kind) => {
    const result = withFirst((row) => ({ unit: { ...row.unit, kind } }));
    const text = section(renderBrief(result, 'KAR'), 'Communities at risk');
    expect(text).not.toContain('never scored');
    expect(text).toContain(`This unit is itself a ${kind}: what stands here `);
  });

  it('gives drivers with value, points, reference, risk factor and cell', () => {
    const text = section(renderBrief(madeUp(), 'OSM'), 'Why: the strongest drivers');
    expect(text).toContain('Compared with: the made-up reference.');
    expect(text).toContain(
      '| conflict Armed conflict; dynamic | 5 (ongoing) | 2.50 (1.00) | +1.50 | RF1 Instability; RF9 Tensions between groups | made up.csv, line 3, column conflict |',
    );
  });

  it('cites no number that was not seen in the publication', () => {
    const text = section(renderBrief(madeUp(), 'KAR'), 'Why: the strongest drivers');
    expect(text).toContain('| Hateful talk (RF7) | 1 (presence) | 1.00 (0.50) | +0.50 | RF7 Preparation |');
    expect(renderBrief(madeUp(), 'KAR')).not.toMatch(/7\.14(?! \|)/);
    const result = madeUp();
    const talk = result.framework.indicators['7.14'] as Result['framework']['indicators'][string];
    const seen = {
      ...result,
      framework: {
        ...result.framework,
        indicators: { ...result.framework.indicators, '7.14': { ...talk, basis: 'seen' } },
      },
    };
    expect(renderBrief(seen, 'KAR')).toContain('| 7.14 Hateful talk | 1 (presence) |');
  });

  it('never counts what is missing among what lowers the risk', () => {
    const text = section(renderBrief(madeUp(), 'DRU'), 'Below the reference');
    expect(text).not.toContain('| flight Flight');
    expect(text).toContain('| conflict Armed conflict; dynamic | 1 (stage, 0 to 5) |');
    expect(text).toContain('Missing, which moves the score and says nothing of the risk: flight Flight.');
  });

  it('names the largest contributions where there is no reference', () => {
    const result = withFirst(() => ({ drivers: [] }));
    const text = renderBrief({ ...result, explanation: { ...result.explanation, references: [] } }, 'KAR');
    expect(section(text, 'Why: the strongest drivers')).toMatch(
      /^No driver is named.*\n\n.*\n.*\n\| flight Flight; dynamic \|/,
    );
    expect(section(text, 'Below the reference')).toBe(
      'Not assessed: there is no reference to compare with.\n\nMitigating factors were not assessed.',
    );
  });

  it('turns drivers round where the lowest score comes first', () => {
    const result = madeUp();
    const lowest: Result = {
      ...result,
      framework: { ...result.framework, ranking: { order: 'lowest-first', ties: 'best', decimals: 2 } },
    };
    expect(section(renderBrief(lowest, 'KAR'), 'Why: the strongest drivers')).toBe('None found in the data.');
    const above = section(renderBrief(lowest, 'KAR'), 'Above the reference');
    expect(above).toContain('These indicators lie above the reference and raise the score.');
    expect(above).toContain('flight Flight');
  });

  it('does not compare a unit that is not ranked', () => {
    const text = renderBrief(madeUp(), 'VEL');
    expect(section(text, 'Why: the strongest drivers')).toBe(
      'Not assessed: the unit is not ranked, so it is compared with no reference.',
    );
    expect(section(text, 'What is missing')).toMatch(/^Not ranked: coverage 25 % is under the minimum of 66 %\./);
  });

  it('says what is missing, why, and what became of it', () => {
    expect(section(renderBrief(madeUp(), 'DRU'), 'What is missing')).toBe(
      '1 indicator, no data; counted as zero, as the framework rules:\n\n- flight Flight',
    );
    expect(section(renderBrief(madeUp(), 'KAR'), 'What is missing')).toBe('Nothing: every indicator was observed.');
    expect(section(renderBrief(madeUp(), 'VEL'), 'What is missing')).toContain(
      '2 indicators, no data; left out:\n\n- voice Voice\n- Hateful talk (RF7)',
    );
    expect(section(renderBrief(madeUp(), 'SAR'), 'What is missing')).toContain('Every indicator: the data hold none');
  });

  it('counts missing indicators beyond the first dozen', () => {
    const values = Object.fromEntries(
      Array.from({ length: 20 }, (_, index) => [
        `x${index}`,
        { raw: null, used: null, status: 'missing' as const, reason: 'not assessed', period: '2021', source: null },
      ]),
    );
    expect(
      section(
        renderBrief(
          withFirst(() => ({ values })),
          'KAR',
        ),
        'What is missing',
      ),
    ).toMatch(/^20 indicators, not assessed; left out:[^]*- and 8 more, all named by atrisk explain$/);
  });

  it('says what changed, indicator by indicator where both periods are there', () => {
    expect(section(renderBrief(twoPeriods(), 'KAR'), 'What changed since the previous period')).toBe(
      'Score +0.50 since 2019; rose 1 place towards rank 1 (3 units compared).\n\n' +
        '| Indicator | 2019 | 2021 | Points |\n| --- | --: | --: | --: |\n| conflict Armed conflict | 2 | 4 | 0.00 |',
    );
    expect(section(renderBrief(madeUp(), 'KAR'), 'What changed since the previous period')).toContain(
      "The values of 2019 are shown by: `atrisk brief 'made up.csv' --framework made-up --period 2019 --unit KAR`",
    );
    expect(section(renderBrief(madeUp(), 'DRU'), 'What changed since the previous period')).toBe(
      'Not compared: the data have no ranked score of this unit for the period before.',
    );
    expect(section(renderBrief(madeUp(), 'VEL'), 'What changed since the previous period')).toBe(
      'Not compared: the unit is not ranked in 2021.',
    );
    expect(section(renderBrief(rankingNone(), 'KAR'), 'What changed since the previous period')).toBe(
      'Not compared: this framework ranks nobody.',
    );
    expect(section(renderBrief(madeUp(), 'DRU'), 'At a glance')).toContain(
      '| Change | – not compared with the period before |',
    );
  });

  it('tells what nobody looked at from what was not found', () => {
    const text = renderBrief(madeUp(), 'KAR');
    expect(section(text, 'Alleged perpetrators')).toBe('Not assessed.');
    expect(section(text, 'Triggers and dates to watch')).toBe('Not assessed.');
    expect(section(text, 'Below the reference')).toBe(
      'No indicator lies below the reference. Mitigating factors were not assessed.',
    );
  });

  it('asks for care by the rule of the mark in the table', () => {
    const glance = (result: Result, unit: string): string => section(renderBrief(result, unit), 'At a glance');
    expect(glance(madeUp(), 'DRU')).toMatch(
      /\n\nTreat the position with care: an indicator is missing that could move the score \(see the bounds\)\.$/,
    );
    const low = withFirst(() => ({ coverage: 0.7 }));
    expect(glance(low, 'KAR')).toMatch(/\n\nTreat the position with care: coverage is under 75 %\.$/);
    for (const [result, unit] of [
      [madeUp(), 'KAR'],
      [madeUp(), 'VEL'],
      [rankingNone(), 'DRU'],
    ] as const)
      expect(glance(result, unit)).not.toContain('Treat the position');
  });

  it('says under the figures that points do not add up, where they do not', () => {
    const result = madeUp();
    const outcome = { ...result, explanation: { ...result.explanation, contributions: 'leave-one-out' as const } };
    const said = 'Points are leave-one-out: the score minus the score without that indicator; they do not add up.';
    const text = renderBrief(outcome, 'OSM');
    expect(section(text, 'Why: the strongest drivers')).toContain(said);
    expect(section(text, 'Dimensions of the index')).toContain(said);
    expect(section(renderBrief(outcome, 'DRU'), 'Below the reference')).toContain(said);
    expect(renderBrief(result, 'OSM')).not.toContain('leave-one-out');
  });

  it('names no missing indicator as a driver, also where a filled-in value raises the score', () => {
    const filled = withFirst(({ values }) => ({
      values: { ...values, flight: { ...(values['flight'] as ResultValue), raw: null, status: 'imputed' } },
    }));
    const text = section(renderBrief(filled, 'KAR'), 'Why: the strongest drivers');
    expect(text).not.toContain('| flight Flight');
    expect(text).toContain('Missing, which moves the score and says nothing of the risk: flight Flight.');
  });

  it('can be traced: rule, sources, hashes, command', () => {
    const text = renderBrief(madeUp(), 'KAR');
    expect(section(text, 'Method')).toContain('- Total = sum of its 3 inputs, equally weighted.');
    expect(section(text, 'Sources, licence and citation')).toContain(
      '[Made-up source](<https://example.org/index>), 2021',
    );
    expect(section(text, 'Sources, licence and citation')).toContain('(<https://example.org/karvenia>)');
    const reproduce = section(text, 'How to reproduce this page');
    expect(reproduce).toContain("`atrisk brief 'made up.csv' --framework made-up --period 2021 --unit KAR`");
    for (const letter of ['a', 'b', 'f']) expect(reproduce).toContain(letter.repeat(64));
  });

  it('says where the data came from standard input', () => {
    const result = madeUp();
    const [input] = result.inputs;
    const text = renderBrief(
      { ...result, inputs: [{ ...(input as (typeof result.inputs)[number]), name: '-' }] },
      'KAR',
    );
    expect(section(text, 'Sources, licence and citation')).toContain('- Data: standard input: Made-up data;');
    expect(section(text, 'How to reproduce this page')).toMatch(
      /^`atrisk brief - --framework made-up .*`\n\nThe data came from standard input, which this command reads again as -\.\n/,
    );
    expect(text).toContain('| standard input, line 2, column flight |');
  });

  it('prints a minimum that is no whole percentage as it is', () => {
    const result = madeUp();
    const text = renderBrief({ ...result, options: { ...result.options, minimumCoverage: 0.6667 } }, 'KAR');
    expect(section(text, 'Method')).toContain(
      'Units with less than 66.67 % of the indicators observed are not ranked.',
    );
  });

  it('links no address but http and https', () => {
    const bad = withFirst((row) => ({ unit: { ...row.unit, attributes: { source_url: 'javascript:alert(1)' } } }));
    expect(renderBrief(bad, 'KAR')).toContain('- Page of the figures: javascript:alert(1) (javascript:alert(1))');
  });

  it('prints findings of the unit with the notes', () => {
    expect(section(renderBrief(madeUp(), 'OSM'), 'Notes')).toBe('- Everything here is made up.\n- Unusual value.');
    expect(section(renderBrief(madeUp(), 'KAR'), 'Notes')).toBe('- Everything here is made up.');
    const noteless = { ...madeUp(), framework: { ...madeUp().framework, notes: [] } };
    expect(renderBrief(noteless, 'KAR')).not.toContain('## Notes');
  });

  it('lists results, not drivers, of a framework that ranks nobody', () => {
    const text = renderBrief(rankingNone(), 'DRU');
    expect(section(text, 'Results of the framework')).toContain('| RF1 Violence | 0.50 \\[0.50–10.50\\] | 1 of 2 |');
    expect(section(text, 'Results of the framework')).not.toContain('A dash or a reason');
    expect(section(text, 'Why: the strongest drivers')).toMatch(/^None: this framework gives no points/);
    expect(section(text, 'Method')).toContain(
      'It ends at 2 results and has no score: Violence; Governance, counted against.',
    );
  });
});
