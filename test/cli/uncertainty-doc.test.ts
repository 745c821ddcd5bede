/** The example of docs/uncertainty.md: a reader who repeats it must see what is printed there. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { docBlocks, words } from './support/doc-blocks.ts';
import { temporaryFolder } from './support/folder.ts';
import { ROOT, run } from './support/run.ts';

const folder = temporaryFolder();

it('prints what docs/uncertainty.md says', async () => {
  const blocks = docBlocks(readFileSync(join(ROOT, 'docs', 'uncertainty.md'), 'utf8'));
  let commands = 0;
  for (const { info, body } of blocks) {
    const file = /file=(\S+)/.exec(info)?.[1];
    if (file !== undefined) writeFileSync(join(folder, file), body);
    if (info !== 'console') continue;
    const [command = ''] = body.split('\n');
    const { stdout, stderr } = await run(words(command).slice(2), { folder });
    expect(`${command}\n${stdout}${stderr}`).toBe(body);
    commands += 1;
  }
  expect(commands).toBe(3);
});
