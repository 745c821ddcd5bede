import { AtriskError, EXIT } from '../errors.ts';
import type { Definition, Variation } from '../types.ts';
import type { Problem } from './problem.ts';
import { uncertaintyProblems } from './rules-uncertainty.ts';
import { allowedKeys } from './schema-keys.ts';
import { specificationSchema } from './schema-uncertainty.ts';
import { completeUncertainty } from './uncertainty.ts';
import { findingOf, type Written, writtenIn } from './written.ts';
import { zodProblems } from './zod-problems.ts';

/**
 * Reads a file of what an uncertainty analysis of a framework varies: the key `uncertainty` alone, as a framework has
 * it.
 *
 * @param name what the file is called in messages, usually its path
 * @throws AtriskError `framework.syntax` or `framework.invalid` with one finding per fault, all at once
 */
export function loadUncertainty(text: string, name: string, definition: Definition): Variation[] {
  const written = writtenIn(text, name);
  const checked = specificationSchema.safeParse(written.value, { reportInput: true });
  if (!checked.success) {
    const keysAt = (path: Problem['path']) => (path.length === 0 ? ['uncertainty'] : allowedKeys(path, written.value));
    throw invalid(zodProblems(checked.error.issues, keysAt, 'The specification'), written);
  }
  const variations = completeUncertainty(checked.data.uncertainty);
  const problems = uncertaintyProblems(definition, variations);
  if (problems.length > 0) throw invalid(problems, written);
  return variations;
}

function invalid(problems: readonly Problem[], written: Written): AtriskError {
  const name = written.texts[0]?.name ?? '';
  return new AtriskError('framework.invalid', `${name} is not a valid specification of what is to vary.`, {
    exitCode: EXIT.usage,
    findings: problems.map((problem) => findingOf(problem, written)),
    hint: 'docs/uncertainty.md describes it.',
  });
}
