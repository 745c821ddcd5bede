import { type Command, Option } from 'commander';
import type { Baseline } from '../robustness/compare/places.ts';
import { AtriskError, EXIT } from '../errors.ts';
import type { Ranking, UnitKind } from '../types.ts';
import { type CompareFormat, COMPARE_FORMATS } from './compare-formats.ts';
import { addDataSettings, type DataOptions, parseCount, refuseAllPeriods } from './data-options.ts';

/** Everything that `atrisk compare` is told besides the two things to compare. */
export interface CompareOptions extends DataOptions {
  fromFramework?: string;
  fromPeriod?: string;
  fromWeights?: string;
  kind?: UnitKind;
  baseline?: Baseline;
  rankColumn?: string;
  scoreColumn?: string;
  order?: Ranking['order'];
  top: number | 'all';
  format: CompareFormat;
  width?: number;
}

/** Movers that a table lists on either side unless asked for more. */
const MOVERS = 10;

/** Adds the arguments and options of `atrisk compare`. */
export function addCompareOptions(command: Command): Command {
  command
    .argument(
      '<baseline>',
      'data, a result in JSON, or a published list (unit with rank or score); - is standard input',
    )
    .argument('[new]', 'the same; left out, the baseline is another period or method of the same data');
  return addDataSettings(command)
    .option('--from-framework <id|file>', 'framework of the baseline, where it is another')
    .option(
      '--from-period <period>',
      'period of the baseline; with one file the period before, unless the method differs',
    )
    .option('--from-weights <set>', "set of weights of the baseline, where it is another; `own` is the framework's own")
    .addOption(
      new Option('--kind <kind>', 'compare units of one kind').choices(['country', 'people', 'group', 'region']),
    )
    .addOption(
      new Option(
        '--baseline <which>',
        'measure rises against published or computed ranks (published, where all units have one)',
      ).choices(['published', 'computed']),
    )
    .option('--rank-column <name>', 'the column of a list that holds ranks')
    .option('--score-column <name>', 'the column of a list that holds scores')
    .addOption(
      new Option('--order <order>', 'which scores come first in a list that has no ranks').choices([
        'highest-first',
        'lowest-first',
      ]),
    )
    .option(
      '--top <n|all>',
      'how many risers and fallers to list',
      (value) => (value === 'all' ? value : parseCount(value)),
      MOVERS,
    )
    .addOption(new Option('--format <format>', 'how to print').choices(COMPARE_FORMATS).default('table'))
    .option('--width <cells>', 'width of a table (default: the terminal; a pipe is never cut)', parseCount);
}

/** @throws AtriskError `usage` for what has no meaning in a comparison */
export function assertComparable({ source, period, fromPeriod }: CompareOptions): void {
  if (source !== undefined) {
    throw new AtriskError('usage', '--source names one more file, and here each side is one.', {
      exitCode: EXIT.usage,
      hint: 'Score each side with atrisk score … --format json -o FILE, and compare the results.',
    });
  }
  refuseAllPeriods(period);
  refuseAllPeriods(fromPeriod ?? '');
}
