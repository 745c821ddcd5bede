import { type Shown, shownByCode, shownByNumber } from './date-format.ts';
import type { Packages } from './packages.ts';
import { readXml } from './xml.ts';

/** What numbers stand for in cells of each style, by the number of the style. */
export function readStyles(bytes: Uint8Array, part: string, packages: Packages): Shown[] {
  const codes = new Map<number, string>();
  const styles: Shown[] = [];
  let isCellStyle = false;
  readXml(bytes, part, packages, {
    open: (name, { numFmtId = '0', formatCode = '' }) => {
      if (name === 'numFmt') codes.set(Number(numFmtId), formatCode);
      if (name === 'cellXfs') isCellStyle = true;
      if (name === 'xf' && isCellStyle) styles.push(shownBy(Number(numFmtId), codes));
    },
    close: (name) => {
      if (name === 'cellXfs') isCellStyle = false;
    },
  });
  return styles;
}

function shownBy(id: number, codes: ReadonlyMap<number, string>): Shown {
  const code = codes.get(id);
  return code === undefined ? shownByNumber(id) : shownByCode(code);
}
