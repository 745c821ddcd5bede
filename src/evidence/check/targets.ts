import { didYouMean } from '../../framework/suggest.ts';
import type { Finding, LedgerPlace } from '../../types.ts';
import { faultAt } from '../load.ts';
import type { CheckContext } from './context.ts';

/** Codings, assessments and custom indicators must name factors and indicators of the framework, in its version. */
export function targetFindings(check: CheckContext): Finding[] {
  const { ledger } = check;
  return [
    ...frameworkFindings(check),
    ...ledger.codings.flatMap((one) => pairFindings(one, check, 'coding')),
    ...ledger.assessments.flatMap((one) => pairFindings(one, check, 'assessment')),
    ...customFindings(check),
  ];
}

function frameworkFindings({ ledger, definition }: CheckContext): Finding[] {
  const own = `${definition.id}@${definition.version}`;
  const hint = `This is checked against ${own}: name another with --framework, or correct it.`;
  return ledger.codings.flatMap(({ framework, at }) =>
    framework === null || framework === own
      ? []
      : [faultAt('ledger.reference', at, 'framework', `The coding is of "${framework}".`, hint)],
  );
}

interface Pair {
  factor: string | null;
  indicator: string | null;
  at: LedgerPlace;
}

/** Either a factor or an indicator; both only where they belong together. */
function pairFindings({ factor, indicator, at }: Pair, check: CheckContext, noun: string): Finding[] {
  if (factor === null && indicator === null) {
    return [faultAt('ledger.indicator', at, '', `The ${noun} names neither an indicator nor a factor.`)];
  }
  return [
    ...(factor === null ? [] : factorFindings(factor, at, check)),
    ...(indicator === null ? [] : indicatorFindings(indicator, factor, at, check)),
  ];
}

function factorFindings(factor: string, at: LedgerPlace, { factorsById }: CheckContext): Finding[] {
  if (factorsById.has(factor)) return [];
  const hint = didYouMean(factor, factorsById.keys()) ?? `Factors: ${[...factorsById.keys()].join(', ')}.`;
  return [faultAt('ledger.indicator', at, 'factor', `The framework has no factor "${factor}".`, hint)];
}

function indicatorFindings(
  indicator: string,
  factor: string | null,
  at: LedgerPlace,
  { targets, factorsById }: CheckContext,
): Finding[] {
  const target = targets.get(indicator);
  if (target === undefined) {
    const isFactor = factorsById.has(indicator);
    const hint = isFactor
      ? 'It is a factor: put it under "factor".'
      : `${didYouMean(indicator, targets.keys()) ?? ''} Or declare it under "indicators", with its factor and the reason.`.trim();
    const message = `The framework has no indicator "${indicator}", and the ledger declares none of that name.`;
    return [faultAt('ledger.indicator', at, 'indicator', message, hint)];
  }
  if (factor === null || target.factor === factor || !factorsById.has(factor)) return [];
  const message = `The indicator "${indicator}" is of ${target.factor}, not of ${factor}.`;
  return [faultAt('ledger.indicator', at, 'factor', message, 'The indicator alone is enough.')];
}

function customFindings({ ledger, factorsById, ...check }: CheckContext): Finding[] {
  const listed = new Set(
    check.factors.flatMap(({ indicators }) => indicators.filter(({ custom }) => !custom).map(({ id }) => id)),
  );
  return ledger.indicators.flatMap(({ id, factor, at }) => [
    ...factorFindings(factor, at, { ...check, ledger, factorsById }),
    ...(listed.has(id) || factorsById.has(id)
      ? [faultAt('ledger.duplicate', at, 'id', `"${id}" is in the framework already.`, 'Give it an id of its own.')]
      : []),
  ]);
}
