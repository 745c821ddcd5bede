import { OPERATIONS } from '../method/operations.ts';
import type { Finding, Framework, PlanStep, Result } from '../types.ts';
import { roundHalfAway } from '../stats/round.ts';
import { equalAsPrinted } from './printed.ts';
import { denominatorFindings } from './denominator-findings.ts';
import { directionFindings } from './direction-findings.ts';
import { fitFindings } from './fit-findings.ts';
import { preparationFindings } from './preparation-findings.ts';
import { countPresent } from './run.ts';
import type { ScoredPanel } from './score-panel.ts';
import { fitKey, problemOf } from './step-fit.ts';

/** What the plan itself has to report: columns nothing can be fitted to, nodes that are undefined for some rows. */
export function engineFindings(framework: Framework, scored: ScoredPanel, periods: readonly string[]): Finding[] {
  return [
    ...directionFindings(framework, scored),
    ...denominatorFindings(framework, scored, periods),
    ...preparationFindings(framework, scored, periods),
    ...fitFindings(framework, scored, periods),
    ...undefinedNodes(framework, scored, periods),
    ...differingScores(scored, periods),
  ];
}

/** Rows where enough inputs are there and the operation still has no result, such as a geometric mean of a negative value. */
function undefinedNodes(
  { plan }: Framework,
  { panel, columns, fits }: ScoredPanel,
  periods: readonly string[],
): Finding[] {
  return plan.steps.flatMap((step) => {
    const inputs = step.inputs.map((column) => columns[column] as Float64Array);
    return panel.rows.flatMap(({ unit, unitPeriod }, row): Finding[] => {
      const { period } = unitPeriod;
      const enough = countPresent(inputs, row) >= neededInputs(step);
      const unfitted = problemOf(fits.get(fitKey(step.node, period))) !== null;
      if (!periods.includes(period) || !enough || unfitted || !Number.isNaN(columns[step.output]?.[row])) return [];
      return [
        {
          code: 'node.undefined',
          severity: 'warning',
          message: `${step.method} has no result for the inputs of ${step.node} of ${unit.name} in ${period}, which is therefore missing.`,
          unit: unit.id,
          period,
        },
      ];
    });
  });
}

/** Where each input has a role of its own, one that is missing is reason enough: what is chosen may be the missing one. */
function neededInputs({ method, inputs, requiredInputs }: PlanStep): number {
  return OPERATIONS.get(method)?.inputs === 'ordered' ? inputs.length : requiredInputs;
}

/** Scores that are not the ones their publisher printed: either the data or the formula is not the publisher's. */
function differingScores({ panel, scores }: ScoredPanel, periods: readonly string[]): Finding[] {
  return panel.rows.flatMap(({ unit, unitPeriod }, row): Finding[] => {
    const { period, published } = unitPeriod;
    const score = scores[row] ?? null;
    const printed = published.score;
    if (!periods.includes(period) || score === null || printed === null || !/^-?\d+(\.\d+)?$/.test(printed)) return [];
    const difference = Number(printed) - score;
    if (equalAsPrinted(difference, printed)) return [];
    const computed = roundHalfAway(score, (printed.split('.')[1]?.length ?? 0) + 1);
    return [
      {
        code: 'score.differs',
        severity: 'warning',
        message: `The score of ${unit.name} in ${period} is ${computed} here; the publisher printed ${printed}.`,
        unit: unit.id,
        period,
        hint: 'A value may differ from the one the publisher used, or have lost decimals.',
      },
    ];
  });
}

/** One finding where the universe is partial, so that it stands in every result. */
export function universeFinding({ partial, reason }: Result['universe']): Finding[] {
  if (!partial) return [];
  return [
    {
      code: 'universe.partial',
      severity: 'info',
      message: `Ranks are among the units supplied, not the publisher's: ${reason}.`,
    },
  ];
}
