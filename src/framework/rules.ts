import type { Definition } from '../types.ts';
import { exampleProblems } from './rules-examples.ts';
import { graphProblems } from './rules-graph.ts';
import { indicatorProblems } from './rules-indicators.ts';
import { nodeProblems } from './rules-nodes.ts';
import { rankingProblems } from './rules-ranking.ts';
import { sourcingProblems } from './rules-sourcing.ts';
import type { Problem } from './problem.ts';

/** Everything wrong with a definition that the schema of single keys cannot see. */
export function definitionProblems(definition: Definition): Problem[] {
  return [
    ...indicatorProblems(definition),
    ...sourcingProblems(definition),
    ...nodeProblems(definition),
    ...graphProblems(definition),
    ...rankingProblems(definition),
    ...exampleProblems(definition),
  ];
}
