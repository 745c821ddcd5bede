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
import type { CorrelationMethod, Dataset, Framework, InspectionReport, Result } from './types.ts';

export { observationsOf } from './dataset/observations.ts';
export type { RawInput, ReadSettings } from './dataset/read.ts';
export type { ReadOptions, SourceShelf } from './dataset/read-options.ts';
export { loadSource } from './dataset/sources/load.ts';
export { describeCodebook } from './engine/codebook.ts';
export { checkExamples } from './engine/examples.ts';
export type { InspectOptions } from './engine/inspect-input.ts';
export type { ScoreOptions } from './engine/score.ts';
export { AtriskError, CODES, type Code, EXIT, type ExitCode } from './errors.ts';
export { frameworkJsonSchema } from './framework/json-schema.ts';
export type { BaseText, ReadBase } from './framework/base-text.ts';
export { loadFramework } from './framework/load.ts';
export { withWeightSet } from './framework/weight-set.ts';
export { inspect } from './inspect/inspect.ts';
export { renderBrief } from './report/brief.ts';
export { renderCodebook } from './report/codebook.ts';
export { renderCsv } from './report/csv.ts';
export { renderExplain } from './report/explain.ts';
export { explainData } from './report/explain-data.ts';
export { renderInspectionJson } from './report/inspect-json.ts';
export { renderInspectionMarkdown, renderInspectionTable } from './report/inspect-table.ts';
export { renderJson } from './report/json.ts';
export { renderMarkdown } from './report/markdown.ts';
export { renderNdjson } from './report/ndjson.ts';
export { parseResult } from './report/parse-result.ts';
export { resultJsonSchema } from './report/result-schema.ts';
export { renderTable } from './report/table.ts';
export { renderTidyCsv, type TidyOptions } from './report/tidy-csv.ts';
export type { View } from './report/view.ts';
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
