import { observationsSha256 } from '../dataset/hash.ts';
import { openDefinition } from '../dataset/open-definition.ts';
import { assertUsable } from '../dataset/read.ts';
import type { Table } from '../dataset/table.ts';
import { seriesAsIndicator } from '../dataset/wanted.ts';
import { AtriskError } from '../errors.ts';
import { withWeightSet } from '../framework/weight-set.ts';
import { listSide } from '../robustness/compare/list-side.ts';
import { dataSide, resultSide } from '../robustness/compare/scored-side.ts';
import type { Side } from '../robustness/compare/side.ts';
import type { Bridge } from '../robustness/compare/split.ts';
import type { Dataset, Finding, Framework, InputFile, Ranking, UnitKind } from '../types.ts';
import { chooseFramework } from './choose-framework.ts';
import type { CompareInput } from './compare-inputs.ts';
import type { CompareOptions } from './compare-options.ts';
import type { Io } from './io.ts';
import { type ListColumns, withoutUndated, withPlainRanks } from './list-columns.ts';
import { assertUnits, datasetOf } from './pipeline.ts';

/** A side with what was noticed in reading it. */
export interface ReadSide {
  side: Side;
  findings: readonly Finding[];
  inputs: readonly InputFile[];
  /** Its data and the framework they were read through; null where it is no data. */
  data: { framework: Framework; dataset: Dataset; tables: readonly Table[] } | null;
}

/** A stored result as a side. */
export function sideOfResult({ result, file }: Extract<CompareInput, { source: 'result' }>): ReadSide {
  return { side: resultSide(result, file), findings: [], inputs: result.inputs, data: null };
}

/**
 * Data as a side.
 *
 * @param framework the one named, or null where the best fit is chosen and told
 * @throws AtriskError where the data cannot be scored
 */
export async function sideOfData(
  tables: readonly Table[],
  framework: Framework | null,
  weights: string | undefined,
  options: CompareOptions,
  io: Io,
): Promise<ReadSide> {
  const plain = framework ?? chosen(tables, options, io);
  const weighed = weights === undefined || weights === OWN ? plain : withWeightSet(plain, weights);
  const dataset = await datasetOf(tables, weighed.definition, options, io);
  assertUsable(dataset);
  assertUnits(dataset);
  return {
    side: scoredSide(weighed, dataset, options),
    findings: dataset.findings,
    inputs: dataset.inputs,
    data: { framework: weighed, dataset, tables },
  };
}

/** What --from-weights calls the weights of the framework itself. */
const OWN = 'own';

function scoredSide(framework: Framework, dataset: Dataset, { map, minCoverage }: CompareOptions): Side {
  return dataSide(framework, dataset, observationsSha256(dataset), {
    map: map ?? {},
    ...(minCoverage === undefined ? {} : { minimumCoverage: minCoverage }),
  });
}

function chosen(tables: readonly Table[], { quiet }: CompareOptions, io: Io): Framework {
  try {
    const { framework, because } = chooseFramework(tables);
    if (quiet !== true) io.err(`${because}\n`);
    return framework;
  } catch (error) {
    if (!(error instanceof AtriskError)) throw error;
    throw new AtriskError(error.code, `${tables.map(({ name }) => name).join(', ')}: ${error.message}`, {
      exitCode: error.exitCode,
      hint: `${error.hint ?? ''} A published list needs a column rank or score, or --rank-column or --score-column.`,
    });
  }
}

/** What the other side says of units and of the direction of scores: a list by itself says neither. */
export interface Beside {
  kind: UnitKind | 'any';
  order: Ranking['order'] | null;
}

/**
 * A published list as a side: read as data of two indicators, so that units, periods and duplicates are held to the
 * same rules.
 *
 * @throws AtriskError with every cell that is no number, every unit that stands twice
 */
export async function sideOfList(
  written: readonly Table[],
  named: ListColumns,
  beside: Beside,
  options: CompareOptions,
  io: Io,
): Promise<ReadSide> {
  const { rank, score } = named;
  const tables = written.map((table) => withPlainRanks(withoutUndated(table), named));
  const open = openDefinition(tables, options.map);
  const columns = [rank, score].filter((column) => column !== null);
  const definition = { ...open, unitKind: options.kind ?? beside.kind, indicators: columns.map(seriesAsIndicator) };
  const dataset = await datasetOf(tables, definition, options, io);
  assertUsable(dataset, 'used');
  assertUnits(dataset);
  const side = listSide({ dataset, rank, score, order: orderOf(options.order, beside.order) });
  // The other columns of a list are nobody's mistake.
  const findings = dataset.findings.filter(({ code }) => code !== 'header.unknown');
  return { side, findings, inputs: dataset.inputs, data: null };
}

function orderOf(
  asked: Ranking['order'] | undefined,
  other: Ranking['order'] | null,
): { first: Ranking['order']; because: string } {
  if (asked !== undefined) return { first: asked, because: 'as was asked' };
  if (other !== null) return { first: other, because: 'as on the other side' };
  return { first: 'highest-first', because: 'which is only assumed (--order says otherwise)' };
}

/**
 * The new data under the baseline's framework, to tell a change of method from one of data; or why there is none.
 */
export async function bridgeOf(
  from: ReadSide,
  to: ReadSide,
  options: CompareOptions,
  io: Io,
): Promise<Bridge | undefined> {
  if (from.data === null || to.data === null) return undefined;
  const { framework, dataset: old } = from.data;
  const { framework: other, dataset: known, tables } = to.data;
  const isSameDefinition = framework.sha256 === other.sha256;
  const dataset = isSameDefinition ? known : await datasetOf(tables, framework.definition, options, io);
  try {
    assertUsable(dataset);
    assertUnits(dataset);
  } catch (error) {
    if (!(error instanceof AtriskError)) throw error;
    return { unavailable: `the new data cannot be scored with the baseline's framework, ${framework.definition.id}` };
  }
  // An indicator that the new files leave out because the new method does without it has not become missing.
  const gone = indicatorsIn(old).filter((id) => !indicatorsIn(dataset).includes(id));
  if (gone.length > 0 && !isSameDefinition) {
    return { unavailable: `the new data have no values of what the baseline's framework reads as ${gone.join(', ')}` };
  }
  return scoredSide(framework, dataset, options);
}

function indicatorsIn({ columns }: Dataset): string[] {
  return columns.flatMap(({ indicator, values }) => (values.every(Number.isNaN) ? [] : [indicator]));
}
