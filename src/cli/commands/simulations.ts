/** The commands that draw at random: only they load what draws. */
export * as uncertainty from './uncertainty.ts';
