/** Bad input 44 for gathered data: the same bytes whatever the order of rows and files, the locale or the time zone. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from './support/folder.ts';
import { isBuilt, run, runChild } from './support/run.ts';

const root = temporaryFolder();
const A = ['unit,name,year,clashes,courts', 'AR,Ärdania,2020,1,2', 'BE,Belmark,2020,,3', 'Çe,Çesta,2021,4,x'];
const B = [
  'unit,period,indicator,value,source',
  'AR,2020,speech,1,Gazette',
  'BE,2021,speech,,Post',
  'AR,2021,clashes,7,Ä',
];

let folders = 0;

function folderWith(a: readonly string[], b: readonly string[]): string {
  folders += 1;
  const folder = join(root, String(folders));
  mkdirSync(folder);
  writeFileSync(join(folder, 'a.csv'), `${a.join('\n')}\n`);
  writeFileSync(join(folder, 'b.csv'), `${b.join('\n')}\n`);
  return folder;
}

async function gathered(a: readonly string[], b: readonly string[], files: readonly string[]): Promise<string> {
  const folder = folderWith(a, b);
  const { status, stderr } = await run(['gather', ...files, '--missing', 'x', '-o', 'o.csv', '--report', 'o.json'], {
    folder,
  });
  expect({ status, stderr }).toMatchObject({ status: 0 });
  return readFileSync(join(folder, 'o.csv'), 'utf8') + readFileSync(join(folder, 'o.json'), 'utf8');
}

it('does not depend on the order of rows and files', async () => {
  const plain = await gathered(A, B, ['a.csv', 'b.csv']);
  expect(plain).toContain('AR,2021,clashes,7,Ä,2021,,Ärdania');
  const order = (lines: readonly string[]) =>
    fc.shuffledSubarray(lines.slice(1), { minLength: lines.length - 1 }).map((rows) => [lines[0] as string, ...rows]);
  await fc.assert(
    fc.asyncProperty(order(A), order(B), fc.boolean(), async (a, b, turned) => {
      expect(await gathered(a, b, turned ? ['b.csv', 'a.csv'] : ['a.csv', 'b.csv'])).toBe(plain);
    }),
    { numRuns: 20 },
  );
});

describe.skipIf(!isBuilt)('as a process (skipped where dist is not built)', () => {
  it.each([{ LC_ALL: 'sv_SE.UTF-8' }, { LC_ALL: 'tr_TR.UTF-8' }, { LC_ALL: 'C' }, { TZ: 'Pacific/Apia' }])(
    'does not depend on %o',
    (env) => {
      const folder = folderWith(A, B);
      const args = ['gather', 'a.csv', 'b.csv', '--missing', 'x', '--cells'];
      expect(runChild(args, { folder, env })).toEqual(runChild(args, { folder }));
    },
  );
});
