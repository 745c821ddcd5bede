/** Words that every room uses: polarity, period, kinds of unit, findings. */

/** Direction of an indicator or score: does a higher number mean more risk, or less? */
export type Polarity = 'higher-is-riskier' | 'lower-is-riskier';

/** How often a period recurs. A period is printed `2021`, `2021-Q3` or `2021-07`. */
export type PeriodKind = 'year' | 'quarter' | 'month';

/** What kind of thing a unit is. Units of different kinds are never ranked against each other. */
export type UnitKind = 'country' | 'people' | 'group' | 'region';

/** Slow conditions, moving conditions, and events that set something off. */
export type IndicatorKind = 'structural' | 'dynamic' | 'trigger';

/** Severity of a finding: an error stops the run, a warning and an info do not. */
export type Severity = 'error' | 'warning' | 'info';

/** Where a value was read: input id (`input-1`), physical line (1 is the first) and column header. */
export interface SourceCell {
  file: string;
  line: number;
  column: string;
}

/** Something worth telling the user about the data, the definition or the result. */
export interface Finding {
  /** One of the closed list in `errors.ts`. */
  code: string;
  severity: Severity;
  /** A whole sentence in plain words. */
  message: string;
  /** Input id in a result; the input's name where a person reads it. */
  file?: string;
  line?: number;
  column?: string;
  unit?: string;
  period?: string;
  indicator?: string;
  /** What to do about it. */
  hint?: string;
}

/** Options of a method after its defaults, by name. */
export type MethodOptions = Readonly<Record<string, unknown>>;
