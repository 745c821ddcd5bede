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
      'Without a figure to compare with',
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
  const of = (kind: ExampleCheck['kind']): readonly ExampleCheck[] => checks.filter((check) => check.kind === kind);
  return [...counts(of('published'), 'published'), ...counts(of('worked'), 'worked')].join('; ');
}

/** Figures that a publisher printed prove more than those that we worked out: they are counted apart. */
function counts(checks: readonly ExampleCheck[], kind: ExampleCheck['kind']): string[] {
  if (checks.length === 0) return [];
  const printed = checks.filter(({ published }) => published !== null);
  const of = (outcome: ExampleCheck['outcome']): number => printed.filter((check) => check.outcome === outcome).length;
  const without = checks.length - printed.length;
  const precision = kind === 'published' ? ' at printed precision' : '';
  return [
    `${of('equal')} of ${count(printed.length, `${kind} figure`)} equal${precision}`,
    ...(of('different') > 0 ? [`${of('different')} different`] : []),
    ...(of('known-deviation') > 0 ? [count(of('known-deviation'), 'known deviation')] : []),
    ...(of('excluded') > 0 ? [`${of('excluded')} excluded`] : []),
    ...(without > 0 ? [`${without} without a ${kind} figure`] : []),
  ];
}

function group(heading: string, checks: readonly ExampleCheck[]): string[] {
  return checks.length === 0 ? [] : [`${heading}:`, ...checks.map((check) => `  ${line(check)}`)];
}

function line({ kind, unit, name, period, component, published, computed, difference, reason }: ExampleCheck): string {
  const who = [name ?? unit, period, component]
    .filter((part) => part !== null)
    .map(sanitise)
    .join(', ');
  const figures =
    difference === null
      ? `${kind} ${published === null ? NONE : sanitise(published)}, computed ${trimmed(computed)}`
      : `${kind} ${sanitise(published ?? NONE)}, computed ${exact(computed)}, difference ${trimmed(difference)}`;
  return `${who}: ${figures}${reason === null ? '' : `. ${sentence(sanitise(reason))}`}`;
}
