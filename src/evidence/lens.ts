import { AtriskError, EXIT } from '../errors.ts';
import { didYouMean } from '../framework/suggest.ts';
import type { EvidenceRules, LedgerItem } from '../types.ts';
import { purposesOf } from './consent.ts';
import type { Context } from './context.ts';
import type { Scope } from './counted.ts';

/**
 * A ledger seen through a lens: the indicators that carry its tags or that it names, and those on which a coder marked
 * evidence as gendered, where the lens is that of gender. What an analyst stated of a factor is of the whole of it, and
 * is left out.
 *
 * @throws AtriskError `usage` where the rules have no such lens
 */
export function throughLens(context: Context, lens: string | null, scope: Scope): Context {
  if (lens === null) return context;
  const chosen = chosenLens(lens, context.rules);
  const marked = new Set(
    lens !== 'gender'
      ? []
      : context.ledger.codings.flatMap(({ gendered, indicator, item }) =>
          gendered && indicator !== null && mayCount(context.items.get(item), context, scope) ? [indicator] : [],
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
  const assessments = ledger.assessments.filter(({ indicator }) => indicator !== null);
  return { ...context, factors, targets, ledger: { ...ledger, codings, assessments } };
}

function chosenLens(lens: string, { lenses }: EvidenceRules): EvidenceRules['lenses'][string] {
  const chosen = Object.hasOwn(lenses, lens) ? lenses[lens] : undefined;
  if (chosen !== undefined) return chosen;
  const known = Object.keys(lenses);
  throw new AtriskError('usage', `The rules have no lens "${lens}".`, {
    exitCode: EXIT.usage,
    hint: didYouMean(lens, known) ?? (known.length === 0 ? 'They have none.' : `Known: ${known.join(', ')}.`),
  });
}

/** What may not be used must not show by what is seen either. */
function mayCount(item: LedgerItem | undefined, { sources }: Context, { unit, purpose, usedOn }: Scope): boolean {
  if (item?.unit !== unit || item.verification === 'retracted' || item.status === 'rejected') return false;
  return purposesOf(sources.get(item.source), item, usedOn).includes(purpose);
}
