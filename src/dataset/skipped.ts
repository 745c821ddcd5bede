import type { Finding } from '../types.ts';
import { counted } from './text.ts';

/** How many ranges of lines one message names. */
const RANGES_SHOWN = 8;

/** Keeps account of rows that tolerant reading leaves out, with the reason and the lines. */
export interface SkippedLog {
  add: (reason: string, line: number) => void;
  /** Notes a row that was read, but not as it stands. */
  note: (what: string, line: number) => void;
  /** Notes a row that was read although something speaks for leaving it out. */
  keep: (why: string, line: number) => void;
  /** One finding for each reason. */
  findings: () => Finding[];
}

type Account = Map<string, number[]>;

/** An empty account. */
export function skippedLog(): SkippedLog {
  const skipped: Account = new Map();
  const mended: Account = new Map();
  const kept: Account = new Map();
  const addTo =
    (account: Account) =>
    (what: string, line: number): void => {
      const lines = account.get(what);
      if (lines === undefined) account.set(what, [line]);
      else lines.push(line);
    };
  return {
    add: addTo(skipped),
    note: addTo(mended),
    keep: addTo(kept),
    findings: () => [...findingsOf(skipped, 'skipped'), ...findingsOf(mended, 'mended'), ...findingsOf(kept, 'kept')],
  };
}

function findingsOf(account: Account, verb: string): Finding[] {
  return [...account].map(([what, lines]) => ({
    code: 'row.skipped',
    severity: 'info',
    message: `${counted(lines.length, 'row')} ${verb} (${what}): ${linesInWords(lines)}.`,
    line: lines.reduce((first, line) => Math.min(first, line)),
  }));
}

/** `line 3`, `lines 3 to 7, 12`: line numbers in ascending order, runs drawn together. */
export function linesInWords(lines: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const line of lines.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last !== undefined && line <= last[1] + 1) last[1] = line;
    else runs.push([line, line]);
  }
  const shown = runs.slice(0, RANGES_SHOWN).map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`));
  const more = runs.length > RANGES_SHOWN ? ' and more' : '';
  return `${lines.length === 1 ? 'line' : 'lines'} ${shown.join(', ')}${more}`;
}
