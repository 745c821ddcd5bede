/** The texts that a cell may be filled with: a list, or a column of a sheet of the workbook, below its header. */
export type Choices = readonly string[] | { sheet: string /** From 0. */; column: number; count: number };

export interface Column {
  header: string;
  /** In characters; by default wide enough for the header. */
  width?: number;
  /** Whether long texts go over several lines. */
  wrap?: boolean;
  /** A drop-down list in every cell below the header, those of rows to come included. */
  choices?: Choices;
}

export interface Sheet {
  name: string;
  hidden?: boolean;
  columns: readonly Column[];
  /** Below the header, which the columns give. */
  rows: readonly (readonly (string | number | null)[])[];
}

export interface Workbook {
  sheets: readonly Sheet[];
  title?: string;
}
