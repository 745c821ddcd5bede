import { type Command, Option } from 'commander';
import { addOutcomeOptions, type OutcomeOptions } from './backtest-options.ts';
import { addDataArgument, collectMap, type DataOptions, parseCount } from './data-options.ts';
import { addModelOptions, type ModelOptions } from './model-options.ts';
import { addReadingOptions } from './reading-options.ts';
import { parseSeed } from './simulation-options.ts';

/** Everything that `atrisk fit` is told. */
export type FitCommandOptions = Omit<DataOptions, 'period' | 'minCoverage' | 'weights' | 'color'> &
  OutcomeOptions &
  ModelOptions & {
    from?: string;
    until?: string;
    stability?: number;
    seed: number;
    id?: string;
    force?: boolean;
    kind?: 'country' | 'people' | 'group' | 'region';
  };

/** Adds the arguments and options of `atrisk fit`. */
export function addFitOptions(command: Command): Command {
  const read = addReadingOptions(addDataArgument(command))
    .option('-f, --framework <id|file>', 'take the indicators of this framework as predictors')
    .option('--map <column=indicator>', 'match a column by hand; may be repeated', collectMap);
  return addModelOptions(addOutcomeOptions(read))
    .option('--from <period>', 'first period of the rows to fit to')
    .option('--until <period>', 'use nothing that was not known by the end of this period')
    .option(
      '--stability <draws>',
      'fit to so many resamples of units as well, and say how stable coefficients are',
      parseCount,
    )
    .option('--seed <n>', 'the same whole number gives the same resamples', parseSeed, 1)
    .addOption(new Option('--kind <kind>', 'units of one kind').choices(['country', 'people', 'group', 'region']))
    .option('--id <id>', 'id of the framework that is written')
    .option('--force', 'write over a framework that is there')
    .option('-o, --output <file>', 'write here instead of standard output')
    .option('--quiet', 'print errors only')
    .option('--verbose', 'print more about what is done');
}
