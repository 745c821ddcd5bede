import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { madeUp, rankingNone, twoPeriods } from './fixture.ts';

describe('renderMarkdown', () => {
  const text = renderMarkdown(madeUp(), { by: 'index', top: null });
  const lines = text.split('\n');

  it('has the sentences of the terminal', () => {
    expect(lines[0]).toBe('# Made-up risk, 2021, made-up 1.0 · 5 ranked, 2 not ranked');
    expect(text).toContain(
      'Each rank is a rank among the units supplied, only part of what the framework ranks: 7 units supplied for 2021; the framework ranks at least 40.',
    );
    expect(text).toContain('The whole universe, in the words of the framework: The forty made-up countries.');
    expect(text).toContain("Tiers (ours, not the publisher's): high from 4, moderate from 1.");
    expect(text).toContain(
      '- Vell: coverage 25 % is under the minimum of 66 %; missing 3 indicators: Flight; Voice; Hateful talk',
    );
    expect(text).toContain("Computed by: `atrisk score 'made up.csv' --framework made-up --period 2021`");
  });

  it('repeats the unit that was asked for, all periods, and that the data came from standard input', () => {
    const result = madeUp();
    const one = { ...result, options: { ...result.options, unit: 'KAR' } };
    expect(renderMarkdown(one, { by: 'index', top: null })).toMatch(/ --period 2021 --unit KAR`\n$/);
    expect(renderMarkdown(twoPeriods(), { by: 'index', top: null })).toMatch(/ --period all`\n$/);
    const piped = { ...result, inputs: result.inputs.map((input) => ({ ...input, name: '-' })) };
    expect(renderMarkdown(piped, { by: 'index', top: null })).toMatch(
      /`atrisk score - .*`\. The data came from standard input, which this command reads again as -\.\n$/,
    );
  });

  it('has no notes where the framework has none', () => {
    const result = madeUp();
    const noteless = { ...result, framework: { ...result.framework, notes: [] } };
    expect(renderMarkdown(noteless, { by: 'index', top: null })).not.toContain('## Notes');
  });

  it('has a table with every column', () => {
    expect(lines).toContain('| Rank | Published | Unit | Score | Tier | Coverage | Change | Strongest drivers |');
    expect(lines).toContain(
      '| 1 of 5 | 1 (7.00) | Karvenia | 7.00 | 3 High | 100 % | +0.50 ▲1 (3) | Flight +1.50, Voice +1.50 |',
    );
  });

  it('keeps a hostile name in its cell', () => {
    const row = lines.find((line) => line.startsWith('| 4 of 5 |')) ?? '';
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(9);
    expect(row).not.toMatch(/<|(?<!\\)`|(?<!\\)\[/);
  });

  it('has a heading per period', () => {
    const several = renderMarkdown(twoPeriods(), { by: 'index', top: 1 });
    expect(several).toContain('\n## 2019 · 2 ranked\n');
    expect(several).toContain('\n## 2021 · 5 ranked, 2 not ranked\n');
    expect(several).toContain('\n### Not ranked (2)\n');
    expect(several).toContain('Shown: the first 1 of the 5 units supplied and ranked; 4 more are not shown.');
  });

  it('lists risk factors as a nested list', () => {
    const factors = renderMarkdown(madeUp(), { by: 'risk-factor', top: 1 });
    expect(factors).toContain(
      '\n- Karvenia: 7.00, rank 1 of 5 among the units supplied, published rank 1\n  - RF1 Instability\n    - conflict Armed conflict\\*: 2.00 points\n',
    );
  });

  it('lists nodes of a framework that ranks nobody', () => {
    expect(renderMarkdown(rankingNone(), { by: 'index', top: null })).toContain(
      '| Drun | RF1 Violence | 0.50 \\[0.50–10.50\\] | 1 of 2 |',
    );
  });
});
