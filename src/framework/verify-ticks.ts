import { didYouMean } from './suggest.ts';
import { quoted } from './quoted.ts';
import {
  AS_TEXT,
  checkAdded,
  checkAnswer,
  checkFactor,
  checkOurs,
  checkSummary,
  foundOf,
  numberOf,
  type Report,
} from './verify-cells.ts';
import type { NamedRow, SheetProblem, Tick } from './verify-columns.ts';
import type { VerifyEntry, VerifySubject } from './verify-subject.ts';

/** What the rows say, each entry once, and what is wrong with each of them by itself. */
export function tickedRows(
  rows: readonly NamedRow[],
  { entries }: VerifySubject,
): { ticks: Tick[]; problems: SheetProblem[] } {
  const known = new Map(entries.map((entry) => [entry.number, entry]));
  const written = new Set(rows.map(({ cells }) => cells.number ?? ''));
  const lines = new Map<string, number>();
  const problems: SheetProblem[] = [];
  const ticks: Tick[] = [];
  for (const row of rows) {
    const report: Report = (column, message, hint, more = {}) =>
      problems.push({ code: 'cell.conflict', severity: 'error', ...more, line: row.line, column, message, hint });
    const number = row.cells.number ?? '';
    const before = lines.get(number);
    if (number !== '' && before !== undefined) reportTwice(number, before, written, known, report);
    else if (number !== '' && !known.has(number)) reportUnknown(number, [...known.keys()], report);
    else ticks.push(tickOf(row, known.get(number) ?? null, report));
    if (number !== '' && before === undefined) lines.set(number, row.line);
  }
  return { ticks, problems };
}

/** Where 1.10 has become 1.1, there are two rows 1.1 and none 1.10. */
function reportTwice(
  number: string,
  before: number,
  written: ReadonlySet<string>,
  known: ReadonlyMap<string, VerifyEntry>,
  report: Report,
): void {
  const cut = `${number}0`;
  const code = 'row.duplicate-key';
  if (known.has(cut) && !written.has(cut)) {
    const message = `${quoted(number)} stands on line ${before} already, and ${cut} nowhere: most likely a spreadsheet took ${cut} for the number ${number}.`;
    report('number', message, `Write ${cut} again in the row whose summary is that of ${cut}. ${AS_TEXT}`, { code });
    return;
  }
  report('number', `${quoted(number)} stands on line ${before} already.`, 'Keep one of the rows.', { code });
}

function reportUnknown(number: string, known: readonly string[], report: Report): void {
  const hint = didYouMean(number, known) ?? 'Leave it blank in the row of an entry that is not in the list.';
  const looksCut = /[-/:]|\.\d+\.|\s|^\d+,\d+$/.test(number);
  report('number', `There is no entry ${quoted(number)}.`, looksCut ? AS_TEXT : hint, { code: 'indicator.unknown' });
}

function tickOf({ line, cells }: NamedRow, entry: VerifyEntry | null, report: Report): Tick {
  const { found = '', remark = '', 'number in document': number = '', 'corrected summary': summary = '' } = cells;
  const tick: Tick = {
    line,
    entry,
    found: foundOf(found, report),
    number: numberOf(differing(number, entry?.number), report),
    summary: differing(summary, entry?.summary),
    remark,
  };
  if (tick.summary !== null) checkSummary(tick.summary, entry, report);
  if (entry === null) checkAdded(tick, report);
  else checkEntry(tick, entry, cells, report);
  return tick;
}

/** What somebody wrote, where it says something else than we do. */
function differing(cell: string, ours: string | undefined): string | null {
  return cell === '' || cell === ours ? null : cell;
}

function checkEntry(tick: Tick, entry: VerifyEntry, cells: NamedRow['cells'], report: Report): void {
  checkAnswer(tick.found, cells, report);
  if (entry.isFactor) checkFactor(tick, entry, report);
  checkOurs(cells, entry, report);
}
