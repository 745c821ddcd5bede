import type { Command } from 'commander';
import { checkExamples } from '../../engine/examples.ts';
import { polarityFindings } from '../../engine/polarity.ts';
import { EXIT } from '../../errors.ts';
import { renderExampleChecks, renderFrameworkList, renderFrameworkShow } from '../../report/frameworks-view.ts';
import { jsonText } from '../../report/json-text.ts';
import type { Context } from '../command.ts';
import { writeOutput } from '../output.ts';
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
`;

/** `atrisk frameworks list | show | check`. */
export function register(command: Command, context: Context): void {
  command.addHelpText('after', EXAMPLES);
  listCommand(command, context);
  showCommand(command, context);
  checkCommand(command, context);
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
          [format === 'json' ? json(framework.definition) : renderFrameworkShow(framework.definition)],
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

function json(value: unknown): string {
  return `${jsonText(value, 'framework', 2)}\n`;
}
