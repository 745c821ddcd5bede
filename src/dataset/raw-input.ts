/** One input as handed in: its bytes, and those of the `.meta.yaml` beside it where there is one. */
export interface RawInput {
  /** What the user calls it; `-` for standard input. */
  name: string;
  bytes: Uint8Array;
  sidecar: { name: string; bytes: Uint8Array } | null;
}
