import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { ROOT } from './run.ts';

/** A temporary folder that is removed after the tests of the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'atrisk-cli-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The small framework that the golden cases share. */
export const STRAIN = join(ROOT, 'test', 'golden', '_shared', 'strain.yaml');

/** Three made-up units that the framework scores 8.67, 4.33 and 3.00. */
export const CLEAN = 'unit,year,clashes,speech,courts\nAR,2021,20,1,70\nBE,2021,40,1,50\nCO,2021,80,2,20\n';
