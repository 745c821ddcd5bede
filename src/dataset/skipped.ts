import type { Finding } from '../types.ts';
import { counted } from './text.ts';

/** How many ranges of lines one message names. */
const RANGES_SHOWN = 8;

/** Keeps account of rows that tolerant reading leaves out, with the reason and the lines. */
export interface SkippedLog {
  add: (reason: string, line: number) => void;
  /** Notes a row that was read, but not as it stands. */
  note: (what: string, line: number) => void;
  /** One finding for each reason. */
  findings: () => Finding[];
}

/** An empty account. */
export function skippedLog(): SkippedLog {
  const skipped = new Map<string, number[]>();
  const mended = new Map<string, number[]>();
  const addTo = (account: Map<string, number[]>, what: string, line: number): void => {
    const lines = account.get(what);
    if (lines === undefined) account.set(what, [line]);
    else lines.push(line);
  };
  const findingsOf = (account: Map<string, number[]>, verb: string): Finding[] =>
    [...account].map(([what, lines]) => ({
      code: 'row.skipped',
      severity: 'info',
      message: `${counted(lines.length, 'row')} ${verb} (${what}): ${linesInWords(lines)}.`,
      line: lines[0] as number,
    }));
  return {
    add(reason, line) {
      addTo(skipped, reason, line);
    },
    note(what, line) {
      addTo(mended, what, line);
    },
    findings: () => [...findingsOf(skipped, 'skipped'), ...findingsOf(mended, 'mended')],
  };
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
