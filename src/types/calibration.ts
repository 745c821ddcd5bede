/** What `calibrate` learns from the past, and `score --calibration` prints beside a rank or a tier. */

import type { Backtest, Frequency, OutcomeName, OutcomeWindow, RankBand, TierFrequency } from './backtest.ts';
import type { PeriodKind } from './common.ts';
import type { InputFile } from './observation.ts';

/** A curve from scores to the probability of the event; of a framework that ranks the lowest first the score is negated. */
export type CalibrationCurve =
  /** 1 / (1 + e^(−(intercept + slope × score))). */
  | { kind: 'platt'; intercept: number; slope: number }
  /** The value of the step with the greatest `from` that the score reaches; below the first its value. */
  | { kind: 'isotonic'; from: readonly number[]; value: readonly number[] };

/** How often an event followed at each place of a ranking, in periods whose outcome was known. */
export interface Calibration {
  schemaVersion: 1;
  /** Tells the file from others in JSON. */
  calibration: true;
  tool: { name: 'atrisk'; version: string };
  /** The framework whose scores these are; null for a column of scores. */
  framework: (NonNullable<Backtest['framework']> & { weights: string | null; minimumCoverage: number }) | null;
  /** The column graded as it stands; null where a framework scored. */
  column: string | null;
  outcome: OutcomeName;
  window: OutcomeWindow & { periodKind: PeriodKind };
  issued: number | null;
  asKnown: boolean;
  lookAhead: Backtest['lookAhead'];
  method: 'bands' | 'platt' | 'isotonic';
  /** The periods whose rows were used, and how many rows, events and units these are. */
  past: { from: string; until: string; periods: number; rows: number; events: number; units: number };
  /** The last period whose outcomes were used: it says nothing of rankings made before. */
  knownUntil: string;
  /** How few and how many units were ranked in these periods: bands of ranks hold for about as many. */
  among: { least: number; most: number };
  bands: readonly RankBand[];
  tiers: readonly TierFrequency[];
  /** Null for bands. */
  curve: CalibrationCurve | null;
  inputs: readonly InputFile[];
}

/** How often an event followed units at the place of this one, in the past. */
export interface HistoricalFrequency extends Frequency {
  /** The tier whose frequency it is; null where it is that of a band of ranks. */
  tier: string | null;
  band: { from: number; to: number | null } | null;
  /** The probability of the event that the curve gives for the score; null without a curve. */
  probability: number | null;
}

/** What has to be known of a calibration wherever its figures stand. */
export type CalibrationUsed = Pick<
  Calibration,
  'outcome' | 'window' | 'method' | 'past' | 'knownUntil' | 'lookAhead'
> & { file: { name: string; sha256: string } };
