/**
 * The commands that read data or results: they share nearly all of their code, and one module loads faster than the
 * dozens that each pair of them has in common.
 */
export * as brief from './brief.ts';
export * as check from './check.ts';
export * as compare from './compare.ts';
export * as explain from './explain.ts';
export * as gather from './gather.ts';
export * as inspect from './inspect.ts';
export * as render from './render.ts';
export * as score from './score.ts';
