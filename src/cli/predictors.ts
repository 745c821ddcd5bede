import type { Table } from '../dataset/table.ts';
import { openDefinition } from '../dataset/open-definition.ts';
import { assertUsable } from '../dataset/read.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { matchKey } from '../framework/match.ts';
import { periodNumber } from '../framework/period-number.ts';
import type { PredictorTable } from '../robustness/fit/training-rows.ts';
import type { Dataset, Definition, Framework, Indicator, PeriodKind, UnitKind } from '../types.ts';
import { columnNamed, type ColumnOptions, keyColumns, readColumns } from './column-data.ts';
import type { ModelOptions } from './model-options.ts';
import type { Io } from './io.ts';
import { assertUnits, datasetOf } from './pipeline.ts';
import { unitsOfOneKind } from './rankings.ts';

/** What a model predicts from, by unit and period. */
export interface Predictors extends PredictorTable {
  /** Their entries in the framework; null for columns. */
  indicators: readonly (Indicator | null)[];
  dataset: Dataset;
  period: PeriodKind;
  unitKind: UnitKind | 'any';
}

/**
 * Reads what a model predicts from: the indicators of a framework as they are read, or columns.
 *
 * @param never a column that must not be a predictor: the outcome itself
 */
export async function readPredictors(
  tables: readonly Table[],
  framework: Framework | null,
  options: ModelOptions & ColumnOptions & { kind?: UnitKind },
  never: string,
  io: Io,
): Promise<Predictors> {
  return framework === null ? fromColumns(tables, options, never, io) : fromFramework(tables, framework, options, io);
}

async function fromColumns(
  tables: readonly Table[],
  options: ModelOptions & ColumnOptions & { kind?: UnitKind },
  never: string,
  io: Io,
): Promise<Predictors> {
  const labels = columnsOf(tables, options, never);
  const unitKind = options.kind ?? 'any';
  const { dataset, period } = await readColumns(tables, labels, unitKind, options, io);
  const units = unitsOfOneKind(dataset, unitKind);
  return { ...tableOf(dataset, labels, period, units), indicators: labels.map(() => null), dataset, period, unitKind };
}

/** The columns named, or all that hold numbers but those left out; never the outcome. */
function columnsOf(
  tables: readonly Table[],
  { predictor = [], leaveOut = [], ...options }: ModelOptions & ColumnOptions,
  never: string,
): string[] {
  const out = new Set([...leaveOut.map((name) => columnNamed(tables, name, '--leave-out')), never].map(matchKey));
  if (predictor.includes('all')) {
    const open = openDefinition(tables, keyColumns(tables, options));
    return open.indicators.map(({ id }) => id).filter((id) => !out.has(matchKey(id)));
  }
  const named = [...new Set(predictor.map((name) => columnNamed(tables, name, '--predictor')))];
  const outcome = named.find((name) => matchKey(name) === matchKey(never));
  if (outcome === undefined) return named;
  throw new AtriskError('usage', `"${outcome}" is the outcome, and cannot predict itself.`, {
    exitCode: EXIT.usage,
    hint: "What happened in the row's own period may be a predictor under a name of its own.",
  });
}

/**
 * The indicators of a framework as predictors.
 *
 * @throws AtriskError `usage` for an indicator that the framework prepares before it uses it
 */
async function fromFramework(
  tables: readonly Table[],
  { definition }: Framework,
  options: ModelOptions & ColumnOptions & { kind?: UnitKind },
  io: Io,
): Promise<Predictors> {
  const chosen = chosenIndicators(definition, options);
  const map = { ...options.map, ...keyColumns(tables, options) };
  const dataset = await datasetOf(tables, definition, { ...options, map }, io);
  assertUsable(dataset, 'used');
  assertUnits(dataset);
  // What nobody has a value of predicts nothing, and would leave no complete row.
  const known = chosen.filter(({ id }) =>
    dataset.columns.some(({ indicator, values }) => indicator === id && !values.every(Number.isNaN)),
  );
  const labels = known.map(({ id }) => id);
  const { period, unitKind } = definition;
  const units = unitsOfOneKind(dataset, options.kind ?? unitKind);
  return { ...tableOf(dataset, labels, period, units), indicators: known, dataset, period, unitKind };
}

/** The indicators that are predictors: those not left out, none of them prepared before the framework uses it. */
export function chosenIndicators(
  { id: framework, indicators }: Definition,
  { leaveOut = [] }: ModelOptions,
): Indicator[] {
  const left = new Set(leaveOut.map(matchKey));
  const chosen = indicators.filter(({ role, id }) => role === 'indicator' && !left.has(matchKey(id)));
  const prepared = chosen.find(
    ({ denominator, treatment, missing }) => denominator !== null || treatment !== null || missing.rule !== 'leave',
  );
  if (prepared === undefined) return chosen;
  const message = `${prepared.id} is divided, filled or treated before ${framework} uses it, and a model is fitted to values as they are read.`;
  throw new AtriskError('usage', message, {
    exitCode: EXIT.usage,
    hint: `Leave it out (--leave-out ${prepared.id}), or put the prepared values into a column and name that with --predictor.`,
  });
}

function tableOf(
  dataset: Dataset,
  predictors: readonly string[],
  period: PeriodKind,
  units: ReadonlySet<string>,
): PredictorTable {
  const columns = predictors.map((label) => dataset.columns.find(({ indicator }) => indicator === label)?.values);
  const rows = dataset.unitPeriods.map((row) => ({
    unit: row.unit,
    time: periodNumber(row.period, period) ?? Number.NaN,
  }));
  const places = new Map(rows.map(({ unit, time }, at) => [`${time}\n${unit}`, at]));
  return {
    predictors,
    rows: rows.filter(({ unit }) => units.has(unit)),
    valuesOf: (unit, time) => {
      const row = places.get(`${time}\n${unit}`);
      return row === undefined ? undefined : columns.map((values) => values?.[row] ?? Number.NaN);
    },
  };
}
