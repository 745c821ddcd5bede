import { checkLedger } from '../evidence/check/check.ts';
import { AtriskError, EXIT } from '../errors.ts';
import type { EvidenceRules, Finding, Framework } from '../types.ts';
import type { Io } from './io.ts';
import { type ReadLedger, readLedger } from './ledger-files.ts';
import { progressOf } from './progress.ts';
import { namedFramework } from './shipped.ts';
import { namedRules, rulesFor } from './shipped-rules.ts';

/** What commands on a ledger are told of the framework and the rules. */
export interface LedgerSettings {
  framework?: string;
  rules?: string;
}

/** A ledger with its framework and rules, and everything that is wrong with it. */
export interface OpenLedger extends ReadLedger {
  framework: Framework;
  rules: EvidenceRules;
}

/**
 * Reads a ledger and checks it against its framework.
 *
 * @throws AtriskError where a file, the framework or the rules cannot be used; faults of records are findings
 */
export async function openLedger(paths: readonly string[], settings: LedgerSettings, io: Io): Promise<OpenLedger> {
  const read = await readLedger(paths, io);
  progressOf(io, {})('checking the ledger');
  const { framework, rules } = await settingsOf(settings, read.ledger.framework);
  const findings = [...read.findings, ...checkLedger(read.ledger, framework.definition, rules)];
  return { ...read, findings, framework, rules };
}

/** The framework that is named, else that of the ledger, and the rules for it. */
export async function settingsOf(
  settings: LedgerSettings,
  ofLedger: string,
): Promise<{ framework: Framework; rules: EvidenceRules }> {
  const name = settings.framework ?? ofLedger.split('@')[0] ?? '';
  const { framework } = await namedFramework(name);
  const { id, version } = framework.definition;
  const full = `${id}@${version}`;
  if (settings.framework === undefined && full !== ofLedger) {
    throw new AtriskError('ledger.reference', `The ledger is of ${ofLedger}; the framework that ships is ${full}.`, {
      hint: 'Name the definition that it was coded with: --framework FILE.',
    });
  }
  if (settings.rules !== undefined) return { framework, rules: await namedRules(settings.rules) };
  const rules = rulesFor(full) ?? rulesFor(ofLedger);
  if (rules !== null) return { framework, rules };
  throw new AtriskError('rules.unknown', `No evidence rules ship for ${full}.`, {
    exitCode: EXIT.usage,
    hint: 'Write some (frameworks/evidence/un-foa.yaml is an example) and give them with --rules FILE.',
  });
}

/** Refuses to go on with a ledger that has errors; says how many of what, and nothing of what stands in it. */
export function assertSound(findings: readonly Finding[]): void {
  const codes = findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  if (codes.length === 0) return;
  const counts = [...new Set(codes)].sort().map((code) => `${codes.filter((one) => one === code).length} ${code}`);
  throw new AtriskError(
    'ledger.invalid',
    `The ledger has ${codes.length === 1 ? 'an error' : `${codes.length} errors`}: ${counts.join(', ')}.`,
    {
      hint: '`atrisk ledger check` shows them with their lines, to those who may see the ledger.',
    },
  );
}
