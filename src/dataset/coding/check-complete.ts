import type { Severity } from '../../types.ts';
import { shown } from '../text.ts';
import type { CodedRow } from './coded-row.ts';
import type { Report } from './row-finding.ts';

/** Checks that every unit of a period has a row for each indicator that is coded for any unit of that period. */
export function checkComplete(rows: readonly CodedRow[], undone: Severity, report: Report): void {
  for (const inPeriod of grouped(rows, ({ row }) => row.period)) {
    const names = new Map(inPeriod.map(({ indicator }) => [indicator.id, indicator.name]));
    for (const ofUnit of grouped(inPeriod, ({ row }) => row.unit)) {
      const there = new Set(ofUnit.map(({ indicator }) => indicator.id));
      for (const [id, name] of names) {
        if (!there.has(id)) reportMissing(ofUnit, id, name, undone, report);
      }
    }
  }
}

/** The finding stands where the unit stands first, in whatever order its rows are. */
function reportMissing(
  ofUnit: readonly CodedRow[],
  id: string,
  name: string,
  severity: Severity,
  report: Report,
): void {
  const rows = ofUnit.map(({ row }) => row);
  const first = rows.reduce((one, other) => (other.file === one.file && other.line < one.line ? other : one));
  report(
    { ...first, indicator: id },
    {
      code: 'code.undone',
      severity,
      column: 'indicator',
      message: `${shown(first.unit)} has rows here, but none for ${name} (${id}).`,
      hint: 'Put the row back; where there is no value, say why in missing_because.',
    },
  );
}

function grouped(rows: readonly CodedRow[], keyOf: (row: CodedRow) => string): CodedRow[][] {
  const groups = new Map<string, CodedRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return [...groups.values()];
}
