import { type Command, InvalidArgumentError, Option } from 'commander';
import { indicatorCoverage } from '../../dataset/gather-coverage.ts';
import { openDefinition } from '../../dataset/open-definition.ts';
import { assertUsable, toDataset } from '../../dataset/read.ts';
import type { Table } from '../../dataset/table.ts';
import { periodsOf, selectPeriods } from '../../engine/periods.ts';
import { EXIT } from '../../errors.ts';
import { jsonText } from '../../report/json-text.ts';
import { renderTidyCsv } from '../../report/tidy-csv.ts';
import { tidySidecar } from '../../report/tidy-sidecar.ts';
import type { Dataset, Definition, IndicatorCoverage } from '../../types.ts';
import type { Context } from '../command.ts';
import { collectMap } from '../data-options.ts';
import { refuseOverwrite } from '../files.ts';
import { filesRead, sidecarPath } from '../inputs.ts';
import { printFindings, writeOutput } from '../output.ts';
import { needFiles, readAll } from '../pipeline.ts';
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
        for (const output of [options.output, options.report]) {
          refuseOverwrite(output, filesRead(data, options.framework, options.source));
        }
        const tables = await readAll(data, options, io);
        const definition = await definitionFor(tables, options);
        const dataset = await toDataset(tables, definition, {
          map: options.map ?? {},
          mustBeCountries: options.units === 'countries',
        });
        assertUsable(dataset);
        const chosen = onlyIndicators(dataset, options.indicator);
        const period = periodChosen(chosen, options.period);
        await writeOutput(renderTidyCsv(chosen, { period, cells: options.cells === true }), options.output, io);
        if (options.output !== undefined && options.output !== '-') {
          const profiles = tables.flatMap(({ rules }) => rules.profile ?? []);
          await writeOutput([tidySidecar(chosen, profiles)], sidecarPath(options.output), io);
        }
        await report(indicatorCoverage(chosen, period, definition.period), chosen, options, io);
        printFindings(chosen, io, options);
        return EXIT.done;
      }),
    );
}

async function definitionFor(tables: readonly Table[], { framework }: Options): Promise<Definition> {
  return framework === undefined ? openDefinition(tables) : (await namedFramework(framework)).framework.definition;
}

function onlyIndicators(dataset: Dataset, wanted: readonly string[] | undefined): Dataset {
  if (wanted === undefined) return dataset;
  const known = dataset.columns.map(({ indicator }) => indicator);
  const unknown = wanted.find((one) => !known.includes(one));
  if (unknown !== undefined) {
    throw new InvalidArgumentError(
      `The data have no indicator "${unknown}". They have: ${known.slice(0, 30).join(', ')}.`,
    );
  }
  return { ...dataset, columns: dataset.columns.filter(({ indicator }) => wanted.includes(indicator)) };
}

function periodChosen(dataset: Dataset, asked: string): string | null {
  return asked === 'all' ? null : (selectPeriods(periodsOf(dataset), asked)[0] as string);
}

async function report(
  coverage: readonly IndicatorCoverage[],
  dataset: Dataset,
  { report: file, quiet }: Options,
  io: Context['io'],
): Promise<void> {
  // It lays out a table with a package that takes time to load.
  const { renderCoverage } = await import('../../report/coverage-view.ts');
  if (file === undefined) {
    if (quiet !== true) io.err(renderCoverage(coverage, dataset.units.length));
    return;
  }
  const isJson = file.toLowerCase().endsWith('.json');
  const text = isJson ? `${jsonText(coverage, 'coverage', 2)}\n` : renderCoverage(coverage, dataset.units.length);
  await writeOutput([text], file, io);
}

function collectIndicator(value: string, ids: readonly string[] = []): string[] {
  return [...ids, value];
}
