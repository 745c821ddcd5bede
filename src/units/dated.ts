/** What a name or number stands for by year: the last year of each spell, and the id in it. */
export interface Dated {
  spells: readonly (readonly [lastYear: number, id: string | null])[];
  /** What it stands for where no year is given: null where two states are meant by it equally often. */
  undated: string | null;
}

const ON = Number.POSITIVE_INFINITY;

/*
 * In a year in which one state gave way to another, the one that filled most of it: the Soviet Union ended on 25
 * December 1991, the Federal Republic of Yugoslavia was proclaimed on 27 April 1992, Serbia and Montenegro parted
 * in June 2006.
 */
const SOVIET_UNION: Dated = {
  spells: [
    [1921, 'RUS'],
    [1991, 'SUN'],
    [ON, 'RUS'],
  ],
  undated: 'RUS',
};
const YUGOSLAVIA: Dated = {
  spells: [
    [1991, 'YUG'],
    [2005, 'SCG'],
    [ON, null],
  ],
  undated: null,
};
/** Of the Correlates of War and of UCDP: one number for Serbia, both Yugoslavias, and Serbia again. */
const STATE_345: Dated = {
  spells: [
    [1917, 'SRB'],
    [1991, 'YUG'],
    [2005, 'SCG'],
    [ON, 'SRB'],
  ],
  undated: null,
};
const ZANZIBAR: Dated = {
  spells: [
    [1962, null],
    [1964, 'ZZB'],
    [ON, null],
  ],
  undated: null,
};
/** ISO gave CS to Czechoslovakia until 1993 and to Serbia and Montenegro from 2003 to 2006. */
const CS: Dated = {
  spells: [
    [1993, 'CSK'],
    [2002, null],
    [2006, 'SCG'],
    [ON, null],
  ],
  undated: null,
};

/** Names that depend on the year. */
export const DATED_NAMES: ReadonlyMap<string, Dated> = new Map([
  ['Yugoslavia', YUGOSLAVIA],
  ['Republic of Yugoslavia', YUGOSLAVIA],
  ['Serbia (Yugoslavia)', STATE_345],
  ['Yugoslavia (Serbia)', STATE_345],
  ['Yugoslavia/Serbia', STATE_345],
  ['Russia (Soviet Union)', SOVIET_UNION],
  ['Russia/Soviet Union', SOVIET_UNION],
  ['Soviet Union/Russia', SOVIET_UNION],
  ['Russia (USSR)', SOVIET_UNION],
  ['USSR (Russia)', SOVIET_UNION],
  ['Zanzibar', ZANZIBAR],
]);

/** Numbers of the Correlates of War and of Gleditsch and Ward that depend on the year. */
export const DATED_NUMBERS: ReadonlyMap<number, Dated> = new Map([
  [345, STATE_345],
  [365, SOVIET_UNION],
]);

/** Codes of ISO 3166-1 alpha-2 that were given twice. */
export const DATED_ALPHA2: ReadonlyMap<string, Dated> = new Map([['CS', CS]]);

/** The id a dated name or number stands for. */
export function idIn({ spells, undated }: Dated, year: number | null | undefined): string | null {
  if (year == null) return undated;
  return spells.find(([lastYear]) => year <= lastYear)?.[1] ?? null;
}
