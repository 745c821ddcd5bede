import { parentPort, workerData } from 'node:worker_threads';
import { type Draws, simulate } from '../robustness/simulate.ts';
import type { Trial } from '../robustness/trial.ts';

/** A thread that makes part of the draws of a trial: tells how many are done, and at the end what they came to. */
const { trial, draws } = workerData as { trial: Trial; draws: Draws };
const tally = simulate(trial, draws, (done) => parentPort?.postMessage({ done }));
parentPort?.postMessage({ tally });
