import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('../scripts/check-layers.mjs', import.meta.url));
const folders: string[] = [];

/** Writes a small project with the packages that the rules speak of, and returns its folder. */
function plant(files: Record<string, string>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'atrisk-layers-'));
  folders.push(root);
  const dependencies = { zod: '1.0.0', 'simple-statistics': '1.0.0', chalk: '1.0.0' };
  const all: Record<string, string> = { 'package.json': JSON.stringify({ type: 'module', dependencies }), ...files };
  for (const name of [...Object.keys(dependencies), 'undeclared']) {
    all[`node_modules/${name}/package.json`] = JSON.stringify({ name, version: '1.0.0', main: 'index.js' });
    all[`node_modules/${name}/index.js`] = 'module.exports = {};\n';
  }
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
}

function check(root: string, ...options: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [script, '--root', root, ...options], { encoding: 'utf8' });
}

/** Every kind of import that must be refused: the rule, the importing module and the line that breaks the rule. */
const PLANTED: readonly (readonly [rule: string, file: string, line: string])[] = [
  ['room-stats', 'src/stats/a.ts', "import '../method/m.ts';"],
  ['room-units', 'src/units/a.ts', "import '../stats/leaf.ts';"],
  ['room-disclosure', 'src/disclosure/a.ts', "import '../stats/leaf.ts';"],
  ['room-method', 'src/method/a.ts', "import '../framework/f.ts';"],
  ['room-framework', 'src/framework/a.ts', "import '../engine/e.ts';"],
  ['room-dataset', 'src/dataset/a.ts', "import '../engine/e.ts';"],
  ['room-engine', 'src/engine/a.ts', "import '../dataset/d.ts';"],
  ['room-robustness', 'src/robustness/a.ts', "import '../dataset/d.ts';"],
  ['room-inspect', 'src/inspect/a.ts', "import '../engine/e.ts';"],
  ['room-monitor', 'src/monitor/a.ts', "import '../engine/e.ts';"],
  ['room-evidence', 'src/evidence/a.ts', "import '../engine/e.ts';"],
  ['room-actions', 'src/actions/a.ts', "import '../engine/e.ts';"],
  ['room-events', 'src/events/a.ts', "import '../engine/e.ts';"],
  ['room-chart', 'src/chart/a.ts', "import '../engine/e.ts';"],
  ['room-report', 'src/report/a.ts', "import '../engine/e.ts';"],
  ['room-browser', 'src/browser/a.ts', "import '../dataset/d.ts';"],
  ['room-project', 'src/project/a.ts', "import '../stats/leaf.ts';"],
  ['room-index', 'src/index.ts', "export * from './cli/main.ts';"],
  ['room-unknown', 'src/attic/a.ts', "import '../stats/leaf.ts';"],
  ['room-unknown', 'src/helpers.ts', "import './stats/leaf.ts';"],
  ['room-unknown-imported', 'src/cli/late.ts', "import '../attic/a.ts';"],
  ['open-to-all', 'src/errors.ts', "import './stats/leaf.ts';"],
  ['no-cycle', 'src/chart/one.ts', "import './two.ts';"],
  ['no-orphan', 'src/stats/alone.ts', 'export const alone = 1;'],
  ['only-cli-touches-the-machine', 'src/report/fs.ts', "import 'node:fs';"],
  ['only-cli-touches-the-machine', 'src/report/fs-promises.ts', "import 'fs/promises';"],
  ['only-cli-touches-the-machine', 'src/report/process.ts', "import 'node:process';"],
  ['only-cli-touches-the-machine', 'src/report/os.ts', "import 'node:os';"],
  ['only-cli-touches-the-machine', 'src/report/child.ts', "import 'node:child_process';"],
  ['only-cli-touches-the-machine', 'src/report/workers.ts', "import 'node:worker_threads';"],
  ['only-cli-touches-the-machine', 'src/report/readline.ts', "import 'node:readline';"],
  ['node-where-bytes-come-in', 'src/engine/hash.ts', "import 'node:crypto';"],
  ['method-without-packages', 'src/method/package.ts', "import 'simple-statistics';"],
  ['stats-one-package', 'src/stats/package.ts', "import 'chalk';"],
  ['plan-runs-without-heavy-packages', 'src/engine/far.ts', "import '../framework/f.ts';"],
  ['plan-runs-without-heavy-packages', 'src/engine/near.ts', "import 'zod';"],
  ['no-way-out-of-src', 'src/report/out.ts', "import '../../test/helper.ts';"],
  ['declared-packages', 'src/report/undeclared.ts', "import 'undeclared';"],
  ['resolvable', 'src/report/nowhere.ts', "import './nowhere-at-all.ts';"],
  ['room-report', 'src/report/type.ts', "import type { E } from '../engine/e.ts';\nexport type F = E;"],
  ['room-report', 'src/report/lazy.ts', "export const lazy = () => import('../engine/e.ts');"],
];

const SOUND: Record<string, string> = {
  'src/types.ts': 'export type T = number;\n',
  'src/version.ts': "export const VERSION = '1';\n",
  'src/stats/leaf.ts': "import 'simple-statistics';\nexport const leaf = 1;\n",
  'src/method/m.ts': "import '../stats/leaf.ts';\nimport type { T } from '../types.ts';\nexport type M = T;\n",
  'src/engine/e.ts': "import '../method/m.ts';\nexport type E = 1;\n",
  'src/framework/f.ts': "import 'zod';\nimport 'node:crypto';\nimport '../method/m.ts';\n",
  'src/dataset/d.ts': "import '../framework/f.ts';\nimport 'node:crypto';\n",
  'src/cli/main.ts':
    "import 'node:fs';\nimport '../dataset/d.ts';\nimport '../engine/e.ts';\nimport '../version.ts';\n",
  'src/index.ts': "export * from './engine/e.ts';\nexport * from './version.ts';\n",
};

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the check of the layers', () => {
  it('passes a sound tree and says how many modules it looked at', () => {
    const run = check(plant(SOUND), '--floor', '9');
    expect(run.stdout).toBe('layers: 9 modules looked at, 0 violations\n');
    expect(run.status).toBe(0);
  });

  it('fails where it sees too few modules to mean anything', () => {
    const run = check(plant(SOUND));
    expect(run.stdout).toContain('0 violations');
    expect(run.stderr).toContain('At least 200 modules were expected');
    expect(run.status).toBe(1);
  });

  describe('on a tree full of violations', () => {
    let run: ReturnType<typeof check>;

    beforeAll(() => {
      const files = Object.fromEntries(PLANTED.map(([, file, line]) => [file, `${line}\n`]));
      run = check(
        plant({
          ...SOUND,
          ...files,
          'src/chart/two.ts': "import './one.ts';\n",
          'test/helper.ts': 'export const helper = 1;\n',
        }),
        '--floor',
        '1',
      );
    });

    it('fails', () => {
      expect(run.stderr).toBe('');
      expect(run.status).toBe(1);
    });

    it.each(PLANTED)('reports %s in %s', (rule, file) => {
      expect(run.stdout).toContain(`${rule}: ${file} → `);
    });
  });
});
