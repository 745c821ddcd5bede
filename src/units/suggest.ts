import type { CodeSystem } from '../types.ts';
import { byCode, datedCode } from './codes.ts';
import { countryOf } from './countries.ts';
import type { Dated } from './dated.ts';
import { editDistance } from './edit-distance.ts';
import { fold, keysOf } from './fold.ts';
import { englishNames } from './names.ts';
import { datedKey, refusedKey } from './refused.ts';

/** Longer names are not compared: nobody mistypes them by accident. */
const LONGEST_COMPARED = 60;

/**
 * What a text that was not resolved may mean, for a hint: names with their ids, the likeliest first. For a name that
 * stands for several countries those countries, with their years where the year decides; else the names most like
 * it. A code has no likeness: a bare number gets what it is in each system, and of a declared system only codes that
 * need a year get a hint.
 */
export function suggestUnits(text: string, limit = 3, system?: CodeSystem): string[] {
  if (system !== undefined && system !== 'name') {
    const spells = datedCode(text.trim(), system);
    return spells === undefined ? [] : datedLabels(spells).slice(0, limit);
  }
  if (/^\s*\d{1,4}\s*$/.test(text)) return numberLabels(text.trim()).slice(0, limit);
  for (const key of keysOf(text)) {
    const meant = refusedKey(key);
    if (meant !== undefined) return meant.slice(0, limit).map(label);
    const spells = datedKey(key);
    if (spells !== undefined) return datedLabels(spells).slice(0, limit);
  }
  return likeNames(fold(text), limit);
}

/** `SFR Yugoslavia (YUG) up to 1991: give the year`; the latest first. */
function datedLabels({ spells }: Dated): string[] {
  const labels = spells.flatMap(([lastYear, id], at) => {
    if (id === null) return [];
    const first = spells[at - 1]?.[0];
    const from = first === undefined ? '' : ` from ${first + 1}`;
    const to = lastYear === Number.POSITIVE_INFINITY ? '' : `${from === '' ? ' up' : ''} to ${lastYear}`;
    return [`${label(id)}${from}${to}: give the year`];
  });
  return labels.reverse();
}

/** `Philippines (PHL) in cow: give the system`: what a bare number is in each system that knows it. */
function numberLabels(number: string): string[] {
  return (['m49', 'cow', 'gw'] as const).flatMap((system) => {
    const coded = byCode(number, system);
    return coded !== null && 'id' in coded ? [`${label(coded.id)} in ${system}: give the system`] : [];
  });
}

function likeNames(key: string, limit: number): string[] {
  if (key === '' || key.length > LONGEST_COMPARED) return [];
  const most = Math.max(1, Math.floor(key.length / 3));
  const nearest = new Map<string, number>();
  for (const [name, id] of englishNames()) {
    if (Math.abs(name.length - key.length) > most) continue;
    const distance = editDistance(key, name);
    if (distance <= Math.min(most, (nearest.get(id) ?? most + 1) - 1)) nearest.set(id, distance);
  }
  return [...nearest]
    .sort(([idA, a], [idB, b]) => a - b || (idA < idB ? -1 : 1))
    .slice(0, limit)
    .map(([id]) => label(id));
}

function label(id: string): string {
  return `${countryOf(id)?.name ?? id} (${id})`;
}
