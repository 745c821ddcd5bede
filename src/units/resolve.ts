import type { CodeSystem } from '../types.ts';
import { aggregateOfKey } from './aggregates.ts';
import { byCode, type Coded } from './codes.ts';
import { countryOf } from './countries.ts';
import { idIn } from './dated.ts';
import { keysOf } from './fold.ts';
import { foreignNames } from './languages.ts';
import { englishNames } from './names.ts';
import { datedKey, refusedKey } from './refused.ts';

export interface ResolvedUnit {
  /** ISO 3166-1 alpha-3; XKX for Kosovo; a code of ISO 3166-3, RVN, ZZB or AUH for a state that is no more. */
  id: string;
  kind: 'country' | 'historic';
  name: string;
}

/** A group of countries (World, Low income), or null: unknown, or not one country. */
export type Resolution = ResolvedUnit | { id: null; kind: 'aggregate'; name: string } | null;

export interface ResolveOptions {
  /** The system the text is a code of, `name` where it is a name. Without it: an unambiguous code, or a name. */
  system?: CodeSystem;
  /** The year the row is about: a few names and numbers stand for different states by year. */
  year?: number | null;
}

/** Longer texts are neither codes nor names. */
const LONGEST = 200;

/**
 * The country a code or name stands for, by exact match of codes and of folded names; never by likeness.
 *
 * Without a system three capitals are ISO 3166-1 alpha-3, two are alpha-2 (`NA` is Namibia), everything else is a
 * name; a number is never guessed, because the systems give the same one to different countries. What could be two
 * countries is null; `suggestUnits` says what may be meant. Never throws.
 */
export function resolveUnit(text: string, options: ResolveOptions = {}): Resolution {
  if (text.length > LONGEST) return null;
  const { system, year } = options;
  const typed = text.trim();
  if (system === 'name') return byName(typed, year);
  if (system !== undefined) return asResolution(byCode(typed, system, year));
  return asResolution(byOpenCode(typed, year)) ?? byName(typed, year);
}

/** A code whose form says what system it is of; two characters may hold a digit (`1W` the world). */
function byOpenCode(text: string, year: number | null | undefined): Coded {
  if (/^[A-Z0-9]{2}$/.test(text)) return byCode(text, 'iso2', year);
  if (/^[A-Z]{3}$|^ZZ[A-Z]\.[A-Z]+$/.test(text)) return byCode(text, 'iso3', year);
  return null;
}

function byName(text: string, year: number | null | undefined): Resolution {
  for (const key of keysOf(text)) {
    if (key === '') continue;
    if (refusedKey(key) !== undefined) return null;
    const spells = datedKey(key);
    if (spells !== undefined) return unitOf(idIn(spells, year));
    const id = englishNames().get(key);
    if (id !== undefined) return unitOf(id);
    const group = aggregateOfKey(key);
    if (group !== undefined) return { id: null, kind: 'aggregate', name: group };
  }
  return byForeignName(text);
}

/** `Albanie (l')`, `Argentina (la)`: the article, as the United Nations put it. */
const ARTICLE = /\s*\((?:l['’]|la|les?|el|l[ao]s)\)\s*$/;

function byForeignName(text: string): Resolution {
  const id = keysOf(text.replace(ARTICLE, ''))
    .map((key) => foreignNames().get(key))
    .find((found) => found !== undefined);
  return unitOf(id ?? null);
}

function asResolution(coded: Coded): Resolution {
  if (coded === null) return null;
  return 'id' in coded ? unitOf(coded.id) : { id: null, kind: 'aggregate', name: coded.aggregate };
}

function unitOf(id: string | null): ResolvedUnit | null {
  const country = id === null ? undefined : countryOf(id);
  return country === undefined ? null : { id: country.id, kind: country.kind, name: country.name };
}
