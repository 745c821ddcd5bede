import type { Command } from 'commander';
import { observationsSha256 } from '../dataset/hash.ts';
import { splitDraws } from '../dataset/draws.ts';
import { assertUsable, type RawInput, readTables, toDataset } from '../dataset/read.ts';
import { type ScoreOptions, score } from '../engine/score.ts';
import type { Table } from '../dataset/table.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { withWeightSet } from '../framework/weight-set.ts';
import type { Dataset, Definition, Finding, Framework, ObservationColumn, Result } from '../types.ts';
import { chooseFramework } from './choose-framework.ts';
import type { DataOptions } from './data-options.ts';
import { refuseOverwrite } from './files.ts';
import { filesRead, readInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { progressBar, progressOf } from './progress.ts';
import { type FileOptions, type ReadingOptions, readingWords, readOptionsOf } from './reading-options.ts';
import { namedFramework } from './shipped.ts';
import { sourceShelf } from './shipped-sources.ts';

/** Data read through a framework, before scoring. */
export interface ReadData {
  framework: Framework;
  frameworkFile: string | null;
  dataset: Dataset;
  /** Further sets of the same data, by their column `draw`. */
  sets: readonly Dataset[];
}

/** What a command makes of the framework before data are read through it. */
export type Adapt = (framework: Framework) => Framework;

/**
 * Reads the named data files and settles the framework.
 *
 * @throws AtriskError where a file or the definition cannot be used; bad cells are findings of the dataset
 */
export async function readData(
  paths: readonly string[],
  options: DataOptions,
  command: Command,
  io: Io,
  adapt: Adapt | null = null,
): Promise<ReadData> {
  needFiles(paths, options, command, io);
  // Before anything is computed: a run of minutes should not end in this refusal.
  refuseOverwrite(options.output, filesRead(paths, options.framework, options.source));
  const named = options.framework === undefined ? null : await namedFramework(options.framework, options.output);
  const { tables, sets } = splitDraws(await readAll(paths, options, io));
  const found = named ?? { ...announce(chooseFramework(tables), io, options), file: null };
  const chosen =
    options.weights === undefined ? found : { ...found, framework: withWeightSet(found.framework, options.weights) };
  const framework = adapt === null ? chosen.framework : adapt(chosen.framework);
  const dataset = await datasetOf(tables, framework.definition, options, io);
  const drawn: Dataset[] = [];
  if (adapt === null) tellOfDraws(sets.length, options, io);
  else for (const set of sets) drawn.push(await datasetOf(set, framework.definition, options, io));
  return { framework, frameworkFile: chosen.file, dataset, sets: drawn };
}

/** Rows that most commands do not use are not passed over without a word. */
function tellOfDraws(count: number, { quiet }: DataOptions, io: Io): void {
  if (count === 0 || quiet === true) return;
  const draws = count === 1 ? 'One further draw of the data is' : `${count} further draws of the data are`;
  io.err(`${draws} used by uncertainty, sensitivity and score --interval alone.\n`);
}

/** Refuses a command line that names no data. */
export function needFiles(paths: readonly string[], { source = [] }: FileOptions, command: Command, io: Io): void {
  if (paths.length > 0 || source.length > 0) return;
  io.err(command.helpInformation());
  throw new AtriskError('usage', 'Name at least one data file, or - for standard input.', { exitCode: EXIT.usage });
}

/** Reads the files a command names as tables, with a bar on stderr while it lasts. */
export async function readAll(
  paths: readonly string[],
  options: FileOptions & { quiet?: boolean; verbose?: boolean },
  io: Io,
): Promise<readonly Table[]> {
  return tablesOf(await readInputs(paths, io, options.source), options, io);
}

/** Inputs that have been read, as tables. */
export function tablesOf(
  raw: readonly RawInput[],
  options: FileOptions & { quiet?: boolean; verbose?: boolean },
  io: Io,
): Promise<readonly Table[]> {
  if (options.verbose === true) progressOf(io, options)('reading');
  const progress = progressBar(
    io,
    options,
    'reading',
    raw.reduce((bytes, input) => bytes + input.bytes.length, 0),
  );
  const settings = { options: readOptionsOf(options), shelf: sourceShelf(), tick: progress.tick };
  // Where reading fails the bar has to go as well, or the error stands behind it.
  return readTables(raw, settings).finally(progress.end);
}

/** What the tables hold of a framework's indicators, with a bar on stderr while it lasts. */
export async function datasetOf(
  tables: readonly Table[],
  definition: Definition,
  options: ReadingOptions & { map?: Record<string, string>; quiet?: boolean; verbose?: boolean },
  io: Io,
): Promise<Dataset> {
  if (options.verbose === true) progressOf(io, options)('checking');
  const { tick, end } = progressBar(io, options, 'checking', 0);
  const chosen = { map: options.map ?? {}, mustBeCountries: options.units === 'countries', tick };
  return toDataset(tables, definition, chosen).finally(end);
}

/** From files to a result: the way of every command that scores. */
export async function scoreData(
  paths: readonly string[],
  options: DataOptions,
  command: Command,
  io: Io,
): Promise<Result> {
  const read = await readData(paths, options, command, io);
  assertUsable(read.dataset);
  assertUnits(read.dataset);
  return scored(read, paths, options, io);
}

function scored(
  { framework, frameworkFile, dataset }: ReadData,
  paths: readonly string[],
  options: DataOptions,
  io: Io,
): Result {
  progressOf(io, options)('scoring');
  return score(framework, dataset, observationsSha256(dataset), scoreOptions(paths, options, frameworkFile));
}

/** What scoring has to know of the command line. */
export function scoreOptions(
  paths: readonly string[],
  options: DataOptions,
  frameworkFile: string | null,
): ScoreOptions {
  return {
    period: options.period,
    map: options.map ?? {},
    reading: readingWords(options, paths.length),
    ...(options.minCoverage === undefined ? {} : { minimumCoverage: options.minCoverage }),
    ...(frameworkFile === null ? {} : { frameworkFile }),
  };
}

/**
 * Refuses data that name no unit, such as those of aggregates alone: a table of nothing is no result.
 *
 * @throws AtriskError `table.no-rows`
 */
export function assertUnits({ unitPeriods, findings }: Dataset): void {
  if (unitPeriods.length > 0) return;
  const leftOut = findings.find(({ code }) => code === 'unit.left-out');
  throw new AtriskError('table.no-rows', NO_UNIT, leftOut === undefined ? {} : { hint: leftOut.message });
}

/**
 * Refuses data without a single number, where no framework says what to look for.
 *
 * @throws AtriskError `indicator.missing`
 */
export function assertNumbers({ columns }: Pick<Dataset, 'columns'>): void {
  if (columns.some(hasNumber)) return;
  throw new AtriskError('indicator.missing', 'The data have no column of numbers.', {
    hint: 'Where a text stands for "no value", declare it: --missing TEXT.',
  });
}

/** True for a column that holds a value at all. */
export function hasNumber({ values }: ObservationColumn): boolean {
  return values.some((value) => !Number.isNaN(value));
}

const NO_UNIT = 'The data name no unit, so that there is nothing to score or to gather.';

/** From files to findings: those of reading, and where the data can be scored those of scoring too. */
export async function checkData(
  paths: readonly string[],
  options: DataOptions,
  command: Command,
  io: Io,
): Promise<Pick<Result, 'findings' | 'inputs'>> {
  const read = await readData(paths, options, command, io);
  const { dataset } = read;
  if (dataset.unitPeriods.length === 0) return withoutUnits(dataset);
  if (dataset.findings.some(({ severity }) => severity === 'error')) return dataset;
  return scored(read, paths, options, io);
}

/** Where nothing else is said of it, a warning that there is no unit. */
function withoutUnits({ findings, inputs }: Dataset): Pick<Result, 'findings' | 'inputs'> {
  const isTold = findings.some(({ code, severity }) => code === 'table.no-rows' || severity === 'error');
  const finding: Finding = { code: 'table.no-rows', severity: 'warning', message: NO_UNIT };
  return { inputs, findings: isTold ? findings : [finding, ...findings] };
}

function announce(
  choice: { framework: Framework; because: string },
  io: Io,
  options: DataOptions,
): { framework: Framework } {
  if (options.quiet !== true) io.err(`${choice.because}\n`);
  return { framework: choice.framework };
}
