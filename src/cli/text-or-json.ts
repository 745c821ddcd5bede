import { Option } from 'commander';

/** The option of commands that print for people or for programs. */
export function textOrJson(): Option {
  return new Option('--format <format>', 'how to print').choices(['text', 'json']).default('text');
}
