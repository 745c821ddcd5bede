// Writes the published JSON Schemas and the reference of methods, or with --check fails where a published one is not what the code would write.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const check = process.argv.includes('--check');
const { publishedTexts } = await importTypeScript(root, 'scripts/published-texts.ts');

for (const [file, text] of publishedTexts()) {
  const target = path.join(root, file);
  const current = existsSync(target) && readFileSync(target, 'utf8') === text;
  if (!check && !current) writeFileSync(target, text);
  if (check && !current) {
    process.stderr.write(`${file} is not what the code would write. Run "npm run schema" and commit the file.\n`);
    process.exitCode = 1;
  } else {
    process.stdout.write(`${file} ${current ? 'is current' : 'written'}\n`);
  }
}
