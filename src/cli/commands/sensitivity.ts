import { type Command, Option } from 'commander';
import {
  renderSensitivityCsv,
  renderSensitivityJson,
  renderSensitivityMarkdown,
  renderSensitivityTable,
} from '../../report/sensitivity-view.ts';
import type { View } from '../../report/view.ts';
import type { SensitivityReport, Severity } from '../../types.ts';
import type { Context } from '../command.ts';
import { addDataOptions, refuseAllPeriods } from '../data-options.ts';
import { findingsStatus } from '../gate.ts';
import { printFindings, writeOutput } from '../output.ts';
import { readSimulation } from '../simulation.ts';
import { addDrawOptions, addReportOptions } from '../simulation-options.ts';
import { runSensitivity, type SensitivityCommandOptions } from '../sensitivity.ts';
import { type ViewOptions, viewOf } from '../view.ts';

const FORMATS: Readonly<Record<string, (report: SensitivityReport, view: View) => string>> = {
  table: renderSensitivityTable,
  csv: renderSensitivityCsv,
  json: renderSensitivityJson,
  markdown: renderSensitivityMarkdown,
};

type Options = SensitivityCommandOptions & ViewOptions & { format: string; failOn?: Severity };

const EXAMPLES = `
Examples:
  atrisk sensitivity data.csv
  atrisk sensitivity data.csv --unit SOM --of score   what the score of one unit depends on
  atrisk sensitivity data.csv --spec spec.yaml --group --draws 4096
  atrisk sensitivity data.csv --format csv -o sensitivity.csv

Each point is scored once for every factor and twice more. docs/uncertainty.md says what each figure is.
`;

/** `atrisk sensitivity`: which of the choices ranks depend on. */
export function register(command: Command, { io, run }: Context): void {
  addReportOptions(
    addDrawOptions(addDataOptions(command), { draws: 1024, what: 'points of the design; powers of two are most even' }),
    Object.keys(FORMATS),
  )
    .addOption(
      new Option(
        '--of <outcome>',
        'what is explained: how far ranks move on the whole, or the rank or score of --unit',
      ).choices(['rank-shift', 'rank', 'score']),
    )
    .option('--unit <id|name>', 'the unit whose rank (or, with --of score, score) is explained')
    .option('--group', 'make one factor of all variables of a kind, such as all weights')
    .addHelpText('after', EXAMPLES)
    .action((data: string[], options: Options) =>
      run(async () => {
        refuseAllPeriods(options.period);
        const report = await runSensitivity(await readSimulation(data, options, command, io), options, io);
        const render = FORMATS[options.format] as (typeof FORMATS)[string];
        await writeOutput([render(report, viewOf(options, io))], options.output, io);
        printFindings(report, io, options);
        return findingsStatus(report.findings, options.failOn);
      }),
    );
}
