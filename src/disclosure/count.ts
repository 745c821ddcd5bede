import type { Count } from '../types.ts';

/** Counts from here on are too many to point at anybody. */
const LEAST_SHOWN = 5;

/**
 * A count as an audience outside may learn it: a small one could identify who gave the information. None is shown, for
 * that nothing was found points at nobody.
 */
export function generalised(count: Count): Count {
  return typeof count === 'number' && count > 0 && count < LEAST_SHOWN ? 'under 5' : count;
}
