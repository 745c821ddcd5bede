import type { Definition, Finding, Framework, Indicator } from '../types.ts';
import { scaleEnds } from './bounds.ts';
import { run } from './run.ts';
import { isFitted } from './step-fit.ts';

/**
 * Warns where an indicator moves the score against its declared polarity: raised from its reference
 * value towards the risky end, the score must not become less risky.
 *
 * Only for frameworks with nothing fitted to data: a fitted step or treatment has no value
 * for a single row.
 */
export function polarityFindings(framework: Framework): Finding[] {
  const { definition, plan } = framework;
  const { ranking, measures } = definition;
  if (ranking === 'none' || measures === 'other' || plan.score === null) return [];
  if (plan.steps.some(isFitted) || definition.indicators.some(({ treatment }) => treatment !== null)) return [];
  // Row 0 holds the reference values; row 1 + i has indicator i at its risky end.
  const rows = definition.indicators.length + 1;
  const used = definition.indicators.map((indicator, column) => {
    const values = new Float64Array(rows).fill(startOf(indicator, definition));
    values[column + 1] = riskyEnd(indicator) ?? (values[0] as number);
    return values;
  });
  const scores = run(plan, used, [{ period: '', start: 0, end: rows }]).columns[plan.score] as Float64Array;
  const towardsRisk = ranking.order === 'highest-first' ? 1 : -1;
  return definition.indicators.flatMap((indicator, column): Finding[] => {
    const moved = towardsRisk * ((scores[column + 1] as number) - (scores[0] as number));
    if (!(moved < 0)) return [];
    return [polarityFinding(indicator)];
  });
}

/** The finding that an indicator is turned against its declared polarity. */
export function polarityFinding({ id, polarity }: Pick<Indicator, 'id' | 'polarity'>, among = ''): Finding {
  return {
    code: 'framework.polarity',
    severity: 'warning',
    message: `${id} is ${polarity}, but the index turns it the other way${among}.`,
    indicator: id,
    hint: 'Check its polarity, its coefficient, its posts, or `reverse` in the node that reads it.',
  };
}

/** The reference value of an indicator, or the middle of its scale; NaN for a denominator, or without either. */
function startOf(indicator: Indicator, { reference }: Definition): number {
  const ends = scaleEnds(indicator);
  const middle = ends === null ? Number.NaN : ends[0] / 2 + ends[1] / 2;
  return indicator.role !== 'indicator' ? Number.NaN : (reference?.values[indicator.id] ?? middle);
}

function riskyEnd(indicator: Indicator): number | null {
  const ends = scaleEnds(indicator);
  if (ends === null) return null;
  return indicator.polarity === 'higher-is-riskier' ? ends[1] : ends[0];
}
