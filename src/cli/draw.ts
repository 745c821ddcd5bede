import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Draws } from '../robustness/simulate.ts';
import type { SobolRows } from '../robustness/sobol-rows.ts';
import { addTally, type Tally } from '../robustness/tally.ts';
import type { Trial } from '../robustness/trial.ts';
import type { Io } from './io.ts';
import { type Job, type JobOutcome, runJob } from './jobs.ts';
import { progressBar } from './progress.ts';

/** Share of the work that is done before it is decided whether threads are worth their start. */
const FIRST = 0.1;
/** A thread takes about a tenth of a second to start, so that less than this is sooner done without. */
const WORTH_MILLISECONDS = 600;

/** What of the command line matters here. */
interface ThreadOptions {
  workers?: number | undefined;
  quiet?: boolean;
}

/** Makes the draws of a trial, from the first up to, not including, `to`. Counts add up, whoever counted them. */
export async function drawAll(
  trial: Trial,
  draws: Omit<Draws, 'from'>,
  options: ThreadOptions,
  io: Io,
): Promise<Tally> {
  const jobs = (from: number, to: number): Job => ({ trial, draws: { ...draws, from, to, all: draws.to } });
  const [first, ...more] = (await inParts(jobs, draws.to, options, io)) as Tally[];
  for (const tally of more) addTally(first as Tally, tally);
  return first as Tally;
}

/** Runs the rows of a Sobol design, in their order. */
export async function runRows(
  trial: Trial,
  rows: Omit<SobolRows, 'from'>,
  options: ThreadOptions,
  io: Io,
): Promise<Float64Array> {
  const jobs = (from: number, to: number): Job => ({ trial, rows: { ...rows, from, to } });
  const parts = (await inParts(jobs, rows.to, options, io)) as Float64Array[];
  const all = new Float64Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/**
 * Does a piece of work that can be cut anywhere: the first part here, to see how long it takes, and the rest with
 * threads where that is quicker. A bar stands on stderr while it lasts. What comes out does not depend on the cuts.
 */
async function inParts(
  jobs: (from: number, to: number) => Job,
  count: number,
  { workers, ...options }: ThreadOptions,
  io: Io,
): Promise<JobOutcome[]> {
  const progress = progressBar(io, options, 'drawing', 0);
  const tick = (done: number): void => {
    progress.tick(done / count);
  };
  try {
    const first = Math.ceil(count * FIRST);
    const started = io.now();
    const head = runJob(jobs(0, first), tick);
    const milliseconds = ((io.now() - started) / first) * (count - first);
    const parts = cuts(first, count, threadsFor(workers, milliseconds, count - first)).map(([from, to]) =>
      jobs(from, to),
    );
    const told = (done: number): void => {
      tick(first + done);
    };
    return [head, ...(parts.length === 1 ? parts.map((job) => runJob(job, told)) : await inThreads(parts, told))];
  } finally {
    progress.end();
  }
}

function threadsFor(asked: number | undefined, milliseconds: number, count: number): number {
  if (count === 0 || !existsSync(WORKER)) return Math.min(count, 1);
  const useful = milliseconds > WORTH_MILLISECONDS ? availableParallelism() : 1;
  return Math.min(asked ?? useful, count);
}

/** The file that the build puts beside the program's own. */
const WORKER = fileURLToPath(new URL('worker.js', import.meta.url));

/** So many parts, as equal as they can be. */
function cuts(from: number, to: number, count: number): (readonly [number, number])[] {
  const bounds = Array.from({ length: count + 1 }, (_, at) => from + Math.round(((to - from) * at) / count));
  return bounds.slice(1).map((end, at) => [bounds[at] as number, end] as const);
}

function inThreads(jobs: readonly Job[], tick: (done: number) => void): Promise<JobOutcome[]> {
  const done = jobs.map(() => 0);
  return Promise.all(
    jobs.map((job, at) =>
      inThread(job, (count) => {
        done[at] = count;
        tick(done.reduce((sum, one) => sum + one, 0));
      }),
    ),
  );
}

function inThread(job: Job, tick: (done: number) => void): Promise<JobOutcome> {
  return new Promise((resolve, reject) => {
    // Without the flags of the process, some of which a thread refuses.
    const worker = new Worker(WORKER, { workerData: job, execArgv: [] });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      reject(new Error(`A thread ended with ${code} before its work was done.`));
    });
    worker.on('message', (message: { done: number } | { outcome: JobOutcome }) => {
      if ('outcome' in message) resolve(message.outcome);
      else tick(message.done);
    });
  });
}
