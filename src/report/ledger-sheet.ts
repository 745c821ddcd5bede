import { textCell } from './csv-cell.ts';
import { csvTable } from './csv-table.ts';
import type { Workbook } from './xlsx.ts';

/** A sheet of claims as it is to be written. */
export interface ClaimSheet {
  title: string;
  columns: readonly { header: string; help: string; choices: readonly string[] }[];
  rows: readonly Readonly<Record<string, string>>[];
}

/** A sheet of claims as CSV: texts are made safe for spreadsheets. */
export function claimSheetCsv({ columns, rows }: ClaimSheet): string {
  return csvTable(
    columns.map(({ header }) => ({
      header,
      cell: (row: Readonly<Record<string, string>>) => textCell(row[header] ?? ''),
    })),
    rows,
  );
}

const WIDE: ReadonlyMap<string, number> = new Map([
  ['name', 46],
  ['own words', 50],
  ['public wording', 40],
  ['rationale', 30],
  ['inhibitors', 50],
]);

/** The same as a workbook: drop-down lists where a column has a closed list of words, and a sheet that explains all. */
export function claimWorkbook({ title, columns, rows }: ClaimSheet): Workbook {
  return {
    title,
    sheets: [
      {
        name: 'Claims',
        columns: columns.map(({ header, choices }) => ({
          header,
          width: WIDE.get(header) ?? 15,
          wrap: WIDE.has(header),
          ...(choices.length === 0 ? {} : { choices }),
        })),
        rows: rows.map((row) => columns.map(({ header }) => row[header] ?? '')),
      },
      {
        name: 'Help',
        columns: [
          { header: 'column', width: 18 },
          { header: 'what to put there', width: 90, wrap: true },
          { header: 'words', width: 60, wrap: true },
        ],
        rows: columns.map(({ header, help, choices }) => [header, help, choices.join(', ')]),
      },
    ],
  };
}
