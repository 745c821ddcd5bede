import type { Command } from 'commander';
import { EXIT } from '../../errors.ts';
import { jsonText } from '../../report/json-text.ts';
import { renderSourceChecks } from '../../report/source-checks-view.ts';
import { renderSourceList, renderSourceShow } from '../../report/sources-view.ts';
import type { Context } from '../command.ts';
import { writeOutput } from '../output.ts';
import { needFiles, readAll } from '../pipeline.ts';
import { addReadingOptions, type ReadingOptions } from '../reading-options.ts';
import { checkSources } from '../source-checks.ts';
import { namedSource, shippedSource, sourceIds } from '../shipped-sources.ts';
import { textOrJson } from '../text-or-json.ts';

type Format = 'text' | 'json';

const EXAMPLES = `
Examples:
  atrisk sources list                           publishers whose files are known
  atrisk sources show wgi                       layouts, series, licence, quirks
  atrisk sources show my-source.yaml            validate a profile of your own
  atrisk sources check WGIData.csv              what a file is recognised as, and all that is in it
  atrisk sources check --source my.yaml=FILE    read a file through a profile of your own
`;

const CHECK_EXAMPLES = `
Examples:
  atrisk sources check WGIData.csv fsi.csv unhcr.csv
  atrisk sources check --source inform@2018=INFORM.csv --format json
`;

/** `atrisk sources list | show | check`. */
export function register(command: Command, context: Context): void {
  command.addHelpText('after', EXAMPLES);
  listCommand(command, context);
  showCommand(command, context);
  checkCommand(command, context);
}

function listCommand(command: Command, { io, run }: Context): void {
  command
    .command('list')
    .description('List the source profiles that come with the program.')
    .addOption(textOrJson())
    .action(({ format }: { format: Format }) =>
      run(async () => {
        const profiles = sourceIds().map(shippedSource);
        const brief = profiles.map(({ id, title, publisher, licence, republish, series, layouts }) => ({
          id,
          title,
          publisher,
          licence,
          republish,
          series: series.map((one) => one.id),
          layouts: layouts.map((one) => one.id),
        }));
        await writeOutput([format === 'json' ? json(brief) : renderSourceList(profiles)], undefined, io);
        return EXIT.done;
      }),
    );
}

function showCommand(command: Command, { io, run }: Context): void {
  command
    .command('show')
    .description('Show how the files of a publisher are laid out and what they hold.')
    .argument('<id|file>', 'a shipped source profile or one of your own')
    .addOption(textOrJson())
    .action((name: string, { format }: { format: Format }) =>
      run(async () => {
        const { source } = await namedSource(name);
        await writeOutput([format === 'json' ? json(source) : renderSourceShow(source)], undefined, io);
        return EXIT.done;
      }),
    );
}

function checkCommand(command: Command, { io, run }: Context): void {
  addReadingOptions(
    command
      .command('check')
      .description("Read publishers' files and say what is in them; status 1 where something cannot be used.")
      .argument('[file...]', 'files to be recognised by their headers'),
  )
    .addOption(textOrJson())
    .addHelpText('after', CHECK_EXAMPLES)
    .action((files: string[], options: ReadingOptions & { format: Format }, self: Command) =>
      run(async () => {
        needFiles(files, options, self, io);
        const checks = await checkSources(await readAll(files, options, io), options);
        await writeOutput([options.format === 'json' ? json(checks) : renderSourceChecks(checks)], undefined, io);
        const isBad = checks.some(({ findings }) => findings.some(({ severity }) => severity === 'error'));
        return isBad ? EXIT.gateFailed : EXIT.done;
      }),
    );
}

function json(value: unknown): string {
  return `${jsonText(value, 'source', 2)}\n`;
}
