/** From few to many. */
const BARS = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;
const NOTHING = '·';

/** A histogram in one cell for each interval; the fullest interval is a whole cell. */
export function shape(histogram: readonly number[]): string {
  const most = Math.max(0, ...histogram);
  return histogram
    .map((count) => (count === 0 ? NOTHING : (BARS[Math.ceil((count / most) * BARS.length) - 1] as string)))
    .join('');
}
