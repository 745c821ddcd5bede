import { declaredReference } from '../../engine/reference-rows.ts';
import { periodNumber, periodOf } from '../../framework/period-number.ts';
import { IMPUTATIONS } from '../../method/imputations.ts';
import type { Imputation } from '../../method/types.ts';
import type {
  Definition,
  Framework,
  Indicator,
  LookAhead,
  MethodOptions,
  OutcomeWindow,
  PlanStep,
} from '../../types.ts';
import type { TestSpan } from './cases.ts';
import { isKnownAt } from './published-by.ts';

/** What of a method takes from later periods than the one that is ranked: what it is, and what would not. */
export function methodLooksAhead({ definition, plan }: Framework): LookAhead[] {
  return [
    ...plan.steps.flatMap(stepLooksAhead),
    ...definition.indicators.flatMap((indicator) => [...imputationAhead(indicator), ...treatmentAhead(indicator)]),
  ];
}

const WITHIN = 'Write referenceSet: period or up-to-period there.';

function stepLooksAhead({ node, method, referenceSet, weighting }: PlanStep): LookAhead[] {
  const taken = [
    ...(referenceSet === 'panel' ? [`${method} takes its bounds`] : []),
    ...(weighting !== null && isPanel(weighting.options) ? [`${weighting.method} takes its weights`] : []),
  ];
  return taken.map((how) => ({
    kind: 'later' as const,
    what: node,
    message: `The node ${node} looks ahead: ${how} from the whole panel, later periods among them.`,
    hint: WITHIN,
  }));
}

function imputationAhead({ id, missing: { rule, options } }: Indicator): LookAhead[] {
  const { looks } = IMPUTATIONS.get(rule) as Imputation;
  if (looks === 'ahead') {
    const message = `Missing values of ${id} are filled by ${rule}, which looks ahead: it takes later values of the same unit.`;
    return [{ kind: 'later', what: id, message, hint: 'Use last-observation, or leave them missing.' }];
  }
  if (looks !== 'reference-set' || !isPanel(options)) return [];
  const message = `Missing values of ${id} are filled by ${rule} from the whole panel, later periods among them.`;
  return [{ kind: 'later', what: id, message, hint: WITHIN }];
}

function treatmentAhead({ id, treatment }: Indicator): LookAhead[] {
  if (treatment === null || !isPanel(treatment.options)) return [];
  const message = `The outlier limits of ${id} (${treatment.method}) are taken from the whole panel, later periods among them.`;
  return [{ kind: 'later', what: id, message, hint: WITHIN }];
}

function isPanel(options: MethodOptions): boolean {
  return declaredReference(options) === 'panel';
}

/** Indicators whose publication lag nobody declares: whether they were known cannot be told. */
export function lagsUnknown({ indicators }: Definition): LookAhead[] {
  const silent = indicators.filter(({ role, publicationLagMonths: lag }) => role !== 'error' && lag === null);
  if (silent.length === 0) return [];
  const ids = silent.map(({ id }) => id);
  const shown = ids.length > 6 ? `${ids.slice(0, 6).join(', ')} and ${ids.length - 6} more` : ids.join(', ');
  const message = `When values are published is not declared for ${silent.length} of ${indicators.length} indicators (${shown}), so that it cannot be told whether they were known.`;
  return [{ kind: 'unknown', what: ids.join(' '), message, hint: 'Declare publicationLagMonths in the framework.' }];
}

/**
 * A fitted framework knows the outcomes it was fitted to: it cannot be tested on periods before the last of them, nor,
 * where rows are already the period forecast, on that one.
 */
export function trainedLater(
  { id, training, period: kind }: Definition,
  { from }: TestSpan,
  { lead }: Pick<OutcomeWindow, 'lead'>,
): LookAhead[] {
  if (training === null) return [];
  const known = periodNumber(training.knownUntil, kind);
  if (known === null || isKnownAt(known, from, lead)) return [];
  const first = periodOf(lead === 0 ? known + 1 : known, kind);
  return [
    {
      kind: 'later',
      what: id,
      message: `${id} was fitted to outcomes up to ${training.knownUntil}, and the periods to be graded begin with ${periodOf(from, kind)}.`,
      hint: `Grade it from ${first} on (--from ${first}), fit it to less (--until), or fit it anew for each period (--refit).`,
    },
  ];
}
