import type {
  ComparedFramework,
  ComparedSide,
  InputFile,
  NamedUnit,
  PublishedFigures,
  Ranking,
  UnitKind,
} from '../../types.ts';

/** One unit on one side in one period, ranked or not. */
export interface SideRow {
  unit: NamedUnit;
  rank: number | null;
  among: number | null;
  score: number | null;
  /** Why it is not ranked; null where it is. */
  reason: string | null;
  published: PublishedFigures;
  communities: string | null;
  /** Values as read, by indicator; null where missing. */
  values: Readonly<Record<string, number | null>>;
}

/** A row that has a rank. */
export type RankedRow = SideRow & { rank: number };

/** One side in one period. */
export interface Edition {
  period: string;
  rows: readonly SideRow[];
  framework: ComparedFramework | null;
  /** Null for a list that says nothing of it. */
  ranking: Pick<Ranking, 'ties' | 'decimals'> | null;
  /** Which end of the scores comes first; null where the ranks stand by themselves. */
  order: Ranking['order'] | null;
  measures: ComparedSide['measures'];
  universe: ComparedSide['universe'];
  /** Whether the rows are all that there are: a stored result may hold one unit of many. */
  isWhole: boolean;
  /** What must be known of this side before it is read: whole sentences. */
  notes: readonly string[];
}

/** What is compared: its files, the periods it holds, and what it says of each. */
export interface Side {
  source: ComparedSide['source'];
  inputs: readonly InputFile[];
  /** In order. */
  periods: readonly string[];
  /** @throws AtriskError where the framework ranks nobody */
  edition: (period: string) => Edition;
}

/** The rows of one kind that have a rank. */
export function rankedOf({ rows }: Edition, kind: UnitKind): RankedRow[] {
  return rows.filter((row): row is RankedRow => row.unit.kind === kind && row.rank !== null);
}
