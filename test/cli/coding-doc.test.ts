/** The example of docs/coding.md: a reader who repeats it must see what is printed there. */
import { expect, it } from 'vitest';
import { expectDocPrints } from './support/doc-example.ts';
import { temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();

it('prints what docs/coding.md says', async () => {
  expect(await expectDocPrints('coding.md', folder)).toBe(5);
});
