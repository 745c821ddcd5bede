/** The example of docs/coding.md, run from top to bottom: a reader who repeats it must see what is printed there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docBlocks } from './support/doc-blocks.ts';
import { temporaryFolder } from './support/folder.ts';
import { ROOT, run } from './support/run.ts';

const DOC = join(ROOT, 'docs', 'coding.md');
const folder = temporaryFolder();

it('prints what docs/coding.md says', async () => {
  let commands = 0;
  for (const { info, body } of docBlocks(readFileSync(DOC, 'utf8'))) {
    const file = /file=(\S+)/.exec(info)?.[1];
    if (file !== undefined) writeFileSync(join(folder, file), body);
    if (info !== 'console') continue;
    const [command = ''] = body.split('\n');
    expect(command).toMatch(/^\$ atrisk /);
    const { stdout, stderr } = await run(command.split(' ').slice(2), { folder });
    expect(`${command}\n${stdout}${stderr}`).toBe(body);
    commands += 1;
  }
  expect(commands).toBe(5);
});
