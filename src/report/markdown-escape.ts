import { sanitise } from './sanitise.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

/** Text as text: no markup, no HTML, no table cell, list, heading or link can begin inside it. */
export function markdownText(text: string): string {
  return sanitise(text)
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/[&<>]/g, (character) => ENTITIES.get(character) ?? character)
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (match) => `${match.slice(0, 3)}\\.`)
    .replace(/^(\s*)([#=]|[+-](?!\d))/, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/, '$1\\$2');
}

/** A link to an http or https address; any other address is printed as text. */
export function markdownLink(text: string, address: string): string {
  const url = httpUrl(address);
  if (url === null) return `${markdownText(text)} (${markdownText(address)})`;
  return `[${markdownText(text)}](<${url}>)`;
}

/** Text in a code span, fenced by more backticks than it holds in a row. */
export function codeSpan(text: string): string {
  const shown = sanitise(text);
  const longest = Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 || shown.startsWith(' ') ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}

/** One table row; the cells must be escaped already. */
export function markdownRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function httpUrl(address: string): string | null {
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href.replace(
    /[<>()|\\`[\]]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
