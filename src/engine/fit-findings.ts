import { suggest } from '../framework/suggest.ts';
import type { Finding, Framework, PlanStep } from '../types.ts';
import type { Panel } from './panel.ts';
import type { ScoredPanel } from './score-panel.ts';
import { fitKey, problemOf, type StepFit } from './step-fit.ts';

/** Steps to which nothing can be fitted in a period, and weights that were found and are doubtful. */
export function fitFindings(framework: Framework, scored: ScoredPanel, periods: readonly string[]): Finding[] {
  const { plan } = framework;
  const { panel, fits } = scored;
  return plan.steps.flatMap((step) =>
    periods.flatMap((period): Finding[] => {
      const fit = fits.get(fitKey(step.node, period));
      const name = namesIn(plan, step);
      const problem = problemOf(fit);
      if (fit !== undefined && problem !== null)
        return [unfitted(framework, panel, { step, fit, period, problem: name(problem) })];
      const doubt = fit?.weights?.doubt;
      return doubt === undefined ? [] : [doubtful(panel, step, period, name(doubt))];
    }),
  );
}

const INDISTINCT_HINT = 'Units cannot be told apart by it; leave the indicator out, or use fixed goalposts.';
const FIT_HINT = 'Change the options of this node, choose another `operation`, or mend the values that it reads.';
const WEIGHTS_HINT = 'Write `weights` for this node, or choose another `weighting`.';
const DOUBT_HINT = 'Check which way the indicators below it run; else write `weights`, or choose another `weighting`.';

interface Unfitted {
  step: PlanStep;
  fit: StepFit;
  period: string;
  problem: string;
}

function unfitted({ plan }: Framework, panel: Panel, { step, fit, period, problem }: Unfitted): Finding {
  const { node, inputs } = step;
  const cause = fit.fit?.problem == null ? fit.weights : fit.fit;
  const indicator = plan.indicators[inputs[0] as number];
  return {
    code: cause?.indistinct === true ? 'column.constant' : 'node.unfitted',
    severity: 'warning',
    message: `The node ${node} is missing for every ${panel.kind} in ${period}: ${problem}.`,
    period,
    ...(indicator === undefined ? {} : { indicator }),
    hint: hintOf(fit, panel),
  };
}

function hintOf({ fit }: StepFit, panel: Panel): string {
  if (typeof fit?.problem !== 'string') return WEIGHTS_HINT;
  if (fit.indistinct === true) return INDISTINCT_HINT;
  return (fit.unknownUnit === undefined ? undefined : unitMeant(fit.unknownUnit, panel)) ?? FIT_HINT;
}

/** The unit of the data that somebody means who writes what is no id of any: one of that name, or of a like id or name. */
function unitMeant(written: string, { rows }: Panel): string {
  const ids = new Map(rows.flatMap(({ unit }) => [[unit.name, unit.id] as const, [unit.id, unit.id] as const]));
  const named = ids.get(written) ?? ids.get(suggest(written, ids.keys())[0] ?? '');
  return named === undefined ? 'Name a unit of the data by its id.' : `Did you mean "${named}"?`;
}

function doubtful({ kind }: Panel, { node }: PlanStep, period: string, doubt: string): Finding {
  const message = `The weights of the node ${node} for every ${kind} in ${period} are doubtful: ${doubt}.`;
  return { code: 'node.weights', severity: 'warning', message, period, hint: DOUBT_HINT };
}

/** A weighting knows its inputs by number; people know them by id. */
function namesIn(plan: Framework['plan'], { inputs }: PlanStep): (text: string) => string {
  const ids = [...plan.indicators, ...plan.nodes];
  const named = (text: string, number: string): string => ids[inputs[Number(number) - 1] ?? -1] ?? text;
  return (text) => text.replace(/\binput (\d+)\b/g, named);
}
