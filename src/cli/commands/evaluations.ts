/** The commands that hold rankings against what happened: only they load what grades. */
export * as backtest from './backtest.ts';
export * as calibrate from './calibrate.ts';
export * as fit from './fit.ts';
