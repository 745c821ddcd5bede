import type { SourceProfile } from '../types.ts';

/** One input as handed in: its bytes, and those of the `.meta.yaml` beside it where there is one. */
export interface RawInput {
  /** What the user calls it; `-` for standard input. */
  name: string;
  bytes: Uint8Array;
  sidecar: { name: string; bytes: Uint8Array } | null;
  /** The publisher whose file it is said to be; without it, it is recognised from its header. */
  source?: { profile: SourceProfile; period: string | null } | undefined;
}
