import type { Problem } from '../../framework/problem.ts';
import type { SourceProfile } from '../../types.ts';
import { codeProblems } from './rules-codes.ts';
import { layoutProblems } from './rules-layouts.ts';
import { recogniseProblems } from './rules-recognise.ts';
import { seriesProblems } from './rules-series.ts';

/** Everything wrong with a source profile that the schema of single keys cannot see. */
export function sourceProblems(profile: SourceProfile): Problem[] {
  return [
    ...codeProblems(profile),
    ...seriesProblems(profile),
    ...layoutProblems(profile),
    ...recogniseProblems(profile),
  ];
}
