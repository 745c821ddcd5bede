import { type Command, Option } from 'commander';
import { EXIT } from '../../errors.ts';
import { jsonText } from '../../report/json-text.ts';
import { renderSourceList, renderSourceShow } from '../../report/sources-view.ts';
import type { Context } from '../command.ts';
import { writeOutput } from '../output.ts';
import { namedSource, shippedSource, sourceIds } from '../shipped-sources.ts';

type Format = 'text' | 'json';

const EXAMPLES = `
Examples:
  atrisk sources list                           publishers whose files are known
  atrisk sources show wgi                       layouts, series, licence, quirks
  atrisk sources show my-source.yaml            validate a profile of your own
`;

/** `atrisk sources list | show`. */
export function register(command: Command, context: Context): void {
  command.addHelpText('after', EXAMPLES);
  listCommand(command, context);
  showCommand(command, context);
}

function formatOption(): Option {
  return new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text');
}

function listCommand(command: Command, { io, run }: Context): void {
  command
    .command('list')
    .description('List the source profiles that come with the program.')
    .addOption(formatOption())
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
    .addOption(formatOption())
    .action((name: string, { format }: { format: Format }) =>
      run(async () => {
        const { source } = await namedSource(name);
        await writeOutput([format === 'json' ? json(source) : renderSourceShow(source)], undefined, io);
        return EXIT.done;
      }),
    );
}

function json(value: unknown): string {
  return `${jsonText(value, 'source', 2)}\n`;
}
