import type { Command } from 'commander';
import { renderBrief } from '../../report/brief.ts';
import type { Context } from '../command.ts';
import { addDataOptions, type DataOptions, refuseAllPeriods } from '../data-options.ts';
import { printFindings, writeOutput } from '../output.ts';
import { scoreData } from '../pipeline.ts';
import { unitAsked } from '../select-shown.ts';

const EXAMPLES = `
Examples:
  atrisk brief data/peoples-under-threat.csv --unit MMR
  atrisk brief data.csv --unit SOM -o somalia.md
`;

/** `atrisk brief`: one unit in Markdown. */
export function register(command: Command, { io, run }: Context): void {
  addDataOptions(command)
    .requiredOption('--unit <id|name>', 'the unit the brief is on')
    .addHelpText('after', EXAMPLES)
    .action((data: string[], options: DataOptions & { unit: string }) =>
      run(async () => {
        refuseAllPeriods(options.period);
        const result = await scoreData(data, options, command, io);
        const text = renderBrief(result, unitAsked(result, options.unit));
        await writeOutput([text], options.output, io);
        printFindings(result, io, options);
        return 0;
      }),
    );
}
