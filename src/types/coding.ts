/** Coding sheets: what people code, one row per unit and coded indicator, and what a check says of it. */

/** A column of a sheet, in the words of its header. */
export type SheetColumn =
  | 'unit'
  | 'name'
  | 'period'
  | 'indicator'
  | 'indicator_name'
  | 'codes'
  | 'last_period'
  | 'last_code'
  | 'new_code'
  | 'missing_because'
  | 'reason'
  | 'source'
  | 'coder'
  | 'second_coder'
  | 'second_code'
  | 'substituted_from';

/** The cells of one row, as text; blank where there is nothing. */
export type SheetCells = Readonly<Record<SheetColumn, string>>;

/** One row of a sheet as read: where it stands, and its cells. */
export interface SheetRow extends SheetCells {
  /** Input id: `input-1`, `input-2` … */
  file: string;
  line: number;
}

/** How far two coders agree about one indicator, or about all. */
export interface Agreement {
  /** Rows that two people coded. */
  twice: number;
  /** Of these, the rows to which both gave the same code, or which both left missing. */
  agreed: number;
}

/** What was done about one indicator. */
export interface IndicatorCoding extends Agreement {
  id: string;
  name: string;
  rows: number;
  /** Rows with a code, or with a reason why there is none. */
  done: number;
  /** Rows that differ from the last period. */
  changed: number;
  missing: number;
  substituted: number;
  /** Cohen's kappa; null where nobody coded twice, or where chance alone would make the coders agree. */
  kappa: number | null;
}

/** What was done in a sheet, or several together. */
export interface CodingSummary extends Agreement {
  rows: number;
  done: number;
  changed: number;
  missing: number;
  substituted: number;
  /** Share (0 to 1) of the rows that two people coded; null where there is no row. */
  shareTwice: number | null;
  /** In the order of the framework. */
  indicators: readonly IndicatorCoding[];
}
