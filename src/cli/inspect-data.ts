import type { Command } from 'commander';
import { observationsSha256 } from '../dataset/hash.ts';
import { splitDraws } from '../dataset/draws.ts';
import { openDefinition } from '../dataset/open-definition.ts';
import { assertUsable } from '../dataset/read.ts';
import type { Table } from '../dataset/table.ts';
import { wordColumns, wordsLeftOut } from '../dataset/word-columns.ts';
import { inspectSource } from '../engine/inspect-input.ts';
import { sortFindings } from '../engine/score.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { withWeightSet } from '../framework/weight-set.ts';
import { inspectAll } from '../inspect/inspect-all.ts';
import type { CorrelationMethod, Framework, InspectionReport, UnitKind } from '../types.ts';
import { chooseFramework } from './choose-framework.ts';
import type { DataOptions } from './data-options.ts';
import { refuseOverwrite } from './files.ts';
import { filesRead } from './inputs.ts';
import type { Io } from './io.ts';
import { assertNumbers, assertUnits, datasetOf, needFiles, readAll } from './pipeline.ts';
import { progressOf } from './progress.ts';
import { namedFramework } from './shipped.ts';

export interface InspectOptions extends DataOptions {
  kind?: UnitKind;
  correlation: CorrelationMethod;
}

/**
 * From files to an inspection: through a framework where one is named or fits, else of the columns as they are, because
 * this is where people look before they have one.
 */
export async function inspectData(
  paths: readonly string[],
  options: InspectOptions,
  command: Command,
  io: Io,
): Promise<InspectionReport> {
  needFiles(paths, options, command, io);
  refuseOverwrite(options.output, filesRead(paths, options.framework, options.source));
  const named = options.framework === undefined ? null : (await namedFramework(options.framework)).framework;
  const { tables } = splitDraws(await readAll(paths, options, io));
  const framework = weighed(named ?? fitting(tables, options, io), options.weights);
  const definition = framework?.definition ?? openDefinition(tables, options.map);
  const dataset = await datasetOf(tables, definition, options, io);
  assertUsable(dataset, 'used');
  assertUnits(dataset);
  if (framework === null) assertNumbers(dataset);
  progressOf(io, options)('inspecting');
  const { period, kind, minCoverage, weights } = options;
  const source = inspectSource(framework, dataset, observationsSha256(dataset), {
    period,
    ...(kind === undefined ? {} : { kind }),
    ...(weights === undefined ? {} : { weights }),
    ...(minCoverage === undefined ? {} : { minimumCoverage: minCoverage }),
  });
  const leftOut = framework === null ? wordsLeftOut(wordColumns(tables, options.map)) : [];
  return inspectAll({ ...source, findings: sortFindings([...source.findings, ...leftOut]) }, options.correlation);
}

/** The shipped framework that clearly fits, or null: then the columns are looked at without an index. */
function fitting(tables: readonly Table[], { quiet }: InspectOptions, io: Io): Framework | null {
  const tell = (line: string): void => {
    if (quiet !== true) io.err(`${line}\n`);
  };
  try {
    const { framework, because } = chooseFramework(tables);
    tell(because);
    return framework;
  } catch (error) {
    if (!(error instanceof AtriskError) || error.code !== 'framework.no-fit') throw error;
    tell(`No framework: the columns are looked at as they are, without an index. (${error.hint ?? ''})`);
    return null;
  }
}

function weighed(framework: Framework | null, weights: string | undefined): Framework | null {
  if (weights === undefined) return framework;
  if (framework !== null) return withWeightSet(framework, weights);
  throw new AtriskError('usage', 'Without a framework there are no sets of weights to choose from.', {
    exitCode: EXIT.usage,
    hint: 'Name one with --framework, or leave --weights out.',
  });
}
