// Builds dist/: the command line with its packages bundled in (it starts twice as fast), the library with its
// packages left outside, the declarations, and the shipped frameworks and source profiles compiled to JSON.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { importTypeScript } from './import-typescript.mjs';
import { thirdPartyNotice } from './third-party.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = path.join(root, 'dist');

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  metafile: true,
  sourcemap: 'linked',
  chunkNames: 'chunk-[hash]',
  logLevel: 'warning',
};

// commander and cli-table3 are CommonJS and call require() for modules of Node, which an ES module does not have.
const REQUIRE =
  "import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);";

/** Tables of packages are bundled even in the library: Node 20 warns of every import of JSON as experimental. */
const bundleJson = {
  name: 'bundle-json',
  setup({ onResolve }) {
    const { resolve } = createRequire(path.join(root, 'package.json'));
    onResolve({ filter: /^[^.].*\.json$/ }, (found) => ({ path: resolve(found.path) }));
  },
};

async function buildCommandLine() {
  const { metafile } = await build({
    ...common,
    // The second is a thread that makes part of the draws of a simulation.
    entryPoints: ['src/cli/main.ts', 'src/cli/worker.ts'],
    outdir: 'dist/cli',
    // Flat: wherever the bundler puts a module, the way from it to the other folders is the same.
    entryNames: '[name]',
    banner: { js: REQUIRE },
    // They stay optional for the command line too; and saxes ships no licence text that could travel along.
    external: ['fflate', 'saxes'],
  });
  return metafile;
}

async function buildLibrary() {
  const { metafile } = await build({
    ...common,
    entryPoints: ['src/index.ts'],
    outdir: 'dist',
    packages: 'external',
    plugins: [bundleJson],
  });
  const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '--project', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.d.ts')) nameWhatIsShipped(path.join(dist, file));
  }
  return metafile;
}

/** tsc leaves `./types.ts` in declarations. No such file ships: the module is `./types.js`. */
function nameWhatIsShipped(file) {
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/((?:\bfrom |\bimport\()['"]\.{1,2}\/[^'"]+)\.ts(?=['"])/g, '$1.js'));
}

/** Frameworks, source profiles and evidence rules: dist/frameworks, dist/sources and dist/evidence. */
async function buildDefinitions() {
  const { compileFrameworks, compileRules, compileSources } = await importTypeScript(
    root,
    'scripts/compile-frameworks.ts',
  );
  const frameworks = compileFrameworks(path.join(root, 'frameworks'), path.join(dist, 'frameworks'));
  const sources = compileSources(path.join(root, 'frameworks/sources'), path.join(dist, 'sources'));
  const rules = compileRules(path.join(root, 'frameworks/evidence'), path.join(dist, 'evidence'));
  const faults = [...frameworks.faults, ...sources.faults, ...rules.faults];
  for (const fault of faults) process.stderr.write(`${fault}\n`);
  if (faults.length > 0) throw new Error('A shipped definition is not valid.');
  return { frameworks: frameworks.ids, sources: sources.ids };
}

await rm(dist, { recursive: true, force: true });
await mkdir(dist);
try {
  const metafiles = [await buildCommandLine(), await buildLibrary()];
  writeFileSync(path.join(dist, 'THIRD-PARTY-LICENCES.txt'), thirdPartyNotice(root, metafiles));
  const { frameworks, sources } = await buildDefinitions();
  process.stdout.write(`dist/ built, with the frameworks ${frameworks.join(', ')}\n`);
  process.stdout.write(`and the source profiles ${sources.join(', ')}\n`);
} catch (error) {
  // What is wrong with the code was printed by esbuild or tsc, line by line.
  process.stderr.write(`The build failed. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
