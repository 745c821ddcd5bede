import { type Command, Option } from 'commander';
import { EXIT, type ExitCode } from '../../errors.ts';
import { coderAgreement } from '../../evidence/agreement.ts';
import { renderAgreementJson, renderAgreementTable } from '../../report/agreement-view.ts';
import { renderFindings, renderFindingsJson } from '../../report/findings.ts';
import { count } from '../../report/list-words.ts';
import type { Context } from '../command.ts';
import { OWN, refuseLoss } from '../files.ts';
import { assertUnchanged, custodyYaml, hashFiles } from '../ledger-custody.ts';
import { readLedger } from '../ledger-files.ts';
import { assertSound, type LedgerSettings, openLedger } from '../ledger-run.ts';
import type { ImportOptions, NewLedgerOptions } from '../ledger-sheet.ts';
import { writeOutput } from '../output.ts';
import { parseDay } from '../parse-day.ts';
import { textOrJson } from '../text-or-json.ts';
import { viewOf } from '../view.ts';

const EXAMPLES = `
Examples:
  atrisk ledger new --unit "North Vale" --as-of 2026-10-31 --format xlsx -o claims.xlsx
                                                a sheet with a row per claim
  atrisk ledger new --unit "North Vale" --as-of 2026-10-31 --from ledger/ -o claims.csv
                                                with what still counts of last time
  atrisk ledger import claims.xlsx --from ledger/ -o ledger-2026.yaml
  atrisk ledger check ledger/                   everything that is wrong with a ledger, at once
  atrisk ledger hash ledger/ --by "A. Keeper" --on 2026-10-31 -o ledger/custody-2026-10.yaml
  atrisk ledger verify ledger/                  whether local files are those that were taken in
  atrisk ledger agreement ledger/               how far coders agree, and on what they do not
`;

/** `atrisk ledger check`: the evidence ledger, from the sheet on. */
export function register(command: Command, context: Context): void {
  command.addHelpText('after', EXAMPLES);
  newCommand(command, context);
  importCommand(command, context);
  checkCommand(command, context);
  hashCommand(command, context);
  verifyCommand(command, context);
  agreementCommand(command, context);
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
        await writeOutput([custodyYaml(files, options.by, options.on)], options.output, io, OWN);
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

function newCommand(command: Command, { io, run }: Context): void {
  addSettings(
    command.command('new').description('Write a sheet with a row per claim, with what still counts of last time.'),
  )
    .requiredOption('--unit <name>', 'the situation')
    .option('--as-of <day>', 'the day of the assessment; a sheet needs it', parseDay)
    .option('--from <ledger...>', 'the ledger of last time: files or folders')
    .option('--self', 'for a state or city that assesses itself: what lowers the risk stands beside each factor')
    .addOption(
      new Option('--format <format>', 'csv, a workbook with drop-down lists, or a ledger in YAML')
        .choices(['csv', 'xlsx', 'yaml'])
        .default('csv'),
    )
    .option('-o, --output <file>', 'write here instead of standard output')
    .option('--force', 'write over a file that is there')
    .action((options: NewLedgerOptions) =>
      run(async () => {
        const { writeNewLedger } = await import('../ledger-sheet.ts');
        await writeNewLedger(options, io);
        return EXIT.done;
      }),
    );
}

function importCommand(command: Command, { io, run }: Context): void {
  addSettings(
    command
      .command('import')
      .description('Read a sheet of claims into a ledger, together with the ledger of last time.'),
  )
    .argument('<sheet>', 'a sheet of `ledger new`, filled in: CSV or .xlsx')
    .option('--from <ledger...>', 'the ledger of last time, of which everything stays that the sheet does not change')
    .option('--as-of <day>', 'the day of rows that name none', parseDay)
    .option('-o, --output <file>', 'write the ledger here instead of standard output')
    .option('--force', 'write over a file that is there')
    .action((path: string, options: ImportOptions) =>
      run(async () => {
        const { importLedger } = await import('../ledger-sheet.ts');
        await importLedger(path, options, io);
        return EXIT.done;
      }),
    );
}

function agreementCommand(command: Command, { io, run }: Context): void {
  command
    .command('agreement')
    .description('Say how far coders who coded the same items agree, and list what they do not agree on.')
    .argument('<ledger...>', 'files or folders of a ledger; - is standard input')
    .option('--unit <name>', 'only items about this unit')
    .addOption(textOrJson())
    .option('--no-color', 'print without colour')
    .action((paths: string[], options: { unit?: string; format: 'text' | 'json'; color: boolean }) =>
      run(async () => {
        const { ledger, findings } = await readLedger(paths, io);
        assertSound(findings);
        const agreement = coderAgreement(ledger, options.unit ?? null);
        const text =
          options.format === 'json'
            ? renderAgreementJson(agreement)
            : renderAgreementTable(agreement, viewOf(options, io));
        await writeOutput([text], undefined, io);
        return EXIT.done;
      }),
    );
}

/** The options by which a framework and its rules are chosen. */
function addSettings(command: Command): Command {
  return command
    .option('-f, --framework <id|file>', 'the framework (default: that of the ledger, or un-foa)')
    .option('--rules <id|file>', 'evidence rules (default: those that ship for the framework)');
}
