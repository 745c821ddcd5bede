/** The example of docs/reading.md: a reader who repeats it must see what is printed there. */
import { expect, it } from 'vitest';
import { expectDocPrints } from './support/doc-example.ts';
import { temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();

it('prints what docs/reading.md says', async () => {
  expect(await expectDocPrints('reading.md', folder)).toBe(3);
});
