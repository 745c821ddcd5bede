import { boxCox } from './treatment/box-cox.ts';
import { log } from './treatment/log.ts';
import { shiftedLog } from './treatment/shifted-log.ts';
import { twoStage } from './treatment/two-stage.ts';
import { winsorise } from './treatment/winsorise.ts';
import type { Treatment } from './types.ts';

/** Every outlier treatment an indicator may name. To add one: write its file, add it here, test it. */
export const TREATMENTS: ReadonlyMap<string, Treatment> = new Map(
  [winsorise, log, shiftedLog, boxCox, twoStage].map((treatment) => [treatment.name, treatment]),
);
