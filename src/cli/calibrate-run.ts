import { splitDraws } from '../dataset/draws.ts';
import { calibrate } from '../robustness/backtest/calibrate.ts';
import type { TestSpan } from '../robustness/backtest/cases.ts';
import type { Calibration } from '../types.ts';
import type { RankedOptions } from './backtest-options.ts';
import { assertKeyColumns } from './column-data.ts';
import { refuseOverwrite } from './files.ts';
import { aboutRanking, assertSameKind, type FirstRanking, firstRanking, inputsOf, spanGiven } from './first-ranking.ts';
import { assertOneStandardInput, filesRead } from './inputs.ts';
import type { Io } from './io.ts';
import { outcomeTables, type Outcomes, readOutcomes } from './outcomes.ts';
import { readAll } from './pipeline.ts';
import { progressOf } from './progress.ts';

/** Everything that `atrisk calibrate` is told. */
export type CalibrateOptions = RankedOptions & { method: Calibration['method']; bands: readonly number[] };

/**
 * From files to a calibration.
 *
 * @throws AtriskError where a file cannot be used, the ranking uses later information, or too few events are known
 */
export async function calibrateFiles(
  paths: readonly string[],
  options: CalibrateOptions,
  io: Io,
): Promise<Calibration> {
  assertOneStandardInput([...paths, options.outcomes]);
  refuseOverwrite(options.output, filesRead([...paths, options.outcomes], options.framework, options.source));
  const { tables } = splitDraws(await readAll(paths, options, io));
  const written = await outcomeTables(options, io);
  assertKeyColumns([...tables, ...written], options);
  // What may be used ends with --until; which rows these are follows from the window.
  const first = await firstRanking(tables, options, io);
  const outcomes = await readOutcomes(written, first.unitKind, options, io);
  assertSameKind(first.period, outcomes);
  progressOf(io, options)('calibrating');
  const { lead, window: length, method, bands } = options;
  return calibrate({
    ranking: first.ranking,
    history: outcomes.history,
    window: { lead, length },
    periodKind: outcomes.period,
    span: pastSpan(first, outcomes, options),
    method,
    bands,
    tiers: first.graded?.framework.definition.tiers?.levels.map(({ name }) => name) ?? [],
    about: aboutOf(first, outcomes, options),
  });
}

/** Without --until everything that the outcomes hold is past. */
function pastSpan({ ranking }: FirstRanking, { period, history }: Outcomes, options: CalibrateOptions): TestSpan {
  const span = spanGiven(ranking, period, options);
  return options.until === undefined ? { ...span, until: Math.max(span.until, history.last) } : span;
}

function aboutOf(first: FirstRanking, outcomes: Outcomes, options: CalibrateOptions) {
  const { framework, ...about } = aboutRanking(first, options);
  const definition = first.graded?.framework.definition;
  return {
    ...about,
    framework:
      framework === null || definition === undefined
        ? null
        : {
            ...framework,
            weights: first.graded?.framework.weightSet?.set ?? null,
            minimumCoverage: options.minCoverage ?? definition.minimumCoverage,
          },
    column: first.graded === null ? first.ranking.name : null,
    outcome: outcomes.about,
    inputs: inputsOf([first]),
  };
}
