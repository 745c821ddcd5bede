import type { Definition, Example } from '../types.ts';
import { unknownKeys } from './known-ids.ts';
import type { Problem } from './problem.ts';

/** Examples may only name what the framework has, and must compare something or say why not. */
export function exampleProblems(definition: Definition): Problem[] {
  const { published, worked } = definition.examples;
  return [
    ...repeated(published, 'published'),
    ...repeated(worked, 'worked'),
    ...published.flatMap((example, position) => problemsOf(example, definition, ['examples', 'published', position])),
    ...worked.flatMap((example, position) => problemsOf(example, definition, ['examples', 'worked', position])),
  ];
}

/** Examples of one period are scored together, where each unit can stand once. */
function repeated(examples: readonly Example[], list: 'published' | 'worked'): Problem[] {
  const seen = new Set<string>();
  return examples.flatMap(({ unit, period }, position) => {
    const key = JSON.stringify([unit, period]);
    const again = seen.has(key);
    seen.add(key);
    const when = period === null ? '' : ` in ${period}`;
    const path = ['examples', list, position];
    return again ? [{ path, message: `the unit "${unit}"${when} is an example already.` }] : [];
  });
}

function problemsOf(example: Example, definition: Definition, path: readonly (string | number)[]): Problem[] {
  const found: Problem[] = [
    ...unknownKeys(
      example.values,
      definition.indicators.map(({ id }) => id),
      [...path, 'values'],
      'an indicator of this framework',
    ),
    ...unknownKeys(
      example.components,
      definition.index.map(({ id }) => id),
      [...path, 'components'],
      'a node of this framework',
    ),
  ];
  if (example.score !== null && definition.ranking === 'none') {
    found.push({
      path: [...path, 'score'],
      message: 'a framework with `ranking: none` has no score; use `components`.',
    });
  }
  const compares = example.score !== null || Object.keys(example.components).length > 0;
  if (!compares && example.exclude === null) {
    found.push({
      path,
      message: 'the example has neither a score nor components to compare.',
      hint: 'Add one, or `exclude` with the reason.',
    });
  }
  return found;
}
