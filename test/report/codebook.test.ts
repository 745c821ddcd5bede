import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeCodebook } from '../../src/engine/codebook.ts';
import { loadFramework } from '../../src/framework/load.ts';
import { renderCodebook } from '../../src/report/codebook.ts';
import { projectPath, shippedNames } from '../helpers/files.ts';
import { framework, indicator, node } from '../helpers/framework.ts';

function codebook(more: Record<string, unknown> = {}): string {
  return renderCodebook(describeCodebook(framework(more)));
}

/** Cells of a table row; an escaped bar is none. */
function cells(row: string): number {
  return row.split(/(?<!\\)\|/).length;
}

describe.each(shippedNames())('the codebook of the shipped framework %s', (name) => {
  const file = projectPath(`frameworks/${name}.yaml`);
  const shipped = loadFramework(readFileSync(file, 'utf8'), file);
  const text = renderCodebook(describeCodebook(shipped));
  const lines = text.split('\n');

  it('names every indicator and every node with its rule', () => {
    for (const { id } of shipped.definition.indicators)
      expect(lines.some((line) => line.startsWith(`| \`${id}\` |`))).toBe(true);
    for (const { id } of shipped.definition.index)
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
    expect(section.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(shipped.definition.notes.length);
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
