import type { Table } from '../dataset/table.ts';
import type { Panel } from '../engine/panel.ts';
import { periodNumber, periodOf } from '../framework/period-number.ts';
import { count } from '../report/list-words.ts';
import { refit } from '../robustness/fit/refit.ts';
import type { PredictorTable } from '../robustness/fit/training-rows.ts';
import type { Definition, Finding, Framework, LookAhead } from '../types.ts';
import type { BacktestOptions } from './backtest-options.ts';
import { columnNamed } from './column-data.ts';
import { assertSameKind, type FirstRanking, spanGiven } from './first-ranking.ts';
import { assertPredictors } from './model-options.ts';
import { fitOptions } from './fit-run.ts';
import { gradedData } from './framework-ranking.ts';
import type { Io } from './io.ts';
import { type Outcomes, readOutcomes } from './outcomes.ts';
import { chosenIndicators, readPredictors } from './predictors.ts';
import { progressBar } from './progress.ts';
import { namesOf } from './rankings.ts';
import { readWarnings } from './read-warnings.ts';
import { namedFramework } from './shipped.ts';

/** A ranking by models that are fitted anew for each period, and the outcomes they were fitted to. */
export interface RefittedRanking {
  first: FirstRanking;
  outcomes: Outcomes;
  findings: readonly Finding[];
}

/** What a model predicts from, and what could have let it know the future. */
interface KnownPredictors
  extends Pick<FirstRanking, 'period' | 'names' | 'inputs' | 'findings' | 'unitKind' | 'issued' | 'lookAhead'> {
  table: PredictorTable;
}

/**
 * Fits a model for each period to be graded, by what was known then, and ranks the units of the period by it.
 *
 * @throws AtriskError where nothing is named to predict from, or values were not known by then
 */
export async function refittedRanking(
  tables: readonly Table[],
  written: readonly Table[],
  options: BacktestOptions,
  io: Io,
): Promise<RefittedRanking> {
  assertPredictors(options);
  const never = columnNamed(written, options.event, '--event');
  const known = await (options.framework === undefined
    ? fromColumns(tables, options, never, io)
    : fromFramework(tables, options.framework, options, io));
  const outcomes = await readOutcomes(written, known.unitKind, options, io);
  assertSameKind(known.period, outcomes);
  const { table, ...about } = known;
  const span = spanGiven(table, outcomes.period, options);
  const { tick, end } = progressBar(io, options, 'fitting', 0);
  const window = { lead: options.lead, length: options.window };
  const { ranking, without } = refit(table, outcomes.history, window, fitOptions(options), span, tick);
  end();
  const first: FirstRanking = { ...about, ranking, graded: null };
  return { first, outcomes, findings: notFitted(without, outcomes) };
}

async function fromColumns(
  tables: readonly Table[],
  options: BacktestOptions,
  never: string,
  io: Io,
): Promise<KnownPredictors> {
  const { dataset, indicators, period, unitKind, ...table } = await readPredictors(tables, null, options, never, io);
  const lookAhead: LookAhead = {
    kind: 'unknown',
    what: 'predictors',
    message: `When the values of the ${count(indicators.length, 'predictor')} are published is not declared, so that it cannot be told whether they were known.`,
    hint: 'A framework can declare it (publicationLagMonths): name one with -f.',
  };
  return {
    table,
    period,
    unitKind,
    names: namesOf(dataset),
    inputs: dataset.inputs,
    findings: readWarnings(dataset),
    issued: null,
    lookAhead: [lookAhead],
  };
}

async function fromFramework(
  tables: readonly Table[],
  name: string,
  options: BacktestOptions,
  io: Io,
): Promise<KnownPredictors> {
  const { framework } = await namedFramework(name, options.output);
  const { definition } = framework;
  const chosen = chosenIndicators(definition, options);
  // The model takes the indicators as they are read: what the index does with them does not matter here.
  const plain: Framework = { ...framework, plan: { ...framework.plan, steps: [] } };
  const { panel, dataset, issued, lookAhead } = await gradedData(tables, plain, options, io);
  const ids = chosen.map(({ id }) => id).filter((id) => hasValues(panel, definition, id));
  return {
    table: panelTable(panel, definition, ids),
    period: definition.period,
    unitKind: definition.unitKind,
    names: namesOf(dataset),
    inputs: dataset.inputs,
    findings: readWarnings(dataset),
    issued,
    lookAhead,
  };
}

function columnOf({ raw }: Panel, { indicators }: Definition, id: string): Float64Array {
  return raw[indicators.findIndex((indicator) => indicator.id === id)] as Float64Array;
}

function hasValues(panel: Panel, definition: Definition, id: string): boolean {
  return !columnOf(panel, definition, id).every(Number.isNaN);
}

function panelTable(panel: Panel, definition: Definition, predictors: readonly string[]): PredictorTable {
  const columns = predictors.map((id) => columnOf(panel, definition, id));
  const rows = panel.rows.map(({ unit, unitPeriod }) => ({
    unit: unit.id,
    time: periodNumber(unitPeriod.period, definition.period) as number,
  }));
  const places = new Map(rows.map(({ unit, time }, at) => [`${time}\n${unit}`, at]));
  return {
    predictors,
    rows,
    valuesOf: (unit, time) => {
      const row = places.get(`${time}\n${unit}`);
      return row === undefined ? undefined : columns.map((column) => column[row] as number);
    },
  };
}

function notFitted({ times, why }: { times: readonly number[]; why: string | null }, { period }: Outcomes): Finding[] {
  if (times.length === 0) return [];
  const periods = times.map((time) => periodOf(time, period)).join(', ');
  const message = `No model could be fitted for ${periods}, whose units are not ranked. The last reason: ${why ?? 'not known'}`;
  return [{ code: 'backtest.censored', severity: 'warning', message }];
}
