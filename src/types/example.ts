/** Examples of a framework, recomputed. */

/** One printed figure of an example beside the recomputed one. */
export interface ExampleCheck {
  /** Published by others, or worked out by hand for made-up units. */
  kind: 'published' | 'worked';
  unit: string;
  name: string | null;
  period: string | null;
  /** Node compared, or null for the score. */
  component: string | null;
  /** As printed, or null where the publisher shows none. */
  published: string | null;
  computed: number | null;
  /** Published minus computed. */
  difference: number | null;
  outcome: 'equal' | 'known-deviation' | 'excluded' | 'different';
  reason: string | null;
  source: string | null;
}

export interface ExampleReport {
  framework: string;
  checks: readonly ExampleCheck[];
}
