import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { indicatorCoverage } from '../../dataset/gather-coverage.ts';
import { openDefinition } from '../../dataset/open-definition.ts';
import { UNDATED } from '../../dataset/period.ts';
import { assertUsable } from '../../dataset/read.ts';
import type { Table } from '../../dataset/table.ts';
import { shown, shownList } from '../../dataset/text.ts';
import { periodsOf, selectPeriods } from '../../engine/periods.ts';
import { AtriskError, EXIT } from '../../errors.ts';
import { didYouMean } from '../../framework/suggest.ts';
import { jsonText } from '../../report/json-text.ts';
import { renderTidyCsv } from '../../report/tidy-csv.ts';
import { NOTHING_SAID, sourceTerms, tidySidecar } from '../../report/tidy-sidecar.ts';
import type { Dataset, Definition, IndicatorCoverage } from '../../types.ts';
import type { Context } from '../command.ts';
import { collectMap } from '../data-options.ts';
import { refuseOverwrite, writeWhole } from '../files.ts';
import { filesRead, sidecarPath } from '../inputs.ts';
import { printFindings, writeOutput } from '../output.ts';
import { assertUnits, datasetOf, needFiles, readAll } from '../pipeline.ts';
import { addReadingOptions, type ReadingOptions } from '../reading-options.ts';
import { namedFramework } from '../shipped.ts';

interface Options extends ReadingOptions {
  framework?: string;
  period: string;
  indicator?: readonly string[];
  map?: Record<string, string>;
  cells?: boolean;
  report?: string;
  output?: string;
  quiet?: boolean;
  verbose?: boolean;
}

const EXAMPLES = `
Examples:
  atrisk gather WGIData.csv fsi.csv -o tidy.csv            every series of two publishers' files
  atrisk gather WGIData.csv fsi.csv -f mrg-put --period 2020 -o put-2020.csv
  atrisk gather --source wgi=WGIData.csv --indicator wgi.VA.EST --report coverage.json -o voice.csv
  atrisk score put-2020.csv -f mrg-put                     what was gathered is data like any other

Files are recognised by their headers; \`atrisk sources list\` names the publishers known. With a framework, its
indicators are computed as it says; without one, every series is kept as published.
`;

/** `atrisk gather`: several publishers' files in, one tidy dataset out, and what it covers. */
export function register(command: Command, { io, run }: Context): void {
  addReadingOptions(command.argument('[data...]', "publishers' files and other data; - is standard input"))
    .option('-f, --framework <id|file>', 'compute the indicators of a framework')
    .option('--period <period>', 'a period in the data, `latest` or `all`', 'all')
    .option('--indicator <id>', 'only this one; may be repeated', collectIndicator)
    .option('--map <column=indicator>', 'match a column by hand; may be repeated', collectMap)
    .option('--cells', 'name the file, line and column of every value')
    .option('--report <file>', 'write the coverage report here instead of standard error; JSON where it ends in .json')
    .option('-o, --output <file>', 'write here, and the terms of the sources in a .meta.yaml beside it')
    .addOption(new Option('--quiet', 'print errors only'))
    .option('--verbose', 'print more about what is done')
    .addHelpText('after', EXAMPLES)
    .action((data: string[], options: Options) =>
      run(async () => {
        needFiles(data, options, command, io);
        refuseOutputs(data, options);
        const tables = await readAll(data, options, io);
        const definition = await definitionFor(tables, options);
        const dataset = await datasetOf(tables, definition, options, io);
        assertUsable(dataset, 'gathered');
        assertUnits(dataset);
        assertSeries(dataset);
        const chosen = onlyIndicators(dataset, options.indicator);
        const period = periodChosen(chosen, options.period);
        const isDated = chosen.unitPeriods.some((one) => one.period !== UNDATED);
        const tidy = renderTidyCsv(chosen, { period, isDated, cells: options.cells === true });
        await writeOutput(tidy, options.output, io);
        const profiles = tables.flatMap(({ rules }) => rules.profile ?? []);
        writeTerms(tidySidecar(chosen, profiles), options.output);
        const coverage = indicatorCoverage(chosen, period, definition.period);
        await report({ coverage, units: chosen.units.length, terms: sourceTerms(profiles) }, options, io);
        printFindings(chosen, io, options);
        return EXIT.done;
      }),
    );
}

/** The file beside the output: where there is nothing to say, only in the place of one that says something. */
function writeTerms(terms: string, output = '-'): void {
  const path = sidecarPath(output);
  if (output !== '-' && (terms !== NOTHING_SAID || existsSync(path))) writeWhole(path, [terms]);
}

/** Nothing that is written may take the place of anything that is read, or of another output. */
function refuseOutputs(data: readonly string[], { output = '-', report: file, framework, source }: Options): void {
  const read = filesRead(data, framework, source);
  const others = output === '-' ? [output] : [output, sidecarPath(output)];
  for (const path of [...others, file]) refuseOverwrite(path, read);
  if (output !== '-') refuseTerms(sidecarPath(output), [...data, ...(source ?? []).map((one) => one.file)]);
  if (file === undefined || !others.some((other) => resolve(other) === resolve(file))) return;
  throw new AtriskError('usage', `The report cannot go where other output goes: ${file}.`, {
    exitCode: EXIT.usage,
    hint: 'Name another file with --report.',
  });
}

/** The terms of what is gathered must not become those of an input that has none yet. */
function refuseTerms(terms: string, inputs: readonly string[]): void {
  const owner = inputs.find((input) => resolve(sidecarPath(input)) === resolve(terms));
  if (owner === undefined) return;
  const message = `The terms of the data would be written to ${terms}, which is the .meta.yaml of the input ${owner}.`;
  throw new AtriskError('output.same-as-input', message, {
    exitCode: EXIT.usage,
    hint: 'Give the output another name, or write it to another folder.',
  });
}

/** Units without a single figure beside them are no dataset. */
function assertSeries({ columns }: Dataset): void {
  if (columns.length > 0) return;
  throw new AtriskError('indicator.missing', 'The data hold no series: none of their columns is one of numbers.', {
    hint: 'Where a text stands for "no value", declare it: --missing TEXT. `atrisk sources list` names the publishers known.',
  });
}

async function definitionFor(tables: readonly Table[], { framework, map, output }: Options): Promise<Definition> {
  return framework === undefined
    ? openDefinition(tables, map)
    : (await namedFramework(framework, output)).framework.definition;
}

function onlyIndicators(dataset: Dataset, wanted: readonly string[] | undefined): Dataset {
  if (wanted === undefined) return dataset;
  const known = dataset.columns.map(({ indicator }) => indicator);
  const unknown = wanted.find((one) => !known.includes(one));
  if (unknown !== undefined) {
    throw new AtriskError('usage', `The data have no indicator ${shown(unknown)}.`, {
      exitCode: EXIT.usage,
      hint: didYouMean(unknown, known) ?? `They have: ${shownList(known)}.`,
    });
  }
  return { ...dataset, columns: dataset.columns.filter(({ indicator }) => wanted.includes(indicator)) };
}

function periodChosen(dataset: Dataset, asked: string): string | null {
  return asked === 'all' ? null : (selectPeriods(periodsOf(dataset), asked)[0] as string);
}

/** What is said of gathered data. */
interface Report {
  coverage: readonly IndicatorCoverage[];
  /** How many units the data have. */
  units: number;
  /** What may not be published as it is. */
  terms: readonly string[];
}

async function report({ coverage, units, terms }: Report, { report: file, quiet }: Options, io: Context['io']) {
  if (file === undefined && quiet === true) return;
  if (file?.toLowerCase().endsWith('.json') === true) {
    await writeOutput([`${jsonText(coverage, 'coverage', 2)}\n`], file, io);
    return;
  }
  // It lays out a table with a package that takes time to load.
  const { renderCoverage } = await import('../../report/coverage-view.ts');
  const text = `${renderCoverage(coverage, units)}${terms.map((line) => `${line}\n`).join('')}`;
  if (file === undefined) io.err(text);
  else await writeOutput([text], file, io);
}

function collectIndicator(value: string, ids: readonly string[] = []): string[] {
  return [...ids, value];
}
