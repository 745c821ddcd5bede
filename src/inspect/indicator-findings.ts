import type { Code } from '../errors.ts';
import type { DuplicatePair, Finding, IndicatorFlag, IndicatorInspection, Severity } from '../types.ts';
import { LITTLE, SKEWED } from './indicators.ts';
import { named, percent, rounded } from './words.ts';

interface Words {
  code: Code;
  severity: Severity;
  message: (indicator: IndicatorInspection) => string;
  hint: string;
}

const WORDS: Readonly<Record<Exclude<IndicatorFlag, 'duplicated'>, Words>> = {
  empty: {
    code: 'column.availability',
    severity: 'warning',
    message: ({ id }) => `No unit has a value of ${named(id)}.`,
    hint: 'Find data for it, or leave it out.',
  },
  constant: {
    code: 'column.constant',
    severity: 'warning',
    message: ({ id, observed }) =>
      observed.n === 1
        ? `The only value of ${named(id)} is ${String(observed.min)}.`
        : `All ${observed.n} values of ${named(id)} are ${String(observed.min)}.`,
    hint: 'Units cannot be told apart by it; leave it out, or look whether the file is right.',
  },
  'nearly-constant': {
    code: 'column.nearly-constant',
    severity: 'warning',
    message: ({ id, observed }) =>
      `${String(observed.mostCommon?.count)} of the ${observed.n} values of ${named(id)} are ${String(observed.mostCommon?.value)}.`,
    hint: 'It tells a few units from all others and nothing else.',
  },
  'low-availability': {
    code: 'column.availability',
    severity: 'warning',
    message: ({ id, observed }) =>
      `${named(id)} is there for ${percent(observed.share)} of the units, less than ${percent(LITTLE)}.`,
    hint: 'Look for another source, or say in the framework what a missing value becomes.',
  },
  skewed: {
    code: 'column.skewed',
    severity: 'warning',
    message: (indicator) => {
      const { skewness, kurtosis } = indicator.used ?? indicator.observed;
      const as = indicator.used === null ? '' : ', as the index uses it,';
      return `${named(indicator.id)}${as} has a skewness of ${rounded(skewness ?? 0)} and a kurtosis of ${rounded(kurtosis ?? 0)}: beyond ${SKEWED.skewness} and ${SKEWED.kurtosis}.`;
    },
    hint: 'A few extreme values set the scale for all others: look at its outliers, and treat or transform it.',
  },
};

/** What there is to say of each indicator by itself, and of those that say the same. */
export function indicatorFindings(
  indicators: readonly IndicatorInspection[],
  duplicates: readonly DuplicatePair[],
): Finding[] {
  const own = indicators.flatMap((indicator) =>
    indicator.flags.flatMap((flag): Finding[] => {
      if (flag === 'duplicated') return [];
      const { code, severity, message, hint } = WORDS[flag];
      return [{ code, severity, message: message(indicator), indicator: indicator.id, hint }];
    }),
  );
  return [...own, ...duplicates.map(duplicateFinding)];
}

function duplicateFinding({ a, b, how, n }: DuplicatePair): Finding {
  const same = `are equal in all ${n} units that have both`;
  const line = `are a straight line of one another in all ${n} units that have both`;
  return {
    code: 'column.duplicate',
    severity: 'warning',
    message: `${named(a)} and ${named(b)} ${how === 'equal' ? same : line}.`,
    indicator: a,
    hint: 'One of the two adds nothing but weight: leave one out, or look whether the file is right.',
  };
}
