import type { Command } from 'commander';
import type { ExitCode } from '../errors.ts';
import type { Io } from './io.ts';

/** What a command's action needs: the world, and a place for the exit status. */
export interface Context {
  io: Io;
  /** Runs an action and keeps the exit status it returns. */
  run: (action: () => Promise<ExitCode>) => Promise<void>;
}

/** A command file: adds its options, help and action to the command made for it. */
export interface CommandModule {
  register: (command: Command, context: Context) => void;
}
