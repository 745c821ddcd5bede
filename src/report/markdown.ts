import type { Result, ResultRow } from '../types.ts';
import type { Column } from './column.ts';
import { commandGroups, commandLine, readsStandardInput, STANDARD_INPUT_NOTE } from './command.ts';
import { headerSentences, headline, sectionHeadline, sentence } from './header.ts';
import { codeSpan, markdownRow, markdownText } from './markdown-escape.ts';
import { shownSentence, universeSentences } from './rank-words.ts';
import { sanitise } from './sanitise.ts';
import { type Section, sectionsOf } from './sections.ts';
import { viewSentence } from './table.ts';
import { columnsFor } from './table-sections.ts';
import { legend } from './table-legend.ts';
import { riskFactorLines } from './table-risk-factors.ts';
import { unrankedHeading, unrankedLines } from './unranked-lines.ts';
import type { View } from './view.ts';

/** A result as Markdown: the table of the terminal with every column, and the same sentences. Ends with a newline. */
export function renderMarkdown(result: Result, view: Pick<View, 'by' | 'top'>): string {
  const sections = sectionsOf(result);
  const blocks = [
    `# ${markdownText(headline(result, sections))}`,
    [...headerSentences(result, result.results), ...universeSentences(result), ...viewSentence(result, view)]
      .map(markdownText)
      .join('\n'),
    ...sections.flatMap((section) => sectionBlocks(result, section, view, sections.length > 1)),
    ...(result.framework.notes.length === 0
      ? []
      : ['## Notes', list(result.framework.notes.map((note) => sentence(sanitise(note))))]),
    computedBy(result, sections),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** The command, with the period that is shown: what is the latest changes with the data. */
function computedBy(result: Result, sections: readonly Section[]): string {
  const { period, unit } = result.options;
  const shown = period === 'latest' ? (sections.at(-1)?.period ?? period) : period;
  const command = commandGroups(result, 'score', [['--period', shown], ...(unit === null ? [] : [['--unit', unit]])]);
  const note = readsStandardInput(result) ? `. ${STANDARD_INPUT_NOTE}.` : '';
  return `Computed by: ${codeSpan(commandLine(command))}${note}`;
}

function sectionBlocks(
  result: Result,
  section: Section,
  { by, top }: Pick<View, 'by' | 'top'>,
  several: boolean,
): string[] {
  const rows = section.rows.slice(0, top ?? section.rows.length);
  const shown = shownSentence(rows.length, section.rows.length, result.universe.partial);
  return [
    several ? `## ${markdownText(sectionHeadline(result, section))}` : '',
    by === 'risk-factor' ? factorList(result, section, rows) : tableBlock(result, section, rows, by),
    shown === null ? '' : markdownText(shown),
    section.unranked.length === 0 ? '' : `${several ? '###' : '##'} ${unrankedHeading(result, section.unranked)}`,
    list(unrankedLines(result, section.unranked, top)),
  ];
}

function tableBlock(result: Result, section: Section, rows: readonly ResultRow[], by: View['by']): string {
  if (rows.length === 0) return '';
  const columns = columnsFor(result, section, rows, by).filter(({ key }) => key !== 'bar');
  const marks = legend(result, rows, new Set(columns.map(({ key }) => key)), by);
  return [markdownTable(columns), list(marks)].filter((block) => block !== '').join('\n\n');
}

/** Columns as a Markdown table. */
export function markdownTable(columns: readonly Column[]): string {
  const lines = [
    columns.map(({ label }) => markdownText(label.trim())),
    columns.map(({ align }) => (align === 'right' ? '--:' : '---')),
    ...(columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => markdownText((cells[row] ?? '').trim()))),
  ];
  return lines.map(markdownRow).join('\n');
}

/** The indented lines of the terminal as nested list items; two spaces per level. */
function factorList(result: Result, { tied }: Section, rows: readonly ResultRow[]): string {
  return rows
    .flatMap((row) => riskFactorLines(result, row, row.rank !== null && tied.has(row.rank)))
    .map((line) => {
      const indent = /^ */.exec(line)?.[0] ?? '';
      return `${indent}- ${markdownText(line.slice(indent.length))}`;
    })
    .join('\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${markdownText(item)}`).join('\n');
}
