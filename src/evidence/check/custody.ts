import type { CustodyEntry, Finding } from '../../types.ts';
import { faultAt } from '../load.ts';
import type { CheckContext } from './context.ts';

/** Steps after which a file may be another one: a copy that was cut or converted is. */
const MAY_CHANGE: readonly CustodyEntry['action'][] = ['processed'];

/** The entries of each source must be in the order of time, and the hash must not change without a step that says why. */
export function custodyFindings({ ledger, sources }: CheckContext): Finding[] {
  const bySource = new Map<string, CustodyEntry[]>();
  for (const entry of ledger.custody) bySource.set(entry.source, [...(bySource.get(entry.source) ?? []), entry]);
  return [...bySource].flatMap(([id, entries]) => [
    ...entries.flatMap((entry, at) => orderFindings(entry, entries[at - 1])),
    ...hashFindings(entries, sources.get(id)?.sha256 ?? null),
  ]);
}

function orderFindings(entry: CustodyEntry, before: CustodyEntry | undefined): Finding[] {
  if (before === undefined || !isEarlier(entry.when, before.when)) return [];
  const message = `The entry of ${entry.when} stands after one of ${before.when}.`;
  return [
    faultAt('ledger.custody', entry.at, 'when', message, 'Custody is written in the order of time, and never changed.'),
  ];
}

/** As far as both say: a day without a time is not before an hour of it. */
function isEarlier(one: string, other: string): boolean {
  const [a, b] = [one.replace('Z', ''), other.replace('Z', '')];
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}

function hashFindings(entries: readonly CustodyEntry[], stated: string | null): Finding[] {
  const findings: Finding[] = [];
  let last: string | null = null;
  for (const entry of entries) {
    if (entry.sha256 === null) continue;
    if (last !== null && last !== entry.sha256 && !MAY_CHANGE.includes(entry.action)) {
      const message = 'The hash is another one than before, and no step says that the file was processed.';
      findings.push(
        faultAt('file.hash-mismatch', entry.at, 'sha256', message, 'Compare the two files before you go on.'),
      );
    }
    last = entry.sha256;
  }
  if (stated !== null && last !== null && stated !== last) {
    const entry = entries.findLast(({ sha256 }) => sha256 !== null) as CustodyEntry;
    findings.push(
      faultAt(
        'file.hash-mismatch',
        entry.at,
        'sha256',
        'The last hash in custody is not the one that the source states.',
        'Compare the two files before you go on.',
      ),
    );
  }
  return findings;
}

/** The hash that a local file must have: the last in custody, else the one that its source states. */
export function expectedHash(id: string, ledger: Pick<CheckContext['ledger'], 'custody' | 'sources'>): string | null {
  const last = ledger.custody.findLast(({ source, sha256 }) => source === id && sha256 !== null);
  return last?.sha256 ?? ledger.sources.find((source) => source.id === id)?.sha256 ?? null;
}
