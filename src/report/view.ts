/** How a result is to be looked at; handed in by the command line, which knows the terminal. */
export interface View {
  /** Cells per line, or null where the output is not a terminal: then nothing is cut or dropped. */
  width: number | null;
  colour: boolean;
  /** Plain ASCII for bars, arrows and dashes (names from the data stay as they are). */
  ascii: boolean;
  /** Units to show in each section, or null for all. */
  top: number | null;
  /** What the columns or groups are. */
  by: 'index' | 'dimension' | 'risk-factor';
}
