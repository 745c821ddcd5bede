import { buildPanels } from '../engine/panel.ts';
import { score, type ScoreOptions } from '../engine/score.ts';
import { scorePanel, scoresKind } from '../engine/score-panel.ts';
import { universeOf } from '../engine/universe.ts';
import { AtriskError } from '../errors.ts';
import type { Dataset, Framework, Result, UnitKind, Variation } from '../types.ts';
import { drawFindings, errorFindings } from './data-findings.ts';
import { assertRanks, assertVaries, type Specification, specificationOf } from './specification.ts';
import { type Trial, trialOf } from './trial.ts';
import { variablesOf } from './variables.ts';
import type { Variable } from './state.ts';

/** What may be asked of a simulation beside what may be asked of scoring. */
export interface SimulationOptions extends ScoreOptions {
  /** What varies; null for what the framework declares, or the default. */
  variations?: readonly Variation[] | null;
  /** Where `variations` come from; a file unless given. */
  specificationFrom?: Specification['from'];
  /** Further sets of the same data, one of which each draw uses. */
  sets?: readonly Dataset[];
  kind?: UnitKind;
}

/** The ranked units of one kind and period, and what it takes to rank them again. */
export interface PlannedTrial {
  kind: UnitKind;
  period: string;
  /** Whether only part of the universe was supplied in this period. */
  partial: boolean;
  trial: Trial;
}

/** A simulation before any draw is made. */
export interface SimulationPlan {
  /** The result without any variation. */
  result: Result;
  specification: Specification;
  variables: readonly Variable[];
  trials: readonly PlannedTrial[];
}

/**
 * Scores a dataset and lays out what has to be known to score it again with other choices.
 *
 * @param framework with the columns of errors that the specification names, if it names any
 * @throws AtriskError where nobody is ranked or nothing varies
 */
export function planSimulation(
  framework: Framework,
  dataset: Dataset,
  observationsSha256: string,
  options: SimulationOptions = {},
): SimulationPlan {
  const { variations = null, specificationFrom, sets = [], kind, ...scoring } = options;
  assertRanks(framework.definition);
  const specification = specificationOf(framework, variations, specificationFrom);
  const variables = variablesOf(framework, specification.variations, sets.length);
  assertVaries(variables.length, specification);
  const errors = errorFindings(specification.variations, framework, dataset);
  const result = score(framework, dataset, observationsSha256, scoring);
  const periods = Object.keys(result.universe.supplied);
  const minimum = options.minimumCoverage ?? framework.definition.minimumCoverage;
  const drawn = sets.map((set) => buildPanels(set, framework.plan.indicators));
  const panels = buildPanels(dataset, framework.plan.indicators);
  const findings = [...errors, ...drawFindings(panels, drawn)];
  const trials = panels
    .filter((panel) => scoresKind(framework.definition, panel.kind) && (kind === undefined || panel.kind === kind))
    .flatMap((panel) => {
      const scored = scorePanel(framework, panel, minimum);
      const draws = drawn.flatMap((panels) => panels.filter((one) => one.kind === panel.kind));
      return periods.map((period): PlannedTrial => {
        const trial = trialOf(framework, specification.variations, scored, period, draws);
        const { partial } = universeOf(framework.definition, dataset, [period]);
        return { kind: panel.kind, period, partial, trial };
      });
    })
    .filter(({ trial }) => trial.ranked.length > 0);
  if (trials.length === 0) throw nobodyRanked(periods, result);
  return { result: { ...result, findings: [...findings, ...result.findings] }, specification, variables, trials };
}

function nobodyRanked(periods: readonly string[], { unranked }: Result): AtriskError {
  const why = unranked[0] === undefined ? {} : { hint: `${unranked[0].unit.name}: ${unranked[0].reason}.` };
  return new AtriskError('unit.not-found', `No unit is ranked in ${periods.join(', ')}, so no rank can vary.`, why);
}
