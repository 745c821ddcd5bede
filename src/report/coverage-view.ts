import type { IndicatorCoverage } from '../types.ts';
import { plainTable } from './plain-table.ts';
import { sanitise } from './sanitise.ts';

/** How many missing units one line names. */
const NAMED = 12;

/** What was gathered of each indicator, as text: how many units, how old, which are missing. Ends with a newline. */
export function renderCoverage(coverage: readonly IndicatorCoverage[], units: number): string {
  const [first] = coverage;
  if (first === undefined) return 'No indicator has a value.\n';
  const rows = coverage.map(({ indicator, values, first: from, last, period, present, ages }) => [
    sanitise(indicator),
    String(values),
    from === null ? '–' : from === last ? from : `${from} to ${last as string}`,
    from === null ? '–' : `${present} of ${units} in ${period}`,
    agesInWords(ages),
  ]);
  const head = ['Indicator', 'Values', 'Periods', 'Units', 'Age of these, in periods'];
  const missing = missingLines(coverage, units);
  return `${[...plainTable([head, ...rows]), ...(missing.length === 0 ? [] : ['', ...missing])].join('\n')}\n`;
}

/** One line for each list of missing units: most series of one file lack the same. */
function missingLines(coverage: readonly IndicatorCoverage[], units: number): string[] {
  const lacking = new Map<string, string[]>();
  for (const { indicator, period, missing } of coverage) {
    if (missing.length === 0 || missing.length === units) continue;
    const list = `in ${period}: ${unitList(missing)}`;
    lacking.set(list, [...(lacking.get(list) ?? []), sanitise(indicator)]);
  }
  return [...lacking].map(([list, [first = '', ...others]]) => {
    const more = others.length > 2 ? ` and ${others.length} more` : others.map((other) => `, ${other}`).join('');
    return `${first}${more} missing ${list}`;
  });
}

function agesInWords(ages: Readonly<Record<string, number>>): string {
  const parts = Object.entries(ages).map(([age, count]) => `${age}: ${count}`);
  return parts.length === 0 ? '–' : parts.join(', ');
}

function unitList(units: readonly string[]): string {
  const named = units.slice(0, NAMED).map(sanitise).join(', ');
  return units.length > NAMED ? `${named} and ${units.length - NAMED} more` : named;
}
