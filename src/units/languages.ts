import ar from 'i18n-iso-countries/langs/ar.json' with { type: 'json' };
import de from 'i18n-iso-countries/langs/de.json' with { type: 'json' };
import en from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import es from 'i18n-iso-countries/langs/es.json' with { type: 'json' };
import fr from 'i18n-iso-countries/langs/fr.json' with { type: 'json' };
import pt from 'i18n-iso-countries/langs/pt.json' with { type: 'json' };
import ru from 'i18n-iso-countries/langs/ru.json' with { type: 'json' };
import zh from 'i18n-iso-countries/langs/zh.json' with { type: 'json' };
import { countries } from './countries.ts';
import { fold } from './fold.ts';
import { FOREIGN } from './tables/foreign.ts';
import { cellsOf } from './tables/read.ts';

type Names = Readonly<Record<string, string | readonly string[]>>;

let index: ReadonlyMap<string, string> | null = null;

/**
 * Folded name → id in the other languages the United Nations works in, German and Portuguese, and whatever English
 * names of the package our own table lacks. Built when the English table does not know a name. A form that means
 * different countries in two languages is left out.
 */
export function foreignNames(): ReadonlyMap<string, string> {
  index ??= build();
  return index;
}

function build(): Map<string, string> {
  const byAlpha2 = new Map(countries().map(({ id, iso2 }) => [iso2, id]));
  const found = new Map<string, string>();
  const clashing = new Set<string>();
  const add = (name: string, id: string): void => {
    const key = fold(name);
    if (found.has(key) && found.get(key) !== id) clashing.add(key);
    found.set(key, id);
  };
  for (const [id = '', names = ''] of cellsOf(FOREIGN)) for (const name of names.split(';')) add(name, id);
  for (const { countries: names } of [en, de, es, fr, ru, ar, zh, pt] as { countries: Names }[]) {
    for (const [alpha2, called] of Object.entries(names)) {
      for (const name of typeof called === 'string' ? [called] : called) {
        add(name, byAlpha2.get(alpha2) as string);
      }
    }
  }
  for (const key of clashing) found.delete(key);
  return found;
}
