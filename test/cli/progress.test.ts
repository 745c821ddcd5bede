import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { progressBar, progressOf } from '../../src/cli/progress.ts';

/** A terminal, or a pipe, with a clock that stands still until it is moved. */
function world(isTerminal: boolean, env: Record<string, string> = {}) {
  const seen = { text: '', now: 0 };
  const io: Io = {
    out: () => Promise.resolve(),
    err: (text) => {
      seen.text += text;
    },
    stdin: () => Promise.resolve(new Uint8Array()),
    stdinIsTerminal: false,
    outIsTerminal: false,
    errIsTerminal: isTerminal,
    columns: null,
    env,
    now: () => seen.now,
  };
  const pass = (milliseconds: number): void => {
    seen.now += milliseconds;
  };
  return { io, seen, pass };
}

/** What a terminal shows of the last line once everything is written to it. */
function lastLine(text: string): string {
  const line: string[] = [];
  let at = 0;
  for (const character of text.split('\n').at(-1) ?? '') {
    if (character === '\r') at = 0;
    else {
      line[at] = character;
      at += 1;
    }
  }
  return line.join('');
}

describe('the bar', () => {
  it('is not there within the first second', () => {
    const { io, seen, pass } = world(true);
    const bar = progressBar(io, {}, 'reading', 40_000_000);
    bar.tick(0.1);
    pass(999);
    bar.tick(0.9);
    bar.end();
    expect(seen.text).toBe('');
  });

  it('is there in a late stage of a run that has lasted longer, however short the stage', () => {
    const { io, seen, pass } = world(true);
    pass(1_200);
    progressBar(io, {}, 'checking', 0).tick(0.5);
    expect(lastLine(seen.text)).toBe('checking [############............] 50 %');
  });

  it('shows how far the work has come, and goes away', () => {
    const { io, seen, pass } = world(true);
    const bar = progressBar(io, {}, 'reading', 40_000_000);
    pass(1_000);
    bar.tick(0.25);
    expect(lastLine(seen.text)).toBe('reading 40 MB [######..................] 25 %');
    pass(100);
    bar.tick(1);
    expect(lastLine(seen.text)).toBe('reading 40 MB [########################] 100 %');
    pass(100);
    bar.tick(0.5);
    expect(lastLine(seen.text).trimEnd()).toBe('reading 40 MB [############............] 50 %');
    bar.end();
    expect(lastLine(seen.text).trim()).toBe('');
    expect(seen.text.endsWith('\r')).toBe(true);
    expect(seen.text).not.toContain('\n');
  });

  it('is not drawn more often than ten times a second', () => {
    const { io, seen, pass } = world(true);
    const bar = progressBar(io, {}, 'reading', 1e6);
    pass(2_000);
    for (let step = 0; step < 100; step += 1) {
      bar.tick(step / 100);
      pass(10);
    }
    expect(seen.text.split('\r').length - 1).toBe(10);
  });

  it('is never there with --quiet', () => {
    const { io, seen, pass } = world(true);
    const bar = progressBar(io, { quiet: true }, 'reading', 1e9);
    pass(60_000);
    bar.tick(0.5);
    bar.end();
    expect(seen.text).toBe('');
  });

  it.each([
    ['a pipe', false, {}],
    ['a dumb terminal', true, { TERM: 'dumb' }],
  ] as const)('is one line in %s', (_, isTerminal, env) => {
    const { io, seen, pass } = world(isTerminal, env);
    const bar = progressBar(io, {}, 'reading', 40_000_000);
    pass(500);
    bar.tick(0.1);
    expect(seen.text).toBe('');
    for (const share of [0.3, 0.6, 1]) {
      pass(1_000);
      bar.tick(share);
    }
    bar.end();
    expect(seen.text).toBe('reading 40 MB …\n');
  });

  it('does not speak of megabytes where there are none', () => {
    const { io, seen, pass } = world(false);
    const bar = progressBar(io, {}, 'reading', 10_000);
    pass(1_000);
    bar.tick(0.3);
    expect(seen.text).toBe('reading …\n');
  });
});

describe('the name of a stage', () => {
  it('is told on long runs, on request, and never with --quiet', () => {
    const short = world(true);
    short.seen.now = 10;
    progressOf(short.io, {})('scoring');
    expect(short.seen.text).toBe('');
    progressOf(short.io, { verbose: true })('scoring');
    expect(short.seen.text).toBe('scoring …\n');
    const long = world(true);
    long.pass(5_000);
    progressOf(long.io, { quiet: true, verbose: true })('scoring');
    expect(long.seen.text).toBe('');
    progressOf(long.io, {})('scoring');
    expect(long.seen.text).toBe('scoring …\n');
  });
});
