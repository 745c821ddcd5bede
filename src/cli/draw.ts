import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Draws, simulate } from '../robustness/simulate.ts';
import { addTally, type Tally } from '../robustness/tally.ts';
import type { Trial } from '../robustness/trial.ts';
import type { Io } from './io.ts';
import { progressBar } from './progress.ts';

/** Draws that are made before it is decided whether threads are worth their start. */
const FIRST = 100;
/** A thread takes about a tenth of a second to start, so that less than this is sooner done without. */
const WORTH_MILLISECONDS = 600;

/**
 * Makes the draws of a trial, with threads where that is quicker, and a bar on stderr while it lasts. A draw depends on
 * the seed and its number alone, and counts add up, so that the tally is the same whoever made which draws.
 */
export async function drawAll(
  trial: Trial,
  { seed, to, pairs }: Omit<Draws, 'from'>,
  { workers, ...options }: { workers?: number | undefined; quiet?: boolean },
  io: Io,
): Promise<Tally> {
  const progress = progressBar(io, options, 'drawing', 0);
  const tick = (done: number): void => {
    progress.tick(done / to);
  };
  try {
    const first = Math.min(FIRST, to);
    const started = io.now();
    const tally = simulate(trial, { seed, pairs, from: 0, to: first }, tick);
    const left = ((io.now() - started) / first) * (to - first);
    const threads = threadsFor(workers, left, to - first);
    const parts = partsOf(first, to, threads).map(([from, end]) => ({ seed, pairs, from, to: end }));
    const more =
      threads < 2
        ? parts.map((part) =>
            simulate(trial, part, (done) => {
              tick(part.from + done);
            }),
          )
        : await inThreads(trial, parts, (done) => {
            tick(first + done);
          });
    for (const one of more) addTally(tally, one);
    return tally;
  } finally {
    progress.end();
  }
}

function threadsFor(asked: number | undefined, milliseconds: number, draws: number): number {
  if (!existsSync(WORKER)) return 1;
  const useful = milliseconds > WORTH_MILLISECONDS ? availableParallelism() : 1;
  return Math.max(1, Math.min(asked ?? useful, draws));
}

/** The file that the build puts beside the program's own. */
const WORKER = fileURLToPath(new URL('worker.js', import.meta.url));

/** So many parts of the draws, as equal as they can be. */
function partsOf(from: number, to: number, count: number): (readonly [number, number])[] {
  const bounds = Array.from({ length: count + 1 }, (_, at) => from + Math.round(((to - from) * at) / count));
  return bounds.slice(1).map((end, at) => [bounds[at] as number, end] as const);
}

function inThreads(trial: Trial, parts: readonly Draws[], tick: (done: number) => void): Promise<Tally[]> {
  const done = parts.map(() => 0);
  return Promise.all(
    parts.map(
      (draws, at) =>
        new Promise<Tally>((resolve, reject) => {
          const worker = new Worker(WORKER, { workerData: { trial, draws } });
          worker.on('error', reject);
          worker.on('exit', (code) => {
            reject(new Error(`A thread ended with ${code} before its draws were made.`));
          });
          worker.on('message', (message: { done: number } | { tally: Tally }) => {
            if ('tally' in message) {
              resolve(message.tally);
              return;
            }
            done[at] = message.done;
            tick(done.reduce((sum, one) => sum + one, 0));
          });
        }),
    ),
  );
}
