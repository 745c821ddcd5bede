import type {
  CustomIndicator,
  Definition,
  EvidenceRules,
  Indicator,
  IndicatorKind,
  Ledger,
  LedgerItem,
  LedgerSource,
} from '../types.ts';
import { isCitable } from '../types/citable.ts';
import { type Origins, originsOf } from './independence.ts';

/** An indicator as an assessment sees it: of the framework, or declared in the ledger. */
export interface Target {
  id: string;
  name: string;
  factor: string;
  kind: IndicatorKind;
  tags: readonly string[];
  citable: boolean;
  custom: boolean;
}

/** A factor with its indicators in order, the declared ones last. */
export interface Factor {
  id: string;
  name: string;
  indicators: readonly Target[];
}

/** A ledger with what is looked up in it again and again. */
export interface Context {
  ledger: Ledger;
  rules: EvidenceRules;
  factors: readonly Factor[];
  targets: ReadonlyMap<string, Target>;
  items: ReadonlyMap<string, LedgerItem>;
  sources: ReadonlyMap<string, LedgerSource>;
  origins: Origins;
}

/** Puts a ledger, a framework and rules together; nothing is checked. */
export function contextOf(ledger: Ledger, definition: Definition, rules: EvidenceRules): Context {
  const factors = factorsOf(definition, ledger.indicators);
  return {
    ledger,
    rules,
    factors,
    targets: new Map(factors.flatMap(({ indicators }) => indicators.map((target) => [target.id, target]))),
    items: new Map(ledger.items.map((item) => [item.id, item])),
    sources: new Map(ledger.sources.map((source) => [source.id, source])),
    origins: originsOf(ledger.sources),
  };
}

/** The factors of a framework: its nodes over indicators. */
function factorsOf(
  { index, indicators }: Pick<Definition, 'index' | 'indicators'>,
  custom: readonly CustomIndicator[] = [],
): Factor[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return index
    .filter(({ inputs }) => inputs.length > 0 && inputs.every((input) => byId.has(input)))
    .map(({ id, name, inputs }) => ({
      id,
      name,
      indicators: [
        ...inputs.map((input) => listed(byId.get(input) as Indicator, id)),
        ...custom
          .filter(({ factor }) => factor === id)
          .map((one): Target => ({ ...one, factor: id, citable: false, custom: true })),
      ],
    }));
}

function listed({ id, name, kind, tags, basis }: Indicator, factor: string): Target {
  // An indicator without a kind ages like a moving condition: neither the longest nor the shortest.
  return { id, name, factor, kind: kind ?? 'dynamic', tags, citable: isCitable(basis), custom: false };
}
