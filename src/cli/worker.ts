import { parentPort, workerData } from 'node:worker_threads';
import { type Job, runJob } from './jobs.ts';

/** A thread that does part of a job: tells how much is done, and at the end what it came to. */
const outcome = runJob(workerData as Job, (done) => parentPort?.postMessage({ done }));
parentPort?.postMessage({ outcome });
