import type { Command } from 'commander';
import { EXIT } from '../../errors.ts';
import type { Context } from '../command.ts';
import { renderComparison } from '../compare-formats.ts';
import { addCompareOptions, type CompareOptions } from '../compare-options.ts';
import { compareFiles } from '../compare-run.ts';
import { printFindings, writeOutput } from '../output.ts';
import { viewOf } from '../view.ts';

const EXAMPLES = `
Examples:
  atrisk compare data.csv                                   the latest period against the one before
  atrisk compare data.csv --from-period 2016 --period 2021
  atrisk compare data.csv -f new.yaml --from-framework old.yaml
  atrisk compare last-year.csv this-year.csv -f mrg-put     two vintages of the data
  atrisk compare published.csv data.csv -f mrg-put          against a list with unit and rank
  atrisk compare old.json new.json --format markdown        two stored results

docs/compare.md says what each figure is.
`;

/** `atrisk compare`: what differs between two editions, and why. */
export function register(command: Command, { io, run }: Context): void {
  addCompareOptions(command)
    .addHelpText('after', EXAMPLES)
    .action((baseline: string, edition: string | undefined, options: CompareOptions) =>
      run(async () => {
        const paths = edition === undefined ? [baseline] : [baseline, edition];
        const { comparison, read } = await compareFiles(paths, options, io);
        await writeOutput(renderComparison(comparison, options.format, viewOf(options, io)), options.output, io);
        for (const side of read) printFindings(side, io, options);
        return EXIT.done;
      }),
    );
}
