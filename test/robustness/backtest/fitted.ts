const FILE = { name: 'made-up.csv', sha256: '0'.repeat(64) };

/** What a definition says of its training, for tests. */
export function training(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    event: 'onset',
    from: '2000',
    until: '2008',
    knownUntil: '2010',
    lead: 1,
    window: 2,
    method: 'elastic net',
    alpha: 0.5,
    lambda: 0.1,
    rows: 100,
    events: 9,
    inputs: [FILE],
    outcomes: [FILE],
    ...more,
  };
}
