import type { Command } from 'commander';
import { AtriskError, EXIT } from '../../errors.ts';
import type { Result } from '../../types.ts';
import type { Context } from '../command.ts';
import type { Io } from '../io.ts';
import { addDrawOptions, type DrawOptions } from '../simulation-options.ts';
import { addDataOptions, addSelectOptions, type DataOptions, type SelectOptions } from '../data-options.ts';
import { refuseOverwrite } from '../files.ts';
import { renderResult } from '../formats.ts';
import { type Gate, gateStatus, parseGate } from '../gate.ts';
import { printFindings, writeOutput } from '../output.ts';
import { scoreData } from '../pipeline.ts';
import { addRenderOptions, type RenderOptions } from '../render-options.ts';
import { selectShown } from '../select-shown.ts';
import { viewOf } from '../view.ts';

type Options = DataOptions &
  SelectOptions &
  RenderOptions &
  DrawOptions & { failOn?: Gate; interval?: boolean; calibration?: string };

const EXAMPLES = `
Examples:
  atrisk score data/peoples-under-threat.csv
  atrisk score data.csv --framework mrg-put --period all --format csv -o scores.csv
  atrisk score conflict.csv governance.csv --map "WGI voice=G"
  atrisk score --source wgi=WGIData.csv fsi.csv unhcr.csv population.csv -f mrg-put
  atrisk score data.csv --delimiter ";" --decimal "," --missing .. --unit-codes cow
  cat data.csv | atrisk score - --format json
  atrisk score data.csv --by risk-factor --top 5
  atrisk score data.csv --interval                  how far each rank depends on the weights
  atrisk score data.csv -f annual-risk --calibration calibration.json
                                                    how often an event followed at each rank in the past
  atrisk score data.csv --fail-on score=20          status 1 where a unit reaches 20 points
`;

/** What draws is loaded only where it is asked for. */
async function scoredWithIntervals(data: string[], options: Options, command: Command, io: Io): Promise<Result> {
  const [{ drawUncertainty, readSimulation }, { withIntervals }] = await Promise.all([
    import('../simulation.ts'),
    import('../../robustness/uncertainty.ts'),
  ]);
  const plan = await readSimulation(data, options, command, io);
  return withIntervals(plan.result, await drawUncertainty(plan, options, io));
}

/** The result with frequencies of the past, where a calibration was given. */
async function calibrated(result: Result, { calibration, output }: Options): Promise<Result> {
  if (calibration === undefined) return result;
  refuseOverwrite(output, [calibration]);
  const { withCalibration } = await import('../calibration-file.ts');
  return withCalibration(result, calibration);
}

/** `atrisk score`: data in, ranked table out. */
export function register(command: Command, { io, run }: Context): void {
  addDrawOptions(
    addRenderOptions(addSelectOptions(addDataOptions(command))).option(
      '--interval',
      'add an interval to every rank, over choices of method and stated errors (see `uncertainty`)',
    ),
  )
    .option(
      '--calibration <file>',
      'add how often an event followed at this tier or rank in the past (see `calibrate`)',
    )
    .option('--fail-on <condition>', 'end with status 1 on tier=NAME, score=NUMBER or finding=error|warning', parseGate)
    .addHelpText('after', EXAMPLES)
    .action((data: string[], options: Options) =>
      run(async () => {
        assertInterval(command, options);
        const whole = options.interval === true ? await scoredWithIntervals(data, options, command, io) : null;
        const scored = whole ?? (await scoreData(data, options, command, io));
        const result = selectShown(await calibrated(scored, options), options);
        const status = gateStatus(result, options.failOn);
        const pieces = renderResult(result, options.format, viewOf(options, io));
        await writeOutput(pieces, options.output, io);
        printFindings(result, io, options);
        return status;
      }),
    );
}

/** An option that does nothing is a mistake: whoever types it wants intervals. */
function assertInterval(command: Command, { interval }: Options): void {
  if (interval === true) return;
  const idle = ['draws', 'seed', 'spec', 'workers'].find((name) => command.getOptionValueSource(name) === 'cli');
  if (idle === undefined) return;
  throw new AtriskError('usage', `--${idle} says how intervals are made, and none are asked for.`, {
    exitCode: EXIT.usage,
    hint: 'Add --interval.',
  });
}
