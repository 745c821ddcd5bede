import type { SourceCheck } from '../types.ts';
import { renderCoverage } from './coverage-view.ts';
import { renderFindings } from './findings.ts';
import { count } from './list-words.ts';
import { sanitise } from './sanitise.ts';

/** What was found in each file: what it was recognised as, its series, and what is to be said of it. Ends with a newline. */
export function renderSourceChecks(checks: readonly SourceCheck[]): string {
  return checks.map(checkText).join('\n');
}

function checkText({ file, source, layout, units, series, findings }: SourceCheck): string {
  const what =
    source === null
      ? "recognised as no publisher's file; read by the rules for people's own files"
      : `${sanitise(source)}, layout ${sanitise(layout ?? '')}`;
  const said = findings.length === 0 ? '' : `\n${renderFindings(findings, [])}\n`;
  return `${sanitise(file)}: ${what}; ${count(units, 'unit')}\n\n${renderCoverage(series, units)}${said}`;
}
