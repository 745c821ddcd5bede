/**
 * The public library: the same engine as the command line, without files, terminal or clock.
 *
 * @example
 * import { readFile } from 'node:fs/promises';
 * import { loadFramework, readDataset, renderMarkdown, scoreDataset } from 'atrisk';
 *
 * const framework = loadFramework(await readFile('frameworks/mrg-put.yaml', 'utf8'), 'mrg-put.yaml');
 * const dataset = await readDataset([{ name: 'data.csv', bytes: await readFile('data.csv'), sidecar: null }], framework);
 * const result = scoreDataset(framework, dataset);
 */
import { observationsSha256 } from './dataset/hash.ts';
import { openDefinition } from './dataset/open-definition.ts';
import { assertUsable, type RawInput, type ReadSettings, readTables, toDataset } from './dataset/read.ts';
import { type InspectOptions, inspectSource } from './engine/inspect-input.ts';
import { type ScoreOptions, score } from './engine/score.ts';
import { inspectAll } from './inspect/inspect-all.ts';
import { compare, type CompareOptions } from './robustness/compare/compare.ts';
import { dataSide, resultSide } from './robustness/compare/scored-side.ts';
import type { Side } from './robustness/compare/side.ts';
import type { SimulationOptions } from './robustness/plan.ts';
import { sensitivity, type SensitivityOptions } from './robustness/sensitivity.ts';
import { uncertainty, type UncertaintyOptions } from './robustness/uncertainty.ts';
import type {
  Comparison,
  CorrelationMethod,
  Dataset,
  Framework,
  InspectionReport,
  Result,
  SensitivityReport,
  UncertaintyReport,
} from './types.ts';

export { observationsOf } from './dataset/observations.ts';
export type { RawInput, ReadSettings } from './dataset/read.ts';
export type { ReadOptions, SourceShelf } from './dataset/read-options.ts';
export { loadSource } from './dataset/sources/load.ts';
export { describeCodebook } from './engine/codebook.ts';
export { checkExamples } from './engine/examples.ts';
export type { InspectOptions } from './engine/inspect-input.ts';
export type { ScoreOptions } from './engine/score.ts';
export { backtest, type BacktestRequest } from './robustness/backtest/backtest.ts';
export { calibrate, type CalibrationRequest } from './robustness/backtest/calibrate.ts';
export type { Ranking as GradedRanking, ScoredRow } from './robustness/backtest/cases.ts';
export { type History, historyOf, type OutcomeCell } from './robustness/backtest/history.ts';
export { withFrequencies } from './robustness/backtest/with-frequencies.ts';
export { type FittedLogistic, fitLogistic, predict } from './robustness/fit/fit-logistic.ts';
export type { FitOptions } from './robustness/fit/options.ts';
export { type Refitted, refit } from './robustness/fit/refit.ts';
export { type Stability, stability } from './robustness/fit/stability.ts';
export { type PredictorTable, type TrainingRows, trainingRows } from './robustness/fit/training-rows.ts';
export { fittedDefinition, type FittedModel, type FittedTerm } from './framework/fitted-definition.ts';
export { forPublic, withoutRestricted } from './disclosure/assessment.ts';
export { assess, type AssessInput, type AssessRequest } from './evidence/assess.ts';
export { checkLedger } from './evidence/check/check.ts';
export { type LoadedLedger, loadLedger } from './evidence/load.ts';
export { loadRules } from './evidence/load-rules.ts';
export { coderAgreement } from './evidence/agreement.ts';
export { contextOf } from './evidence/context.ts';
export { publicItems, restrictedItems } from './evidence/public-items.ts';
export type { SheetRow } from './evidence/sheet/columns.ts';
export { type ImportedSheet, importSheet } from './evidence/sheet/import-sheet.ts';
export { type NewSheet, newSheet } from './evidence/sheet/new-sheet.ts';
export { ledgerYaml } from './evidence/write.ts';
export { readLedgerLines } from './evidence/read-jsonl.ts';
export { type LedgerTable, readLedgerTable } from './evidence/read-table.ts';
export { readLedgerYaml } from './evidence/read-yaml.ts';
export type { RawFile, RawRecord } from './evidence/records.ts';
export { rulesJsonSchema } from './evidence/rules-schema.ts';
export { ledgerJsonSchema } from './evidence/schema.ts';
export { renderAssessmentCsv } from './report/assessment-csv.ts';
export { assessmentJsonSchema } from './report/assessment-schema.ts';
export type { Sentence } from './report/assessment-sentences.ts';
export {
  assessmentSentences,
  renderAssessmentJson,
  renderAssessmentMarkdown,
  renderAssessmentTable,
} from './report/assessment-view.ts';
export { renderBacktestCsv } from './report/backtest-csv.ts';
export { renderBacktestJson } from './report/backtest-json.ts';
export { backtestJsonSchema } from './report/backtest-schema.ts';
export { renderBacktestMarkdown, renderBacktestTable } from './report/backtest-table.ts';
export { calibrationJsonSchema } from './report/calibration-schema.ts';
export { renderCalibrationJson, renderCalibrationTable } from './report/calibration-view.ts';
export { parseCalibration } from './report/parse-calibration.ts';
export type { SensitivityOptions } from './robustness/sensitivity.ts';
export type { SimulationOptions } from './robustness/plan.ts';
export type { UncertaintyOptions } from './robustness/uncertainty.ts';
export { withErrorColumns } from './framework/error-columns.ts';
export { loadUncertainty } from './framework/load-uncertainty.ts';
export { AtriskError, CODES, type Code, EXIT, type ExitCode } from './errors.ts';
export { frameworkJsonSchema } from './framework/json-schema.ts';
export type { BaseText, ReadBase } from './framework/base-text.ts';
export { loadFramework } from './framework/load.ts';
export { withWeightSet } from './framework/weight-set.ts';
export { inspect } from './inspect/inspect.ts';
export { renderBrief } from './report/brief.ts';
export { renderCodebook } from './report/codebook.ts';
export { renderComparisonCsv } from './report/compare-csv.ts';
export { renderComparisonJson } from './report/compare-json.ts';
export { renderComparisonMarkdown, renderComparisonTable } from './report/compare-table.ts';
export { comparisonJsonSchema } from './report/comparison-schema.ts';
export { renderCsv } from './report/csv.ts';
export { renderExplain } from './report/explain.ts';
export { explainData } from './report/explain-data.ts';
export { renderInspectionJson } from './report/inspect-json.ts';
export { renderInspectionMarkdown, renderInspectionTable } from './report/inspect-table.ts';
export { renderJson } from './report/json.ts';
export { renderMarkdown } from './report/markdown.ts';
export { renderNdjson } from './report/ndjson.ts';
export {
  renderSensitivityCsv,
  renderSensitivityJson,
  renderSensitivityMarkdown,
  renderSensitivityTable,
} from './report/sensitivity-view.ts';
export {
  renderUncertaintyCsv,
  renderUncertaintyJson,
  renderUncertaintyMarkdown,
  renderUncertaintyTable,
} from './report/uncertainty-view.ts';
export { parseResult } from './report/parse-result.ts';
export { resultJsonSchema } from './report/result-schema.ts';
export { sensitivityJsonSchema, uncertaintyJsonSchema } from './report/uncertainty-schema.ts';
export { renderTable } from './report/table.ts';
export { renderTidyCsv, type TidyOptions } from './report/tidy-csv.ts';
export type { View } from './report/view.ts';
export { compare, type CompareOptions } from './robustness/compare/compare.ts';
export { listSide, type PublishedList } from './robustness/compare/list-side.ts';
export type { Baseline } from './robustness/compare/places.ts';
export { resultSide } from './robustness/compare/scored-side.ts';
export type { Edition, Side } from './robustness/compare/side.ts';
export type { Bridge } from './robustness/compare/split.ts';
export type * from './types.ts';
export { type Resolution, type ResolvedUnit, type ResolveOptions, resolveUnit } from './units/resolve.ts';
export { existedIn } from './units/states.ts';
export { suggestUnits } from './units/suggest.ts';
export { VERSION } from './version.ts';

/**
 * Reads data through a framework. Nothing is thrown for bad cells: they are findings of the dataset.
 *
 * @param inputs bytes of CSV, YAML or JSON files with their names, joined by unit and period
 * @param map columns matched by hand: column header → indicator id
 * @param settings how the files are written, and which source profiles they may be recognised as
 * @throws AtriskError where a whole input cannot be read
 */
export async function readDataset(
  inputs: readonly RawInput[],
  framework: Framework,
  map: Readonly<Record<string, string>> = {},
  settings: ReadSettings = {},
): Promise<Dataset> {
  return toDataset(await readTables(inputs, settings), framework.definition, { map });
}

/**
 * Reads publishers' files and other data as they are, every series under its own name; {@link renderTidyCsv} writes
 * them down. A dataset of this kind cannot be scored.
 *
 * @param settings how the files are written, and which source profiles they may be recognised as
 * @throws AtriskError where a whole input cannot be read
 */
export async function gatherDataset(inputs: readonly RawInput[], settings: ReadSettings = {}): Promise<Dataset> {
  const tables = await readTables(inputs, settings);
  return toDataset(tables, openDefinition(tables), { map: {} });
}

/**
 * Scores a dataset.
 *
 * @throws AtriskError with every error finding where the dataset has any, so that no score is computed
 *   from data that could not be read for certain
 */
export function scoreDataset(framework: Framework, dataset: Dataset, options: ScoreOptions = {}): Result {
  assertUsable(dataset);
  return score(framework, dataset, observationsSha256(dataset), options);
}

/**
 * How far ranks depend on the choices of method and the errors of the data that a specification lists. Intervals are
 * conditional on that list.
 *
 * @param framework for a specification with data errors, as `withErrorColumns` gives it, before the data are read
 * @throws AtriskError with every error finding where the dataset has any; where nobody is ranked or nothing varies
 */
export function uncertaintyOf(
  framework: Framework,
  dataset: Dataset,
  options: UncertaintyOptions = {},
): UncertaintyReport {
  assertUsable(dataset);
  return uncertainty(framework, dataset, observationsSha256(dataset), options);
}

/**
 * Which of these choices ranks depend on: Sobol indices, one variable at a time, one indicator left out.
 *
 * @param framework as {@link uncertaintyOf} takes it
 * @throws AtriskError where {@link uncertaintyOf} does, and where the unit that is asked for is not ranked
 */
export function sensitivityOf(
  framework: Framework,
  dataset: Dataset,
  options: SensitivityOptions & SimulationOptions = {},
): SensitivityReport {
  assertUsable(dataset);
  return sensitivity(framework, dataset, observationsSha256(dataset), options);
}

/**
 * Looks at a dataset before it is scored: distributions, gaps, outliers, correlations, consistency of dimensions, and
 * what weights are worth.
 *
 * @param framework null for the columns of a gathered dataset as they are, without an index
 * @param correlation the coefficient that is flagged; all three are in the report
 * @throws AtriskError with every error finding where the dataset has any
 */
export function inspectDataset(
  framework: Framework | null,
  dataset: Dataset,
  options: InspectOptions & { correlation?: CorrelationMethod } = {},
): InspectionReport {
  assertUsable(dataset, 'used');
  return inspectAll(inspectSource(framework, dataset, observationsSha256(dataset), options), options.correlation);
}

/**
 * Compares two stored results: who rose and fell, who came and went, how alike the orders are, and where the change of
 * each score comes from. Results of `period: 'all'` tell more: a past that was revised is then known from new data.
 *
 * @throws AtriskError where they have no unit or kind in common, or a framework ranks nobody
 */
export function compareResults(from: Result, to: Result, options: CompareOptions = {}): Comparison {
  return compare(resultSide(from), resultSide(to), options);
}

/**
 * Data as one side of {@link compare}, scored for whatever period is asked for. For a change of method give the new
 * data read through the baseline's framework as `bridge`.
 *
 * @throws AtriskError with every error finding where the dataset has any
 */
export function comparableData(
  framework: Framework,
  dataset: Dataset,
  options: Omit<ScoreOptions, 'period'> = {},
): Side {
  assertUsable(dataset);
  return dataSide(framework, dataset, observationsSha256(dataset), options);
}
