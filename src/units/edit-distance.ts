/**
 * Edit distance in which two neighbouring letters that changed places count as one slip (optimal string alignment).
 *
 * @returns the least number of letters to add, drop, change or swap; both texts should be short
 */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const changed = (above[column - 1] as number) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const least = Math.min(changed, (above[column] as number) + 1, (current[column - 1] as number) + 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current.push(swapped ? Math.min(least, (before[column - 2] as number) + 1) : least);
    }
    before = above;
    above = current;
  }
  return above[b.length] as number;
}
