import type { Definition, PeriodKind, Training } from '../types.ts';
import { periodNumber } from './period-number.ts';
import type { Problem } from './problem.ts';

const PERIODS = ['from', 'until', 'knownUntil'] as const;

/** What is wrong with the periods that a framework says it was fitted to: they are years, or what it is by, and rise. */
export function trainingProblems({ training, period }: Definition): Problem[] {
  if (training === null) return [];
  const numbers = PERIODS.map((key) => periodNumber(training[key], period));
  const wrong = PERIODS.flatMap((key, at) => (numbers[at] === null ? [notAPeriod(training, key, period)] : []));
  if (wrong.length > 0) return wrong;
  const [from, until, knownUntil] = numbers as [number, number, number];
  if (until < from) return [{ path: ['training', 'until'], message: '`until` is before `from`.' }];
  if (knownUntil === until + training.lead + training.window - 1) return [];
  const message = '`knownUntil` must be the end of the last window: `until`, `lead` and `window` less one period.';
  return [{ path: ['training', 'knownUntil'], message }];
}

function notAPeriod(training: Training, key: (typeof PERIODS)[number], kind: PeriodKind): Problem {
  return { path: ['training', key], message: `"${training[key]}" is no ${kind}.` };
}
