import type { Agreement, CodingSummary } from '../types/coding.ts';
import { count } from './list-words.ts';
import { fixed, percent } from './number.ts';
import { plainTable } from './plain-table.ts';
import { sanitise } from './sanitise.ts';

/** Kappa is printed with two decimals, as is usual. */
const DECIMALS = 2;

/** What was done in a coding sheet: counts in all, and a line per indicator. Ends with a newline. */
export function renderCodingSummary(summary: CodingSummary): string {
  const { rows, done, changed, missing, substituted, twice, indicators } = summary;
  const share = summary.shareTwice === null ? '' : ` (${percent(summary.shareTwice)})`;
  const lines = [
    `${count(rows, 'row')}: ${done} done, ${changed} changed, ${missing} without a value, ${substituted} substituted.`,
    `Coded twice: ${twice} of ${rows}${share}${twice === 0 ? '' : `; the coders agree on ${agreement(summary)}`}.`,
  ];
  if (indicators.length === 0) return `${lines.join('\n')}\n`;
  const heading = ['Indicator', 'Name', 'Rows', 'Done', 'Changed', 'Missing', 'Twice', 'Agreed', 'Kappa'];
  const table = indicators.map((one) => [
    sanitise(one.id),
    sanitise(one.name),
    ...[one.rows, one.done, one.changed, one.missing, one.twice].map(String),
    one.twice === 0 ? '' : agreement(one),
    one.kappa === null ? '' : fixed(one.kappa, DECIMALS),
  ]);
  const note = indicators.some(({ kappa }) => kappa !== null) ? [KAPPA] : [];
  return `${[...lines, '', ...plainTable([heading, ...table]), ...note].join('\n')}\n`;
}

const KAPPA =
  "Kappa is Cohen's: (observed - chance agreement) / (1 - chance agreement). 1 is full agreement, 0 is chance.";

function agreement({ agreed, twice }: Agreement): string {
  return `${agreed} (${percent(agreed / twice)})`;
}
