import type { Dataset, Finding } from '../types.ts';

/**
 * What reading warned of, with files by the names that the user typed: a report on several datasets numbers its inputs
 * anew.
 */
export function readWarnings({ findings, inputs }: Pick<Dataset, 'findings' | 'inputs'>): Finding[] {
  return findings
    .filter(({ severity }) => severity === 'warning')
    .map((finding) => {
      const file = inputs.find(({ id }) => id === finding.file)?.name;
      return file === undefined ? finding : { ...finding, file };
    });
}
