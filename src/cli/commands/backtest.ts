import type { Command } from 'commander';
import { renderBacktestCsv } from '../../report/backtest-csv.ts';
import { renderBacktestJson } from '../../report/backtest-json.ts';
import { renderBacktestMarkdown, renderBacktestTable } from '../../report/backtest-table.ts';
import type { View } from '../../report/view.ts';
import type { Backtest } from '../../types.ts';
import { addBacktestOptions, assertConsistent, assertRefittable, type BacktestOptions } from '../backtest-options.ts';
import { backtestFiles } from '../backtest-run.ts';
import type { Context } from '../command.ts';
import { findingsStatus } from '../gate.ts';
import { assertRefit } from '../model-options.ts';
import { printFindings, writeOutput } from '../output.ts';
import { needFiles } from '../pipeline.ts';
import { viewOf } from '../view.ts';

const FORMATS: Readonly<Record<string, (report: Backtest, view: View) => string>> = {
  table: renderBacktestTable,
  csv: renderBacktestCsv,
  json: renderBacktestJson,
  markdown: renderBacktestMarkdown,
};

const EXAMPLES = `
Examples:
  atrisk backtest scores.csv --outcomes events.csv --event onset
  atrisk backtest data.csv -f annual-risk --outcomes events.csv --event onset --issued 9
  atrisk backtest scores.csv --score p --probabilities --lead 0 --window 1 --outcomes events.csv --event onset
  atrisk backtest panel.csv --refit --predictor deaths --outcomes panel.csv --event onset --from 2000

docs/backtest.md says what each figure is.
`;

/** `atrisk backtest`: grades a ranking against what happened. */
export function register(command: Command, { io, run }: Context): void {
  addBacktestOptions(command, Object.keys(FORMATS))
    .addHelpText('after', EXAMPLES)
    .action((data: string[], options: BacktestOptions) =>
      run(async () => {
        assertConsistent(options);
        assertRefit(command, options.refit);
        assertRefittable(options);
        needFiles(data, options, command, io);
        const report = await backtestFiles(data, options, io);
        const render = FORMATS[options.format] as (typeof FORMATS)[string];
        await writeOutput([render(report, viewOf(options, io))], options.output, io);
        printFindings(report, io, options);
        return findingsStatus(report.findings, options.failOn);
      }),
    );
}
