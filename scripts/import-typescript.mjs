// Runs a TypeScript module of this repository under a Node that cannot read TypeScript.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the module to a temporary file and imports it. The file lies inside the project, so that packages are
 * found, and is gone again when the promise settles.
 *
 * @param {string} root the project folder
 * @param {string} entry the module, relative to the project folder
 * @returns {Promise<any>} the exports of the module
 */
export async function importTypeScript(root, entry) {
  const folder = path.join(root, 'dist', '.tmp', String(process.pid));
  const outfile = path.join(folder, `${path.basename(entry, '.ts')}.mjs`);
  await mkdir(folder, { recursive: true });
  try {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile,
      bundle: true,
      platform: 'node',
      target: 'node20.19',
      format: 'esm',
      packages: 'external',
      sourcemap: 'inline',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(path.join(root, 'dist', '.tmp'), { recursive: true, force: true });
  }
}
