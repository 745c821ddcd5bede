import type { Command } from 'commander';
import { checkExamples } from '../../engine/examples.ts';
import { polarityFindings } from '../../engine/polarity.ts';
import { EXIT } from '../../errors.ts';
import { preparationOf } from '../../framework/preparation-words.ts';
import { renderExampleChecks, renderFrameworkList, renderFrameworkShow } from '../../report/frameworks-view.ts';
import { jsonText } from '../../report/json-text.ts';
import type { Context } from '../command.ts';
import type { NewFrameworkOptions } from '../framework-new.ts';
import { writeOutput } from '../output.ts';
import { collectMap } from '../data-options.ts';
import { addReadingOptions } from '../reading-options.ts';
import { seriesFindings } from '../series-findings.ts';
import { namedFramework, shippedFramework, shippedIds } from '../shipped.ts';
import { textOrJson } from '../text-or-json.ts';

type Format = 'text' | 'json';

const EXAMPLES = `
Examples:
  atrisk frameworks list
  atrisk frameworks show mrg-put
  atrisk frameworks check mrg-put               recompute its published examples
  atrisk frameworks check my-index.yaml         validate a definition of your own
  atrisk frameworks new --from data.csv -o my-index.yaml
                                                start one from the columns of a file
`;

const NEW_EXAMPLES = `
Examples:
  atrisk frameworks new --from data.csv -o my-index.yaml
  atrisk frameworks new --from data.csv --lower-is-riskier courts,income -o my-index.yaml
  atrisk frameworks new --from data.csv --columns clashes courts --id strain > strain.yaml
  atrisk frameworks new --source wgi=WGIData.csv -o governance.yaml

Every column of numbers becomes an indicator, scaled to 0 to 1 and averaged with equal weights. What the file cannot
say, such as units of measure and the licence, is left to be filled in; polarities have to be checked.
`;

/** `atrisk frameworks list | show | check | new`. */
export function register(command: Command, context: Context): void {
  command.addHelpText('after', EXAMPLES);
  listCommand(command, context);
  showCommand(command, context);
  checkCommand(command, context);
  newCommand(command, context);
}

function listCommand(command: Command, { io, run }: Context): void {
  command
    .command('list')
    .description('List the frameworks that come with the program.')
    .addOption(textOrJson())
    .action(({ format }: { format: Format }) =>
      run(async () => {
        const definitions = shippedIds().map((id) => shippedFramework(id).definition);
        const brief = definitions.map(({ id, version, title, publisher, unitKind, indicators, ranking }) => ({
          id,
          version,
          title,
          publisher,
          unitKind,
          indicators: indicators.length,
          ranks: ranking !== 'none',
        }));
        await writeOutput([format === 'json' ? json(brief) : renderFrameworkList(definitions)], undefined, io);
        return EXIT.done;
      }),
    );
}

function showCommand(command: Command, { io, run }: Context): void {
  command
    .command('show')
    .description('Show what a framework measures and how it is put together.')
    .argument('<id|file>', 'a shipped framework or a definition')
    .addOption(textOrJson())
    .action((name: string, { format }: { format: Format }) =>
      run(async () => {
        const { framework } = await namedFramework(name);
        await writeOutput(
          [
            format === 'json'
              ? json(framework.definition)
              : renderFrameworkShow(framework.definition, preparationOf(framework.definition)),
          ],
          undefined,
          io,
        );
        return EXIT.done;
      }),
    );
}

function checkCommand(command: Command, { io, run }: Context): void {
  command
    .command('check')
    .description('Validate a framework and recompute its examples; status 1 where one differs.')
    .argument('<id|file>', 'a shipped framework or a definition')
    .addOption(textOrJson())
    .action((name: string, { format }: { format: Format }) =>
      run(async () => {
        const { framework } = await namedFramework(name);
        const report = {
          ...checkExamples(framework),
          findings: [...polarityFindings(framework), ...seriesFindings(framework.definition)],
        };
        await writeOutput([format === 'json' ? json(report) : renderExampleChecks(report)], undefined, io);
        return report.checks.some(({ outcome }) => outcome === 'different') ? EXIT.gateFailed : EXIT.done;
      }),
    );
}

function newCommand(command: Command, { io, run }: Context): void {
  const described = command
    .command('new')
    .description('Start a definition from the columns of a file.')
    .option('--from <file>', 'the data; - is standard input')
    .option('--id <id>', 'id of the framework; without it, made from the name of the output')
    .option('--map <column=meaning>', 'match a column by hand, such as town=unit; may be repeated', collectMap)
    .option('--columns <name...>', 'these columns alone; names or lists with commas')
    .option('--lower-is-riskier <name...>', 'columns of which a lower value is riskier; names or lists with commas');
  addReadingOptions(described)
    .option('-o, --output <file>', 'write here instead of standard output')
    .option('--force', 'write over a file that is there')
    .option('--quiet', 'print errors only')
    .addHelpText('after', NEW_EXAMPLES)
    .action((options: NewFrameworkOptions) =>
      run(async () => {
        // It needs the packages that read and write YAML, which the other commands do without.
        const { writeNewFramework } = await import('../framework-new.ts');
        await writeNewFramework(options, io);
        return EXIT.done;
      }),
    );
}

function json(value: unknown): string {
  return `${jsonText(value, 'framework', 2)}\n`;
}
