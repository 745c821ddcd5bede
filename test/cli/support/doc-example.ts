import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { docBlocks, words } from './doc-blocks.ts';
import { ROOT, run } from './run.ts';

/**
 * Repeats what a page of docs shows: writes its files into a folder, runs its commands there, and expects what it
 * prints. Every command stands in a block of its own.
 *
 * @returns how many commands there were
 */
export async function expectDocPrints(page: string, folder: string): Promise<number> {
  let commands = 0;
  for (const { info, body } of docBlocks(readFileSync(join(ROOT, 'docs', page), 'utf8'))) {
    const file = /file=(\S+)/.exec(info)?.[1];
    if (file !== undefined) writeFileSync(join(folder, file), body);
    if (info !== 'console') continue;
    const [command = ''] = body.split('\n');
    expect(command).toMatch(/^\$ atrisk /);
    const { stdout, stderr } = await run(words(command).slice(2), { folder });
    expect(`${command}\n${stdout}${stderr}`).toBe(body);
    commands += 1;
  }
  return commands;
}
