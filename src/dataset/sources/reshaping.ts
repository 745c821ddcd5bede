import type { Layout, SourceProfile } from '../../types.ts';
import type { TableBody } from '../table.ts';
import type { ReadingRules } from './reading-rules.ts';
import type { RowFilter } from './row-filter.ts';
import type { SeriesIndex } from './series-index.ts';
import type { KeyPositions, ValueColumn } from './value-columns.ts';

/** What is needed to read one table through a profile. */
export interface Reshaping {
  body: TableBody;
  profile: SourceProfile;
  layout: Layout;
  keys: KeyPositions;
  index: SeriesIndex;
  columns: readonly ValueColumn[];
  /** Period of rows for which neither a column nor a header gives one. */
  period: string;
  rules: ReadingRules;
  /** Whether a row is one of those that a series is taken from. */
  passes: RowFilter;
}
