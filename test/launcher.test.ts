import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../bin', import.meta.url));

/** A preload that makes Node claim to be another version. */
const claim = (version: string): string =>
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'${version}'}})`;

describe('the launcher', () => {
  let copy: string;

  /** Runs a copy of the launcher beside which nothing was built. */
  function run(...options: string[]): { status: number | null; stdout: string; stderr: string } {
    return spawnSync(process.execPath, [...options, path.join(copy, 'bin/atrisk.js'), '--version'], {
      encoding: 'utf8',
    });
  }

  beforeAll(() => {
    copy = mkdtempSync(path.join(tmpdir(), 'atrisk-launcher-'));
    cpSync(bin, path.join(copy, 'bin'), { recursive: true });
    writeFileSync(path.join(copy, 'package.json'), '{"type":"module"}');
  });

  afterAll(() => {
    rmSync(copy, { recursive: true, force: true });
  });

  it('says what to do where dist is missing', () => {
    const { status, stdout, stderr } = run();
    expect(stderr).toContain('npm run build');
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it.each(['18.20.8', '20.18.3', '16.0.0'])('refuses Node %s in a sentence', (version) => {
    const { status, stdout, stderr } = run('--import', claim(version));
    expect(stderr).toContain(`atrisk needs Node 20.19 or newer, and this is Node ${version}.`);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });

  it.each(['20.19.0', '22.0.0', '100.0.0'])('takes Node %s', (version) => {
    expect(run('--import', claim(version)).stderr).not.toContain('needs Node');
  });
});
