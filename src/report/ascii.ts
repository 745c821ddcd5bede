/** Each sign that the tables draw, with an ASCII sign of the same width. */
const ASCII: ReadonlyMap<string, string> = new Map([
  ['–', '-'],
  ['−', '-'],
  ['·', '-'],
  ['×', 'x'],
  ['†', 'z'],
  ['‡', 's'],
  ['≈', '~'],
  ['…', '.'],
  ['▲', '^'],
  ['▼', 'v'],
  // The bars of histograms stand for less and more.
  ['▁', '.'],
  ['▂', ':'],
  ['▃', '~'],
  ['▄', '='],
  ['▅', '+'],
  ['▆', '*'],
  ['▇', '%'],
  ['█', '#'],
  ['▉', '#'],
  ['▊', '#'],
  ['▋', '#'],
  ['▌', '#'],
  ['▍', ' '],
  ['▎', ' '],
  ['▏', ' '],
  ['├', '|'],
  ['└', '`'],
  ['│', '|'],
  ['─', '-'],
]);

const DRAWN = new RegExp(`[${[...ASCII.keys()].join('')}]`, 'gu');

/** Replaces the signs that we draw ourselves; widths stay the same. */
export function toAscii(text: string): string {
  return text.replace(DRAWN, (sign) => ASCII.get(sign) ?? sign);
}

/** What stands for the part of a name that was cut off. */
export function ellipsis(ascii: boolean): string {
  return ascii ? '...' : '…';
}
