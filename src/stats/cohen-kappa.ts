/**
 * Cohen's kappa, the agreement of two coders beyond what chance alone would give: (po - pe) / (1 - pe), where po is the
 * share of cases on which they agree and pe the sum, over the codes, of the product of the shares in which each coder
 * uses the code. J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological
 * Measurement 20(1), 37-46.
 *
 * It treats codes as names: to be one step apart on a scale is as much of a disagreement as to be five steps apart.
 *
 * @param pairs the two codes of each case
 * @returns 1 for full agreement, 0 for that of chance, less where it is worse; null where there is no case, or where
 *   both coders use one and the same code throughout, so that chance would make them agree anyway
 */
export function cohenKappa<T>(pairs: readonly (readonly [T, T])[]): number | null {
  const cases = pairs.length;
  const agreed = pairs.filter(([first, second]) => first === second).length;
  const firsts = counts(pairs.map(([first]) => first));
  const seconds = counts(pairs.map(([, second]) => second));
  // In whole numbers, cases squared times po and pe, so that nothing is rounded before the one division.
  const byChance = [...firsts].reduce((sum, [code, count]) => sum + count * (seconds.get(code) ?? 0), 0);
  const room = cases * cases - byChance;
  return room === 0 ? null : (cases * agreed - byChance) / room;
}

function counts<T>(codes: readonly T[]): Map<T, number> {
  const found = new Map<T, number>();
  for (const code of codes) found.set(code, (found.get(code) ?? 0) + 1);
  return found;
}
