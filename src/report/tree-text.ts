import { markdownText } from './markdown-escape.ts';
import { wrap } from './wrap.ts';

/** Lines of text with branches below. */
export interface TextTree {
  lines: readonly string[];
  branches: readonly TextTree[];
}

/** Draws a tree with lines down its left side; long lines go on under themselves. */
export function drawTree({ lines, branches }: TextTree, width: number | null): string[] {
  return [...lines.flatMap((line) => wrap(line, width, '  ')), ...drawBranches(branches, '', width)];
}

function drawBranches(branches: readonly TextTree[], left: string, width: number | null): string[] {
  return branches.flatMap(({ lines, branches: below }, index) => {
    const last = index === branches.length - 1;
    const under = `${left}${last ? '   ' : '│  '}`;
    const room = width === null ? null : Math.max(20, width - under.length);
    const more = below.length > 0 ? '│ ' : '  ';
    const [first = '', ...rest] = lines.flatMap((line, place) =>
      wrap(line, room === null ? null : room - 2, '  ').map((part, turn) => (place + turn === 0 ? part : more + part)),
    );
    return [
      `${left}${last ? '└─ ' : '├─ '}${first}`,
      ...rest.map((line) => under + line),
      ...drawBranches(below, under, width),
    ];
  });
}

/** The same as a nested Markdown list; further lines of a branch follow after a hard line break. */
export function markdownTree({ lines, branches }: TextTree, level = 0): string[] {
  const indent = '  '.repeat(level);
  const item = lines.map(markdownText).join(`\\\n${indent}  `);
  return [`${indent}- ${item}`, ...branches.flatMap((branch) => markdownTree(branch, level + 1))];
}
