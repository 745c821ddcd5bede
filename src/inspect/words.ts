/** Items that one sentence names. */
const NAMED = 5;
/** Characters of an id that a sentence shows. */
const LONGEST = 40;

/** An id as a sentence shows it: ids of plain columns are whatever their header says, and may be very long. */
export function named(id: string): string {
  const characters = [...id.slice(0, LONGEST * 2)];
  return id.length <= LONGEST || characters.length <= LONGEST ? id : `${characters.slice(0, LONGEST).join('')}…`;
}

/** The first few of a list and how many more there are. */
export function few(items: readonly string[]): string {
  const more = items.length - NAMED;
  return more > 0 ? `${items.slice(0, NAMED).join('; ')} and ${more} more` : items.join('; ');
}

/** A coefficient or figure in a sentence: two decimals, and as many as it takes where that looks like nothing. */
export function rounded(value: number): string {
  const text = value.toFixed(2);
  if (Number(text) !== 0) return text;
  const small = Number(value.toPrecision(1));
  return Math.abs(small) < 1e-4 ? '0.00' : small.toFixed(4).replace(/0+$/, '');
}

/** A share as whole per cent, rounded down, as coverage is printed everywhere. */
export function percent(share: number): string {
  return `${Math.floor(share * 100 + 1e-7)} %`;
}
