/** The listed words most like a misspelt one, nearest first, at most three; none where nothing is near. */
export function suggest(word: string, known: Iterable<string>): string[] {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  return [...known]
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** `Did you mean "a" or "b"?`, or undefined. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const near = suggest(word, known);
  return near.length === 0 ? undefined : `Did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
}

/**
 * Edit distance in which two neighbouring letters that changed places count as one slip (optimal string
 * alignment). Long words are not compared, because nobody mistypes them by accident.
 */
function editDistance(a: string, b: string): number {
  if (a.length > 100 || b.length > 100) return Number.POSITIVE_INFINITY;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row += 1) rows.push(nextRow(a, b, rows, row));
  return rows[a.length]?.[b.length] as number;
}

/** Distances from the first `row` letters of one word to every start of the other. */
function nextRow(a: string, b: string, rows: readonly number[][], row: number): number[] {
  const above = rows[row - 1] as number[];
  const current = [row];
  for (let column = 1; column <= b.length; column += 1) {
    const substitution = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
    const distance = Math.min(substitution, (above[column] as number) + 1, (current[column - 1] as number) + 1);
    const swapped = row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
    current.push(swapped ? Math.min(distance, (rows[row - 2]?.[column - 2] as number) + 1) : distance);
  }
  return current;
}
