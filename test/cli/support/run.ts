import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from '../../../src/cli/io.ts';
import { main } from '../../../src/cli/main.ts';

/** The root of the project. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** True where the program has been built, so that it can be started as a process of its own. */
export const isBuilt = existsSync(join(ROOT, 'dist', 'cli', 'main.js'));

/** What a run left behind. */
export interface Run {
  status: number;
  stdout: string;
  stderr: string;
}

/** The world a run is given; everything is optional and calm by default: a pipe, no environment, a clock at zero. */
export interface World {
  /** Folder in which paths of the arguments are looked up. */
  folder?: string;
  stdin?: Uint8Array | string;
  stdinIsTerminal?: boolean;
  /** Width of the terminal that standard output and error go to; absent where they go into a pipe. */
  columns?: number;
  env?: Readonly<Record<string, string>>;
}

/** Runs the program in this process. */
export async function run(argv: readonly string[], world: World = {}): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const before = process.cwd();
  if (world.folder !== undefined) process.chdir(world.folder);
  try {
    const status = await main(argv, ioOf(world, written));
    return { status, ...written };
  } finally {
    process.chdir(before);
  }
}

function ioOf(world: World, written: { stdout: string; stderr: string }): Io {
  const isTerminal = world.columns !== undefined;
  return {
    out: (text) => {
      written.stdout += text;
      return Promise.resolve();
    },
    err: (text) => {
      written.stderr += text;
    },
    stdin: () => Promise.resolve(Buffer.from(world.stdin ?? '')),
    stdinIsTerminal: world.stdinIsTerminal ?? false,
    outIsTerminal: isTerminal,
    errIsTerminal: isTerminal,
    columns: world.columns ?? null,
    env: world.env ?? {},
    now: () => 0,
  };
}

/** Runs the built program as a process of its own, in pipes. */
export function runChild(argv: readonly string[], world: Omit<World, 'columns' | 'stdinIsTerminal'> = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'bin', 'atrisk.js'), ...argv], {
    cwd: world.folder ?? ROOT,
    env: cleanEnv(world.env ?? {}),
    input: Buffer.from(world.stdin ?? ''),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { status: status ?? -1, stdout, stderr: withoutProgress(stderr) };
}

/** What a process says while it takes more than a second depends on the machine, not on the program. */
function withoutProgress(stderr: string): string {
  return stderr.replace(/^(reading|checking|scoring|inspecting|drawing)( \d+ MB)? …\n/gm, '');
}

/** The environment without what turns colour on or off or names a locale, and with what the test asks for. */
export function cleanEnv(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  const kept = Object.entries({ PATH, HOME, TMPDIR, SystemRoot }).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...env };
}

/** Runs a line of shell with `atrisk` standing for the built program: for pipes and redirections. */
export function runShell(script: string, world: Omit<World, 'columns' | 'stdinIsTerminal'> = {}): Run {
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', `atrisk() { "${process.execPath}" "${join(ROOT, 'bin', 'atrisk.js')}" "$@"; }\n${script}`],
    {
      cwd: world.folder ?? ROOT,
      env: cleanEnv(world.env ?? {}),
      input: Buffer.from(world.stdin ?? ''),
      encoding: 'utf8',
    },
  );
  return { status: status ?? -1, stdout, stderr: withoutProgress(stderr) };
}
