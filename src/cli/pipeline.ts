import type { Command } from 'commander';
import { observationsSha256 } from '../dataset/hash.ts';
import { assertUsable, readTables, toDataset } from '../dataset/read.ts';
import { type ScoreOptions, score } from '../engine/score.ts';
import { AtriskError, EXIT } from '../errors.ts';
import type { Dataset, Framework, Result } from '../types.ts';
import { chooseFramework } from './choose-framework.ts';
import type { DataOptions } from './data-options.ts';
import { refuseOverwrite } from './files.ts';
import { filesRead, readInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { progressOf } from './progress.ts';
import { namedFramework } from './shipped.ts';

/** Data read through a framework, before scoring. */
export interface ReadData {
  framework: Framework;
  frameworkFile: string | null;
  dataset: Dataset;
}

/**
 * Reads the named data files and settles the framework.
 *
 * @throws AtriskError where a file or the definition cannot be used; bad cells are findings of the dataset
 */
async function readData(paths: readonly string[], options: DataOptions, command: Command, io: Io): Promise<ReadData> {
  if (paths.length === 0) {
    io.err(command.helpInformation());
    throw new AtriskError('usage', 'Name at least one data file, or - for standard input.', { exitCode: EXIT.usage });
  }
  // Before anything is computed: a run of minutes should not end in this refusal.
  refuseOverwrite(options.output, filesRead(paths, options.framework));
  const progress = progressOf(io, options);
  const named = options.framework === undefined ? null : await namedFramework(options.framework);
  const raw = await readInputs(paths, io);
  progress(
    'reading',
    raw.reduce((bytes, input) => bytes + input.bytes.length, 0),
  );
  const tables = await readTables(raw);
  const chosen = named ?? { ...announce(chooseFramework(tables), io, options), file: null };
  progress('checking');
  const dataset = toDataset(tables, chosen.framework.definition, { map: options.map ?? {} });
  return { framework: chosen.framework, frameworkFile: chosen.file, dataset };
}

/** From files to a result: the way of every command that scores. */
export async function scoreData(
  paths: readonly string[],
  options: DataOptions,
  command: Command,
  io: Io,
): Promise<Result> {
  const { framework, frameworkFile, dataset } = await readData(paths, options, command, io);
  assertUsable(dataset);
  progressOf(io, options)('scoring');
  return score(framework, dataset, observationsSha256(dataset), scoreOptions(options, frameworkFile));
}

function scoreOptions(options: DataOptions, frameworkFile: string | null): ScoreOptions {
  return {
    period: options.period,
    map: options.map ?? {},
    ...(options.minCoverage === undefined ? {} : { minimumCoverage: options.minCoverage }),
    ...(frameworkFile === null ? {} : { frameworkFile }),
  };
}

/** From files to findings: those of reading, and where the data can be scored those of scoring too. */
export async function checkData(
  paths: readonly string[],
  options: DataOptions,
  command: Command,
  io: Io,
): Promise<Pick<Result, 'findings' | 'inputs'>> {
  const { framework, frameworkFile, dataset } = await readData(paths, options, command, io);
  const broken = dataset.findings.some(({ severity }) => severity === 'error') || dataset.unitPeriods.length === 0;
  if (broken) return dataset;
  return score(framework, dataset, observationsSha256(dataset), scoreOptions(options, frameworkFile));
}

function announce(
  choice: { framework: Framework; because: string },
  io: Io,
  options: DataOptions,
): { framework: Framework } {
  if (options.quiet !== true) io.err(`${choice.because}\n`);
  return { framework: choice.framework };
}
