import type { Command } from 'commander';
import { AtriskError, EXIT, type ExitCode } from '../../errors.ts';
import { renderFindings, renderFindingsJson } from '../../report/findings.ts';
import type { Result, Severity } from '../../types.ts';
import type { Context } from '../command.ts';
import { addDataOptions, type DataOptions } from '../data-options.ts';
import { writeOutput } from '../output.ts';
import { checkData } from '../pipeline.ts';
import { textOrJson } from '../text-or-json.ts';

type Options = DataOptions & { format: 'text' | 'json' };

const EXAMPLES = `
Examples:
  atrisk check data.csv
  atrisk check data.csv --framework mrg-put --format json
  atrisk check data.csv --encoding windows-1252 --skip-lines 1-4 --units countries

Status 0 where there are at most warnings, 1 where there is an error, 3 where a file cannot be read at all.
`;

/** `atrisk check`: everything wrong with the data, at once. */
export function register(command: Command, { io, run }: Context): void {
  addDataOptions(command)
    .addOption(textOrJson())
    .addHelpText('after', EXAMPLES)
    .action((data: string[], options: Options) =>
      run(async () => {
        const checked: Checked = await checkData(data, options, command, io).catch(unreadable);
        const text =
          options.format === 'json' ? renderFindingsJson(checked.findings, checked.inputs) : summary(checked);
        await writeOutput([text], options.output, io);
        return checked.status ?? (countOf(checked, 'error') > 0 ? EXIT.gateFailed : EXIT.done);
      }),
    );
}

type Checked = Pick<Result, 'findings' | 'inputs'> & { status?: ExitCode };

/** Files that cannot be read at all have findings too; they are listed like the others, with status 3. */
function unreadable(error: unknown): Checked {
  if (!(error instanceof AtriskError) || error.findings.length === 0 || error.exitCode !== EXIT.input) throw error;
  return { findings: error.findings, inputs: [], status: error.exitCode };
}

function summary(checked: Checked): string {
  const { findings, inputs } = checked;
  const list = findings.length === 0 ? '' : `${renderFindings(findings, inputs)}\n`;
  return `${list}errors: ${countOf(checked, 'error')}, warnings: ${countOf(checked, 'warning')}\n`;
}

function countOf({ findings }: Checked, severity: Severity): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
