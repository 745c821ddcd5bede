/** Source profiles: how the file of one publisher becomes tidy observations. Data only, written in YAML. */

import type { Finding, PeriodKind, Polarity } from './common.ts';
import type { IndicatorCoverage } from './observation.ts';

/** Systems of codes by which files name countries; `name` where they give only names. */
export type CodeSystem = 'iso3' | 'iso2' | 'm49' | 'cow' | 'gw' | 'fips' | 'polity' | 'name';

/** Which rows of a layout a series is taken from: column header → the texts its cells may hold. */
export type RowFilter = Readonly<Record<string, readonly string[]>>;

/** One variable of a publisher. */
export interface Series {
  /** The publisher's own code. With the profile's id before it (`wgi.VA.EST`) it names the series everywhere. */
  id: string;
  name: string;
  unitOfMeasure: string;
  polarity: Polarity | null;
  /** What files of this publisher call it, besides its id and name. */
  labels: readonly string[];
  /** What the series can be: a value outside is an error, for it is of another series or scale. */
  range: readonly [number, number] | null;
  /** Texts that mean "no value" in this series alone, each with what it means. */
  missing: Readonly<Record<string, string>>;
  /** Why an exact 0 means that there is no value; null where it is a value. */
  zeroMeansMissing: string | null;
  /** Series (ids) with the standard error and the bounds of this one. */
  standardError: string | null;
  low: string | null;
  high: string | null;
  publicationLagMonths: number | null;
  /** Rows it is taken from, in layouts with one row per event. */
  where: RowFilter;
  /**
   * What becomes of several rows about one unit and period. `error`: they are refused. `sum`: their values are
   * added. `count`: they are counted, and no cell is read.
   */
  combine: 'error' | 'sum' | 'count';
}

/**
 * `wide`: a row per unit and period, a column per series. `long`: a row per value. `years`: a column per year;
 * each row is of one series, named in a column, or the file holds only one. `stem-years`: columns `stem_2019`.
 */
export type Shape = 'wide' | 'long' | 'years' | 'stem-years';

/** Headers of the columns that say what a value is about. */
export interface LayoutColumns {
  unit: string;
  name: string | null;
  period: string | null;
  /** The column that names the series of a row (`long`, `years`). */
  series: string | null;
  /** The column with the value (`long`). */
  value: string | null;
}

/** Rows that belong to no series, though they stand among the others. */
export interface IgnoredRows {
  column: string;
  texts: readonly string[];
  reason: string;
}

/** One way in which a publisher lays its files out. */
export interface Layout {
  id: string;
  title: string;
  shape: Shape;
  /** Headers that all have to be there for a file to be taken for one of this layout. */
  recognise: readonly string[];
  /** True where a file with any further named column is not one of these: the headers alone say too little. */
  exact?: boolean;
  /**
   * True where several rows about one unit and period are what the publisher intends, such as a row per event or
   * per country of asylum: `combine` of a series says what becomes of them. Elsewhere a second row is refused,
   * whatever the series says.
   */
  severalRows?: boolean;
  encoding: 'utf-8' | 'windows-1252' | 'utf-16';
  delimiter: ',' | ';' | '\t';
  decimal: '.' | ',';
  codes: CodeSystem;
  columns: LayoutColumns;
  /** The one series of the file, where no column or header names it. */
  series: string | null;
  /** The period of every row, where no column or header gives it. */
  period: string | null;
  /** Texts that mean "no value" in every value column, each with what it means (`*`: kept confidential). */
  missing: Readonly<Record<string, string>>;
  ignore: readonly IgnoredRows[];
  /** What is odd about these files, for people. */
  notes: readonly string[];
}

/** What a publisher's terms let others publish: its figures, only what was computed from them, or nothing. */
export type Republish = 'raw' | 'derived' | 'none';

/** All that is known of one publisher's files. */
export interface SourceProfile {
  format: 1;
  id: string;
  title: string;
  publisher: string;
  url: string | null;
  licence: string;
  /** How the publisher asks to be named. */
  attribution: string;
  republish: Republish;
  /** Where the terms were read, or that they were not. */
  republishNote: string | null;
  period: PeriodKind;
  publicationLagMonths: number | null;
  /** The publisher's own codes: the code → the ISO 3166-1 alpha-3 code it stands for. */
  codes: Readonly<Record<string, string>>;
  /** Codes or names that are no country: the text → what it is. They are left out and listed. */
  notUnits: Readonly<Record<string, string>>;
  series: readonly Series[];
  layouts: readonly Layout[];
}

/** What one file holds, read through the profile it was recognised as. */
export interface SourceCheck {
  file: string;
  /** Ids of the profile and the layout; null where the file was read by the strict rules or by options. */
  source: string | null;
  layout: string | null;
  units: number;
  series: readonly IndicatorCoverage[];
  findings: readonly Finding[];
}
