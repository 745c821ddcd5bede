/** What a fitted framework was fitted to. */

/** A file that a framework was fitted to. */
export interface TrainingFile {
  name: string;
  sha256: string;
}

/** What a fitted framework was fitted to. Its score is the probability of the event in the window. */
export interface Training {
  /** What the event is, in full; null where nobody said. */
  outcome: string | null;
  /** The column that held it. */
  event: string;
  /** First and last period of the rows it was fitted to. */
  from: string;
  until: string;
  /** The last period whose outcomes were used: it knows nothing of what came after, and no test may begin before. */
  knownUntil: string;
  /** An event counted from `lead` periods after the row's own, in so many periods. */
  lead: number;
  window: number;
  method: string;
  /** How the penalty is split: 1 for absolute sizes alone, 0 for squares alone. */
  alpha: number;
  /** The penalty. */
  lambda: number;
  rows: number;
  events: number;
  /** Of the resamples behind what is said of stability; null where there were none. */
  seed: number | null;
  inputs: readonly TrainingFile[];
  outcomes: readonly TrainingFile[];
}
