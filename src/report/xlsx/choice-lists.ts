import { sanitise } from '../sanitise.ts';
import { isPlainXml } from './escape.ts';
import type { Choices, Column, Sheet } from './types.ts';

/** A list that is written into the rule itself may not be longer. */
const LONGEST_LIST = 255;

/** The words of a list, if it can stand in the rule; else null. */
export function inlineList(choices: readonly string[]): string | null {
  const list = choices.map(sanitise).join(',');
  // A comma would divide a word; and what surrounds a word, or looks like a formula, is not kept.
  const isPlain = choices.every((word) => word !== '' && word === word.trim() && !/[,"]|^[=+\-@]/.test(word));
  return isPlain && isPlainXml(list) && list.length <= LONGEST_LIST ? list : null;
}

/**
 * Moves every list of choices that cannot stand in its rule to a hidden sheet at the end, one column each; equal
 * lists share one.
 */
export function withListSheet(sheets: readonly Sheet[]): Sheet[] {
  const lists = new Map<string, { column: Column; words: readonly string[]; index: number }>();
  const name = freeName(sheets);
  const moved = (column: Column): Column => {
    const { choices } = column;
    if (choices === undefined || !isList(choices) || choices.length === 0 || inlineList(choices) !== null)
      return column;
    const key = JSON.stringify(choices);
    const list = lists.get(key) ?? { column: { header: column.header }, words: choices, index: lists.size };
    lists.set(key, list);
    return { ...column, choices: { sheet: name, column: list.index, count: choices.length } };
  };
  const all = sheets.map((sheet) => ({ ...sheet, columns: sheet.columns.map(moved) }));
  const found = [...lists.values()];
  if (found.length === 0) return all;
  const rows = Array.from({ length: Math.max(...found.map(({ words }) => words.length)) }, (_, at) =>
    found.map(({ words }) => words[at] ?? null),
  );
  return [...all, { name, hidden: true, columns: found.map(({ column }) => column), rows }];
}

function isList(choices: Choices): choices is readonly string[] {
  return Array.isArray(choices);
}

function freeName(sheets: readonly Sheet[]): string {
  const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
  let name = 'Lists';
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `Lists ${number}`;
  return name;
}
