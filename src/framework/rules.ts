import type { Definition } from '../types.ts';
import { exampleProblems } from './rules-examples.ts';
import { graphProblems } from './rules-graph.ts';
import { indicatorProblems } from './rules-indicators.ts';
import { nodeProblems } from './rules-nodes.ts';
import { preparationProblems } from './rules-preparation.ts';
import { rankingProblems } from './rules-ranking.ts';
import { sourcingProblems } from './rules-sourcing.ts';
import { weightSetProblems } from './rules-weight-sets.ts';
import { trainingProblems } from './rules-training.ts';
import { uncertaintyProblems } from './rules-uncertainty.ts';
import type { Problem } from './problem.ts';
import { asWritten } from './written-path.ts';

/** Everything wrong with a definition that the schema of single keys cannot see. */
export function definitionProblems(definition: Definition): Problem[] {
  const problems = [
    ...indicatorProblems(definition),
    ...preparationProblems(definition),
    ...sourcingProblems(definition),
    ...nodeProblems(definition),
    ...graphProblems(definition),
    ...weightSetProblems(definition),
    ...rankingProblems(definition),
    ...uncertaintyProblems(definition, definition.uncertainty ?? []),
    ...trainingProblems(definition),
    ...exampleProblems(definition),
  ];
  return problems.map((problem) => asWritten(definition, problem));
}
