import type { Severity } from '../../types.ts';
import { type Command, Option } from 'commander';
import type { Context } from '../command.ts';
import { addDataOptions, parseCount } from '../data-options.ts';
import { type InspectOptions, inspectData } from '../inspect-data.ts';
import { findingsStatus, parseFindingGate } from '../gate.ts';
import { printFindings, writeOutput } from '../output.ts';
import { type InspectFormat, INSPECT_FORMATS, renderInspection } from '../inspect-formats.ts';
import { viewOf } from '../view.ts';

type Options = InspectOptions & { format: InspectFormat; width?: number; failOn?: Severity };

const EXAMPLES = `
Examples:
  atrisk inspect data.csv
  atrisk inspect data.csv -f mrg-put --period 2021 --format markdown -o inspection.md
  atrisk inspect data.csv --correlation spearman    flags by ranks: outliers count for less
  atrisk inspect data.csv --format json             every pair, by all three coefficients
  atrisk inspect data.csv --fail-on finding=warning status 1 where anything is flagged as a warning

Where no framework is named and none fits, the columns are looked at as they are, without an index.
docs/inspect.md says what each figure is.
`;

/** `atrisk inspect`: what to look at before scoring. */
export function register(command: Command, { io, run }: Context): void {
  addDataOptions(command)
    .addOption(
      new Option('--kind <kind>', 'look at units of one kind').choices(['country', 'people', 'group', 'region']),
    )
    .addOption(
      new Option('--correlation <coefficient>', 'the one that is flagged and printed; JSON holds all')
        .choices(['pearson', 'spearman', 'kendall'])
        .default('pearson'),
    )
    .addOption(new Option('--format <format>', 'how to print').choices(INSPECT_FORMATS).default('table'))
    .option('--width <cells>', 'width of a table (default: the terminal; a pipe is never cut)', parseCount)
    .option('--fail-on <condition>', 'end with status 1 on finding=error or finding=warning', parseFindingGate)
    .addHelpText('after', EXAMPLES)
    .action((data: string[], options: Options) =>
      run(async () => {
        const report = await inspectData(data, options, command, io);
        const findings = [...report.findings, ...report.inspections.flatMap((one) => one.findings)];
        const status = findingsStatus(findings, options.failOn);
        await writeOutput(renderInspection(report, options.format, viewOf(options, io)), options.output, io);
        printFindings(report, io, options);
        return status;
      }),
    );
}
