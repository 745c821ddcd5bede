import { basename } from 'node:path';
import { ATTRIBUTE_COLUMNS, CELL_COLUMNS, LONG_COLUMNS, PUBLISHED_COLUMNS, ROW_COLUMNS } from '../dataset/labels.ts';
import { openDefinition } from '../dataset/open-definition.ts';
import { assertUsable } from '../dataset/read.ts';
import type { Table } from '../dataset/table.ts';
import { counted, shown } from '../dataset/text.ts';
import { wordColumns, wordsLeftOut } from '../dataset/word-columns.ts';
import { AtriskError, EXIT } from '../errors.ts';
import { scaffold, type ScaffoldColumn } from '../framework/scaffold.ts';
import { loadFramework } from '../framework/load.ts';
import { LONGEST_TEXT } from '../framework/schema-parts.ts';
import { MAX_YAML_CHARACTERS } from '../framework/yaml.ts';
import { shellWord } from '../report/command.ts';
import type { Dataset, ObservationColumn, Polarity, Series, UnitKind } from '../types.ts';
import { refuseLoss, refuseOverwrite } from './files.ts';
import { assertFilled, chosenColumns, type ChosenColumns } from './framework-columns.ts';
import { filesRead } from './inputs.ts';
import type { Io } from './io.ts';
import { printFindings, writeOutput } from './output.ts';
import { assertNumbers, assertUnits, datasetOf, hasNumber, readAll } from './pipeline.ts';
import { type ReadingOptions, readingWords } from './reading-options.ts';

/** Choices of `atrisk frameworks new`. */
export interface NewFrameworkOptions extends ReadingOptions {
  from?: string;
  id?: string;
  map?: Record<string, string>;
  columns?: readonly string[];
  lowerIsRiskier?: readonly string[];
  output?: string;
  force?: boolean;
  quiet?: boolean;
}

/**
 * Writes a definition made from the columns of a file.
 *
 * @throws AtriskError where the file cannot be read or has no column of numbers, a column that is named is not there,
 *   or the output must not be written over
 */
export async function writeNewFramework(options: NewFrameworkOptions, io: Io): Promise<void> {
  const { from, output } = options;
  const files = from === undefined ? [] : [from];
  if (from === undefined && options.source === undefined) {
    throw usage('No data are named.', 'Name a file: --from data.csv, or --source ID=FILE for one of a publisher.');
  }
  refuseOverwrite(output, filesRead(files, undefined, options.source));
  refuseLoss(options);
  const tables = await readAll(files, options, io);
  const open = openDefinition(tables, options.map);
  const words = wordColumns(tables, options.map);
  const choice = chosenColumns({ numbers: open.indicators.map(({ id }) => id), words }, options);
  // What is not asked for is not read, so that nothing that is wrong with it stands in the way.
  const indicators = open.indicators.filter(({ id }) => choice.chosen?.has(id) !== false);
  const dataset = await datasetOf(tables, { ...open, indicators }, options, io);
  assertUsable(dataset, 'used');
  assertUnits(dataset);
  const name = basename(from ?? options.source?.[0]?.file ?? '-');
  const { text, columns } = made(dataset, tables, { ...options, ...choice, name, period: open.period });
  await writeOutput([text], output, io);
  if (options.columns === undefined) {
    printFindings({ findings: wordsLeftOut(words), inputs: dataset.inputs }, io, options);
  }
  if (options.quiet !== true) io.err(nextSteps(options, files, columns));
}

function usage(message: string, hint: string): AtriskError {
  return new AtriskError('usage', message, { exitCode: EXIT.usage, hint });
}

interface Making extends NewFrameworkOptions, ChosenColumns {
  name: string;
  period: Parameters<typeof scaffold>[0]['period'];
}

function made(dataset: Dataset, tables: readonly Table[], making: Making): { text: string; columns: number } {
  const id = checkedId(making.id ?? idOf(making));
  const { name, period, output } = making;
  const empty = dataset.columns.filter((column) => !hasNumber(column)).map(({ indicator }) => indicator);
  assertNumbers(dataset);
  assertFilled(empty, making);
  assertNameable(dataset);
  const series = seriesOf(tables);
  const columns = dataset.columns
    .filter(hasNumber)
    .map((column) => columnOf(column, making.lower, series.get(column.indicator)));
  const own = new Set(columns.map(({ label }) => label));
  const text = scaffold({
    id,
    title: `Index made from ${name}`,
    source: dataset.inputs[0]?.title ?? name,
    unitKind: kindOf(dataset),
    period,
    universe: `the units of ${name}`,
    columns,
    taken: [...KEY_WORDS, ...tables.flatMap(({ header }) => header)].filter((label) => !own.has(label)),
    words: attributeNames(dataset).map(shown),
    empty: empty.map(shown),
  });
  if (text.length > MAX_YAML_CHARACTERS) {
    throw usage(`${counted(columns.length, 'column')} are too many for one definition.`, 'Choose some with --columns.');
  }
  // What comes out is valid whatever went in; a fault here would otherwise wait for whoever uses the file.
  loadFramework(text, output ?? 'the new definition');
  return { text, columns: columns.length };
}

/** A header is the name by which its column is found again, so it cannot be cut. */
function assertNameable({ columns }: Dataset): void {
  const long = columns.find(({ indicator }) => indicator.length > LONGEST_TEXT);
  if (long === undefined) return;
  throw new AtriskError(
    'framework.invalid',
    `The header ${shown(long.indicator)} has ${long.indicator.length} characters; the name of an indicator has ${LONGEST_TEXT} at most.`,
    { hint: 'Shorten it in the file, or choose other columns with --columns.' },
  );
}

function checkedId(id: string): string {
  if (/^[a-z][a-z0-9-]*$/.test(id)) return id;
  throw usage(`${shown(id)} cannot be an id.`, 'Use lower-case letters, digits and hyphens, with a letter first.');
}

/** The kind of all units, where they are of one. */
function kindOf({ units }: Dataset): UnitKind | 'any' {
  const [first, ...others] = new Set(units.map(({ kind }) => kind));
  return first === undefined || others.length > 0 ? 'any' : first;
}

/** Words by which a column says what its row is about: as ids of indicators they would take its place. */
const KEY_WORDS: readonly string[] = [
  ...ROW_COLUMNS,
  ...LONG_COLUMNS,
  ...CELL_COLUMNS,
  ...ATTRIBUTE_COLUMNS,
  ...PUBLISHED_COLUMNS.rank,
  ...PUBLISHED_COLUMNS.score,
];

/** An id made of the name of the output, or of the data. */
function idOf({ output, name }: Making): string {
  const file = output === undefined || output === '-' ? name : basename(output);
  const words = file
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[-0-9]+|-+$/g, '')
    .slice(0, 60);
  return words === '' ? 'my-index' : words;
}

function columnOf(
  { indicator, values }: ObservationColumn,
  lower: ReadonlySet<string>,
  series: Series | undefined,
): ScaffoldColumn {
  const observed = values.filter((value) => !Number.isNaN(value)).sort();
  return {
    label: indicator,
    least: observed[0] as number,
    greatest: observed.at(-1) as number,
    unitOfMeasure: series?.unitOfMeasure ?? null,
    ...polarityOf(lower.has(indicator), series?.polarity ?? null),
  };
}

function polarityOf(isLower: boolean, known: Polarity | null): Pick<ScaffoldColumn, 'polarity' | 'polarityFrom'> {
  if (isLower) return { polarity: 'lower-is-riskier', polarityFrom: 'asked' };
  return known === null
    ? { polarity: 'higher-is-riskier', polarityFrom: 'assumed' }
    : { polarity: known, polarityFrom: 'profile' };
}

/** The series of the publishers whose files these are, by full name. */
function seriesOf(tables: readonly Table[]): Map<string, Series> {
  return new Map(
    tables.flatMap(({ rules: { profile } }) =>
      (profile?.series ?? []).map((one) => [`${profile?.id ?? ''}.${one.id}`, one]),
    ),
  );
}

function attributeNames({ unitPeriods }: Dataset): string[] {
  return [...new Set(unitPeriods.flatMap(({ attributes }) => Object.keys(attributes)))].sort();
}

function nextSteps(options: NewFrameworkOptions, files: readonly string[], columns: number): string {
  const file = options.output === undefined || options.output === '-' ? 'my-index.yaml' : options.output;
  const data = files.map((path) => (path.startsWith('-') && path !== '-' ? `./${path}` : path));
  const sources = (options.source ?? []).map(
    ({ profile, period, file: path }) => `${profile}${period === null ? '' : `@${period}`}=${path}`,
  );
  const reading = readingWords({ ...options, source: [] }, 0);
  const score = [
    'atrisk',
    'score',
    ...data,
    ...sources.flatMap((one) => ['--source', one]),
    ...reading.flat(),
    ...Object.entries(options.map ?? {}).flatMap(([column, meaning]) => ['--map', `${column}=${meaning}`]),
    '-f',
    file,
  ];
  return [
    `${counted(columns, 'indicator')}, equally weighted. Fill in what is not stated, and check every polarity and bound; then:`,
    `  atrisk frameworks check ${shellWord(file)}`,
    `  ${score.map(shellWord).join(' ')}`,
    '',
  ].join('\n');
}
