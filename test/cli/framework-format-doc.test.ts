/** The examples of docs/framework-format.md: every definition loads, and what is run prints what stands there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadFramework } from '../../src/framework/load.ts';
import { definition, node } from '../helpers/framework.ts';
import { temporaryFolder } from './support/folder.ts';
import { ROOT, run } from './support/run.ts';

const text = readFileSync(join(ROOT, 'docs', 'framework-format.md'), 'utf8');
const folder = temporaryFolder();

/** Blocks of code with what stands behind the opening marks: `yaml`, `csv file=harbours.csv`, `console`. */
const blocks = [...text.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm)].map(([, info = '', body = '']) => ({ info, body }));
/** A variant needs what it varies beside it: it is tried by the commands. */
const definitions = blocks.filter(
  ({ info, body }) => info.startsWith('yaml') && !body.startsWith('#') && !body.includes('\nextends:'),
);

/** Keys of a definition, put into one that has the rest. */
function completed(body: string): string {
  const keys = parse(body) as Record<string, unknown>;
  if ('format' in keys) return body;
  const indicators = (keys['indicators'] as { id: string }[] | undefined)?.map(({ id }) => id);
  const plain = (id: string) => ({ id, name: id, unitOfMeasure: 'points', polarity: 'higher-is-riskier' });
  const named = indicators ?? ['tide', ...'ABCDEFGHIJ'];
  const whole = definition({
    indicators: named.map(plain),
    index: [node('total', 'sum', named)],
    ...keys,
  });
  return JSON.stringify(whole, null, 1);
}

describe('docs/framework-format.md', () => {
  it('has an example of each key of where values come from', () => {
    const all = definitions.map(({ body }) => body).join('\n');
    for (const key of ['from:', 'needs:', 'per:', 'times:', 'age:', 'periods:', 'note:', 'substitutions:', 'rule:']) {
      expect(all).toContain(key);
    }
    expect(definitions).toHaveLength(8);
  });

  it.each(definitions.map(({ body }, index) => [index + 1, body] as const))('definition %i loads', (_, body) => {
    expect(loadFramework(completed(body), 'example.yaml').definition.format).toBe(1);
  });

  it('prints what it says', async () => {
    let commands = 0;
    for (const { info, body } of blocks) {
      const file = /file=(\S+)/.exec(info)?.[1];
      if (file !== undefined) writeFileSync(join(folder, file), body);
      if (info !== 'console') continue;
      const [command = ''] = body.split('\n');
      const { stdout, stderr } = await run(command.split(' ').slice(2), { folder });
      expect(`${command}\n${stdout}${stderr}`).toBe(body);
      commands += 1;
    }
    expect(commands).toBe(12);
  });
});
