import type { Command } from 'commander';
import { observationsSha256 } from '../dataset/hash.ts';
import { assertUsable } from '../dataset/read.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { withErrorColumns } from '../framework/error-columns.ts';
import { planSimulation, type SimulationPlan } from '../robustness/plan.ts';
import { groupOf, type UncertaintyOptions, pairsOf, uncertaintyReport } from '../robustness/uncertainty.ts';
import type { Definition, Framework, UncertaintyGroup, UncertaintyReport, UnitKind, Variation } from '../types.ts';
import type { DataOptions } from './data-options.ts';
import { drawAll } from './draw.ts';
import { readInput, refuseOverwrite, utf8 } from './files.ts';
import type { Io } from './io.ts';
import { assertUnits, readData, scoreOptions } from './pipeline.ts';
import { progressOf } from './progress.ts';
import { unitAsked } from './select-shown.ts';
import { shippedSource, sourceIds } from './shipped-sources.ts';
import type { DrawOptions } from './simulation-options.ts';

/** Options of a command that draws from data. */
export type SimulatingOptions = DataOptions & DrawOptions & { kind?: UnitKind };

/**
 * From files to a simulation that can be run: the specification is read and the columns of errors that it names, beside
 * the framework's own.
 */
export async function readSimulation(
  paths: readonly string[],
  options: SimulatingOptions,
  command: Command,
  io: Io,
): Promise<SimulationPlan> {
  const specified = await specification(options.spec, paths, options.output, io);
  let variations: readonly Variation[] | null = null;
  const adapt = (framework: Framework): Framework => {
    const given = specified === null ? framework.definition.uncertainty : specified(framework.definition);
    if (given === null) return framework;
    const adapted = withErrorColumns(framework, given, statedOf);
    variations = adapted.variations;
    return adapted.framework;
  };
  const { framework, frameworkFile, dataset, sets } = await readData(paths, options, command, io, adapt);
  for (const one of [dataset, ...sets]) assertUsable(one);
  assertUnits(dataset);
  progressOf(io, options)('scoring');
  return planSimulation(framework, dataset, observationsSha256(dataset), {
    ...scoreOptions(paths, options, frameworkFile),
    variations,
    specificationFrom: options.spec === undefined ? 'framework' : 'file',
    sets,
    ...(options.kind === undefined ? {} : { kind: options.kind }),
  });
}

/** Reads a file of what varies; it can be understood only once the framework is known. */
async function specification(
  file: string | undefined,
  paths: readonly string[],
  output: string | undefined,
  io: Io,
): Promise<((definition: Definition) => readonly Variation[]) | null> {
  if (file === undefined) return null;
  refuseOverwrite(output, [file]);
  if (file === '-' && paths.includes('-')) {
    throw new AtriskError('usage', 'Standard input cannot be both the data and the specification.', {
      exitCode: EXIT.usage,
      hint: 'Give one of them as a file.',
    });
  }
  const bytes = file === '-' ? await io.stdin() : readInput(file, EXIT.usage);
  const text = utf8(bytes, file, 'framework.syntax', EXIT.usage);
  const { loadUncertainty } = await import('../framework/load-uncertainty.ts');
  return (definition) => loadUncertainty(text, file, definition);
}

/** What the shipped profile of a series says of its errors. */
function statedOf(series: string): { standardError: string | null; low: string | null; high: string | null } | null {
  const at = series.indexOf('.');
  const id = series.slice(0, at);
  if (!sourceIds().includes(id)) return null;
  return shippedSource(id).series.find((one) => one.id === series.slice(at + 1)) ?? null;
}

/** Makes the draws of a plan and says what they came to. */
export async function drawUncertainty(
  plan: SimulationPlan,
  options: SimulatingOptions & { first?: number; pair?: readonly [string, string][] },
  io: Io,
): Promise<UncertaintyReport> {
  const { draws, seed, first, pair = [] } = options;
  const pairs = pair.map(([above, below]) => [unitId(plan, above), unitId(plan, below)] as const);
  const asked: UncertaintyOptions = { draws, seed, pairs, ...(first === undefined ? {} : { first }) };
  const groups: UncertaintyGroup[] = [];
  for (const planned of plan.trials) {
    const { trial } = planned;
    const tally = await drawAll(trial, { seed, to: draws, pairs: pairsOf(trial, asked) }, options, io);
    groups.push(groupOf(planned, tally, plan, asked));
  }
  return uncertaintyReport(plan, groups, asked);
}

/** The id of a unit by what was typed. */
export function unitId({ result }: SimulationPlan, typed: string): string {
  const asked = unitAsked(result, typed);
  const all = [...result.results, ...result.unranked].map(({ unit }) => unit);
  return all.find(({ id, name }) => id === asked || name === asked)?.id ?? asked;
}

/** Keeps one unit of a report. Ranks, intervals and shares stay those among all. */
export function ofUnit(report: UncertaintyReport, plan: SimulationPlan, typed: string | undefined): UncertaintyReport {
  if (typed === undefined) return report;
  const id = unitId(plan, typed);
  const groups = report.groups
    .map((group) => ({ ...group, units: group.units.filter(({ unit }) => unit === id) }))
    .filter(({ units }) => units.length > 0);
  if (groups.length > 0) return { ...report, groups };
  throw new AtriskError('unit.not-found', `${id} is not ranked, so its rank cannot vary.`, {
    exitCode: EXIT.usage,
    hint: 'explain says why a unit is not ranked.',
  });
}
