/** The first few of a list and how many more there are: `a; b; c and 4 more`. Names may hold commas. */
export function firstFew(items: readonly string[], most: number): string {
  if (items.length <= most) return items.join('; ');
  return `${items.slice(0, most).join('; ')} and ${items.length - most} more`;
}

/** `1 unit`, `2 units`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
