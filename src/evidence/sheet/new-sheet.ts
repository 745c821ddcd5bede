import type { Day, LedgerCoding, LedgerItem, LedgerSource } from '../../types.ts';
import type { Context, Factor, Target } from '../context.ts';
import { evidenceOf, type Scope } from '../counted.ts';
import { itemDateText } from '../day.ts';
import { rate } from '../rate.ts';
import { BLANK, NOT_NEEDED, type SheetRow } from './columns.ts';

/** What a new sheet is for. */
export interface NewSheet {
  unit: string;
  asOf: Day;
  /** The day of the last assessment, whose claims are carried over; null for a first one. */
  last: Day | null;
  /** Whether what lowers the risk stands beside each factor, for a state or city that assesses itself. */
  self: boolean;
}

/**
 * The rows of a new sheet: one for each factor and each indicator, and one for each claim of last time that still
 * counts, above the blank one of its indicator.
 */
export function newSheet(context: Context, request: NewSheet): SheetRow[] {
  const carried = carriedOver(context, request);
  const before = lastFound(context, request);
  const start: SheetRow = { ...BLANK, unit: request.unit, 'assessed on': request.asOf };
  return context.factors.flatMap((factor) => [
    ...claimsOf(factor.id, factor.name, carried, start),
    {
      ...start,
      indicator: factor.id,
      name: factor.name,
      'last time': before.get(factor.id) ?? '',
      inhibitors: inhibitorsOf(factor, context, request),
    },
    ...factor.indicators.flatMap(({ id, name }: Target) => [
      ...claimsOf(id, name, carried, start),
      { ...start, indicator: id, name, 'last time': before.get(id) ?? '' },
    ]),
  ]);
}

/** A coding that is carried over, with the claim and the source behind it. */
interface Carried {
  coding: LedgerCoding;
  item: LedgerItem;
  source: LedgerSource;
}

/** Codings of the last assessment by what they are of: those of claims that still count on the new day. */
function carriedOver(context: Context, { unit, asOf, last }: NewSheet): ReadonlyMap<string, readonly Carried[]> {
  const counted = last === null ? new Set<string>() : countedOn(context, unit, asOf);
  const found = new Map<string, Carried[]>();
  for (const coding of context.ledger.codings) {
    const target = coding.indicator ?? coding.factor ?? '';
    if (!counted.has(`${target} ${coding.item}`)) continue;
    const item = context.items.get(coding.item) as LedgerItem;
    const carried = { coding, item, source: context.sources.get(item.source) as LedgerSource };
    found.set(target, [...(found.get(target) ?? []), carried]);
  }
  return found;
}

/** What counts on a day: `target item`. */
function countedOn(context: Context, unit: string, asOf: Day): Set<string> {
  const pieces = [...evidenceOf(context, { ...scopeOn(unit, asOf), usedOn: usedOn(context, asOf) }).values()].flat();
  return new Set(
    pieces.filter(({ exclusion }) => exclusion === null).map(({ target, item }) => `${target} ${item.id}`),
  );
}

/** What was taken back is carried over to no day. */
function usedOn({ ledger }: Context, asOf: Day): Day {
  const withdrawn = ledger.sources.flatMap(({ consent }) => consent.withdrawn ?? []);
  return withdrawn.reduce((newest, day) => (day > newest ? day : newest), asOf);
}

function scopeOn(unit: string, asOf: Day): Scope {
  return { unit, asOf, usedOn: asOf, purpose: 'analysis', standard: null, without: new Set() };
}

function claimsOf(
  target: string,
  name: string,
  carried: ReadonlyMap<string, readonly Carried[]>,
  start: SheetRow,
): SheetRow[] {
  return (carried.get(target) ?? []).map(({ coding, item, source }) => ({
    ...start,
    indicator: target,
    name,
    'source code': source.id,
    'source kind': source.kind,
    voice: source.voice,
    date: itemDateText(item.date),
    place: item.place.name ?? '',
    direction: coding.direction,
    strength: coding.strength,
    'own words': item.statement,
    'may be used for': purposesText(item, source),
    'public wording': item.publicWording ?? '',
    rationale: coding.rationale ?? '',
    coder: coding.coder ?? '',
    item: item.id,
  }));
}

/** What an item may be used for, as a sheet holds it. */
export function purposesText(item: LedgerItem, { consent }: LedgerSource): string {
  if (item.mayBeUsedFor !== null) return item.mayBeUsedFor.join('; ');
  return consent.status === 'not-needed' ? NOT_NEEDED : consent.status === 'given' ? consent.purposes.join('; ') : '';
}

/** What was found last time, by indicator and factor: the state, or the level that was stated. */
function lastFound(context: Context, { unit, last }: NewSheet): ReadonlyMap<string, string> {
  if (last === null) return new Map();
  const { factors } = rate(context, scopeOn(unit, last));
  return new Map(
    factors.flatMap(({ id, stated, indicators }) => [
      [id, stated?.level == null ? '' : `${stated.level}, ${stated.asOf}`] as const,
      ...indicators.map((one) => [one.id, one.state === 'not-assessed' ? '' : `${one.state}, ${last}`] as const),
    ]),
  );
}

function inhibitorsOf({ id }: Factor, { rules }: Context, { self }: NewSheet): string {
  return self ? (rules.inhibitors[id] ?? []).join('; ') : '';
}
