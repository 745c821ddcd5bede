import type { Context } from './context.ts';

/**
 * A ledger seen through a lens: the indicators that carry its tags or that it names, and those on which a coder marked
 * evidence as gendered, where the lens is that of gender. What an analyst stated of a factor is of the whole of it, and
 * is left out.
 */
export function throughLens(context: Context, { lens, unit }: { lens: string | null; unit: string }): Context {
  const chosen = lens === null ? undefined : context.rules.lenses[lens];
  if (chosen === undefined) return context;
  const marked = new Set(
    lens !== 'gender'
      ? []
      : context.ledger.codings.flatMap(({ gendered, indicator, item }) =>
          gendered && indicator !== null && context.items.get(item)?.unit === unit ? [indicator] : [],
        ),
  );
  const factors = context.factors
    .map((factor) => ({
      ...factor,
      indicators: factor.indicators.filter(
        ({ id, tags }) =>
          chosen.indicators.includes(id) || tags.some((tag) => chosen.tags.includes(tag)) || marked.has(id),
      ),
    }))
    .filter(({ indicators }) => indicators.length > 0);
  const targets = new Map(factors.flatMap(({ indicators }) => indicators.map((target) => [target.id, target])));
  const { ledger } = context;
  const codings = ledger.codings.filter(({ indicator }) => indicator !== null && targets.has(indicator));
  const assessments = ledger.assessments.filter(({ factor }) => factor === null);
  return { ...context, factors, targets, ledger: { ...ledger, codings, assessments } };
}
