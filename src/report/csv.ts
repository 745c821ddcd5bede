import type { Result } from '../types.ts';
import { numberCell, textCell } from './csv-cell.ts';
import { prepared } from './csv-prepared.ts';
import { type AnyRow, boundsAndChange, drivers, identity, standing, status } from './csv-columns.ts';
import { provenance } from './csv-provenance.ts';
import { renderFactorCsv } from './csv-risk-factors.ts';
import { type CsvColumn, csvTable, uniqueHeader } from './csv-table.ts';
import { dimensions } from './final-nodes.ts';
import { frequencyCsvColumns } from './frequency-column.ts';
import { intervalCsvColumns } from './interval-column.ts';
import { own } from './lookup.ts';
import type { View } from './view.ts';

/**
 * A result as CSV for machines: one row per unit and period, ranked or not. Numbers are full doubles,
 * nothing is rounded; texts are made safe for spreadsheets and terminals.
 *
 * Columns by index: identity, score, bounds, change, status, drivers, then `component_<node>`,
 * `points_<indicator>` and the text columns of the data. By dimension: the inputs of the score with
 * bounds. By risk factor: one row per unit, risk factor and indicator. Values of other units, figures of
 * other periods and what the data call a unit have columns where there are any.
 */
export function renderCsv(result: Result, by: View['by'] = 'index'): string {
  if (by === 'risk-factor') return renderFactorCsv(result);
  const columns = by === 'dimension' ? dimensionColumns(result) : indexColumns(result);
  return csvTable(columns, [...result.results, ...result.unranked]);
}

function indexColumns(result: Result): CsvColumn<AnyRow>[] {
  const { nodes, indicators } = result.framework;
  const columns = [
    ...identity(),
    ...intervalCsvColumns(result),
    ...frequencyCsvColumns(result),
    ...standing(),
    ...boundsAndChange(),
    ...status(result),
    ...prepared(result),
    ...provenance(result),
    ...drivers(),
    ...Object.keys(nodes).map((id) => componentColumn(id)),
    ...Object.keys(indicators).map((id) => pointsColumn(id)),
  ];
  const taken = new Set(columns.map(({ header }) => header));
  return [...columns, ...attributeNames(result).map((name) => attributeColumn(name, taken))];
}

function dimensionColumns(result: Result): CsvColumn<AnyRow>[] {
  const inputs = dimensions(result).flatMap((id): CsvColumn<AnyRow>[] => [
    componentColumn(id),
    { header: `low_${id}`, cell: (row) => numberCell(own(row.componentBounds, id)?.low ?? null) },
    { header: `high_${id}`, cell: (row) => numberCell(own(row.componentBounds, id)?.high ?? null) },
  ]);
  return [
    ...identity(),
    ...intervalCsvColumns(result),
    ...frequencyCsvColumns(result),
    ...standing(),
    ...status(result),
    ...prepared(result),
    ...provenance(result),
    ...inputs,
  ];
}

/** The value of a node, or of an indicator that enters the score by itself. */
function componentColumn(id: string): CsvColumn<AnyRow> {
  return {
    header: `component_${id}`,
    cell: (row) => numberCell(own(row.components, id) ?? own(row.values, id)?.used ?? null),
  };
}

function pointsColumn(id: string): CsvColumn<AnyRow> {
  return { header: `points_${id}`, cell: (row) => numberCell(own(row.contributions, id) ?? null) };
}

function attributeColumn(name: string, taken: Set<string>): CsvColumn<AnyRow> {
  return {
    header: uniqueHeader(name, taken, 'attribute_'),
    cell: (row) => textCell(own(row.unit.attributes, name) ?? null),
  };
}

/** Text columns of the data, in code point order: column order in the file must not matter. */
function attributeNames({ results, unranked }: Result): string[] {
  const names = new Set([...results, ...unranked].flatMap(({ unit }) => Object.keys(unit.attributes)));
  return [...names].sort();
}
