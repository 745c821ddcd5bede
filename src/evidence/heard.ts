import type { Heard } from '../types.ts';
import type { Context } from './context.ts';
import type { Evidence } from './counted.ts';
import { voice } from './schema-parts.ts';

/** Who was heard: sources and items that count, by whose voice they are; and whether they tell women from men, and ages. */
export function heardIn(evidence: Iterable<readonly Evidence[]>, { rules }: Context): Heard {
  const counted = [...evidence].flat().filter(({ exclusion }) => exclusion === null);
  const items = new Map(counted.map(({ item, source }) => [item.id, { item, source }]));
  const voices = voice.options.map((one) => {
    const its = [...items.values()].filter(({ source }) => source.voice === one);
    return {
      voice: one,
      heard: its.length > 0,
      affected: rules.affected.includes(one),
      sources: new Set(its.map(({ source }) => source.id)).size,
      items: its.length,
    };
  });
  const telling = (part: 'sex' | 'age'): number =>
    [...items.values()].filter(({ item }) => item.disaggregation.includes(part)).length;
  return {
    voices: voices.filter((one) => one.heard || (one.voice !== 'other' && one.voice !== 'unknown')),
    affectedHeard: voices.some((one) => one.affected && one.heard),
    disaggregation: { sex: telling('sex'), age: telling('age'), of: items.size },
    gendered: new Set(counted.filter(({ gendered }) => gendered).map(({ item }) => item.id)).size,
  };
}
