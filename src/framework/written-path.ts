import type { Definition } from '../types.ts';
import type { Problem } from './problem.ts';

/**
 * The path of a problem in the definition as written. Behind the loader denominators stand after the indicators and
 * normalisations after the nodes; a person has to find them where they were written.
 */
export function asWritten({ indicators, index }: Definition, problem: Problem): Problem {
  const [list, position, ...rest] = problem.path;
  const at = Number(position);
  if (list === 'indicators' && indicators[at]?.role === 'denominator') {
    const first = indicators.findIndex(({ role }) => role === 'denominator');
    return { ...problem, path: ['denominators', at - first, ...rest] };
  }
  const origin = list === 'index' ? (index[at]?.origin ?? null) : null;
  return origin === null ? problem : { ...problem, path: [...origin, ...rest] };
}
