/**
 * Rounds to a number of decimals, halves away from zero, as a person does with the decimal digits.
 *
 * The number is first taken to 15 significant digits, so that 23.274999999999995 (what binary
 * arithmetic makes of 23.275) rounds to 23.28 as the publisher printed, where `toFixed` gives 23.27.
 */
export function roundHalfAway(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return value;
  const [digits = '0', exponent = '0'] = Math.abs(value).toPrecision(15).split('e');
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`);
  const rounded = Number(`${Math.round(shifted)}e${-decimals}`);
  // A magnitude beyond 1e21 prints with an exponent of its own and has no decimals to round.
  if (!Number.isFinite(rounded)) return value;
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}
