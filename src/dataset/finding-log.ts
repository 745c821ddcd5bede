import { byCodeUnit } from '../framework/text-order.ts';
import type { Finding, Severity } from '../types.ts';

/** How many findings of one file are listed; the rest are counted. */
export const FINDINGS_LISTED = 1000;

/** How many findings were left out of a list, by severity. */
export type Unlisted = Readonly<Record<Severity, number>>;

export const NONE_UNLISTED: Unlisted = { error: 0, warning: 0, info: 0 };

/** Collects the findings of one file, in bounded memory, keeping the most severe. */
export interface FindingLog {
  add: (finding: Finding) => void;
  /** Counts findings that another log has already left out. */
  leaveOut: (unlisted: Unlisted) => void;
  /** The findings kept, in canonical order. */
  list: () => readonly Finding[];
  unlisted: () => Unlisted;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/**
 * A log for one file, or with null for what concerns several. Which findings are kept depends on what they say and not on the order in which
 * they come, so that the same data in another order of rows leave the same list.
 */
export function findingLog(file: string | null): FindingLog {
  let kept: Finding[] = [];
  /** The last finding that is kept once the list is full: what comes behind it need not be looked at again. */
  let last: Finding | null = null;
  const unlisted = { ...NONE_UNLISTED };
  const compact = (): void => {
    kept.sort(bySeverity);
    for (const finding of kept.slice(FINDINGS_LISTED)) unlisted[finding.severity] += 1;
    kept = kept.slice(0, FINDINGS_LISTED);
    last = kept[FINDINGS_LISTED - 1] ?? null;
  };
  return {
    add(given) {
      const finding = file === null ? given : { ...given, file };
      if (last !== null && bySeverity(finding, last) > 0) unlisted[finding.severity] += 1;
      else kept.push(finding);
      if (kept.length >= FINDINGS_LISTED * 2) compact();
    },
    leaveOut(others) {
      for (const severity of SEVERITIES) unlisted[severity] += others[severity];
    },
    list() {
      compact();
      return kept.toSorted(byContent);
    },
    unlisted() {
      compact();
      return { ...unlisted };
    },
  };
}

/** The most severe first, else in canonical order. */
function bySeverity(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byContent(a, b);
}

/** The finding that closes a list from which others were left out; null where none was. */
export function closingFinding(unlisted: Unlisted, file: string | null): Finding | null {
  const severity = SEVERITIES.find((candidate) => unlisted[candidate] > 0);
  if (severity === undefined) return null;
  const counts = SEVERITIES.filter((each) => unlisted[each] > 0).map((each) => `${unlisted[each]} of severity ${each}`);
  return {
    code: 'findings.more',
    severity,
    message: `More was found than is listed: ${counts.join(', ')}.`,
    ...(file === null ? {} : { file }),
    hint: 'Mend what is listed and check again.',
  };
}

const CONTENT = ['code', 'unit', 'period', 'indicator', 'column', 'message', 'file'] as const;

/** Canonical order: by what a finding is about and says; by place only where all that is equal. */
export function byContent(a: Finding, b: Finding): number {
  for (const key of CONTENT) {
    const order = byCodeUnit(a[key] ?? '', b[key] ?? '');
    if (order !== 0) return order;
  }
  return (a.line ?? 0) - (b.line ?? 0);
}
