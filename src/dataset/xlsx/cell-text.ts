import type { Packages } from './packages.ts';
import { readXml } from './xml.ts';

/** `_x000D_`: how the format writes a character that XML cannot hold. ECMA-376, part 1, 22.9.2.19 (ST_Xstring). */
const ESCAPED = /_x([0-9a-f]{4})_/gi;

/** Puts the characters in place that the format had to write as `_x000D_`. */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Gathers the text of one cell from its runs; the phonetic guide (`rPh`) that stands above it is no part of it. */
export class RunText {
  #text = '';
  #isRun = false;
  #isGuide = false;

  start(): void {
    this.#text = '';
  }

  open(name: string): void {
    if (name === 'rPh') this.#isGuide = true;
    if (name === 't') this.#isRun = !this.#isGuide;
  }

  close(name: string): void {
    if (name === 'rPh') this.#isGuide = false;
    if (name === 't') this.#isRun = false;
  }

  add(text: string): void {
    if (this.#isRun) this.#text += text;
  }

  get text(): string {
    return unescaped(this.#text);
  }
}

/** The texts that cells refer to by number. */
export function readSharedStrings(bytes: Uint8Array, part: string, packages: Packages): string[] {
  const texts: string[] = [];
  const run = new RunText();
  readXml(bytes, part, packages, {
    open: (name) => {
      if (name === 'si') run.start();
      else run.open(name);
    },
    close: (name) => {
      if (name === 'si') texts.push(run.text);
      else run.close(name);
    },
    text: (text) => {
      run.add(text);
    },
  });
  return texts;
}
