import type { Command } from 'commander';
import { EXIT } from '../../errors.ts';
import type { Context } from '../command.ts';
import { addFitOptions, type FitCommandOptions } from '../fit-options.ts';
import { fitFiles } from '../fit-run.ts';
import { writeOutput } from '../output.ts';
import { needFiles } from '../pipeline.ts';

const EXAMPLES = `
Examples:
  atrisk fit panel.csv --outcomes panel.csv --event onset --predictor deaths --predictor infant --until 1998 -o model.yaml
  atrisk fit data.csv -f annual-risk --outcomes events.csv --event onset --until 2015 -o model.yaml
  atrisk score data.csv -f model.yaml
  atrisk backtest data.csv -f model.yaml --outcomes events.csv --event onset --from 2015

docs/backtest.md says how a model is fitted and how its penalty is chosen.
`;

/** `atrisk fit`: a statistical model, written as a framework. */
export function register(command: Command, { io, run }: Context): void {
  addFitOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((data: string[], options: FitCommandOptions) =>
      run(async () => {
        needFiles(data, options, command, io);
        const { text, said } = await fitFiles(data, options, io);
        await writeOutput([text], options.output, io);
        if (options.quiet !== true) io.err(`${said.join('\n')}\n`);
        return EXIT.done;
      }),
    );
}
