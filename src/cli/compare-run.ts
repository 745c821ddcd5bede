import { UNDATED } from '../dataset/period.ts';
import type { RawInput } from '../dataset/raw-input.ts';
import { periodBefore, selectPeriods } from '../engine/periods.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { compare } from '../robustness/compare/compare.ts';
import type { Side } from '../robustness/compare/side.ts';
import type { Comparison, Framework } from '../types.ts';
import { bridgeOf, type Beside, type ReadSide, sideOfData, sideOfList, sideOfResult } from './compare-data.ts';
import { type CompareInput, readCompareInput } from './compare-inputs.ts';
import { assertComparable, type CompareOptions } from './compare-options.ts';
import { refuseOverwrite } from './files.ts';
import { filesRead, readInputs } from './inputs.ts';
import type { Io } from './io.ts';
import { assertNamedColumns } from './list-columns.ts';
import { progressOf } from './progress.ts';
import { namedFramework } from './shipped.ts';

/** A comparison, and what was noticed in reading either side. */
export interface Compared {
  comparison: Comparison;
  read: readonly Pick<ReadSide, 'findings' | 'inputs'>[];
}

/**
 * From two files, or one, to a comparison.
 *
 * @param paths the baseline, and the new edition where it is another file
 * @throws AtriskError where a side cannot be used, or both are the same
 */
export async function compareFiles(paths: readonly string[], options: CompareOptions, io: Io): Promise<Compared> {
  assertComparable(options);
  for (const framework of [options.framework, options.fromFramework]) {
    refuseOverwrite(options.output, filesRead(paths, framework));
  }
  const named = await frameworkOf(options.framework, options);
  const fromNamed = options.fromFramework === undefined ? named : await frameworkOf(options.fromFramework, options);
  const raw = await readInputs(paths, io);
  const inputs = await readBoth(raw, [fromNamed, named], options, io);
  const [from, to] = await sidesOf(inputs, [fromNamed, named], options, io);
  progressOf(io, options)('comparing');
  const periods = periodsOf(from.side, to.side, paths.length === 1, options);
  assertDifferent(from, to, periods, options);
  const comparison = compare(from.side, to.side, {
    ...periods,
    kind: options.kind,
    baseline: options.baseline,
    bridge: await bridgeOf(from, to, options, io),
  });
  return { comparison, read: from === to || isReadAlike(from, to) ? [to] : [from, to] };
}

/** One file read twice for one definition: what was noticed the first time was noticed again. */
function isReadAlike({ data: then }: ReadSide, { data: now }: ReadSide): boolean {
  return then !== null && now !== null && then.tables === now.tables && then.framework.sha256 === now.framework.sha256;
}

async function frameworkOf(name: string | undefined, { output }: CompareOptions): Promise<Framework | null> {
  return name === undefined ? null : (await namedFramework(name, output)).framework;
}

type Both<T> = readonly [from: T, to: T];

async function readBoth(
  raw: readonly RawInput[],
  [fromNamed, named]: Both<Framework | null>,
  options: CompareOptions,
  io: Io,
): Promise<Both<CompareInput>> {
  const [first, second] = raw as readonly [RawInput, RawInput?];
  const from = await readCompareInput(first, fromNamed, options, io);
  const to = second === undefined ? from : await readCompareInput(second, named, options, io);
  assertNamedColumns(
    [from, to].flatMap((input) => (input.source === 'list' ? input.tables : [])),
    options,
  );
  return [from, to];
}

async function sidesOf(
  [first, second]: Both<CompareInput>,
  [fromNamed, named]: Both<Framework | null>,
  options: CompareOptions,
  io: Io,
): Promise<Both<ReadSide>> {
  const to = await scoredOf(second, named, options.weights, options, io);
  const weights = options.fromWeights ?? options.weights;
  if (first === second && fromNamed === named && weights === options.weights) {
    const both = await sideOf(second, to, null, options, io);
    return [both, both];
  }
  const fitting = fromNamed ?? to?.data?.framework ?? null;
  const from = await scoredOf(first, fitting, weights, options, io);
  return [await sideOf(first, from, to, options, io), await sideOf(second, to, from, options, io)];
}

/** The scored side, or where it is none the list: read after the other, because by itself it does not say all. */
async function sideOf(
  input: CompareInput,
  scored: ReadSide | null,
  other: ReadSide | null,
  options: CompareOptions,
  io: Io,
): Promise<ReadSide> {
  return scored ?? listOf(input, besideOf(other), options, io);
}

async function scoredOf(
  input: CompareInput,
  framework: Framework | null,
  weights: string | undefined,
  options: CompareOptions,
  io: Io,
): Promise<ReadSide | null> {
  if (input.source === 'result') return sideOfResult(input);
  return input.source === 'data' ? sideOfData(input.tables, framework, weights, options, io) : null;
}

function listOf(input: CompareInput, beside: Beside, options: CompareOptions, io: Io): Promise<ReadSide> {
  const { tables, columns } = input as Extract<CompareInput, { source: 'list' }>;
  return sideOfList(tables, columns, beside, options, io);
}

/** What a scored side says that a list does not: the order of scores, and the kind of unit where there is one only. */
function besideOf(scored: ReadSide | null): Beside {
  const last = scored?.side.periods.at(-1);
  if (scored === null || last === undefined) return { kind: 'any', order: null };
  const { order, rows } = scored.side.edition(last);
  const [kind, ...others] = new Set(rows.map(({ unit }) => unit.kind));
  return { kind: kind === undefined || others.length > 0 ? 'any' : kind, order };
}

/**
 * Which period of either side is meant. `--period` holds for both. Where one file is given, the baseline is the period
 * before, unless it differs by its method.
 */
function periodsOf(
  from: Side,
  to: Side,
  isOneFile: boolean,
  { period, fromPeriod, fromFramework, fromWeights }: CompareOptions,
): { fromPeriod: string; toPeriod: string } {
  const toPeriod = periodOf(to, period);
  if (fromPeriod !== undefined) return { fromPeriod: periodOf(from, fromPeriod), toPeriod };
  const differsByMethod = fromFramework !== undefined || fromWeights !== undefined;
  if (!isOneFile) return { fromPeriod: periodOf(from, period), toPeriod };
  if (differsByMethod) return { fromPeriod: toPeriod, toPeriod };
  const before = periodBefore(from.periods, toPeriod);
  if (before !== null) return { fromPeriod: before, toPeriod };
  throw nothing(toPeriod === UNDATED ? 'The file is undated.' : `The file holds no period before ${toPeriod}.`);
}

/** The period asked for; what has no period is of whatever period is meant, as lists mostly are. */
function periodOf({ periods }: Side, asked: string): string {
  const isUndated = periods.length === 1 && periods[0] === UNDATED;
  return selectPeriods(periods, isUndated ? 'latest' : asked)[0] as string;
}

/** The same file, period and method on both sides differ in nothing, unless published ranks are to be compared. */
function assertDifferent(
  from: ReadSide,
  to: ReadSide,
  { fromPeriod, toPeriod }: { fromPeriod: string; toPeriod: string },
  { baseline }: CompareOptions,
): void {
  const hashes = ({ side }: ReadSide): string => side.inputs.map(({ sha256 }) => sha256).join(' ');
  const method = ({ data }: ReadSide): string =>
    data === null ? '' : `${data.framework.sha256} ${data.framework.weightSet?.set ?? ''}`;
  if (hashes(from) !== hashes(to) || method(from) !== method(to) || fromPeriod !== toPeriod) return;
  if (from.side.source !== to.side.source || baseline === 'published') return;
  throw nothing('Both sides are the same data, of the same period, by the same method.');
}

function nothing(message: string): AtriskError {
  return new AtriskError('compare.nothing', `${message} There is nothing to compare.`, {
    exitCode: EXIT.usage,
    hint: 'Name another file, or another --from-period, --from-framework or --from-weights.',
  });
}
