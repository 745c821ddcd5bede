/** The lines of a table, each cut into its cells. */
export function cellsOf(table: string): string[][] {
  return table
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('|').map((cell) => cell.trim()));
}

/** A cell of names: `+Republic` stands for "Republic of " and the first of them. */
export function namesOf(cell: string): string[] {
  const names = cell.split(';').map((name) => name.trim());
  const first = names[0] as string;
  return names.map((name) => (name.startsWith('+') ? `${name.slice(1)} of ${first}` : name));
}
