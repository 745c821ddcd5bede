import { type Command, Option } from 'commander';
import { EXIT } from '../../errors.ts';
import { STANDARDS } from '../../evidence/standards.ts';
import { renderAssessmentCsv } from '../../report/assessment-csv.ts';
import { renderAssessmentJson, renderAssessmentMarkdown, renderAssessmentTable } from '../../report/assessment-view.ts';
import type { View } from '../../report/view.ts';
import type { Assessment } from '../../types.ts';
import { type AssessOptions, assessFiles } from '../assess-run.ts';
import type { Context } from '../command.ts';
import { parseCount } from '../data-options.ts';
import { OWN, refuseOverwrite } from '../files.ts';
import { ledgerPaths } from '../ledger-files.ts';
import { writeOutput } from '../output.ts';
import { parseDay } from '../parse-day.ts';
import { type ViewOptions, viewOf } from '../view.ts';

const FORMATS: Readonly<Record<string, (assessment: Assessment, view: View) => string>> = {
  table: renderAssessmentTable,
  json: renderAssessmentJson,
  markdown: renderAssessmentMarkdown,
  csv: renderAssessmentCsv,
};

const EXAMPLES = `
Examples:
  atrisk assess ledger/                         what the evidence says, as the public may see it
  atrisk assess ledger/ --audience internal     with items, sources and words, for the team alone
  atrisk assess ledger/ --unit "North Vale" --as-of 2026-10-31 --since 2025-10-31
                                                what changed, among what was assessed on both days
  atrisk assess ledger/ --standard reasonable-grounds
  atrisk assess ledger/ --audience internal --without S07
                                                which ratings rest on one source
  atrisk assess ledger/ --lens gender --format markdown -o gender.md
  atrisk assess ledger/ --score --format csv -o assessed.csv
                                                as a dataset for score and compare; the score is ours

For the public only evidence counts that may be published, and small counts are not shown. docs/evidence.md says how
every state and level comes about.
`;

/** `atrisk assess`: from a ledger of evidence to a state for every indicator and a rating for every factor. */
export function register(command: Command, { io, run }: Context): void {
  command
    .argument('<ledger...>', 'files or folders of a ledger; - is standard input')
    .option('-f, --framework <id|file>', 'the framework (default: that of the ledger)')
    .option('--rules <id|file>', 'evidence rules (default: those that ship for the framework)')
    .option('--unit <name>', 'the unit to assess; needed where the ledger is on several')
    .option('--as-of <day>', 'the day of the assessment (default: the newest in the ledger)', parseDay)
    .option('--since <day>', 'an earlier day to compare with', parseDay)
    .addOption(new Option('--standard <standard>', 'count only what meets it').choices([...STANDARDS]))
    .option('--without <source...>', 'leave sources out, and list the ratings that change')
    .option('--lens <name>', 'only the indicators of a lens of the rules, such as gender')
    .option('--score', 'add a score; it is ours, the framework has none. With --format csv: a dataset')
    .addOption(
      new Option('--audience <audience>', 'who will see it: public, or internal (names sources, quotes evidence)')
        .choices(['public', 'internal'])
        .default('public'),
    )
    .option(
      '--include-restricted',
      'with --audience internal: the words of restricted and highly sensitive sources too',
    )
    .addOption(new Option('--format <format>', 'how to print').choices(Object.keys(FORMATS)).default('table'))
    .option('-o, --output <file>', 'write here instead of standard output')
    .option('--width <cells>', 'width of a table (default: the terminal; a pipe is never cut)', parseCount)
    .option('--no-color', 'print without colour')
    .addHelpText('after', EXAMPLES)
    .action((paths: string[], options: AssessOptions & ViewOptions & { format: string; output?: string }) =>
      run(async () => {
        refuseOverwrite(options.output, ledgerPaths(paths));
        const assessment = await assessFiles(paths, options, io);
        const render = FORMATS[options.format] as (typeof FORMATS)[string];
        await writeOutput([render(assessment, viewOf(options, io))], options.output, io, modeFor(options.audience));
        return EXIT.done;
      }),
    );
}

/** What is for the team is nobody else's to read. */
function modeFor(audience: Assessment['audience']): number | undefined {
  return audience === 'internal' ? OWN : undefined;
}
