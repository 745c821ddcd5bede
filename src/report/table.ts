import type { Result } from '../types.ts';
import { toAscii } from './ascii.ts';
import { commandGroups, commandLines, readsStandardInput, shellWord } from './command.ts';
import { headerSentences, headline, sentence } from './header.ts';
import { leaveOneOutSentence } from './leave-one-out.ts';
import { count } from './list-words.ts';
import { painter } from './paint.ts';
import { sanitise } from './sanitise.ts';
import { sectionsOf } from './sections.ts';
import { dimensionSentence } from './table-dimensions.ts';
import { hiddenSentence, legend } from './table-legend.ts';
import { NO_SUBTOTAL } from './table-risk-factors.ts';
import { type DrawnSection, drawSection } from './table-sections.ts';
import type { View } from './view.ts';
import { wrap } from './wrap.ts';

/** Notes that a table shows; `frameworks show`, Markdown and briefs have all of them. */
const MOST_NOTES = 2;

/** A result as a table for people: on a terminal cut to its width, elsewhere whole. Ends with a newline. */
export function renderTable(result: Result, view: View): string {
  const sections = sectionsOf(result);
  const drawn = sections.map((section) => drawSection(result, section, view, sections.length > 1));
  const paint = painter(view.colour);
  const quiet = (text: string): string[] => wrap(text, view.width, '  ').map(paint.quiet);
  const blocks = [
    [
      ...wrap(headline(result, sections), view.width).map(paint.head),
      ...headerSentences(result, result.results).flatMap(quiet),
    ],
    ...drawn.map(({ lines }) => lines),
    [...viewSentence(result, view), ...legendLines(result, drawn, view)].flatMap(quiet),
    [...noteLines(result).flatMap(quiet), ...nextLines(result, view)],
  ];
  const text = `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
  return view.ascii ? toAscii(text) : text;
}

/** What the cells of this view are, where the header does not say it. */
export function viewSentence(result: Result, { by }: Pick<View, 'by'>): string[] {
  if (by === 'risk-factor') return [NO_SUBTOTAL, ...leaveOneOutSentence(result)];
  return by === 'dimension' && result.framework.ranking !== 'none' ? [dimensionSentence(result)] : [];
}

function legendLines(result: Result, drawn: readonly DrawnSection[], { by }: View): string[] {
  const columns = new Set(drawn.flatMap((section) => section.columns));
  const hidden = hiddenSentence([...new Set(drawn.flatMap((section) => section.hidden))]);
  const rows = drawn.flatMap((section) => section.rows);
  return [...legend(result, rows, columns, by), ...(hidden === null ? [] : [hidden])];
}

function noteLines({ framework, options }: Result): string[] {
  const shown = framework.notes.slice(0, MOST_NOTES);
  const rest = framework.notes.length - shown.length;
  const more = `and ${count(rest, 'more note')}: atrisk frameworks show ${shellWord(options.frameworkFile ?? framework.id)}`;
  return [...shown.map((note) => `Note: ${sentence(sanitise(note))}`), ...(rest > 0 ? [more] : [])];
}

/**
 * The command a reader most likely needs now: why the first unit of the last section stands where it does.
 * There is none to name where the data came from standard input, which is used up.
 */
function nextLines(result: Result, view: View): string[] {
  if (readsStandardInput(result)) return [];
  const last = result.results.at(-1);
  const row = result.results.find(({ period }) => period === last?.period) ?? result.unranked[0];
  if (row === undefined) return ['Next: atrisk check --help'];
  const period = result.options.period === 'latest' ? [] : [['--period', row.period]];
  const groups = commandGroups(result, 'explain', [...period, ['--unit', row.unit.id]]);
  return commandLines('Next: ', groups, view.width) ?? ['Next: atrisk explain --help'];
}
