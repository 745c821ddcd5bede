/** The commands that draw at random: only they load what draws. */
export * as sensitivity from './sensitivity.ts';
export * as uncertainty from './uncertainty.ts';
