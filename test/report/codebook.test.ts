import { describe, expect, it } from 'vitest';
import { describeCodebook } from '../../src/engine/codebook.ts';
import { renderCodebook } from '../../src/report/codebook.ts';
import { shipped, shippedNames } from '../helpers/files.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

function codebook(more: Record<string, unknown> = {}): string {
  return renderCodebook(describeCodebook(framework(more)));
}

/** Cells of a table row; an escaped bar is none. */
function cells(row: string): number {
  return row.split(/(?<!\\)\|/).length;
}

describe.each(shippedNames())('the codebook of the shipped framework %s', (name) => {
  const known = shipped(name);
  const text = renderCodebook(describeCodebook(known));
  const lines = text.split('\n');

  it('names every indicator and every node with its rule', () => {
    for (const { id } of known.definition.indicators)
      expect(lines.some((line) => line.startsWith(`| \`${id}\` |`))).toBe(true);
    for (const { id } of known.definition.index)
      expect(text).toMatch(new RegExp(`### \\d+\\. .*\\(\`${id}\`\\)\\n\\n- Step: `));
    expect(text.endsWith('\n')).toBe(true);
  });

  it('holds whole tables, and no word of the language', () => {
    for (const [position, line] of lines.entries()) {
      if (line.startsWith('|') && lines[position - 1]?.startsWith('|') === true) {
        expect(cells(line), line).toBe(cells(lines[position - 1] as string));
      }
    }
    expect(text).not.toMatch(/undefined|NaN|null|\[object/);
    expect(text).not.toMatch(/\n\n\n/);
  });

  it('tells every note of the definition', () => {
    const section = text.split('## Notes')[1]?.split('## What')[0] ?? '';
    expect(section.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(known.definition.notes.length);
  });
});

describe('a codebook', () => {
  it('says what there is to say of a small framework', () => {
    const text = codebook({
      indicators: [
        indicator('a', { range: [0, 10], aliases: ['Alpha'] }),
        indicator('b', { polarity: 'lower-is-riskier' }),
      ],
      index: [node('total', 'weighted-mean', ['a', 'b'], { weights: { a: 3, b: 1 }, minimumInputs: 1 })],
      weightSets: { equal: { description: 'All alike.', weights: { total: { a: 1, b: 1 } } } },
      tiers: { basis: 'ours', rule: 'Five and more is high.', levels: [{ name: 'high', from: 5 }, { name: 'low' }] },
      notes: ['Made up.'],
    });
    expect(text).toContain(
      '| Id | Name | Unit of measure | Polarity | Values | Part of the whole | If missing | Also called |',
    );
    expect(text).toContain(
      '| `a` | Indicator a | points | higher is riskier | 0 to 10 | 75 % | left missing | Alpha |',
    );
    expect(text).toContain('| `b` | Indicator b | points | lower is riskier |  | 25 % | left missing |  |');
    expect(text).toContain('- Needs: at least 1 of its 2 inputs.');
    expect(text).toContain('| `a` | Indicator a | 3 | 75 % |');
    expect(text).toContain('Rank 1 has the highest score.');
    expect(text).toContain(
      "Tiers (ours, not the publisher's): Five and more is high.\n\n| Tier | From |\n| --- | --- |\n| high | 5 |\n| low | the rest |",
    );
    expect(text).toContain(
      '### `equal`\n\nAll alike.\n\n| Node | Input | Weight |\n| --- | --- | --- |\n| `total` | `a` | 1 |\n| `total` | `b` | 1 |',
    );
    expect(text).toContain('## Notes\n\n- Made up.');
  });

  it('says what the framework leaves open', () => {
    const open = codebook({
      licence: 'not stated',
      indicators: [indicator('a', { unitOfMeasure: 'not stated' }), indicator('b')],
    }).split('## What the framework does not say')[1];
    expect(open).toContain('- Under which licence it is: it is not stated.');
    expect(open).toContain('- What its number is counted in, of 1 indicator: a.');
    expect(open).toContain('- In which bounds values must lie, of any indicator.');
    expect(open).toContain('it has no tiers');
  });

  it('says who is ranked, what stands in for whom, and what divides what', () => {
    const text = codebook({
      source: { title: 'Paper', url: 'https://example.org/p', year: 2026, note: 'Made up' },
      unitKind: 'any',
      universe: {
        description: 'Harbours.',
        units: ['Shore', 'Islet'],
        atLeast: 2,
        rule: { except: [{ unit: 'Wreck', from: '2019', reason: 'closed' }] },
      },
      indicators: [
        indicator('a', {
          denominator: 'people',
          coded: true,
          range: [0, 1],
          missing: { rule: 'zero', reason: 'n/a', note: 'Ours' },
        }),
        indicator('b', {
          from: { sum: ['harbour.x', 'harbour.y'], per: 'harbour.people', note: 'Known' },
          kind: 'dynamic',
          publicationLagMonths: 3,
        }),
      ],
      denominators: [{ id: 'people', name: 'People', unitOfMeasure: 'people', aliases: ['Population'] }],
      substitutions: [{ unit: 'Islet', from: 'Shore', indicators: ['a'], reason: 'no gauge' }],
      examples: { worked: [{ unit: 'A', values: { a: 1 }, exclude: 'no score' }] },
    });
    expect(text).toContain('| Source | [Paper](<https://example.org/p>), 2026. Made up. |');
    expect(text).toContain('| Listed | Shore, Islet |\n| Part | fewer than 2 units in a period are only part of it |');
    expect(text).toContain(
      '### Left out of the ranking\n\n| Unit | Periods | Reason |\n| --- | --- | --- |\n| Wreck | 2019 on | closed |',
    );
    expect(text).toContain('| Islet | Shore | a | no gauge |');
    expect(text).toContain(
      '### Denominators\n\n| Id | Name | Unit of measure | Also called |\n| --- | --- | --- | --- |\n| `people` | People | people | Population |',
    );
    expect(text).toContain('| `b` | (harbour.x + harbour.y) / harbour.people | the same year | Known |');
    expect(text).toContain('- `a`: People give the values, as codes. Where it is missing the data show: n/a. Ours.');
    expect(text).toContain(
      '0 published rows and 1 worked row; `atrisk frameworks check` recomputes them. 1 row left out',
    );
  });

  it('prints the parts of many indicators to a hundredth', () => {
    const ids = Array.from({ length: 3 }, (_, position) => `i${position}`);
    const text = codebook({
      indicators: ids.map((id) => indicator(id)),
      index: [node('total', 'weighted-mean', ids, { weights: { i0: 1, i1: 2, i2: 1e6 } })],
    });
    expect(text).toContain('| `i0` | Indicator i0 | points | higher is riskier | <0.01 % |');
    expect(text).toContain('| `i2` | Indicator i2 | points | higher is riskier | 100 % |');
  });

  it('says so where nobody is ranked', () => {
    const text = codebook({ ranking: 'none' });
    expect(text).toContain('The framework ranks nobody.');
    expect(text).toContain('There is no score.');
  });

  it('lets nothing in a definition become markup', () => {
    const hostile = '| <script>x</script> [a](javascript:b) `c` *d*\n# e';
    const text = codebook({
      title: hostile,
      outcome: hostile,
      publisher: hostile,
      source: { title: hostile },
      indicators: [
        indicator('a', { name: hostile, unitOfMeasure: hostile, aliases: [`${hostile} 2`], description: hostile }),
        indicator('b'),
      ],
      notes: [hostile],
    });
    expect(text).not.toContain('<script>');
    expect(text).not.toMatch(/(?<!\\)\[a\]/);
    expect(text).not.toContain('\n# e');
    expect(text).not.toMatch(/[^\\]`c`/);
    const rows = text.split('\n').filter((line) => line.startsWith('| `'));
    expect(new Set(rows.slice(0, 2).map(cells)).size).toBe(1);
  });
});
