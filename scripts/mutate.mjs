// Tries the tests of src/stats and src/method: makes small faults in the sources, one at a time, and says which of them
// no test catches. A fault that survives is either equivalent (no input could show it) or a hole in the tests.
//   node scripts/mutate.mjs [--folder src/method/aggregation] [--each 12] [--seed 1]
//
// `--folder` may also be one file; `--each` is how many faults are tried per folder, drawn by `--seed` and spread over
// its files. The same seed draws the same faults. It works in a temporary copy and leaves the working tree alone.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { generator } from '../bench/made-up.mjs';
import { faultsOf } from './faults.mjs';

const METHOD = 'src/method';
const COPIED = ['src', 'test', 'package.json', 'tsconfig.json'];
/** A fault may loop for ever: it counts as caught after so many times what the sound tests take, and not before. */
const PATIENCE = 5;
const LEAST_LIMIT = 20_000;
/** A fault may fill the memory too. */
const MEMORY = '--max-old-space-size=1024';

const home = fileURLToPath(new URL('..', import.meta.url));
const { values: options } = parseArgs({
  options: {
    folder: { type: 'string' },
    each: { type: 'string', default: '12' },
    seed: { type: 'string', default: '1' },
  },
});
const [each, seed] = [wholeNumber('each', 1), wholeNumber('seed', 0)];
const folders = options.folder === undefined ? allFolders() : [named(options.folder)];
/** All is read and run here, so that work in the tree may go on. */
const copy = mkdtempSync(path.join(tmpdir(), 'atrisk-mutate-'));

function wholeNumber(name, least) {
  const number = Number(options[name]);
  if (Number.isInteger(number) && number >= least) return number;
  throw new Error(`--${name} takes a whole number of ${least} or more, not "${options[name]}".`);
}

function named(folder) {
  const found = path.posix.normalize(folder).replace(/\/+$/, '');
  if (/^src\/(stats|method)(\/|$)/.test(found) && existsSync(path.join(home, found))) return found;
  throw new Error(`--folder takes a folder or a file of src/stats or src/method, not "${folder}".`);
}

function allFolders() {
  const inside = readdirSync(path.join(home, METHOD), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return ['src/stats', METHOD, ...inside.map(({ name }) => `${METHOD}/${name}`).sort()];
}

/** The TypeScript files of a folder, without those of the folders in it; a file is itself. */
function filesOf(folder) {
  if (statSync(path.join(copy, folder)).isFile()) return [folder];
  const names = readdirSync(path.join(copy, folder)).filter((name) => name.endsWith('.ts'));
  return names.sort().map((name) => `${folder}/${name}`);
}

/** Which tests ought to catch the faults of a folder: its own, and what is tried of every method of the registries. */
function testsOf(folder) {
  if (folder.startsWith('src/stats')) return ['test/stats/'];
  const own = path.posix.relative('src', folder.endsWith('.ts') ? path.posix.dirname(folder) : folder);
  // What lies beside the folders is used by the methods of all of them.
  if (own === 'method') return ['test/method/'];
  const shared = readdirSync(path.join(copy, 'test/method')).filter((name) => name.endsWith('.test.ts'));
  return [`test/${own}/`, ...shared.sort().map((name) => `test/method/${name}`)];
}

/** Draws faults in turn from every file, so that long files do not have them all. */
function drawn(folder) {
  const next = generator(seed);
  const piles = shuffled(filesOf(folder), next).map((file) =>
    shuffled(faultsOf(file, readFileSync(path.join(copy, file), 'utf8')), next),
  );
  const taken = [];
  while (taken.length < each && piles.some((pile) => pile.length > 0)) {
    for (const pile of piles) if (pile.length > 0 && taken.length < each) taken.push(pile.pop());
  }
  return taken.sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));
}

function shuffled(list, next) {
  const copy = [...list];
  for (let last = copy.length - 1; last > 0; last -= 1) {
    const other = next() % (last + 1);
    [copy[last], copy[other]] = [copy[other], copy[last]];
  }
  return copy;
}

/** For the settings in the copy: the laws, which try every method of a registry and are slow, run after all others. */
const LAWS_LAST = `import { BaseSequencer } from 'vitest/node';
const late = ({ moduleId }) => Number(moduleId.endsWith('laws.test.ts'));
class LawsLast extends BaseSequencer {
  async sort(files) {
    return files.toSorted((a, b) => late(a) - late(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}
const withLawsLast = (settings) => ({ ...settings, test: { ...settings.test, sequence: { sequencer: LawsLast } } });
`;

/** A copy of what the tests need. One process runs them all, and property tests draw the same cases every time. */
function copyTree() {
  for (const entry of COPIED) cpSync(path.join(home, entry), path.join(copy, entry), { recursive: true });
  symlinkSync(path.join(home, 'node_modules'), path.join(copy, 'node_modules'), 'dir');
  const settings = {
    root: copy,
    cacheDir: path.join(copy, '.cache'),
    test: {
      include: ['test/**/*.test.ts'],
      setupFiles: [path.join(copy, 'setup.mjs')],
      pool: 'threads',
      isolate: false,
      fileParallelism: false,
      bail: 1,
      reporters: ['dot'],
    },
  };
  writeFileSync(
    path.join(copy, 'vitest.config.mjs'),
    `${LAWS_LAST}export default withLawsLast(${JSON.stringify(settings)});\n`,
  );
  writeFileSync(path.join(copy, 'setup.mjs'), `import fc from 'fast-check';\nfc.configureGlobal({ seed: ${seed} });\n`);
}

let running;

/** Runs tests in the copy: 'passed', 'failed', or 'too slow' where they took longer than the limit. */
function run(tests, limit) {
  const vitest = path.join(home, 'node_modules/vitest/vitest.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MEMORY, vitest, 'run', '--configLoader', 'native', ...tests], {
      cwd: copy,
      stdio: 'ignore',
      // A group of its own, so that nothing of it is left when it is stopped.
      detached: true,
    });
    running = child;
    let outcome;
    const timer = setTimeout(() => {
      outcome = 'too slow';
      stop(child);
    }, limit);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearTimeout(timer);
      running = undefined;
      resolve(outcome ?? (code === 0 ? 'passed' : 'failed'));
    });
  });
}

function stop(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

async function tryFolder(folder) {
  const tests = testsOf(folder);
  const begun = performance.now();
  if ((await run(tests, 600_000)) !== 'passed')
    throw new Error(`The tests of ${folder} fail without any fault: run them by "npx vitest run ${tests.join(' ')}".`);
  const limit = Math.max(PATIENCE * (performance.now() - begun), LEAST_LIMIT);
  const faults = drawn(folder);
  const survivors = [];
  for (const [index, fault] of faults.entries()) {
    const file = path.join(copy, fault.file);
    const sound = readFileSync(file, 'utf8');
    writeFileSync(file, sound.slice(0, fault.start) + fault.becomes + sound.slice(fault.end));
    const outcome = await run(tests, limit);
    writeFileSync(file, sound);
    if (outcome === 'passed') survivors.push(fault);
    const said = outcome === 'passed' ? 'SURVIVED' : outcome === 'failed' ? 'caught' : 'caught (too slow)';
    process.stderr.write(`${index + 1}/${faults.length} ${placeOf(fault)} ${said}\n`);
  }
  return { faults: faults.length, survivors };
}

function placeOf({ file, line, column, was, now }) {
  return `${file}:${line}:${column} ${oneLine(was)} → ${oneLine(now)}`;
}

function oneLine(text) {
  const line = text.replace(/\s+/g, ' ');
  return `\`${line.length > 100 ? `${line.slice(0, 99)}…` : line}\``;
}

function report(name, faults, caught) {
  const share = faults === 0 ? '' : ` (${((100 * caught) / faults).toFixed(1)} %)`;
  process.stdout.write(`${name}: ${faults} faults, ${caught} caught${share}\n`);
}

const cleanUp = () => {
  if (running !== undefined) stop(running);
  rmSync(copy, { recursive: true, force: true });
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    cleanUp();
    process.exit(130);
  });
}
try {
  copyTree();
  let [made, missed] = [0, 0];
  for (const folder of folders) {
    const { faults, survivors } = await tryFolder(folder);
    report(folder, faults, faults - survivors.length);
    for (const fault of survivors) process.stdout.write(`  survived ${placeOf(fault)}\n`);
    made += faults;
    missed += survivors.length;
  }
  if (folders.length > 1) report('all', made, made - missed);
} finally {
  cleanUp();
}
