import type { ExampleCheck, ExampleReport, Finding } from '../types.ts';
import { renderFindings } from './findings.ts';
import { sentence } from './header.ts';
import { count } from './list-words.ts';
import { exact, NONE, trimmed } from './number.ts';
import { sanitise } from './sanitise.ts';

/** Examples of a framework beside their recomputed scores: counts, then every one that is not equal. Ends with a newline. */
export function renderExampleChecks(report: ExampleReport & { findings: readonly Finding[] }): string {
  const { checks, findings } = report;
  const printed = checks.filter(({ published }) => published !== null);
  return `${[
    `${sanitise(report.framework)}: ${summary(checks)}.`,
    ...(['different', 'known-deviation', 'excluded'] as const).flatMap((outcome) =>
      group(
        HEADINGS[outcome],
        printed.filter((check) => check.outcome === outcome),
      ),
    ),
    ...group(
      'Without a published figure',
      checks.filter(({ published }) => published === null),
    ),
    ...(findings.length === 0 ? [] : [renderFindings(findings, [])]),
  ].join('\n')}\n`;
}

const HEADINGS: Readonly<Record<Exclude<ExampleCheck['outcome'], 'equal'>, string>> = {
  different: 'Different',
  'known-deviation': 'Known deviations',
  excluded: 'Excluded from the comparison',
};

function summary(checks: readonly ExampleCheck[]): string {
  if (checks.length === 0) return 'the framework has no examples';
  const printed = checks.filter(({ published }) => published !== null);
  const of = (outcome: ExampleCheck['outcome']): number => printed.filter((check) => check.outcome === outcome).length;
  const without = checks.length - printed.length;
  const parts = [
    `${of('equal')} of ${printed.length} published figures equal at printed precision`,
    ...(of('different') > 0 ? [`${of('different')} different`] : []),
    ...(of('known-deviation') > 0 ? [count(of('known-deviation'), 'known deviation')] : []),
    ...(of('excluded') > 0 ? [`${of('excluded')} excluded`] : []),
    ...(without > 0 ? [`${without} without a published figure`] : []),
  ];
  return parts.join('; ');
}

function group(heading: string, checks: readonly ExampleCheck[]): string[] {
  return checks.length === 0 ? [] : [`${heading}:`, ...checks.map((check) => `  ${line(check)}`)];
}

function line({ unit, name, period, component, published, computed, difference, reason }: ExampleCheck): string {
  const who = [name ?? unit, period, component]
    .filter((part) => part !== null)
    .map(sanitise)
    .join(', ');
  const figures =
    difference === null
      ? `published ${published === null ? NONE : sanitise(published)}, computed ${trimmed(computed)}`
      : `published ${sanitise(published ?? NONE)}, computed ${exact(computed)}, difference ${trimmed(difference)}`;
  return `${who}: ${figures}${reason === null ? '' : `. ${sentence(sanitise(reason))}`}`;
}
