import { byCodeUnit } from '../../framework/text-order.ts';
import type { Finding } from '../../types.ts';
import { codedColumn } from '../coded-column.ts';
import { skippedLog } from '../skipped.ts';
import { counted, label, shownList } from '../text.ts';
import type { Reshaping } from './reshaping.ts';
import { columnAt } from './value-columns.ts';

/** The rows of a file that hold values, without those the profile leaves out and those of series it does not know. */
export function chosenRows(reshaping: Reshaping): { rows: Uint32Array; findings: Finding[] } {
  const { body, keys, index } = reshaping;
  const skipped = skippedLog();
  const ignoredBecause = ignoredReason(reshaping);
  const series = keys.series === null ? null : codedColumn(body.rows, keys.series);
  const known = series?.texts.map((text) => index.find(label(text)) !== null) ?? [];
  const unknown = new Map<string, number>();
  const kept: number[] = [];
  for (let row = 0; row < body.rows.length; row += 1) {
    const reason = ignoredBecause(row);
    if (reason !== null) skipped.add(reason, body.rows.line(row));
    else if (series === null || known[series.codes[row] as number] === true) kept.push(row);
    else {
      const name = label(series.texts[series.codes[row] as number] as string);
      unknown.set(name, (unknown.get(name) ?? 0) + 1);
    }
  }
  return { rows: Uint32Array.from(kept), findings: [...skipped.findings(), ...unknownSeries(unknown)] };
}

/** Why the profile leaves a row out; null for the others. */
function ignoredReason({ body, layout }: Reshaping): (row: number) => string | null {
  const rules = layout.ignore.flatMap(({ column: name, texts, reason }) => {
    const column = columnAt(body.header, name);
    return column === null ? [] : [{ column, texts: new Set(texts.map(label)), reason: reason.replace(/\.$/, '') }];
  });
  return (row) => rules.find(({ column, texts }) => texts.has(label(body.rows.cell(row, column))))?.reason ?? null;
}

function unknownSeries(unknown: ReadonlyMap<string, number>): Finding[] {
  if (unknown.size === 0) return [];
  const rows = [...unknown.values()].reduce((sum, count) => sum + count, 0);
  const names = shownList([...unknown.keys()].sort(byCodeUnit));
  const message = `${counted(rows, 'row')} left out, being of ${counted(unknown.size, 'series').replace(/seriess/, 'series')} that the profile does not have: ${names}.`;
  return [{ code: 'indicator.unknown', severity: 'info', message }];
}
