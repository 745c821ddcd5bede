import { byCodeUnit } from '../framework/text-order.ts';
import type { Dataset, Indicator, Observation, ObservationColumn, UnitPeriod } from '../types.ts';
import type { CellStore } from './cell-store.ts';

/** The columns of a dataset over a store of cells; observations are made only when they are asked for. */
export function observationColumns(
  cells: CellStore,
  indicators: readonly Indicator[],
  rows: readonly Pick<UnitPeriod, 'unit' | 'period'>[],
): ObservationColumn[] {
  return indicators.flatMap(({ id }, position) => {
    if (!cells.positions().includes(position)) return [];
    const at = (row: number): Observation | undefined => {
      const cell = cells.get(position, row);
      const about = rows[row];
      if (cell === null || about === undefined) return undefined;
      const { file, column, ...note } = cell.note;
      return {
        unit: about.unit,
        period: about.period,
        indicator: id,
        value: Number.isNaN(cell.value) ? null : cell.value,
        source: { file, line: cell.line, column },
        ...note,
      };
    };
    const substituted = cells.entriesWith(
      position,
      rows.length,
      ({ substitutedFrom }) => substitutedFrom !== undefined,
    );
    return [{ indicator: id, values: cells.values(position, rows.length), substituted, at }];
  });
}

/** All observations of a dataset, by unit, period and indicator. It makes an object of each: for a large dataset use the columns. */
export function observationsOf({ columns, unitPeriods }: Pick<Dataset, 'columns' | 'unitPeriods'>): Observation[] {
  const rows = [...unitPeriods.keys()].sort((a, b) => {
    const [x, y] = [unitPeriods[a] as UnitPeriod, unitPeriods[b] as UnitPeriod];
    return byCodeUnit(x.unit, y.unit) || byCodeUnit(x.period, y.period);
  });
  return rows.flatMap((row) => columns.flatMap((column) => column.at(row) ?? []));
}
