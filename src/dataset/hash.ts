import { byCodeUnit } from '../framework/text-order.ts';
import { createHash } from 'node:crypto';
import type { Dataset, Observation } from '../types.ts';

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
  const observed = dataset.observations.filter((observation) => observation.value !== null);
  const kinds = new Map(dataset.units.map((unit) => [unit.id, unit.kind]));
  const unit = ranked(observed, 'unit', (id) => JSON.stringify([kinds.get(id), id]).slice(1, -1));
  const period = ranked(observed, 'period', (text) => JSON.stringify(text));
  const indicator = ranked(observed, 'indicator', (text) => JSON.stringify(text));
  // No JSON text of a part begins another, so that lines sort as their parts do. Sorting the few different
  // parts, and the lines by number, is many times faster than sorting all the lines as texts.
  const lines = observed.map((observation) => {
    const u = unit.get(observation.unit) as Part;
    const p = period.get(observation.period) as Part;
    const i = indicator.get(observation.indicator) as Part;
    const place = (u.rank * period.size + p.rank) * indicator.size + i.rank;
    return { place, text: `${u.text},${p.text},${i.text},${JSON.stringify(observation.value)}` };
  });
  lines.sort((a, b) => a.place - b.place);
  const hash = createHash('sha256');
  for (let start = 0; start < lines.length; start += LINES_AT_ONCE) {
    const some = lines.slice(start, start + LINES_AT_ONCE);
    hash.update(some.map(({ text }) => `[${text}]\n`).join(''));
  }
  return hash.digest('hex');
}

/** One part of a line, in JSON, and its place among the different ones. */
interface Part {
  text: string;
  rank: number;
}

/** The different texts of one part, in JSON, with their places in code-point order. */
function ranked(
  observations: readonly Observation[],
  part: 'unit' | 'period' | 'indicator',
  toJson: (text: string) => string,
): Map<string, Part> {
  const different = [...new Set(observations.map((observation) => observation[part]))];
  const sorted = different.map((key) => ({ key, text: toJson(key) })).sort((a, b) => byCodeUnit(a.text, b.text));
  return new Map(sorted.map(({ key, text }, rank) => [key, { text, rank }]));
}
