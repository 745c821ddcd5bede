import { byCodeUnit } from '../../framework/text-order.ts';
import type { Dataset, Definition, Observation, Unit } from '../../types.ts';
import type { CodedRow } from './coded-row.ts';
import { codedIndicators } from './new-sheet.ts';

/** One code of an earlier period, or that it was missing then. */
export type CodedValue = Pick<Observation, 'unit' | 'period' | 'indicator' | 'value' | 'substitutedFrom'>;

/** What was coded before, as a data file or an earlier sheet says. */
export interface CodeHistory {
  values: readonly CodedValue[];
  /** Names by unit. */
  names: ReadonlyMap<string, string>;
}

/** The codes in a dataset: its values of the indicators that people code, for units of the kind that the framework scores. */
export function historyOfDataset(
  dataset: Pick<Dataset, 'columns' | 'unitPeriods' | 'units'>,
  definition: Definition,
): CodeHistory {
  const scored = dataset.units.filter(({ kind }) => definition.unitKind === 'any' || kind === definition.unitKind);
  const names = new Map(scored.map(({ id, name }) => [id, name]));
  const coded = new Set(codedIndicators(definition).map(({ id }) => id));
  const values = dataset.columns
    .filter(({ indicator }) => coded.has(indicator))
    .flatMap(({ at }) => dataset.unitPeriods.map((_, row) => at(row)))
    .filter((value) => value !== undefined)
    .filter(({ unit }) => names.has(unit));
  return { values, names };
}

/** The codes in an earlier sheet; rows that nobody finished say nothing. */
export function historyOfSheet(rows: readonly CodedRow[]): CodeHistory {
  const done = rows.filter(({ isDone }) => isDone);
  const values = done.map(({ row, indicator, code }) => ({
    unit: row.unit,
    period: row.period,
    indicator: indicator.id,
    value: code,
    ...(row.substituted_from === '' ? {} : { substitutedFrom: row.substituted_from }),
  }));
  return { values, names: new Map(done.map(({ row }) => [row.unit, row.name === '' ? row.unit : row.name])) };
}

/** The codes of the last period before one, or null where nothing was coded before. */
export interface LastPeriod {
  period: string;
  values: readonly CodedValue[];
  units: readonly Pick<Unit, 'id' | 'name'>[];
}

/**
 * What is known of the latest period before `period` in which anything at all was coded. Periods of one kind are in
 * order as texts.
 */
export function lastBefore({ values, names }: CodeHistory, period: string): LastPeriod | null {
  const earlier = values.filter((value) => value.value !== null && value.period < period);
  const last = earlier.reduce<string | null>(
    (latest, value) => (latest === null || value.period > latest ? value.period : latest),
    null,
  );
  if (last === null) return null;
  const its = values.filter((value) => value.period === last);
  const units = [...new Set(its.map(({ unit }) => unit))].sort(byCodeUnit);
  return { period: last, values: its, units: units.map((id) => ({ id, name: names.get(id) ?? id })) };
}
