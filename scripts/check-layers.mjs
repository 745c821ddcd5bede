// Checks which module imports which, by the rules in .dependency-cruiser.cjs.
//   node scripts/check-layers.mjs [--root FOLDER] [--floor N]
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** Fewer modules of src than this were certainly not all: a check that sees nothing must not pass. */
const FLOOR = 200;

const home = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: { root: { type: 'string', default: home }, floor: { type: 'string', default: String(FLOOR) } },
});

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs');
const { output } = await cruise(
  ['src'],
  { ...options, baseDir: path.resolve(values.root), ruleSet: { forbidden }, validate: true },
  options.enhancedResolveOptions,
  { tsConfig: extractTsConfig(path.join(home, options.tsConfig.fileName)) },
);

const looked = output.modules.filter((module) => module.source.startsWith('src/')).length;
const { violations } = output.summary;
for (const { rule, from, to, cycle, via } of violations) {
  const way = (cycle ?? via ?? []).map((step) => step.name).join(' → ');
  process.stdout.write(`${rule.name}: ${from} → ${way === '' ? to : way}\n`);
  process.stdout.write(`  ${forbidden.find(({ name }) => name === rule.name).comment}\n`);
}
process.stdout.write(`layers: ${looked} modules looked at, ${violations.length} violations\n`);

if (violations.length > 0) process.exitCode = 1;
if (looked < Number(values.floor)) {
  process.stderr.write(`At least ${values.floor} modules were expected: the check saw too little to mean anything.\n`);
  process.exitCode = 1;
}
