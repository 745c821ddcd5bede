/** Something wrong with a definition: where in its structure, what, and what to do. */
export interface Problem {
  path: readonly (string | number)[];
  message: string;
  hint?: string;
  /** True where the fault is the key itself, not its value. */
  atKey?: boolean;
}
