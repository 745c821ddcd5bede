/** What only a process of its own can show: closed pipes, full disks, streams that are not there, signals. */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CLEAN, STRAIN, temporaryFolder } from './support/folder.ts';
import { cleanEnv, isBuilt, ROOT, type Run, runChild, runShell } from './support/run.ts';

const folder = temporaryFolder();
writeFileSync(join(folder, 'data.csv'), CLEAN);
const rows = Array.from({ length: 3000 }, (_, index) => `U${index},2021,${index % 100},${index % 3},50`);
writeFileSync(join(folder, 'many.csv'), `unit,year,clashes,speech,courts\n${rows.join('\n')}\n`);

function shell(script: string, env: Record<string, string> = {}): Run {
  return runShell(script, { folder, env: { ...env, FW: STRAIN } });
}

/** No stack, no word of the platform. */
function expectCalm(text: string): void {
  expect(text).not.toMatch(/^\s+at .*:\d+/m);
  expect(text).not.toMatch(/node:|Error:|EPIPE|ENOSPC|EBADF|Unhandled|Warning/);
}

describe.skipIf(!isBuilt)('as a process (skipped where dist is not built)', () => {
  it.each(['table', 'csv', 'json', 'ndjson', 'markdown'])(
    '63: a reader that leaves early is no error: %s',
    (format) => {
      const run = shell(
        `{ atrisk score many.csv -f "$FW" --format ${format} --quiet; echo "status $?" >&2; } | head -1`,
      );
      expect(run.stderr).toBe('status 0\n');
      expect(run.stdout.split('\n')).toHaveLength(2);
    },
  );

  it('63: nor one that reads nothing', () => {
    const run = shell('{ atrisk score many.csv -f "$FW" --format json --quiet; echo "status $?" >&2; } | true');
    expect(run.stderr).toBe('status 0\n');
  });

  it('63: a reader of gathered data that leaves early', () => {
    const run = shell('{ atrisk gather many.csv --quiet; echo "status $?" >&2; } | head -1');
    expect(run.stderr).toBe('status 0\n');
    expect(run.stdout).toBe('unit,period,indicator,value,source,source_period,flag,name\n');
  });

  it('63: help into a closed pipe', () => {
    const run = shell('{ atrisk --help; echo "status $?" >&2; } | true');
    expect(run.stderr).toBe('status 0\n');
  });

  it('63: messages into a closed pipe leave the status as it is', () => {
    const run = shell('{ { atrisk score nowhere.csv -f "$FW"; echo "status $?" >&3; } 2>&1 | true; } 3>&1');
    expect(run.stdout).toBe('status 3\n');
  });

  it.skipIf(!existsSync('/dev/full')).each(['table', 'csv', 'json', 'ndjson', 'markdown'])(
    '64: a full disk is named, with status 4: %s',
    (format) => {
      const run = shell(`atrisk score many.csv -f "$FW" --format ${format} --quiet > /dev/full`);
      expect(run.stderr).toMatch(/^atrisk: .*(cannot be written|disk is full)/);
      expectCalm(run.stderr);
      expect(run.status).toBe(4);
    },
  );

  it.skipIf(!existsSync('/dev/full'))('64: a full disk under --help', () => {
    const run = shell('atrisk --help > /dev/full');
    expectCalm(run.stderr);
    expect(run.status).toBe(4);
  });

  it.skipIf(!existsSync('/dev/full'))('64: a full disk under --version', () => {
    const run = shell('atrisk --version > /dev/full');
    expectCalm(run.stderr);
    expect(run.status).toBe(4);
  });

  it('64: standard output that is closed', () => {
    const run = shell('atrisk score data.csv -f "$FW" --quiet >&-');
    expectCalm(run.stderr);
    expect([0, 4]).toContain(run.status);
  });

  it('62: standard input that is closed', () => {
    const run = shell('atrisk score - -f "$FW" <&-');
    expectCalm(run.stderr);
    expect([2, 3]).toContain(run.status);
    expect(run.stderr).toMatch(/^atrisk: /);
  });

  it('62: standard input that is a folder', () => {
    const run = shell('atrisk score - -f "$FW" < .');
    expectCalm(run.stderr);
    expect(run.status).toBe(3);
    expect(run.stderr).toMatch(/^atrisk: /);
  });

  it('94: standard input through a pipe', () => {
    const run = shell('cat data.csv | atrisk score - -f "$FW" --format csv');
    expect(run.status).toBe(0);
    expect(run.stdout).toBe(runChild(['score', 'data.csv', '-f', STRAIN, '--format', 'csv'], { folder }).stdout);
  });

  it('71: both colour variables set draw no warning', () => {
    const run = shell('atrisk score data.csv -f "$FW"', { NO_COLOR: '1', FORCE_COLOR: '1' });
    expect(run.stderr).toBe('');
    expect(run.stdout).not.toContain('\u001b');
  });

  it('71: FORCE_COLOR colours a pipe', () => {
    expect(shell('atrisk score data.csv -f "$FW"', { FORCE_COLOR: '1' }).stdout).toContain('\u001b[');
  });

  it('69: a name of 255 bytes, to read and to write', () => {
    const [input, output] = [`${'x'.repeat(251)}.csv`, 'y'.repeat(255)];
    copyFileSync(join(folder, 'data.csv'), join(folder, input));
    expect(runChild(['score', input, '-f', STRAIN, '-o', output], { folder })).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(folder, output))).toBe(true);
  });

  it('ends at once on an interrupt, with the status a shell reads as 130', async () => {
    const child = spawn(process.execPath, [join(ROOT, 'bin', 'atrisk.js'), 'score', '-', '-f', STRAIN], {
      env: cleanEnv({}),
    });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString();
    });
    child.stdin.write('unit,year\n');
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGINT');
    const end = await new Promise<{ code: number | null; signal: string | null }>((resolve) =>
      child.on('exit', (code, signal) => {
        resolve({ code, signal });
      }),
    );
    expect(end.signal === 'SIGINT' || end.code === 130).toBe(true);
    expectCalm(stderr);
  });

  it('67: of two runs that write one file, the last leaves it whole', async () => {
    const start = (format: string): Promise<number | null> =>
      new Promise((resolve) => {
        const args = ['score', 'many.csv', '-f', STRAIN, '--format', format, '-o', 'both.txt'];
        spawn(process.execPath, [join(ROOT, 'bin', 'atrisk.js'), ...args], { cwd: folder, env: cleanEnv({}) }).on(
          'exit',
          resolve,
        );
      });
    expect(await Promise.all([start('csv'), start('ndjson'), start('csv')])).toEqual([0, 0, 0]);
    const whole = ['csv', 'ndjson'].map(
      (format) => runChild(['score', 'many.csv', '-f', STRAIN, '--format', format], { folder }).stdout,
    );
    expect(whole).toContain(readFileSync(join(folder, 'both.txt'), 'utf8'));
    expect(shell('ls -A | grep tmp').stdout).toBe('');
  });

  it('runs through a symbolic link to the launcher', () => {
    symlinkSync(join(ROOT, 'bin', 'atrisk.js'), join(folder, 'linked.js'));
    expect(shell(`"${process.execPath}" linked.js --version`).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('says that it is not built, where it is not', () => {
    mkdirSync(join(folder, 'elsewhere', 'bin'), { recursive: true });
    copyFileSync(join(ROOT, 'bin', 'atrisk.js'), join(folder, 'elsewhere', 'bin', 'atrisk.js'));
    const run = shell(`"${process.execPath}" elsewhere/bin/atrisk.js --version`);
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^atrisk is not built/);
    expectCalm(run.stderr.replace('node', ''));
  });
});
