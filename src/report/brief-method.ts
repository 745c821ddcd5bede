import type { InputFile, Source } from '../types.ts';
import { computedItems, originItems } from './brief-figures.ts';
import { type BriefSubject, bullets, section } from './brief-parts.ts';
import { commandGroups, commandLine, readsStandardInput, STANDARD_INPUT_NOTE } from './command.ts';
import { finalNodes } from './final-nodes.ts';
import { preparedItems } from './brief-prepared.ts';
import { capitalised, sentence, weightSentences } from './header.ts';
import { inputName } from './indicator-label.ts';
import { count } from './list-words.ts';
import { codeSpan, markdownLink, markdownText } from './markdown-escape.ts';
import { own } from './lookup.ts';
import { exactPercent } from './number.ts';
import { rankSentences, universeSentences } from './rank-words.ts';
import { ruleText } from './rule-text.ts';
import { sanitise } from './sanitise.ts';
import { fileWords } from './source-words.ts';

/** The text column in which a publisher's page is given for a unit and period. */
const SOURCE_URL = 'source_url';

/** Which framework, by what rule, and how its ranks are to be read. */
export function methodSection(subject: BriefSubject): string {
  const { result, row } = subject;
  const { framework, options } = result;
  const ends = finalNodes(result);
  const rule =
    framework.score === null
      ? `It ends at ${count(ends.length, 'result')} and has no score: ${ends.map((id) => inputName(framework, id)).join('; ')}.`
      : `${inputName(framework, framework.score)} = ${ruleText(framework, framework.score)}.`;
  return section(
    'Method',
    bullets([
      `Framework: ${sanitise(framework.title)} (${sanitise(framework.id)}, version ${sanitise(framework.version)}) of ${sentence(sanitise(framework.publisher))}`,
      `Outcome: ${capitalised(sentence(sanitise(framework.outcome)))}`,
      rule,
      ...rankSentences(result, [row]),
      ...universeSentences(result),
      ...(options.minimumCoverage > 0
        ? [`Units with less than ${exactPercent(options.minimumCoverage)} of the indicators observed are not ranked.`]
        : []),
      ...weightSentences(result),
      ...preparedItems(subject),
      ...computedItems(subject),
    ]),
  );
}

/** Where the framework and the figures come from, on what terms, and how to cite them. */
export function sourcesSection(subject: BriefSubject): string {
  const { result, row } = subject;
  const { framework, inputs } = result;
  const page = own(row.unit.attributes, SOURCE_URL);
  return section(
    'Sources, licence and citation',
    [
      `- Framework: ${sourceText(framework.source)}`,
      `- Licence: ${markdownText(framework.licence)}`,
      `- Cite as: ${markdownText(framework.citation)}`,
      ...inputs.map((input) => `- Data: ${markdownText(inputText(input))}`),
      ...originItems(subject).map((item) => `- Values ${markdownText(item)}`),
      ...(page === undefined ? [] : [`- Page of the figures: ${markdownLink(page, page)}`]),
    ].join('\n'),
  );
}

function sourceText({ title, url, year, note }: Source): string {
  const name = url === null ? markdownText(title) : markdownLink(title, url);
  return `${name}${year === null ? '' : `, ${year}`}${note === null ? '' : `. ${markdownText(note)}`}`;
}

function inputText({ name, title, source, licence, attribution }: InputFile): string {
  const parts = [title, source, licence === null ? null : `licence: ${licence}`, attribution].filter(
    (part) => part !== null,
  );
  return parts.length === 0
    ? `${fileWords(name)} (no source or licence is stated)`
    : `${fileWords(name)}: ${parts.map(sanitise).join('; ')}`;
}

/** Hashes, and the command that gives this page again. */
export function reproduceSection({ result, row }: BriefSubject): string {
  const { framework, inputs, observationsSha256, tool } = result;
  const command = commandLine(
    commandGroups(result, 'brief', [
      ['--period', row.period],
      ['--unit', row.unit.id],
    ]),
  );
  return section(
    'How to reproduce this page',
    codeSpan(command),
    ...(readsStandardInput(result) ? [`${STANDARD_INPUT_NOTE}.`] : []),
    [
      `- Program: ${tool.name} ${markdownText(tool.version)}`,
      `- Framework definition, SHA-256: ${codeSpan(framework.sha256)}`,
      `- Observations, SHA-256: ${codeSpan(observationsSha256)}`,
      ...inputs.map(({ name, sha256 }) => `- ${markdownText(fileWords(name))}, SHA-256: ${codeSpan(sha256)}`),
    ].join('\n'),
  );
}

/** Remarks of the framework, and what was found in the data of this unit; no section where there are neither. */
export function notesSection({ result, row }: BriefSubject): string[] {
  const ofUnit = result.findings.filter(
    ({ unit, period }) => unit === row.unit.id && (period === undefined || period === row.period),
  );
  const items = [...result.framework.notes, ...ofUnit.map(({ message }) => message)].map((text) =>
    sentence(sanitise(text)),
  );
  return items.length === 0 ? [] : [section('Notes', bullets(items))];
}
