import { type Draws, simulate } from '../robustness/simulate.ts';
import { type SobolRows, sobolRows } from '../robustness/sobol-rows.ts';
import type { Tally } from '../robustness/tally.ts';
import type { Trial } from '../robustness/trial.ts';

/** What a thread may be asked to do, as plain data: a run of draws, or of rows of a Sobol design. */
export type Job = { trial: Trial } & ({ draws: Draws } | { rows: SobolRows });

/** What comes of a job: counts, or outcomes. */
export type JobOutcome = Tally | Float64Array;

/** Does a job. */
export function runJob(job: Job, tick: (done: number) => void): JobOutcome {
  return 'draws' in job ? simulate(job.trial, job.draws, tick) : sobolRows(job.trial, job.rows, tick);
}
