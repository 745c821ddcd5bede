import { zodProblems } from '../framework/zod-problems.ts';
import type { Finding, Ledger, LedgerPlace } from '../types.ts';
import { completeItem } from './complete.ts';
import type { RawFile, RawRecord } from './records.ts';
import { RECORDS, type RecordKind } from './schema.ts';
import { allowedFields } from './record-keys.ts';

/** A ledger as far as it can be understood, and what is wrong with its records. */
export interface LoadedLedger {
  ledger: Ledger;
  findings: readonly Finding[];
}

/** The framework that codings are of where no file says so. */
const DEFAULT_FRAMEWORK = 'un-foa@2014';

/** Records of all files, checked one by one; a record at fault is left out and told. */
export function loadLedger(files: readonly RawFile[]): LoadedLedger {
  const findings: Finding[] = [];
  const lists: Record<RecordKind, unknown[]> = {
    sources: [],
    items: [],
    codings: [],
    assessments: [],
    indicators: [],
    custody: [],
  };
  const framework = files.find((file) => file.framework !== null)?.framework ?? DEFAULT_FRAMEWORK;
  for (const file of files) {
    const other = file.framework === framework ? null : file.framework;
    for (const record of file.records) {
      const value = loaded(record, other, findings);
      if (value !== null) lists[record.kind].push(value);
    }
  }
  return { ledger: { framework, ...lists } as unknown as Ledger, findings };
}

/** @param framework that of the file, where it is not that of the ledger: its codings are of it */
function loaded({ kind, value, at }: RawRecord, framework: string | null, findings: Finding[]): unknown {
  const checked = RECORDS[kind].safeParse(value, { reportInput: true });
  if (!checked.success) {
    const problems = zodProblems(checked.error.issues, (path) => allowedFields(kind, path), 'The record');
    findings.push(
      ...problems.map(({ path, message, hint }) => faultAt('ledger.invalid', at, path.join('.'), message, hint)),
    );
    return null;
  }
  if (kind === 'items') return completeItem(checked.data as never, at);
  return kind === 'codings' ? { ...withFramework(checked.data as never, framework), at } : { ...checked.data, at };
}

function withFramework(coding: { framework: string | null }, framework: string | null): { framework: string | null } {
  return { ...coding, framework: coding.framework ?? framework };
}

/** A finding at a field of a record. */
export function faultAt(
  code: Finding['code'],
  at: LedgerPlace,
  field: string,
  message: string,
  hint?: string,
  severity: Finding['severity'] = 'error',
): Finding {
  const key = field.split('.')[0] ?? '';
  const line = Object.hasOwn(at.lines, key) ? (at.lines[key] as number) : at.line;
  return {
    code,
    severity,
    message,
    file: at.file,
    line,
    ...(field === '' ? {} : { column: field }),
    ...(hint === undefined ? {} : { hint }),
  };
}
