import { byCodeUnit } from '../framework/text-order.ts';
import { createHash } from 'node:crypto';
import type { Dataset } from '../types.ts';

/** Feeding the hash line by line would take most of the time. */
const LINES_AT_ONCE = 10_000;

/** SHA-256 of bytes, in hexadecimal. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * SHA-256 over the observed values, whatever the shape, order, encoding or line ends of the files they came
 * in: one line `["country","AFG","2021","gdp",1.5]` per value, each ended by LF, sorted by UTF-16 code
 * unit, which is JavaScript's own order of texts.
 */
export function observationsSha256(dataset: Dataset): string {
  const kinds = new Map(dataset.units.map((unit) => [unit.id, unit.kind]));
  const columns = dataset.columns.map(({ indicator, values }) => ({ text: JSON.stringify(indicator), values }));
  columns.sort((a, b) => byCodeUnit(a.text, b.text));
  // No JSON text of a part begins another, so that lines sort as their parts do. Sorting the parts
  // is many times faster than sorting all the lines as texts.
  const unitTexts = partTexts(dataset.unitPeriods, 'unit', (id) => JSON.stringify([kinds.get(id), id]).slice(1, -1));
  const periodTexts = partTexts(dataset.unitPeriods, 'period', (period) => JSON.stringify(period));
  const rows = dataset.unitPeriods.map(({ unit, period }, row) => ({
    row,
    unit: unitTexts.get(unit) as string,
    period: periodTexts.get(period) as string,
  }));
  rows.sort((a, b) => byCodeUnit(a.unit, b.unit) || byCodeUnit(a.period, b.period));
  const hash = createHash('sha256');
  let lines: string[] = [];
  const flush = (): void => {
    hash.update(lines.join(''));
    lines = [];
  };
  for (const { row, unit, period } of rows) {
    for (const { text, values } of columns) {
      const value = values[row] as number;
      if (!Number.isNaN(value)) lines.push(`[${unit},${period},${text},${JSON.stringify(value)}]\n`);
    }
    if (lines.length >= LINES_AT_ONCE) flush();
  }
  flush();
  return hash.digest('hex');
}

/** The different texts of one part of a line, in JSON. */
function partTexts(
  rows: Dataset['unitPeriods'],
  part: 'unit' | 'period',
  toJson: (text: string) => string,
): Map<string, string> {
  return new Map([...new Set(rows.map((row) => row[part]))].map((text) => [text, toJson(text)]));
}
