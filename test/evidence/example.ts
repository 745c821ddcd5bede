import { readFileSync } from 'node:fs';
import { assess, type AssessRequest } from '../../src/evidence/assess.ts';
import { loadLedger, type LoadedLedger } from '../../src/evidence/load.ts';
import { loadRules } from '../../src/evidence/load-rules.ts';
import { readLedgerYaml } from '../../src/evidence/read-yaml.ts';
import { loadFramework } from '../../src/framework/load.ts';
import type { Assessment, Ledger } from '../../src/types.ts';
import { projectPath } from '../helpers/files.ts';

const FOLDER = 'data/example-ledger/';
const FILES = ['sources', 'items', 'codings', 'assessments', 'custody'].map((name) => `${name}.yaml`);

const text = (name: string): string => readFileSync(projectPath(name), 'utf8');

/** The example that ships, as it is read. */
export const example: LoadedLedger = loadLedger(FILES.map((name) => readLedgerYaml(text(FOLDER + name), name)));
export const { definition } = loadFramework(text('frameworks/un-foa.yaml'), 'un-foa.yaml');
export const rules = loadRules(text('frameworks/evidence/un-foa.yaml'), 'un-foa.yaml');

/** An assessment of the example, or of a ledger made from it. */
export function assessExample(ledger: Ledger = example.ledger, request: Partial<AssessRequest> = {}): Assessment {
  return assess(
    { ledger, framework: { definition, sha256: '' }, rules, inputs: [] },
    {
      unit: 'Upper Sarnel',
      asOf: '2026-10-31',
      since: null,
      purpose: 'analysis',
      standard: null,
      without: [],
      lens: null,
      score: false,
      ...request,
    },
  );
}
