import { byCodeUnit } from '../framework/text-order.ts';
import type {
  Day,
  Direction,
  Exclusion,
  IndicatorKind,
  LedgerCoding,
  LedgerItem,
  LedgerSource,
  Purpose,
  StandardOfProof,
  Strength,
} from '../types.ts';
import { purposesOf } from './consent.ts';
import type { Context } from './context.ts';
import { monthsBefore } from './day.ts';

/** What an assessment is of, and what evidence it may use. */
export interface Scope {
  unit: string;
  asOf: Day;
  /** The day on which the evidence is used: consent must hold then, whatever earlier day is looked at. */
  usedOn: Day;
  purpose: Purpose;
  /** Count only what meets it. */
  standard: StandardOfProof | null;
  /** Sources that are left out. */
  without: ReadonlySet<string>;
}

/** One item as it bears on one indicator or factor, whoever coded it. */
export interface Evidence {
  item: LedgerItem;
  source: LedgerSource;
  /** An indicator, or a factor as a whole. */
  target: string;
  /** More than one where coders disagree: the item then counts on both sides. */
  directions: readonly Direction[];
  /** Whether all coders gave it the same direction. */
  agreed: boolean;
  /** The least that a coder gives it. */
  strength: Strength;
  gendered: boolean;
  exclusion: Exclusion | null;
}

const STRENGTHS: readonly Strength[] = ['weak', 'moderate', 'strong'];

/** All evidence on a unit by what it bears on, with the reason where it does not count. Order does not depend on the files. */
export function evidenceOf(context: Context, scope: Scope): ReadonlyMap<string, readonly Evidence[]> {
  const groups = grouped(context, scope.unit).toSorted(
    (a, b) => byCodeUnit(a.item.id, b.item.id) || byCodeUnit(a.target, b.target),
  );
  const found = new Map<string, Evidence[]>();
  for (const group of groups) {
    const evidence = merged(group, context, scope);
    if (evidence === null) continue;
    const list = found.get(group.target);
    if (list === undefined) found.set(group.target, [evidence]);
    else list.push(evidence);
  }
  return found;
}

/** The codings of one item to one target. */
interface Group {
  item: LedgerItem;
  source: LedgerSource;
  target: string;
  codings: LedgerCoding[];
}

function grouped(context: Context, unit: string): Group[] {
  const groups = new Map<string, Group>();
  for (const coding of context.ledger.codings) {
    const own = groupOf(coding, context);
    if (own?.item.unit !== unit) continue;
    const key = `${own.target} ${own.item.id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, own);
    else group.codings.push(coding);
  }
  return [...groups.values()];
}

function groupOf(coding: LedgerCoding, { items, sources }: Context): Group | null {
  const item = items.get(coding.item);
  const source = sources.get(item?.source ?? '');
  const target = coding.indicator ?? coding.factor;
  return item === undefined || source === undefined || target === null
    ? null
    : { item, source, target, codings: [coding] };
}

/** The codings of one item by several coders as one; null where none had been made by then. */
function merged({ item, source, target, codings }: Group, context: Context, scope: Scope): Evidence | null {
  const made = codings.filter(({ codedAt }) => codedAt === null || codedAt <= scope.asOf);
  if (made.length === 0) return null;
  const order: readonly Direction[] = ['supports', 'contradicts', 'mitigates'];
  return {
    item,
    source,
    target,
    directions: order.filter((direction) => made.some((coding) => coding.direction === direction)),
    agreed: new Set(made.map(({ direction }) => direction)).size === 1,
    strength: STRENGTHS.find((strength) => made.some((coding) => coding.strength === strength)) as Strength,
    gendered: made.some(({ gendered }) => gendered),
    exclusion: exclusionOf(item, source, monthsFor(target, made, context), scope),
  };
}

/** How long it counts: the least by what coders say of it, else by the kind of the indicator. */
function monthsFor(target: string, codings: readonly LedgerCoding[], { rules, targets }: Context): number {
  const said = codings.flatMap(({ timeframe }) => timeframe ?? []);
  const kinds: readonly IndicatorKind[] = said.length > 0 ? said : [targets.get(target)?.kind ?? 'dynamic'];
  return Math.min(...kinds.map((kind) => rules.ageLimitMonths[kind]));
}

function exclusionOf(item: LedgerItem, source: LedgerSource, months: number, scope: Scope): Exclusion | null {
  if (item.verification === 'retracted') return 'retracted';
  if (item.status === 'rejected') return 'rejected';
  if (!purposesOf(source, item, scope.usedOn).includes(scope.purpose)) return 'consent';
  if (scope.without.has(source.id)) return 'left-out';
  const { from, to } = item.date;
  const isLater = (day: Day | null): boolean => day !== null && day > scope.asOf;
  if (isLater(from) || isLater(item.collectedAt)) return 'later';
  const newest = to ?? item.collectedAt;
  const oldest = monthsBefore(scope.asOf, months);
  return newest !== null && newest < oldest ? 'aged-out' : null;
}
