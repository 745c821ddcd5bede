import type { ItemDate, LedgerItem, LedgerSource, Purpose } from '../../types.ts';
import { agreedTo } from '../consent.ts';
import { itemDateText } from '../day.ts';
import { RECORDS } from '../schema.ts';
import { purposesText } from './new-sheet.ts';
import { dateOf, dayOf, purposesIn, type ReadRow } from './read-claim.ts';

/** Items so far: by id, and by what they say, for a claim that bears on several indicators is one item. */
export interface Minted {
  items: Map<string, LedgerItem>;
  byClaim: Map<string, string>;
}

/** The item of a claim: that of last time, with what the sheet changes of it; that of a row before; or a new one. */
export function itemOf(row: ReadRow, source: LedgerSource, minted: Minted): LedgerItem {
  const { cells } = row;
  const claim = JSON.stringify([cells.unit, cells['source code'], cells.date, cells['own words']]);
  const id = cells.item || minted.byClaim.get(claim) || nextId(minted.items);
  const known = minted.items.get(id);
  const item = known === undefined ? newItem(id, row, source) : changedItem(known, row, source);
  minted.items.set(id, item);
  minted.byClaim.set(claim, id);
  return item;
}

/** Ids say nothing of who or where: C0001, C0002, and on from the last. */
function nextId(items: ReadonlyMap<string, LedgerItem>): string {
  const numbers = [...items.keys()].flatMap((id) => (/^C\d{4,}$/.test(id) ? Number(id.slice(1)) : []));
  const next = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
  return `C${String(next).padStart(4, '0')}`;
}

function newItem(id: string, row: ReadRow, source: LedgerSource): LedgerItem {
  const { cells, file, line } = row;
  const blank = RECORDS.items.parse({ id, unit: cells.unit, source: source.id, statement: cells['own words'] });
  const place = { name: null, country: null, adm1: null, adm2: null, lat: null, lon: null, precision: null };
  return changedItem(
    {
      ...blank,
      date: dateOf('') as ItemDate,
      place,
      collectedAt: cells.date === '' ? dayOf(row) : null,
      at: { file, line, lines: {} },
    },
    row,
    source,
  );
}

/** An item with what the sheet holds of it; everything else stays. */
function changedItem(item: LedgerItem, { cells }: ReadRow, source: LedgerSource): LedgerItem {
  const isSameDate = itemDateText(item.date) === cells.date;
  return {
    ...item,
    source: source.id,
    statement: cells['own words'],
    date: isSameDate ? item.date : (dateOf(cells.date) as ItemDate),
    place: (item.place.name ?? '') === cells.place ? item.place : { ...item.place, name: cells.place || null },
    publicWording: cells['public wording'] || null,
    mayBeUsedFor: narrowed(cells['may be used for'], item, source),
  };
}

/** What the claim may be used for, where it says less than its source agreed to. */
function narrowed(text: string, item: LedgerItem, source: LedgerSource): readonly Purpose[] | null {
  const said = purposesIn(text);
  if (said === 'not-needed' || text === purposesText(item, source)) return item.mayBeUsedFor;
  const agreed = agreedTo({ ...source, consent: { ...source.consent, until: null, withdrawn: null } }, '');
  // What is not said is not agreed to, whatever other claims of the source may be used for.
  if (said === null) return agreed.some((one) => one !== 'analysis') ? ['analysis'] : item.mayBeUsedFor;
  const isWhole = said.length === agreed.length && said.every((one) => agreed.includes(one));
  return isWhole ? null : said;
}
