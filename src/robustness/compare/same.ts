import type { ComparedFramework } from '../../types.ts';
import type { Edition } from './side.ts';

/** Whether a period is one: what has none carries a word in its place, and two such need not be of the same time. */
export function isDated(period: string): boolean {
  return /^\d/.test(period);
}

/** Whether two editions were scored by the same framework with the same weights. */
export function isSameMethod(from: ComparedFramework | null, to: ComparedFramework | null): boolean {
  return from !== null && to !== null && from.sha256 === to.sha256 && from.weights === to.weights;
}

/** Whether scores of the two sides run in the same direction, so that a difference means something. */
export function isSameDirection(from: Edition, to: Edition): boolean {
  return from.order === null || to.order === null || from.order === to.order;
}
