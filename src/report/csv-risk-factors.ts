import type { Result } from '../types.ts';
import { numberCell, textCell } from './csv-cell.ts';
import type { AnyRow } from './csv-columns.ts';
import { type TextColumn, telling, VALUE_COLUMNS } from './csv-provenance.ts';
import { csvTable } from './csv-table.ts';
import { own } from './lookup.ts';
import { factorGroups } from './table-risk-factors.ts';

interface FactorRow {
  row: AnyRow;
  factor: string | null;
  indicator: string;
}

/**
 * Long rows: unit, risk factor, indicator, points. An indicator keyed to several factors has a row
 * under each, and `also_under` names the others: adding up points by factor would count it twice.
 */
export function renderFactorCsv(result: Result): string {
  const { indicators, riskFactorNames } = result.framework;
  const also = ({ factor, indicator }: FactorRow): string[] =>
    (own(indicators, indicator)?.riskFactors ?? []).filter((other) => other !== factor);
  const rows = factorRows(result);
  const about = VALUE_COLUMNS.map(
    ({ header, text }): TextColumn<FactorRow> => ({
      header,
      text: ({ row, indicator }) => text(own(row.values, indicator)),
    }),
  );
  return csvTable<FactorRow>(
    [
      { header: 'period', cell: ({ row }) => textCell(row.period) },
      { header: 'unit', cell: ({ row }) => textCell(row.unit.id) },
      { header: 'name', cell: ({ row }) => textCell(row.unit.name) },
      { header: 'risk_factor', cell: ({ factor }) => textCell(factor) },
      {
        header: 'risk_factor_name',
        cell: ({ factor }) => textCell(factor === null ? null : (own(riskFactorNames, factor) ?? null)),
      },
      { header: 'indicator', cell: ({ indicator }) => textCell(indicator) },
      { header: 'indicator_name', cell: ({ indicator }) => textCell(own(indicators, indicator)?.name ?? null) },
      { header: 'raw', cell: ({ row, indicator }) => numberCell(own(row.values, indicator)?.raw ?? null) },
      { header: 'used', cell: ({ row, indicator }) => numberCell(own(row.values, indicator)?.used ?? null) },
      {
        header: 'value_status',
        cell: ({ row, indicator }) => textCell(own(row.values, indicator)?.status ?? 'missing'),
      },
      { header: 'points', cell: ({ row, indicator }) => numberCell(own(row.contributions, indicator) ?? null) },
      { header: 'also_under', cell: (each) => textCell(also(each).join(' ')) },
      ...telling(about, rows),
    ],
    rows,
  );
}

function factorRows(result: Result): FactorRow[] {
  const groups = factorGroups(result);
  return [...result.results, ...result.unranked].flatMap((row) =>
    groups.flatMap(({ factor, indicators }) => indicators.map((indicator) => ({ row, factor, indicator }))),
  );
}
