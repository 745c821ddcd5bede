import { Command, CommanderError } from 'commander';
import { EXIT, type ExitCode } from '../errors.ts';
import { sanitise } from '../report/sanitise.ts';
import { VERSION } from '../version.ts';
import type { CommandModule, Context } from './command.ts';
import { reportError } from './errors.ts';
import type { Io } from './io.ts';

const dataCommands = () => import('./commands/data.ts');
const simulationCommands = () => import('./commands/simulations.ts');
const evaluationCommands = () => import('./commands/evaluations.ts');
const evidenceCommands = () => import('./commands/evidence.ts');
const definitionCommands = () => import('./commands/definitions.ts');

/** Every command: its one-line summary, and its file, which is loaded only when it is asked for. */
const COMMANDS: readonly { name: string; summary: string; load: () => Promise<CommandModule> }[] = [
  { name: 'score', summary: 'score and rank a dataset', load: async () => (await dataCommands()).score },
  {
    name: 'explain',
    summary: 'show how one score came about, down to the source cells',
    load: async () => (await dataCommands()).explain,
  },
  { name: 'brief', summary: 'write a brief on one unit', load: async () => (await dataCommands()).brief },
  {
    name: 'inspect',
    summary: 'look at indicators, gaps, correlations and weights before scoring',
    load: async () => (await dataCommands()).inspect,
  },
  {
    name: 'uncertainty',
    summary: 'say how far ranks depend on choices of method and on stated errors',
    load: async () => (await simulationCommands()).uncertainty,
  },
  {
    name: 'sensitivity',
    summary: 'say which choices of method ranks depend on',
    load: async () => (await simulationCommands()).sensitivity,
  },
  {
    name: 'compare',
    summary: 'compare two periods, frameworks, vintages, results or published lists',
    load: async () => (await dataCommands()).compare,
  },
  {
    name: 'backtest',
    summary: 'grade a ranking against what happened, without looking ahead',
    load: async () => (await evaluationCommands()).backtest,
  },
  {
    name: 'calibrate',
    summary: 'learn from the past how often an event followed at each rank',
    load: async () => (await evaluationCommands()).calibrate,
  },
  {
    name: 'fit',
    summary: 'fit a logistic regression to past outcomes and write it as a framework',
    load: async () => (await evaluationCommands()).fit,
  },
  {
    name: 'ledger',
    summary: 'write, import and check a ledger of evidence',
    load: async () => (await evidenceCommands()).ledger,
  },
  {
    name: 'assess',
    summary: 'assess a situation from a ledger of evidence',
    load: async () => (await evidenceCommands()).assess,
  },
  { name: 'check', summary: 'list everything wrong with a dataset', load: async () => (await dataCommands()).check },
  {
    name: 'gather',
    summary: "put publishers' files together as one tidy dataset",
    load: async () => (await dataCommands()).gather,
  },
  {
    name: 'frameworks',
    summary: 'list, show, check and start framework definitions',
    load: async () => (await definitionCommands()).frameworks,
  },
  {
    name: 'codebook',
    summary: 'write the codebook of a framework',
    load: async () => (await definitionCommands()).codebook,
  },
  {
    name: 'code',
    summary: 'write and check sheets for what people code',
    load: async () => (await definitionCommands()).code,
  },
  {
    name: 'sources',
    summary: "list and show profiles of publishers' files",
    load: async () => (await definitionCommands()).sources,
  },
  {
    name: 'units',
    summary: 'say which country a name or code stands for',
    load: async () => (await definitionCommands()).units,
  },
  {
    name: 'render',
    summary: 'print a stored result in another format',
    load: async () => (await dataCommands()).render,
  },
];

const EXAMPLES = `
Examples:
  atrisk score data.csv                         rank the units of a dataset
  atrisk score data.csv --format json -o r.json keep the whole result
  atrisk explain data.csv --unit SOM            follow one score to its source cells
  atrisk brief data.csv --unit SOM -o som.md    two pages on one unit
  atrisk check data.csv                         what is wrong with the data, all at once
  atrisk compare data.csv                       who rose and fell since the period before, and why
  atrisk inspect data.csv                       what to look at before scoring
  atrisk uncertainty data.csv                   an interval for every rank, over choices of method
  atrisk assess ledger/                         which risk factors a ledger of evidence shows
  atrisk gather WGIData.csv fsi.csv -o tidy.csv publishers' files as one dataset
  atrisk sources show wgi                       how a publisher's files are read
  atrisk units resolve "Korea, Rep." XKX        which country a name or code stands for
  atrisk code new -f mrg-put --period 2022 --from last.csv -o sheet.csv
                                                a sheet for the indicators that people code
  atrisk frameworks show mrg-put                what a framework measures
  atrisk codebook mrg-put -o mrg-put.md         its codebook

Exit status: 0 done, 1 done and a gate failed, 2 usage or definition, 3 input unreadable or
invalid, 4 cannot write, 70 a fault in the program.
`;

/**
 * Runs the program.
 *
 * @param argv the arguments after the program's name
 * @returns the exit status; never throws
 */
export async function runProgram(argv: readonly string[], io: Io): Promise<ExitCode> {
  let status: ExitCode = EXIT.done;
  const context: Context = {
    io,
    run: async (action) => {
      status = await action();
    },
  };
  const printed: Promise<void>[] = [];
  try {
    const program = await buildProgram(argv, context, printed);
    if (argv.length === 0) {
      io.err(program.helpInformation());
      io.err(EXAMPLES);
      return EXIT.usage;
    }
    await program.parseAsync([...argv], { from: 'user' }).catch(asStatus);
    await Promise.all(printed);
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return EXIT.usage;
    return reportError(error, io, argv.includes('--verbose'));
  }
}

/** Help and version arrive as errors of status 0; every other one is a mistake in the command line. */
function asStatus(error: unknown): void {
  if (!(error instanceof CommanderError) || error.exitCode !== 0) throw error;
}

async function buildProgram(argv: readonly string[], context: Context, printed: Promise<void>[]): Promise<Command> {
  const { io } = context;
  const program = new Command('atrisk')
    .description('Assess the risk of mass atrocities: score indicator data through a published framework.')
    .version(VERSION, '--version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => printed.push(io.out(text)),
      // What was typed is quoted in these errors, and may hold control characters.
      writeErr: (text) => {
        io.err(text.split('\n').map(sanitise).join('\n'));
      },
    });
  const asked = new Set(argv.slice(0, 2));
  for (const { name, summary, load } of COMMANDS) {
    const command = program
      .command(name)
      .summary(summary)
      .description(`${summary[0]?.toUpperCase()}${summary.slice(1)}.`);
    command.copyInheritedSettings(program);
    if (asked.has(name)) (await load()).register(command, context);
  }
  return program;
}
