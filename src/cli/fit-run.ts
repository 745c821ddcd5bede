import { splitDraws } from '../dataset/draws.ts';
import type { Table } from '../dataset/table.ts';
import { type FittedTerm, fittedDefinition } from '../framework/fitted-definition.ts';
import { periodOf } from '../framework/period-number.ts';
import type { TestSpan } from '../robustness/backtest/cases.ts';
import { historyUntil } from '../robustness/backtest/history.ts';
import { type FittedLogistic, fitLogistic } from '../robustness/fit/fit-logistic.ts';
import type { FitOptions } from '../robustness/fit/options.ts';
import { type Stability, stability } from '../robustness/fit/stability.ts';
import { type TrainingRows, trainingRows } from '../robustness/fit/training-rows.ts';
import { count } from '../report/list-words.ts';
import type { Training } from '../types.ts';
import { assertKeyColumns, columnNamed } from './column-data.ts';
import { refuseLoss, refuseOverwrite } from './files.ts';
import { assertSameKind } from './first-ranking.ts';
import type { OutcomeOptions } from './backtest-options.ts';
import type { FitCommandOptions } from './fit-options.ts';
import { assertPredictors, type ModelOptions } from './model-options.ts';
import { assertOneStandardInput, filesRead } from './inputs.ts';
import type { Io } from './io.ts';
import { outcomeTables, type Outcomes, periodGiven, readOutcomes } from './outcomes.ts';
import { readAll } from './pipeline.ts';
import { type Predictors, readPredictors } from './predictors.ts';
import { progressOf } from './progress.ts';
import { namedFramework } from './shipped.ts';

/** A fitted framework as text, and what a person is told of the fit. */
export interface Fitted {
  text: string;
  said: readonly string[];
}

/**
 * From files to a framework that scores as a fitted model does.
 *
 * @throws AtriskError where a file cannot be used, or there is too little to fit
 */
export async function fitFiles(paths: readonly string[], options: FitCommandOptions, io: Io): Promise<Fitted> {
  assertPredictors(options);
  assertOneStandardInput([...paths, options.outcomes]);
  refuseOverwrite(options.output, filesRead([...paths, options.outcomes], options.framework, options.source));
  refuseLoss(options);
  const framework =
    options.framework === undefined ? null : (await namedFramework(options.framework, options.output)).framework;
  const { tables } = splitDraws(await readAll(paths, options, io));
  const written = await outcomeTables(options, io);
  assertKeyColumns([...tables, ...written], options);
  const predictors = await readPredictors(
    tables,
    framework,
    options,
    columnNamed(written, options.event, '--event'),
    io,
  );
  const outcomes = await readOutcomes(written, predictors.unitKind, options, io);
  assertSameKind(predictors.period, outcomes);
  progressOf(io, options)('fitting');
  const rows = rowsOf(predictors, outcomes, options);
  const model = fitLogistic(rows, fitOptions(options));
  const stable =
    options.stability === undefined ? null : stability(rows, model, { draws: options.stability, seed: options.seed });
  return {
    text: textOf(model, stable, { predictors, outcomes, tables, options }),
    said: said(model, predictors),
  };
}

/** The rows whose outcome was known by the end of the period that was asked for. */
function rowsOf(predictors: Predictors, { history, period }: Outcomes, options: FitCommandOptions): TrainingRows {
  const { lead, window: length } = options;
  const until = options.until === undefined ? history.last : periodGiven(options.until, period, '--until');
  const from = options.from === undefined ? Number.NEGATIVE_INFINITY : periodGiven(options.from, period, '--from');
  const span: TestSpan = { from, until };
  return trainingRows(predictors, historyUntil(history, until), { lead, length }, span);
}

/** How a model is fitted, from the command line. */
export function fitOptions({
  alpha,
  folds,
  lambdas,
  lambda,
  lead,
  window,
}: ModelOptions & Pick<OutcomeOptions, 'lead' | 'window'>): FitOptions {
  return { alpha, folds, lambdas, lambda: lambda ?? null, reach: lead + window - 1 };
}

interface About {
  predictors: Predictors;
  outcomes: Outcomes;
  tables: readonly Table[];
  options: FitCommandOptions;
}

function textOf(model: FittedLogistic, stable: readonly Stability[] | null, about: About): string {
  const { predictors, outcomes, options } = about;
  const { definition, column } = outcomes.about;
  return fittedDefinition({
    id: options.id ?? 'fitted',
    title: `Logistic regression of ${definition ?? column}`,
    unitKind: kindOf(predictors),
    period: predictors.period,
    training: trainingOf(model, about),
    intercept: model.intercept,
    terms: predictors.predictors.map((label, at) => termOf(label, at, model, stable, predictors)),
    head: headOf(model, predictors),
  });
}

/** The kind of the units that it was fitted to, which are of one kind. */
function kindOf({ unitKind, dataset }: Predictors): Predictors['unitKind'] {
  return unitKind === 'any' ? (dataset.units[0]?.kind ?? 'any') : unitKind;
}

function termOf(
  label: string,
  at: number,
  { scales, coefficients }: FittedLogistic,
  stable: readonly Stability[] | null,
  { indicators }: Predictors,
): FittedTerm {
  return {
    label,
    indicator: indicators[at] ?? null,
    ...(scales[at] as FittedLogistic['scales'][number]),
    coefficient: coefficients[at] as number,
    remark: stable === null ? null : stableWords(stable[at] as Stability),
  };
}

function stableWords({ nonZero, sameSign, low, high }: Stability): string {
  const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;
  return `Over resamples of units: not zero in ${percent(nonZero)}, of this sign in ${percent(sameSign)}; 5 to 95 % from ${low.toFixed(3)} to ${high.toFixed(3)}.`;
}

function trainingOf(model: FittedLogistic, { predictors, outcomes, options }: About): Training {
  const { period, about } = outcomes;
  const { lead, window, stability: draws, seed } = options;
  return {
    outcome: about.definition,
    event: about.column,
    from: periodOf(model.first, period),
    until: periodOf(model.last, period),
    knownUntil: periodOf(model.last + lead + window - 1, period),
    lead,
    window,
    method: `logistic regression with elastic net, ${model.validation === null ? 'penalty given' : 'penalty of least deviance in cross-validation by time'}`,
    alpha: model.alpha,
    lambda: model.lambda,
    rows: model.rows,
    events: model.events,
    seed: draws === undefined ? null : seed,
    inputs: predictors.dataset.inputs.map(({ name, sha256 }) => ({ name, sha256 })),
    outcomes: [about.file],
  };
}

/** How the penalty was chosen, for the head of the file. */
function headOf({ validation, lambda }: FittedLogistic, { period }: Predictors): string[] {
  if (validation === null) return [`Written by atrisk fit. The penalty was given: ${lambda}.`];
  const blocks = validation.blocks.map(
    ({ from, until, trainedUntil, rows, events }) =>
      `  ${periodOf(from, period)} to ${periodOf(until, period)}: ${count(rows, 'row')}, ${count(events, 'event')}, by a model of rows up to ${periodOf(trainedUntil, period)}`,
  );
  const { deviance, standardError } = validation.path[validation.chosen] as (typeof validation.path)[number];
  const none = (validation.path[0] as (typeof validation.path)[number]).deviance;
  const spread = standardError === null ? '' : ` (standard error ${standardError.toPrecision(3)})`;
  return [
    'Written by atrisk fit. The penalty is that of least deviance over these blocks of periods:',
    ...blocks,
    `Mean deviance ${deviance.toPrecision(6)}${spread}; without predictors ${none.toPrecision(6)}.`,
    ...(validation.leftOut === 0
      ? []
      : [`Blocks left out, because too few events were known before them: ${validation.leftOut}.`]),
  ];
}

function said(model: FittedLogistic, { period }: Predictors): string[] {
  const used = model.coefficients.filter((coefficient) => coefficient !== 0).length;
  return [
    `Fitted to ${model.rows} rows of ${periodOf(model.first, period)} to ${periodOf(model.last, period)}, ${model.events} of which were followed by an event.`,
    `Penalty ${model.lambda.toPrecision(3)}: ${used} of ${count(model.predictors.length, 'predictor')} ${used === 1 ? 'has' : 'have'} a coefficient.`,
  ];
}
