/**
 * The core types: what is scored (observations), by what (definition and plan) and what comes out
 * (result). Every room speaks these words and no others; see docs/methodology.md.
 */
export type * from './types/common.ts';
export type * from './types/observation.ts';
export type * from './types/framework.ts';
export type * from './types/result.ts';
export type * from './types/example.ts';
export type * from './types/source.ts';
export type * from './types/inspect.ts';
export type * from './types/codebook.ts';
export type * from './types/training.ts';
export type * from './types/variation.ts';
export type * from './types/uncertainty.ts';
export type * from './types/comparison.ts';
export type * from './types/backtest.ts';
export type * from './types/calibration.ts';
export type * from './types/ledger.ts';
export type * from './types/assessment.ts';
