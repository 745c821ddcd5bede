import type { Command } from 'commander';
import type { UncertaintyReport, Severity } from '../../types.ts';
import {
  renderUncertaintyCsv,
  renderUncertaintyJson,
  renderUncertaintyMarkdown,
  renderUncertaintyTable,
} from '../../report/uncertainty-view.ts';
import type { View } from '../../report/view.ts';
import { AtriskError, EXIT } from '../../errors.ts';
import type { Context } from '../command.ts';
import { addDataOptions, parseCount } from '../data-options.ts';
import { findingsStatus } from '../gate.ts';
import { printFindings, writeOutput } from '../output.ts';
import { drawUncertainty, ofUnit, readSimulation, type SimulatingOptions } from '../simulation.ts';
import { addDrawOptions, addReportOptions, collectPairs } from '../simulation-options.ts';
import { type ViewOptions, viewOf } from '../view.ts';

const FORMATS: Readonly<Record<string, (report: UncertaintyReport, view: View) => string>> = {
  table: renderUncertaintyTable,
  csv: renderUncertaintyCsv,
  json: renderUncertaintyJson,
  markdown: renderUncertaintyMarkdown,
};

type Options = SimulatingOptions &
  ViewOptions & { format: string; failOn?: Severity; first: number; unit?: string; pair?: [string, string][] };

const EXAMPLES = `
Examples:
  atrisk uncertainty data.csv
  atrisk uncertainty data.csv --draws 10000 --seed 7 --format csv -o ranks.csv
  atrisk uncertainty data.csv --spec spec.yaml --period all
  atrisk uncertainty data.csv --pair SOM=YEM        in how many draws Somalia stands above Yemen

Each draw scores the data again with other choices of method, or other values within stated errors. Intervals are
conditional on the choices listed; they are no confidence intervals. docs/uncertainty.md says what each figure is.
`;

/** `atrisk uncertainty`: how far ranks depend on the choices of method and on stated errors of the data. */
export function register(command: Command, { io, run }: Context): void {
  addReportOptions(addDrawOptions(addDataOptions(command)), Object.keys(FORMATS))
    .option('--unit <id|name>', 'show one unit')
    .option('--first <n>', 'share of draws in which a unit is among the first N', parseCount, 10)
    .option('--pair <unit=unit>', 'share of draws in which one stands above the other; may be repeated', collectPairs)
    .addHelpText('after', EXAMPLES)
    .action((data: string[], options: Options) =>
      run(async () => {
        if (options.format === 'csv' && options.pair !== undefined) throw pairsInCsv();
        const plan = await readSimulation(data, options, command, io);
        const report = ofUnit(await drawUncertainty(plan, options, io), plan, options.unit);
        const render = FORMATS[options.format] as (typeof FORMATS)[string];
        await writeOutput([render(report, viewOf(options, io))], options.output, io);
        printFindings(report, io, options);
        return findingsStatus(report.findings, options.failOn);
      }),
    );
}

function pairsInCsv(): AtriskError {
  return new AtriskError('usage', 'CSV has one row for each unit, and no place for pairs.', {
    exitCode: EXIT.usage,
    hint: 'Use --format json, table or markdown, or leave --pair out.',
  });
}
