import type { Result } from '../types.ts';

/** What points are where they do not add up, as one sentence to stand under them; empty where they do or there are none. */
export function leaveOneOutSentence({ explanation }: Pick<Result, 'explanation'>): string[] {
  return explanation.contributions === 'leave-one-out' ? [LEAVE_ONE_OUT] : [];
}

const LEAVE_ONE_OUT = 'Points are leave-one-out: the score minus the score without that indicator; they do not add up.';
