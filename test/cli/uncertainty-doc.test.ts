/** The example of docs/uncertainty.md: a reader who repeats it must see what is printed there. */
import { expect, it } from 'vitest';
import { expectDocPrints } from './support/doc-example.ts';
import { temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();

it('prints what docs/uncertainty.md says', async () => {
  expect(await expectDocPrints('uncertainty.md', folder)).toBe(3);
});
