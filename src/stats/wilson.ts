/**
 * Wilson's score interval for a share  (E. B. Wilson, 1927, Journal of the American Statistical Association 22,
 * 209-212; method 3 of R. G. Newcombe, 1998, Statistics in Medicine 17, 857-872): the shares p that the observed one
 * is no more than z standard errors √(p (1 − p) / n) away from. Within 0 and 1, whatever was counted.
 *
 * @param events how many of them, from 0 to `of`
 * @param of how many there are; 0 gives NaN
 * @param z 1.96 for a level of 95 %
 */
export function wilsonInterval(events: number, of: number, z = 1.959963984540054): { low: number; high: number } {
  // The upper limit is one minus the lower limit of what did not happen: then 0 and 1 come out exactly.
  return { low: lowerLimit(events, of, z), high: 1 - lowerLimit(of - events, of, z) };
}

function lowerLimit(events: number, of: number, z: number): number {
  const half = (z * z) / 2;
  const root = z * Math.sqrt((events * (of - events)) / of + half / 2);
  return (events + half - root) / (of + 2 * half);
}
