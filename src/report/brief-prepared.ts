import type { BriefSubject } from './brief-parts.ts';
import { indicatorName } from './indicator-label.ts';
import { firstFew } from './list-words.ts';
import type { ValueStep } from '../types.ts';

/** What was done to values before the index read them, each with the indicators it was done to. */
const DONE: Readonly<Record<ValueStep['step'], string>> = {
  denominated: 'Divided by a denominator',
  imputed: 'Estimated because missing',
  treated: 'Changed by outlier treatment',
};

/** Indicators named per step; a framework may have more than a hundred. */
const NAMED = 8;

/** For the method: which values of the unit are not as they were read; none where all are. */
export function preparedItems({ result, row }: BriefSubject): string[] {
  return (Object.keys(DONE) as ValueStep['step'][]).flatMap((wanted) => {
    const ids = Object.entries(row.values).flatMap(([id, { steps = [] }]) =>
      steps.some(({ step }) => step === wanted) ? [id] : [],
    );
    if (ids.length === 0) return [];
    const names = ids.map((id) => indicatorName(result.framework, id));
    return [`${DONE[wanted]}: ${firstFew(names, NAMED)}; atrisk explain shows each step.`];
  });
}
