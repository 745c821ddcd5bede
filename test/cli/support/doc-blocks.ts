/** Blocks of code of a Markdown page with what stands behind the opening marks: `csv file=towns.csv`, `console`. */
export function docBlocks(page: string): { info: string; body: string }[] {
  const found = page.matchAll(/^```(.+)\n([\s\S]*?)^```$/gm);
  return [...found].map(([, info = '', body = '']) => ({ info, body }));
}

/** The words of a command line; double quotation marks keep one together. */
export function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
}
