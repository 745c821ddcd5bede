import { expect } from 'vitest';
import { checkLedger } from '../../../src/evidence/check/check.ts';
import { loadLedger } from '../../../src/evidence/load.ts';
import { readLedgerYaml } from '../../../src/evidence/read-yaml.ts';
import type { Finding } from '../../../src/types.ts';
import { RULES, UN_FOA } from '../support.ts';

/** A ledger with nothing wrong in it; each list takes more records at its end. */
const BASE = {
  sources: [
    '{id: s1, kind: testimony, consent: {status: given, purposes: [analysis, publication]}}',
    '{id: s2}',
    '{id: s3}',
  ],
  items: [
    "{id: i1, source: s1, statement: One., date: '2026-03'}",
    "{id: i2, source: s2, statement: Two., date: '2026-03'}",
  ],
  codings: ["{item: i1, indicator: '7.1', direction: supports}", "{item: i2, indicator: '7.1', direction: supports}"],
  assessments: ["{asOf: '2026-06-01', factor: RF7, level: high}"],
  indicators: ['{id: own.1, factor: RF7, name: Own, kind: dynamic, reason: Needed.}'],
  custody: ["{source: s1, when: '2026-03-01', who: Ada, action: received}"],
} as const;

type Lists = Partial<Record<keyof typeof BASE, readonly string[]>>;

/** The findings of the base with more records, a record a line. */
export function findingsOf(more: Lists = {}): { findings: Finding[]; lineOf: (record: string) => number } {
  const lines = ['ledger: 1', 'unit: Arvenia'];
  for (const key of Object.keys(BASE) as (keyof typeof BASE)[]) {
    lines.push(`${key}:`, ...[...BASE[key], ...(more[key] ?? [])].map((record) => `  - ${record}`));
  }
  const loaded = loadLedger([readLedgerYaml(`${lines.join('\n')}\n`, 'l.yaml')]);
  expect(loaded.findings).toEqual([]);
  const findings = checkLedger(loaded.ledger, UN_FOA, RULES);
  return { findings, lineOf: (record) => lines.lastIndexOf(`  - ${record}`) + 1 };
}

/** What is found of the last record that was added; all findings must be of it. */
export function foundOf(more: Lists): Pick<Finding, 'code' | 'column' | 'severity'>[] {
  const { findings, lineOf } = findingsOf(more);
  const last = Object.values(more).at(-1)?.at(-1) ?? '';
  return findings.map(({ code, severity, column, line, file }) => {
    expect({ file, line }).toEqual({ file: 'l.yaml', line: lineOf(last) });
    return { code, severity, ...(column === undefined ? {} : { column }) };
  });
}

/** One error at a field. */
export const error = (code: string, column: string) => [{ code, severity: 'error', column }];

/** An item of s3, coded so that nothing else is said of it. */
export const coded = (id: string, more: string): Lists => ({
  codings: [`{item: ${id}, indicator: '7.2', direction: supports}`],
  items: [`{id: ${id}, source: s3, statement: ${id}., ${more}}`],
});
