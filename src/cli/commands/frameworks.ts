import { type Command, Option } from 'commander';
import { checkExamples } from '../../engine/examples.ts';
import { polarityFindings } from '../../engine/polarity.ts';
import { EXIT } from '../../errors.ts';
import { preparationOf } from '../../framework/preparation-words.ts';
import { renderExampleChecks, renderFrameworkList, renderFrameworkShow } from '../../report/frameworks-view.ts';
import { jsonText } from '../../report/json-text.ts';
import type { Context } from '../command.ts';
import type { NewFrameworkOptions } from '../framework-new.ts';
import type { VerifyOptions } from '../framework-verify-options.ts';
import { writeOutput } from '../output.ts';
import { collectMap } from '../data-options.ts';
import { addFileOptions, addReadingOptions } from '../reading-options.ts';
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
  atrisk frameworks verify un-foa -o check.csv  a sheet in which to tick what stands in the document
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

const VERIFY_EXAMPLES = `
Examples:
  atrisk frameworks verify un-foa -o check.csv
  atrisk frameworks verify un-foa --from check.csv --by "A. Reader" --on 2026-11-30 -o un-foa-checked.yaml
  atrisk frameworks verify un-foa-checked.yaml -o check-2.csv     go on from there
  atrisk frameworks verify un-foa --from check.csv --delimiter ";" --by "A. Reader" --on 2026-11-30 > checked.yaml

Without --from it writes a sheet with a row for every entry and for the name of every factor; rows that were checked
before are filled in. With the document in hand, fill in four columns; a part of the rows is fine, and rows that are
left blank stay as they are:

  found               yes, or no where the document has no such entry: it is then dropped
  number in document  where it is another one; numbers may change places
  corrected summary   where ours is wrong, in your own words; for a factor its name
  remark              kept as a comment

An entry that our list lacks gets a row of its own with number left blank and the first three of these filled in.
With --from the filled sheet becomes a variant (\`extends\`) in which what was found is marked \`checked\`: those numbers
may be cited. Status 3, with all faults listed and nothing written, where the sheet contradicts itself.
`;

/** `atrisk frameworks list | show | check | new | verify`. */
export function register(command: Command, context: Context): void {
  command.addHelpText('after', EXAMPLES);
  listCommand(command, context);
  showCommand(command, context);
  checkCommand(command, context);
  newCommand(command, context);
  verifyCommand(command, context);
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

function verifyCommand(command: Command, { io, run }: Context): void {
  const described = command
    .command('verify')
    .description(
      'Look the entries of a framework up in its publication, on a sheet; write what was found as a variant.',
    )
    .argument('<id|file>', 'a shipped framework, or a version that has been checked in part')
    .option('--from <file>', 'the sheet, filled in; - is standard input')
    .option('--by <name>', 'who looked the entries up')
    .option('--on <day>', 'when, as in 2026-11-30')
    .option('--id <id>', 'id of the variant; without it, that of the framework with -checked');
  addFileOptions(described)
    .addOption(new Option('--format <format>', 'how the sheet is written').choices(['csv']).default('csv'))
    .option('-o, --output <file>', 'write here instead of standard output')
    .option('--force', 'write over a file that is there')
    .option('--quiet', 'print errors only')
    .addHelpText('after', VERIFY_EXAMPLES)
    .action((name: string, options: VerifyOptions) =>
      run(async () => {
        // It needs the packages that read and write YAML, which the other commands do without.
        const { verifyFramework } = await import('../framework-verify.ts');
        return verifyFramework(name, options, io);
      }),
    );
}

function json(value: unknown): string {
  return `${jsonText(value, 'framework', 2)}\n`;
}
