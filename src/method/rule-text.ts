/** A number as it stands in a printed rule: JavaScript's shortest exact form. */
export function numberText(value: number): string {
  return String(value === 0 ? 0 : value);
}

/** `0.5 x A + 1.25 x B - G`: terms with their signed coefficients. */
export function signedTerms(inputs: readonly string[], coefficients: readonly number[]): string {
  return inputs
    .map((input, index) => {
      const coefficient = coefficients[index] as number;
      const size = Math.abs(coefficient);
      const term = size === 1 ? input : `${numberText(size)} × ${input}`;
      if (index === 0) return coefficient < 0 ? `−${term}` : term;
      return coefficient < 0 ? ` − ${term}` : ` + ${term}`;
    })
    .join('');
}

/** `A, B and C`, or with weights where they differ: `A (weight 2), B (weight 1)`. No weights: they come from the data. */
export function weightedList(inputs: readonly string[], weights: readonly number[]): string {
  if (weights.length === 0) return inputs.join(', ');
  const equal = weights.every((weight) => weight === weights[0]);
  const labels = inputs.map((input, index) =>
    equal ? input : `${input} (weight ${numberText(weights[index] as number)})`,
  );
  return `${labels.join(', ')}${equal && inputs.length > 1 ? ', equally weighted' : ''}`;
}
