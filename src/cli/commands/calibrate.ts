import { type Command, Option } from 'commander';
import { EXIT } from '../../errors.ts';
import { renderCalibrationJson, renderCalibrationTable } from '../../report/calibration-view.ts';
import type { View } from '../../report/view.ts';
import type { Calibration } from '../../types.ts';
import { addOutcomeOptions, addRankingOptions, assertConsistent, BANDS, parseLimits } from '../backtest-options.ts';
import { type CalibrateOptions, calibrateFiles } from '../calibrate-run.ts';
import type { Context } from '../command.ts';
import { addDataArgument, addFrameworkSettings, parseCount } from '../data-options.ts';
import { writeOutput } from '../output.ts';
import { needFiles } from '../pipeline.ts';
import { type ViewOptions, viewOf } from '../view.ts';

const FORMATS: Readonly<Record<string, (calibration: Calibration, view: View) => string>> = {
  json: renderCalibrationJson,
  table: renderCalibrationTable,
};

const EXAMPLES = `
Examples:
  atrisk calibrate data.csv -f annual-risk --outcomes events.csv --event onset --issued 9 -o calibration.json
  atrisk calibrate data.csv -f annual-risk --outcomes events.csv --event onset --until 2015 --format table
  atrisk score data.csv -f annual-risk --calibration calibration.json

docs/backtest.md says what each figure is.
`;

/** `atrisk calibrate`: how often an event followed at each place of a ranking. */
export function register(command: Command, { io, run }: Context): void {
  addRankingOptions(addOutcomeOptions(addFrameworkSettings(addDataArgument(command))))
    .option('--from <period>', 'first period whose rows are used')
    .option('--until <period>', 'use nothing that was not known by the end of this period')
    .addOption(
      new Option('--method <method>', 'frequencies by band of ranks (and by tier), or a curve from scores as well')
        .choices(['bands', 'platt', 'isotonic'])
        .default('bands'),
    )
    .option('--bands <list>', 'ranks at which bands end', parseLimits, BANDS)
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(FORMATS)).default('json'))
    .option('--width <cells>', 'width of a table (default: the terminal; a pipe is never cut)', parseCount)
    .addHelpText('after', EXAMPLES)
    .action((data: string[], options: CalibrateOptions & ViewOptions & { format: string }) =>
      run(async () => {
        assertConsistent(options);
        needFiles(data, options, command, io);
        const calibration = await calibrateFiles(data, options, io);
        const render = FORMATS[options.format] as (typeof FORMATS)[string];
        await writeOutput([render(calibration, viewOf(options, io))], options.output, io);
        return EXIT.done;
      }),
    );
}
