import { InvalidArgumentError } from 'commander';
import { AtriskError, EXIT, type ExitCode } from '../errors.ts';
import { comparable } from '../stats/significant.ts';
import type { Finding, Result, Severity } from '../types.ts';

/** A condition under which a run that worked still ends with status 1, for use in scripts. */
export type Gate =
  | { on: 'tier'; name: string }
  | { on: 'score'; threshold: number }
  | { on: 'finding'; severity: Severity };

/** Reads `tier=NAME`, `score=N` or `finding=error|warning`. */
export function parseGate(value: string): Gate {
  const [, on, what = ''] = /^(tier|score|finding)=(.+)$/.exec(value) ?? [];
  if (on === 'tier') return { on, name: what };
  if (on === 'score' && /^-?\d+(\.\d+)?$/.test(what)) return { on, threshold: Number(what) };
  if (on === 'finding' && (what === 'error' || what === 'warning')) return { on, severity: what };
  throw new InvalidArgumentError('Write it as tier=NAME, score=NUMBER, finding=error or finding=warning.');
}

/**
 * The exit status a result earns under a gate.
 *
 * @throws AtriskError where the gate names a tier that the framework does not have
 */
export function gateStatus(result: Result, gate: Gate | undefined): ExitCode {
  if (gate === undefined) return EXIT.done;
  return reached(result, gate) ? EXIT.gateFailed : EXIT.done;
}

function reached(result: Result, gate: Gate): boolean {
  if (gate.on === 'finding') return findingsReach(result.findings, gate.severity);
  if (gate.on === 'tier') return inTierOrAbove(result, gate.name);
  const { id, ranking } = result.framework;
  if (ranking === 'none') throw noScore(id);
  const sign = ranking.order === 'lowest-first' ? -1 : 1;
  return result.results.some(
    ({ score }) => score !== null && sign * comparable(score) >= sign * comparable(gate.threshold),
  );
}

/** Reads `finding=error|warning`, for reports that have findings and no scores of their own. */
export function parseFindingGate(value: string): Severity {
  const [, severity] = /^finding=(error|warning)$/.exec(value) ?? [];
  if (severity === 'error' || severity === 'warning') return severity;
  throw new InvalidArgumentError('Write it as finding=error or finding=warning.');
}

/** The exit status that findings earn where those of a severity, or worse, fail. */
export function findingsStatus(findings: readonly Finding[], least: Severity | undefined): ExitCode {
  return least !== undefined && findingsReach(findings, least) ? EXIT.gateFailed : EXIT.done;
}

function findingsReach(findings: readonly Finding[], least: Severity): boolean {
  const severe = least === 'error' ? ['error'] : ['error', 'warning'];
  return findings.some(({ severity }) => severe.includes(severity));
}

/** A gate that can never fire would pass for good news. */
function noScore(framework: string): AtriskError {
  return new AtriskError('usage', `${framework} gives no score and ranks nobody, so this condition can never be met.`, {
    exitCode: EXIT.usage,
    hint: 'Use --fail-on finding=error or finding=warning.',
  });
}

function inTierOrAbove({ framework, results }: Result, name: string): boolean {
  if (framework.ranking === 'none') throw noScore(framework.id);
  const levels = framework.tiers?.levels.map((level) => level.name) ?? [];
  const at = levels.indexOf(name);
  if (at === -1) {
    throw new AtriskError('usage', `${framework.id} has no tier "${name}".`, {
      exitCode: EXIT.usage,
      hint:
        levels.length === 0
          ? 'This framework has no tiers; use --fail-on score=NUMBER.'
          : `Its tiers: ${levels.join(', ')}.`,
    });
  }
  const severe = new Set(levels.slice(0, at + 1));
  return results.some(({ tier }) => tier !== null && severe.has(tier));
}
