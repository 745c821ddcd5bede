import type { Command } from 'commander';
import { EXIT, type ExitCode } from '../../errors.ts';
import { renderFindings, renderFindingsJson } from '../../report/findings.ts';
import { count } from '../../report/list-words.ts';
import type { Context } from '../command.ts';
import { refuseLoss } from '../files.ts';
import { assertUnchanged, custodyYaml, hashFiles } from '../ledger-custody.ts';
import { readLedger } from '../ledger-files.ts';
import { type LedgerSettings, openLedger } from '../ledger-run.ts';
import { writeOutput } from '../output.ts';
import { parseDay } from '../parse-day.ts';
import { textOrJson } from '../text-or-json.ts';

const EXAMPLES = `
Examples:
  atrisk ledger check ledger/                   everything that is wrong with a ledger, at once
  atrisk ledger hash ledger/ --by "A. Keeper" --on 2026-10-31 -o ledger/custody-2026-10.yaml
  atrisk ledger verify ledger/                  whether local files are those that were taken in
`;

/** `atrisk ledger check`: the evidence ledger, from the sheet on. */
export function register(command: Command, context: Context): void {
  command.addHelpText('after', EXAMPLES);
  checkCommand(command, context);
  hashCommand(command, context);
  verifyCommand(command, context);
}

function checkCommand(command: Command, { io, run }: Context): void {
  command
    .command('check')
    .description('List everything wrong with a ledger, for those who may see it; status 1 where there is an error.')
    .argument('<ledger...>', 'files or folders of a ledger; - is standard input')
    .option('-f, --framework <id|file>', 'the framework (default: that of the ledger)')
    .option('--rules <id|file>', 'evidence rules (default: those that ship for the framework)')
    .addOption(textOrJson())
    .action((paths: string[], options: LedgerSettings & { format: 'text' | 'json' }) =>
      run(async (): Promise<ExitCode> => {
        const { findings, ledger } = await openLedger(paths, options, io);
        const errors = findings.filter(({ severity }) => severity === 'error').length;
        const { sources, items, codings, assessments } = ledger;
        const held = [
          count(sources.length, 'source'),
          count(items.length, 'item'),
          count(codings.length, 'coding'),
          count(assessments.length, 'assessment'),
        ].join(', ');
        const list = findings.length === 0 ? '' : `${renderFindings(findings, [])}\n\n`;
        const text =
          options.format === 'json'
            ? renderFindingsJson(findings, [])
            : `${list}${held}. ${errors === 0 ? 'No errors.' : `${count(errors, 'error')}.`}\n`;
        await writeOutput([text], undefined, io);
        return errors > 0 ? EXIT.gateFailed : EXIT.done;
      }),
    );
}

function hashCommand(command: Command, { io, run }: Context): void {
  command
    .command('hash')
    .description('Write down the SHA-256 of the local files of a ledger, as entries of custody.')
    .argument('<ledger...>', 'files or folders of a ledger')
    .requiredOption('--by <name>', 'who has the files')
    .requiredOption('--on <day>', 'the day', parseDay)
    .option('-o, --output <file>', 'write here instead of standard output; put it beside the ledger')
    .option('--force', 'write over a file that is there')
    .action((paths: string[], options: { by: string; on: string; output?: string; force?: boolean }) =>
      run(async () => {
        refuseLoss(options);
        const { ledger } = await readLedger(paths, io);
        const { files, findings } = hashFiles(ledger);
        assertUnchanged(findings);
        await writeOutput([custodyYaml(files, options.by, options.on)], options.output, io);
        io.err(`${count(files.length, 'file')} hashed.\n`);
        return EXIT.done;
      }),
    );
}

function verifyCommand(command: Command, { io, run }: Context): void {
  command
    .command('verify')
    .description('Compare the local files of a ledger with the hashes in it; status 3 where one is not the same.')
    .argument('<ledger...>', 'files or folders of a ledger')
    .action((paths: string[]) =>
      run(async () => {
        const { ledger } = await readLedger(paths, io);
        const { files, findings } = hashFiles(ledger);
        assertUnchanged(findings);
        if (findings.length > 0) io.err(`${renderFindings(findings, [])}\n`);
        const same = files.filter(({ sha256, expected }) => sha256 === expected).length;
        const unknown = files.length - same;
        const rest = unknown === 0 ? '' : ` ${count(unknown, 'file')} without a hash to compare with.`;
        await writeOutput([`${count(same, 'file')} as taken in.${rest}\n`], undefined, io);
        return EXIT.done;
      }),
    );
}
