import type { Layout, SourceProfile } from '../../types.ts';
import type { Markers } from '../markers.ts';
import type { TableBody } from '../table.ts';
import type { RowFilter } from './row-filter.ts';
import type { SeriesIndex } from './series-index.ts';
import type { KeyPositions, ValueColumn } from './value-columns.ts';

/** How the cells of a publisher's file are read: as the user says, else as the profile does. */
export interface ReadingRules {
  /** What the user declares to mean "no value"; the profile's own markers hold besides. */
  markers: Markers;
  decimal: '.' | ',';
}

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
