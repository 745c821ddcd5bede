import { type Command, Option } from 'commander';
import type { Context } from '../command.ts';
import { addDataOptions, type DataOptions, refuseAllPeriods } from '../data-options.ts';
import { printFindings, writeOutput } from '../output.ts';
import { scoreData } from '../pipeline.ts';
import { renderExplanation } from '../explanation.ts';
import { unitAsked } from '../select-shown.ts';
import { viewOf } from '../view.ts';

type Options = DataOptions & { unit: string; format: 'text' | 'json' | 'markdown' };

const EXAMPLES = `
Examples:
  atrisk explain data/peoples-under-threat.csv --unit SOM
  atrisk explain data.csv --unit "Sao Tome And Principe" --period 2021 --format markdown
`;

/** `atrisk explain`: the derivation of one score. */
export function register(command: Command, { io, run }: Context): void {
  addDataOptions(command)
    .requiredOption('--unit <id|name>', 'the unit to explain')
    .addOption(new Option('--format <format>', 'how to print').choices(['text', 'json', 'markdown']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action((data: string[], options: Options) =>
      run(async () => {
        refuseAllPeriods(options.period);
        const result = await scoreData(data, options, command, io);
        const text = renderExplanation(result, unitAsked(result, options.unit), options.format, viewOf(options, io));
        await writeOutput([text], options.output, io);
        printFindings(result, io, options);
        return 0;
      }),
    );
}
