import { matchKey } from './match.ts';
import { normalisedId } from './normalised-nodes.ts';

/** Ids are not longer than this, with room for a number behind them and for `.normalised`. */
const LONGEST = 60;

/**
 * An id for each label, made of its letters and digits: all different from one another, from every other label, from
 * the ids that normalisations get, and from names with a meaning inside JavaScript objects.
 *
 * @param taken other labels that no id may be
 */
export function scaffoldIds(labels: readonly string[], taken: readonly string[]): string[] {
  const owners = new Map(labels.map((label, position) => [matchKey(label), position]));
  const used = new Set(taken.map(matchKey));
  return labels.map((label, position) => {
    const stem = stemOf(label) || `indicator-${position + 1}`;
    for (let number = 1; ; number += 1) {
      const id = number === 1 ? stem : `${stem}-${number}`;
      const keys = [id, normalisedId(id)].map(matchKey);
      const free = keys.every((key) => !used.has(key) && (owners.get(key) ?? position) === position);
      if (!free || id in {} || id === 'prototype') continue;
      for (const key of keys) used.add(key);
      return id;
    }
  });
}

/** The letters and digits of a label, without accents; what stands between them becomes a hyphen. */
function stemOf(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{Mark}+/gu, '')
    .replace(/[^A-Za-z0-9._]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^[._-]+|[._-]+$/g, '');
}
