/** The examples of docs/evidence.md: a reader who repeats them in the folder `data` must see what is printed there. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectPath } from '../helpers/files.ts';
import { expectDocPrints } from './support/doc-example.ts';
import { temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();

it('prints what docs/evidence.md says', async () => {
  cpSync(projectPath('data/example-ledger'), join(folder, 'example-ledger'), { recursive: true });
  expect(await expectDocPrints('evidence.md', folder)).toBe(3);
});
