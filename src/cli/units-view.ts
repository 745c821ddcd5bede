import { numberCell, textCell } from '../report/csv-cell.ts';
import { csvTable } from '../report/csv-table.ts';
import { displayWidth, pad } from '../report/text.ts';
import { sanitise } from '../report/sanitise.ts';
import type { ListedUnit } from '../units/list.ts';

/** What one name or code of the command line stands for. */
export interface Answer {
  input: string;
  id: string | null;
  kind: 'country' | 'historic' | 'aggregate' | 'unknown';
  name: string | null;
  /** Only for unknown ones. */
  suggestions: readonly string[];
}

/** Answers as aligned columns with a header. Ends with a newline. */
export function renderAnswers(answers: readonly Answer[]): string {
  const rows = answers.map(({ input, id, kind, name, suggestions }) => [
    input,
    id ?? '-',
    kind,
    name ?? (suggestions.length === 0 ? '' : `perhaps: ${suggestions.join('; ')}`),
  ]);
  return aligned([['Input', 'Id', 'Kind', 'Name'], ...rows]);
}

/** The list of units as aligned columns with a header. Ends with a newline. */
export function renderUnits(units: readonly ListedUnit[]): string {
  return aligned([HEADER, ...units.map((unit) => COLUMNS.map(({ text }) => text(unit)))]);
}

/** The list of units as CSV. */
export function unitsCsv(units: readonly ListedUnit[]): string {
  return csvTable(
    COLUMNS.map(({ header, text }) => ({ header, cell: (unit: ListedUnit) => textCell(text(unit)) })),
    units,
  );
}

const COLUMNS: readonly { header: string; text: (unit: ListedUnit) => string }[] = [
  { header: 'id', text: ({ id }) => id },
  { header: 'kind', text: ({ kind }) => kind },
  { header: 'iso2', text: ({ iso2 }) => iso2 ?? '' },
  { header: 'm49', text: ({ m49 }) => m49 ?? '' },
  { header: 'cow', text: ({ cow }) => cow.map(numberCell).join(' ') },
  { header: 'gw', text: ({ gw }) => gw.map(numberCell).join(' ') },
  { header: 'fips', text: ({ fips }) => fips ?? '' },
  { header: 'polity', text: ({ polity }) => polity.join(' ') },
  { header: 'state', text: ({ spells }) => spells.map(({ from, to }) => `${from}-${to ?? ''}`).join(' ') },
  { header: 'name', text: ({ name }) => name },
];

const HEADER = COLUMNS.map(({ header }) => header);

/** Two spaces between columns and none at the end of a line; what is invisible is shown. */
function aligned(rows: readonly (readonly string[])[]): string {
  const safe = rows.map((cells) => cells.map(sanitise));
  const widths = (safe[0] ?? []).map((_, at) =>
    safe.reduce((most, cells) => Math.max(most, displayWidth(cells[at] as string)), 0),
  );
  const lines = safe.map((cells) =>
    cells
      .map((cell, at) => pad(cell, widths[at] as number, 'left'))
      .join('  ')
      .trimEnd(),
  );
  return `${lines.join('\n')}\n`;
}
