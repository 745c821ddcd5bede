import type { Result } from '../types.ts';
import type { Explanation } from './explanation.ts';
import { decimalsOf } from './final-nodes.ts';
import { indicatorName } from './indicator-label.ts';
import { fixed, trimmed } from './number.ts';

/** The last line of a derivation: what the contributions add up to, or why they need not. */
export function closingSentence(framework: Result['framework'], explanation: Explanation): string {
  const { contributions, score } = explanation;
  if (contributions === 'none' || framework.score === null) {
    return 'There is no score to add up to: this framework ends at several results and ranks nobody.';
  }
  if (score === null) return 'There is no score to add up to: the unit is not ranked.';
  if (contributions === 'leave-one-out') return LEAVE_ONE_OUT;
  const terms = Object.entries(explanation.points).map(([id, points]) => ({
    name: indicatorName(framework, id),
    points,
  }));
  const constant = explanation.constant === 0 ? [] : [{ name: 'constant', points: explanation.constant }];
  const sum = [...terms, ...constant].map(({ name, points }, index) => term(name, points, index === 0)).join('');
  return `Sum of contributions: ${sum} = ${trimmed(score)}${rounding(framework, score)}`;
}

const LEAVE_ONE_OUT =
  'Contributions are leave-one-out: each is the score minus the score computed without that indicator. ' +
  'They say what each indicator makes of the whole and need not add up to it.';

function term(name: string, points: number, first: boolean): string {
  const size = `${trimmed(Math.abs(points))} (${name})`;
  if (first) return points < 0 ? `−${size}` : size;
  return points < 0 ? ` − ${size}` : ` + ${size}`;
}

function rounding(framework: Result['framework'], score: number): string {
  const printed = fixed(score, decimalsOf(framework));
  return printed === trimmed(score) ? '' : `, printed ${printed}`;
}
