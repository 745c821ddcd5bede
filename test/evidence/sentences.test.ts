import { describe, expect, it } from 'vitest';
import { renderAssessmentMarkdown, assessmentSentences } from '../../src/report/assessment-view.ts';
import { markdownText } from '../../src/report/markdown-escape.ts';
import type { Ledger } from '../../src/types.ts';
import { assessExample, example } from './example.ts';

/**
 * Every sentence of the document rests on rows of the ledger, or counts or explains. The sentences that name items are
 * put to the test: without these items they are not said any more, and without all others they still are.
 */
describe('sentences of the document', () => {
  const { ledger } = example;
  const assessment = assessExample(ledger);
  const sentences = assessmentSentences(assessment);
  const document = renderAssessmentMarkdown(assessment);
  const traced = sentences.filter(({ items }) => items.length > 0);

  it('stand in the document, each of them', () => {
    for (const { text } of sentences) expect(document).toContain(markdownText(text));
  });

  it('are all that the lists of factors and evidence hold', () => {
    const said = new Set(sentences.map(({ text }) => `- ${markdownText(text)}`));
    const sections = document
      .split('\n## ')
      .filter((section) => /^(RF\d|Evidence that counts|Who was heard|Since)/.test(section));
    const lines = sections.flatMap((section) => section.split('\n').filter((line) => line.startsWith('- ')));
    expect(lines.length).toBeGreaterThan(80);
    for (const line of lines) expect(said.has(line), line).toBe(true);
  });

  it('never put confidence and likelihood together', () => {
    const parts = sentences.flatMap(({ text }) => text.split('. '));
    expect(parts.some((part) => /likelihood/i.test(part))).toBe(true);
    for (const part of parts) expect(/confidence/i.test(part) && /likelihood/i.test(part), part).toBe(false);
  });

  it('name only items that the ledger holds', () => {
    const ids = new Set(ledger.items.map(({ id }) => id));
    expect(traced.length).toBeGreaterThan(60);
    for (const { items } of traced) for (const id of items) expect(ids.has(id)).toBe(true);
  });

  it.each(traced.map(({ text, items }) => [text, items] as const))(
    '%s: is not said without its rows',
    (text, items) => {
      const rest = assessmentSentences(assessExample(withoutItems(ledger, new Set(items))));
      expect(rest.map((one) => one.text)).not.toContain(text);
    },
  );

  it.each(traced.map(({ text, items }) => [text, items] as const))('%s: is said with its rows alone', (text, items) => {
    const others = new Set(ledger.items.map(({ id }) => id).filter((id) => !items.includes(id)));
    const own = assessmentSentences(
      assessExample(
        onlyCounted(
          ledger,
          others,
          assessment.items.map(({ id }) => id ?? ''),
        ),
      ),
    );
    expect(own.map((one) => one.text)).toContain(text);
  });
});

function withoutItems(ledger: Ledger, ids: ReadonlySet<string>): Ledger {
  return {
    ...ledger,
    items: ledger.items.filter(({ id }) => !ids.has(id)),
    codings: ledger.codings.filter(({ item }) => !ids.has(item)),
  };
}

/** Without the others that count; what does not count is told of in the same sentence, and stays. */
function onlyCounted(ledger: Ledger, others: ReadonlySet<string>, counted: readonly string[]): Ledger {
  return withoutItems(ledger, new Set(counted.filter((id) => others.has(id))));
}
