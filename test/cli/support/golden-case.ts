import {
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT, type Run, type World } from './run.ts';

/** The folder of all cases. Names that begin with `_` hold what cases share. */
const GOLDEN = join(ROOT, 'test', 'golden');

/** What `case.yaml` may say. */
const schema = z.strictObject({
  /** What the case shows: the number of a bad input, or a requirement. */
  about: z.string(),
  args: z.array(z.string()),
  exit: z.number(),
  /** Standard input, as text or as the name of a file of the case; or true for a terminal at which nobody types. */
  stdin: z.string().optional(),
  stdinFile: z.string().optional(),
  stdinTerminal: z.boolean().default(false),
  /** Standard output goes to a terminal of that width instead of a pipe. */
  terminal: z.strictObject({ columns: z.number() }).optional(),
  env: z.record(z.string(), z.string()).default({}),
  /** Copies to make before the run: name → file of the case, or of another one, such as what that one prints. */
  copies: z.record(z.string(), z.string()).default({}),
  /** Texts to replace in a file before the run, each once and each certain to be there: [name, text, by what]. */
  edits: z.array(z.tuple([z.string(), z.string(), z.string()])).default([]),
  /** Symbolic links to make before the run: name → what it points to. */
  links: z.record(z.string(), z.string()).default({}),
  /** A case that prints the same: this one has no `stdout.txt`, and the other's counts. */
  sameAs: z.string().optional(),
  /** Words otherwise refused in any output, because a case quotes them from its input. */
  allow: z.array(z.string()).default([]),
  /** The output is coloured on purpose. */
  colour: z.boolean().default(false),
  /** Run as a process of its own as well. */
  child: z.boolean().default(false),
});

export type GoldenCase = z.infer<typeof schema> & { name: string };

/** All cases, in order of their names. */
export function goldenCases(): GoldenCase[] {
  return readdirSync(GOLDEN)
    .filter((name) => !name.startsWith('_') && !name.startsWith('.'))
    .sort()
    .map((name) => ({ ...schema.parse(parse(readFileSync(join(GOLDEN, name, 'case.yaml'), 'utf8'))), name }));
}

/** Where runs happen: a copy of each case, with the shared files and the shipped data at their usual distance. */
export interface Stage {
  /** Lays out one case afresh and returns its folder. */
  prepare: (golden: GoldenCase) => string;
  clear: () => void;
}

/** A stage in a temporary folder of its own, so that no run can touch the project. */
export function newStage(): Stage {
  const root = mkdtempSync(join(tmpdir(), 'atrisk-golden-'));
  const cases = join(root, 'test', 'golden');
  mkdirSync(cases, { recursive: true });
  cpSync(join(GOLDEN, '_shared'), join(cases, '_shared'), { recursive: true });
  cpSync(join(ROOT, 'data'), join(root, 'data'), { recursive: true });
  return {
    prepare(golden) {
      const folder = join(cases, golden.name);
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
      for (const file of inputsOf(golden.name)) copyFileSync(join(GOLDEN, golden.name, file), join(folder, file));
      for (const [name, file] of Object.entries(golden.copies)) {
        copyFileSync(join(GOLDEN, golden.name, file), join(folder, name));
      }
      for (const [name, text, replacement] of golden.edits) edit(join(folder, name), text, replacement);
      for (const [name, target] of Object.entries(golden.links)) symlinkSync(target, join(folder, name));
      return folder;
    },
    clear() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function edit(path: string, text: string, replacement: string): void {
  const content = readFileSync(path, 'utf8');
  if (!content.includes(text)) throw new Error(`${path} does not hold ${text}.`);
  writeFileSync(
    path,
    content.replace(text, () => replacement),
  );
}

const EXPECTED = new Set(['case.yaml', 'stdout.txt', 'stderr.txt', 'written']);

function inputsOf(name: string): string[] {
  return readdirSync(join(GOLDEN, name)).filter((file) => !EXPECTED.has(file));
}

/** The world a case asks for. */
export function worldOf(golden: GoldenCase, folder: string): World {
  const stdin = golden.stdinFile === undefined ? golden.stdin : readFileSync(join(folder, golden.stdinFile));
  return {
    folder,
    stdinIsTerminal: golden.stdinTerminal,
    env: golden.env,
    ...(stdin === undefined ? {} : { stdin }),
    ...(golden.terminal === undefined ? {} : { columns: golden.terminal.columns }),
  };
}

/** Everything a run printed and wrote, by name; files that were there before count where they changed. */
export interface Outcome extends Run {
  written: Record<string, string>;
}

/** Adds to a run what it wrote, with the paths of the machine taken out. */
export function outcomeOf(golden: GoldenCase, folder: string, run: Run): Outcome {
  const before = new Map(inputsOf(golden.name).map((file) => [file, readFileSync(join(GOLDEN, golden.name, file))]));
  const made = new Set([...Object.keys(golden.copies), ...Object.keys(golden.links)]);
  const written: Record<string, string> = {};
  for (const file of readdirSync(folder).sort()) {
    const path = join(folder, file);
    if (made.has(file) || statSync(path).isDirectory()) continue;
    const bytes = readFileSync(path);
    if (before.get(file)?.equals(bytes) !== true) written[file] = bytes.toString('utf8');
  }
  for (const file of before.keys()) if (!existsSync(join(folder, file))) written[file] = '(deleted)';
  for (const link of Object.keys(golden.links)) {
    if (!lstatSync(join(folder, link)).isSymbolicLink()) written[link] = '(the link was replaced by a file)';
  }
  const clean = (text: string): string => text.replaceAll(folder, '{case}').replaceAll(ROOT, '{root}');
  return { status: run.status, stdout: clean(run.stdout), stderr: clean(run.stderr), written };
}

/** What a case expects, as its folder holds it. An absent file stands for nothing printed. */
export function expectedOf(golden: GoldenCase): Outcome {
  const text = (folder: string, file: string): string => {
    const path = join(GOLDEN, folder, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  };
  const folder = join(GOLDEN, golden.name, 'written');
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  return {
    status: golden.exit,
    stdout: text(golden.sameAs ?? golden.name, 'stdout.txt'),
    stderr: text(golden.name, 'stderr.txt'),
    written: Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])),
  };
}

/** Rewrites what a case expects. The exit status is never rewritten: it is stated by hand. */
export function rewrite(golden: GoldenCase, outcome: Outcome): void {
  const put = (path: string, text: string): void => {
    if (text === '') return;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };
  const folder = join(GOLDEN, golden.name);
  for (const name of ['stdout.txt', 'stderr.txt', 'written'])
    rmSync(join(folder, name), { recursive: true, force: true });
  if (golden.sameAs === undefined) put(join(folder, 'stdout.txt'), outcome.stdout);
  put(join(folder, 'stderr.txt'), outcome.stderr);
  for (const [file, text] of Object.entries(outcome.written)) put(join(folder, 'written', file), text);
}
