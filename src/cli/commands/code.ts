import type { Command } from 'commander';
import { EXIT } from '../../errors.ts';
import { renderFindings } from '../../report/findings.ts';
import { renderCodingSummary } from '../../report/code-view.ts';
import { jsonText } from '../../report/json-text.ts';
import { type CheckSheetOptions, checkSheets } from '../code-check.ts';
import { type NewSheetOptions, writeNewSheet } from '../code-new.ts';
import type { Context } from '../command.ts';
import { addFileOptions } from '../reading-options.ts';
import { writeOutput } from '../output.ts';
import { textOrJson } from '../text-or-json.ts';

const EXAMPLES = `
Examples:
  atrisk code new -f mrg-put --period 2022 --from data/peoples-under-threat.csv -o coding-2022.csv
  atrisk code new -f mrg-put --period 2022 --units countries.csv --indicator A B -o coding-2022.csv
  atrisk code check coding-2022.csv -f mrg-put --from data/peoples-under-threat.csv --draft
`;

const NEW_EXAMPLES = `
Examples:
  atrisk code new -f mrg-put --period 2022 --from data/peoples-under-threat.csv -o coding-2022.csv
  atrisk code new -f mrg-put --period 2022 --from coding-2021.csv -o coding-2022.csv
  atrisk code new -f mrg-put --period 2022 --units countries.csv --indicator A B > coding-2022.csv
  atrisk code new -f mrg-put --period 2022 --from coding-2021.csv --delimiter ";" -o coding-2022.csv

A sheet in which somebody has coded already is not written over, except with --force.
`;

const CHECK_EXAMPLES = `
Examples:
  atrisk code check coding-2022.csv -f mrg-put --draft
  atrisk code check a.csv b.csv -f mrg-put --from data/peoples-under-threat.csv
  atrisk code check coding-2022.csv -f mrg-put --format json
  atrisk code check coding-2022.csv -f mrg-put --delimiter ";" --encoding windows-1252

Status 0 where there are at most warnings, 1 where there is an error, 3 where a file cannot be read at all.
`;

/** `atrisk code new | check`: a year's round of coding by people. */
export function register(command: Command, context: Context): void {
  command.addHelpText('after', EXAMPLES);
  newCommand(command, context);
  checkCommand(command, context);
}

function newCommand(command: Command, { io, run }: Context): void {
  const described = command
    .command('new')
    .description('Write a sheet in which people code the indicators of a framework, with the last codes filled in.')
    .requiredOption('-f, --framework <id|file>', 'the framework')
    .requiredOption('--period <period>', 'the period that is to be coded')
    .option('--from <file>', 'data or an earlier sheet: the last period before --period gives the units and last codes')
    .option('--units <file>', 'the units where nothing was coded before: a file with a column unit and maybe name')
    .option('--indicator <id...>', 'these indicators alone');
  addFileOptions(described)
    .option('-o, --output <file>', 'write here instead of standard output')
    .option('--force', 'write over a sheet in which somebody has coded')
    .addHelpText('after', NEW_EXAMPLES)
    .action((options: NewSheetOptions) =>
      run(async () => {
        await writeNewSheet(options, io);
        return EXIT.done;
      }),
    );
}

function checkCommand(command: Command, { io, run }: Context): void {
  const described = command
    .command('check')
    .description(
      'List everything wrong with coding sheets, and how far coders agree; status 1 where there is an error.',
    )
    .argument('<sheet...>', 'sheets of one round; - is standard input')
    .requiredOption('-f, --framework <id|file>', 'the framework')
    .option('--from <file>', 'data or an earlier sheet to hold the last codes against')
    .option('--draft', 'the coding goes on: what is not done yet is a warning');
  addFileOptions(described)
    .addOption(textOrJson())
    .addHelpText('after', CHECK_EXAMPLES)
    .action((sheets: string[], options: CheckSheetOptions & { format: 'text' | 'json' }) =>
      run(async () => {
        const { findings, summary } = await checkSheets(sheets, options, io);
        const number = (severity: string): number => findings.filter((found) => found.severity === severity).length;
        const counts = `errors: ${number('error')}, warnings: ${number('warning')}\n`;
        const list = findings.length === 0 ? '' : `${renderFindings(findings, [])}\n\n`;
        const text =
          options.format === 'json'
            ? `${jsonText({ findings, summary }, 'coding', 2)}\n`
            : `${list}${renderCodingSummary(summary)}${counts}`;
        await writeOutput([text], undefined, io);
        return number('error') > 0 ? EXIT.gateFailed : EXIT.done;
      }),
    );
}
