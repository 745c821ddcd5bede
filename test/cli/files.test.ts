/** What happens to files: what is read is what is hashed, and a file is written whole or not at all. */
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, STRAIN, temporaryFolder } from './support/folder.ts';
import { isBuilt, run, runShell } from './support/run.ts';

const root = temporaryFolder();

/** A fresh folder with the clean data in it. */
function fresh(): string {
  const folder = mkdtempSync(join(root, 'case-'));
  writeFileSync(join(folder, 'data.csv'), CLEAN);
  return folder;
}

const CSV = ['score', 'data.csv', '-f', STRAIN, '--format', 'csv', '-o'];

describe('output files', () => {
  it('keep the rights of the file they replace', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'out.csv'), 'old');
    chmodSync(join(folder, 'out.csv'), 0o600);
    expect((await run([...CSV, 'out.csv'], { folder })).status).toBe(0);
    expect(statSync(join(folder, 'out.csv')).mode & 0o777).toBe(0o600);
  });

  it('are written where a symbolic link points, and the link stays', async () => {
    const folder = fresh();
    writeFileSync(join(folder, 'target.csv'), 'old');
    symlinkSync('target.csv', join(folder, 'link.csv'));
    expect((await run([...CSV, 'link.csv'], { folder })).status).toBe(0);
    expect(lstatSync(join(folder, 'link.csv')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'target.csv'), 'utf8')).toMatch(/^period,rank,/);
  });

  it.skipIf(!isBuilt || process.platform !== 'linux')(
    'that are pipes or devices are written to, never replaced',
    () => {
      const folder = fresh();
      const script =
        'mkfifo pipe; timeout 3 cat pipe > got.csv & atrisk score data.csv -f "$FW" --format csv -o pipe; echo "status $?"; test -p pipe && echo "still a pipe"; wait';
      const { stdout } = runShell(script, { folder, env: { FW: STRAIN } });
      expect(stdout).toBe('status 0\nstill a pipe\n');
      expect(readFileSync(join(folder, 'got.csv'), 'utf8')).toMatch(/^period,rank,/);
    },
  );

  it.each([
    ['a folder in their place', 'folder'],
    ['a folder that is not there', 'nowhere/out.csv'],
    ['a file where the folder should be', 'data.csv/out.csv'],
    ['a folder named like a file with a slash', 'folder/'],
  ])('fail with status 4 over %s, and leave nothing behind', async (_, output) => {
    const folder = fresh();
    mkdirSync(join(folder, 'folder'));
    const { status, stderr } = await run([...CSV, output], { folder });
    expect({ status, stderr }).toEqual({
      status: 4,
      stderr: expect.stringContaining(`${output} cannot be written`) as string,
    });
    expect(readdirSync(folder).sort()).toEqual(['data.csv', 'folder']);
    expect(readdirSync(join(folder, 'folder'))).toEqual([]);
  });

  it('with an empty name are a mistake in the command line', async () => {
    const folder = fresh();
    const { status } = await run([...CSV, ''], { folder });
    expect([2, 4]).toContain(status);
    expect(readdirSync(folder)).toEqual(['data.csv']);
  });

  it('are never written over an input named by a hard link', async () => {
    const folder = fresh();
    execFileSync('ln', [join(folder, 'data.csv'), join(folder, 'hard.csv')]);
    const { status } = await run([...CSV, 'hard.csv'], { folder });
    expect(readFileSync(join(folder, 'data.csv'), 'utf8')).toBe(CLEAN);
    expect([0, 2]).toContain(status);
  });

  it('are never written over the definition or a .meta.yaml', async () => {
    const folder = fresh();
    const definition = readFileSync(STRAIN, 'utf8');
    writeFileSync(join(folder, 'fw.yaml'), definition);
    writeFileSync(join(folder, 'data.meta.yaml'), 'title: Clean\n');
    const overDefinition = await run(['score', 'data.csv', '-f', 'fw.yaml', '-o', './fw.yaml'], { folder });
    const overSidecar = await run(['score', 'data.csv', '-f', 'fw.yaml', '-o', 'data.meta.yaml'], { folder });
    expect(readFileSync(join(folder, 'fw.yaml'), 'utf8')).toBe(definition);
    expect(readFileSync(join(folder, 'data.meta.yaml'), 'utf8')).toBe('title: Clean\n');
    expect([overDefinition.status, overSidecar.status]).toEqual([2, 2]);
  });
});

describe('inputs', () => {
  it('68: are hashed as they were read', async () => {
    const folder = fresh();
    const { stdout } = await run(['score', 'data.csv', '-f', STRAIN, '--format', 'json'], { folder });
    const { inputs } = JSON.parse(stdout) as { inputs: { sha256: string }[] };
    expect(inputs.map(({ sha256 }) => sha256)).toEqual([createHash('sha256').update(CLEAN).digest('hex')]);
  });

  it('68: from standard input too', async () => {
    const { stdout } = await run(['score', '-', '-f', STRAIN, '--format', 'json'], { stdin: CLEAN });
    const { inputs } = JSON.parse(stdout) as { inputs: { name: string; sha256: string }[] };
    expect(inputs).toMatchObject([{ name: '-', sha256: createHash('sha256').update(CLEAN).digest('hex') }]);
  });
});
