import type {
  Bounds,
  Change,
  FittedValues,
  ObservationPart,
  PublishedFigures,
  Result,
  SourceCell,
  UnitKind,
  ValueStatus,
  ValueStep,
} from '../types.ts';
import type { SubstitutionGroup } from './substitutions.ts';

/** One node of a derivation with everything below it. */
export interface ExplainNode {
  node: string;
  name: string;
  operation: string;
  rule: string;
  value: number | null;
  bounds: Bounds | null;
  /** Weight or coefficient with which the node above reads this one; null at the root. */
  weight: number | null;
  /** Values taken from the data to normalise it. */
  fitted: readonly Omit<FittedValues, 'node' | 'kind'>[];
  /** True where the node was derived further up; its inputs are not repeated. */
  repeated: boolean;
  inputs: readonly (ExplainNode | ExplainLeaf)[];
}

/** One indicator at the end of a derivation, down to the cell it was read from. */
export interface ExplainLeaf {
  indicator: string;
  name: string;
  unitOfMeasure: string;
  raw: number | null;
  used: number | null;
  status: ValueStatus;
  reason: string | null;
  weight: number | null;
  /** Points it gives to the score, or null where it gives none or they were not computed. */
  points: number | null;
  source: SourceCell | null;
  /** Source profile or publication, period of the figure, unit whose value it is: where there is something to say. */
  origin?: string;
  sourcePeriod?: string;
  substitutedFrom?: string;
  /** The publishers' figures from which it was computed, and the series that other units have one of. */
  parts?: readonly ObservationPart[];
  missingParts?: readonly string[];
  /** What was done to the value between its cell and the index. */
  steps?: readonly ValueStep[];
}

/** The derivation of one unit's score in one period. */
export interface Explanation {
  framework: { id: string; version: string };
  /** `inputIds` is what the data call the unit, where that is not its id. */
  unit: { id: string; name: string; kind: UnitKind; inputIds?: readonly string[] };
  period: string;
  score: number | null;
  rank: number | null;
  among: number | null;
  tied: boolean;
  universePartial: boolean;
  published: PublishedFigures;
  tier: string | null;
  coverage: number;
  bounds: Bounds | null;
  change: Change | null;
  /** Why the unit is not ranked, and what is missing. */
  reason: string | null;
  missing: readonly string[];
  /** Values of other units that stand in for the unit's own; absent where there are none. */
  substitutions?: readonly SubstitutionGroup[];
  contributions: Result['explanation']['contributions'];
  points: Readonly<Record<string, number>>;
  constant: number;
  /** One tree, or one per final node where the framework has no score. */
  trees: readonly ExplainNode[];
}
