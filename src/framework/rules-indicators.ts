import { IMPUTATIONS } from '../method/imputations.ts';
import type { Imputation } from '../method/types.ts';
import type { Definition, Indicator } from '../types.ts';
import { unknownKeys } from './known-ids.ts';
import { labelsOf, matchKey } from './match.ts';
import type { Problem } from './problem.ts';

/** Ids and labels that clash, bounds that contradict each other, coverage weights that cannot be used. */
export function indicatorProblems(definition: Definition): Problem[] {
  return [
    ...idProblems(definition),
    ...labelProblems(definition.indicators),
    ...definition.indicators.flatMap(boundProblems),
    ...definition.indicators.flatMap(fillProblems),
    ...definition.indicators.flatMap(codingProblems),
    ...coverageProblems(definition),
  ];
}

function idProblems({ indicators, index }: Definition): Problem[] {
  const seen = new Set<string>();
  const all = [
    ...indicators.map(({ id }, position) => ({ id, path: ['indicators', position, 'id'] })),
    ...index.map(({ id }, position) => ({ id, path: ['index', position, 'id'] })),
  ];
  return all.flatMap(({ id, path }) => {
    // Results are keyed by id; a name that every object inherits would be found where nothing was put.
    if (id in {} || id === 'prototype') return [{ path, message: `the id "${id}" is reserved.` }];
    if (seen.has(id))
      return [{ path, message: `the id "${id}" is used twice; indicators and nodes share one set of ids.` }];
    seen.add(id);
    return [];
  });
}

function labelProblems(indicators: readonly Indicator[]): Problem[] {
  const owner = new Map<string, string>();
  return indicators.flatMap((indicator, position) =>
    labelsOf(indicator).flatMap((label) => {
      const other = owner.get(matchKey(label));
      owner.set(matchKey(label), indicator.id);
      if (other === undefined || other === indicator.id) return [];
      return [
        {
          path: ['indicators', position],
          message: `"${label}" also names the indicator ${other}; a column could not be matched.`,
        },
      ];
    }),
  );
}

function boundProblems(indicator: Indicator, position: number): Problem[] {
  const path = ['indicators', position];
  const found: Problem[] = [];
  for (const key of ['range', 'typical'] as const) {
    const bounds = indicator[key];
    if (bounds !== null && bounds[0] >= bounds[1]) {
      found.push({
        path: [...path, key],
        message: `[${bounds[0]}, ${bounds[1]}] must go from the least to the greatest value.`,
      });
    }
  }
  const values = (indicator.scale ?? []).map(({ value }) => value);
  if (new Set(values).size !== values.length)
    found.push({ path: [...path, 'scale'], message: 'a value of the scale is listed twice.' });
  const { range } = indicator;
  const outside = range === null ? undefined : values.find((value) => value < range[0] || value > range[1]);
  if (outside !== undefined) found.push({ path: [...path, 'scale'], message: `${outside} lies outside the range.` });
  return found;
}

/** What a missing value is counted as must be a value that the indicator can have. */
function fillProblems({ missing, range, scale, denominator }: Indicator, position: number): Problem[] {
  const imputation = IMPUTATIONS.get(missing.rule) as Imputation;
  const filled = imputation.fixedValue?.(missing.options);
  // Behind a denominator a value is no longer one of those that the range and the scale speak of.
  if (filled === undefined || denominator !== null) return [];
  const path = ['indicators', position, 'missing'];
  const counted = `a missing value would count as ${filled}, which`;
  if (scale?.every(({ value }) => value !== filled) === true)
    return [{ path, message: `${counted} is not on the scale.` }];
  if (range === null || (filled >= range[0] && filled <= range[1])) return [];
  return [{ path, message: `${counted} lies outside the range [${range[0]}, ${range[1]}].` }];
}

/** A code needs something to be checked against, and two spellings of one reason could not be counted together. */
function codingProblems({ coded, scale, range, missing }: Indicator, position: number): Problem[] {
  const path = ['indicators', position];
  const found: Problem[] = [];
  if (coded && scale === null && range === null) {
    found.push({
      path: [...path, 'coded'],
      message: 'a coded indicator needs a `scale`, or else a `range`.',
      hint: 'List the codes, each with its label, under `scale`.',
    });
  }
  const seen = new Map<string, string>();
  for (const [index, reason] of (missing.reasons ?? []).entries()) {
    const other = seen.get(matchKey(reason));
    seen.set(matchKey(reason), reason);
    if (other === undefined) continue;
    const message = other === reason ? `"${reason}" is listed twice.` : `"${reason}" and "${other}" are one reason.`;
    found.push({ path: [...path, 'missing', 'reasons', index], message });
  }
  return found;
}

function coverageProblems({ coverageWeights, indicators }: Definition): Problem[] {
  if (coverageWeights === null) return [];
  const path = ['coverageWeights'];
  const ids = indicators.flatMap(({ id, role }) => (role === 'indicator' ? [id] : []));
  const values = ids.map((id) => coverageWeights[id] ?? 1);
  const negative = values.some((value) => value < 0);
  return [
    ...unknownKeys(coverageWeights, ids, path, 'an indicator of this framework'),
    ...(negative ? [{ path, message: 'a coverage weight is negative.' }] : []),
    ...(values.every((value) => value <= 0) ? [{ path, message: 'all coverage weights are zero.' }] : []),
  ];
}
