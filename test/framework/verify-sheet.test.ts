import { describe, expect, it } from 'vitest';
import { loadFramework } from '../../src/framework/load.ts';
import { filled, problemLines, readRows, subjectOf, UN_FOA, verified } from '../helpers/verify.ts';
import { verifySheet } from '../../src/framework/verify-sheet.ts';

const SUBJECT = subjectOf(UN_FOA);
const HEADER = verifySheet(SUBJECT)[0]!;

function problemsOf(answers: Parameters<typeof filled>[1]): string[] {
  return problemLines(readRows(filled(SUBJECT, answers), UN_FOA).problems);
}

function row(number: string, cells: Readonly<Record<string, string>> = {}): string[] {
  const found = verifySheet(SUBJECT).find(([id]) => id === number) ?? [number, '', '', '', '', '', '', '', ''];
  return found.map((cell, position) => cells[HEADER[position]!] ?? cell);
}

describe('the sheet', () => {
  it('has a row for every entry and for the name of every factor, by factor', () => {
    const rows = verifySheet(SUBJECT).slice(1);
    expect(rows).toHaveLength(143 + 14);
    expect(rows.slice(0, 2).map(([number]) => number)).toEqual(['RF1', '1.1']);
    expect(rows.filter(([number]) => number!.startsWith('RF')).map((cells) => cells[4])).toEqual(
      [1, 1, 0, 1, 1, 0, 1, 1, 1, 0, 0, 1, 1, 1].map((seen) => (seen === 1 ? 'seen' : 'recalled')),
    );
    expect(rows.every((cells) => cells.slice(5).join('') === '')).toBe(true);
  });

  it('comes with the ticks of an earlier version, in the order of numbers though a new one was added', () => {
    const { text } = verified(UN_FOA, filled(SUBJECT, { '1.11': { number: '1.12' }, RF3: {} }));
    const rows = verifySheet(subjectOf(text)).slice(1);
    expect(rows.filter((cells) => cells[5] === 'yes').map(([number]) => number)).toEqual(['1.12', 'RF3']);
    expect(rows[rows.findIndex(([number]) => number === 'RF2') - 1]![0]).toBe('1.12');
  });

  it('has no rows for a framework that says of no entry how it is known', () => {
    const text = UN_FOA.text.replace(/^ {4}basis: .*\n/gm, '');
    expect(subjectOf({ text, name: 'bare.yaml' }).entries).toEqual([]);
  });
});

describe('reading the sheet', () => {
  it('takes columns in any order, without those that are ours', () => {
    const read = readRows(
      [
        ['remark', 'FOUND', 'number'],
        ['', 'Yes', '1.10'],
        ['', ' no ', '1.11'],
      ],
      UN_FOA,
    );
    expect(read.problems).toEqual([]);
    expect(read.variant?.counts).toMatchObject({ checked: 2, entries: 143, dropped: ['1.11'] });
  });

  it('takes away the apostrophes that keep a cell text', () => {
    const rows = [
      HEADER,
      row('1.1', { number: "'1.1", found: 'yes', 'corrected summary': "'=wars", remark: "'tis so" }),
    ];
    const { ticks } = readRows(rows, UN_FOA);
    expect(ticks).toMatchObject([{ entry: { number: '1.1' }, summary: '=wars', remark: "'tis so" }]);
  });

  it('takes a summary with line breaks as one line, and one that is ours as no correction', () => {
    const same = SUBJECT.entries.find(({ number }) => number === '1.2')!.summary;
    const rows = filled(SUBJECT, {
      '1.1': { summary: ' War,\n of any  kind ' },
      '1.2': { summary: same, number: '1.2' },
    });
    expect(readRows(rows, UN_FOA).variant?.counts).toMatchObject({ corrected: ['1.1'], moved: [], checked: 2 });
  });

  it('finds 1.10 that has become 1.1, wherever it stands', () => {
    const rows = [HEADER, row('1.10', { number: '1.1', found: 'yes' }), row('1.1', { found: 'yes' })];
    expect(problemLines(readRows(rows, UN_FOA).problems).join('\n')).toContain(
      'error 3 number: "1.1" stands on line 2 already, and 1.10 nowhere',
    );
  });

  it('calls two rows of a number a repetition where nothing is missing', () => {
    const rows = [HEADER, row('1.10'), row('1.1'), row('1.1')];
    expect(problemLines(readRows(rows, UN_FOA).problems)).toEqual(['error 4 number: "1.1" stands on line 3 already.']);
  });

  it.each([
    [{ '1.1': { found: 'x' } }, 'error 3 found: "x" is neither yes nor no.'],
    [
      { '1.1': { found: '', number: '1.12' } },
      'error 3 number in document: "1.12" stands here, though found is blank.',
    ],
    [
      { '1.1': { found: 'no', summary: 'x' } },
      /^error 3 corrected summary: "x" stands here, though the document has no/,
    ],
    [
      { '1.1': { number: '1.2' } },
      /^error 3 number in document: "1\.2" is taken by .* \(line 4\), which is not moved\.$/,
    ],
    [{ '1.1': { number: '99.1' } }, 'error 3 number in document: No factor has numbers that begin like "99.1".'],
    [{ '1.1': { number: '1 2' } }, 'error 3 number in document: "1 2" cannot be a number of an entry.'],
    [{ '1.1': { number: 'RF2' } }, 'error 3 number in document: "RF2" is the id of something else in the framework.'],
    [{ RF1: { number: 'RF2' } }, 'error 2 number in document: "RF2": a factor keeps its number here, RF1.'],
    [{ RF1: { found: 'no' } }, 'error 2 found: "no": a factor (RF1) is not dropped by its name.'],
    [{ '1.1': { summary: 'w '.repeat(26) } }, /^warning 3 corrected summary: .* has 26 words/],
  ])('refuses or doubts %j', (answers, words) => {
    const problems = problemsOf(answers);
    expect(problems).toHaveLength(1);
    if (typeof words === 'string') expect(problems[0]).toBe(words);
    else expect(problems[0]).toMatch(words);
  });

  it('refuses a number that two rows are given, in both, and summaries that are alike', () => {
    expect(
      problemsOf({ '1.1': { number: '1.12' }, '1.2': { number: '1.12', summary: 'A b' }, '1.3': { summary: 'a-B' } }),
    ).toEqual([
      'error 3 number in document: "1.12" is given to line 4 as well.',
      'error 4 number in document: "1.12" is given to line 3 as well.',
      'error 4 corrected summary: "A b" is also the summary of 1.3.',
      'error 5 corrected summary: "a-B" is also the summary of 1.2.',
    ]);
  });

  it('says where a number is taken by an entry that has no row', () => {
    const rows = [HEADER, row('1.1', { found: 'yes', 'number in document': '1.2' })];
    expect(problemLines(readRows(rows, UN_FOA).problems)[0]).toContain('(which has no row here), which is not moved');
  });

  it('gives a number away that an entry not found leaves free', () => {
    const { framework } = verified(UN_FOA, filled(SUBJECT, { '1.1': { number: '1.2' }, '1.2': { found: 'no' } }));
    const ids = framework.definition.indicators.map(({ id }) => id);
    expect(ids).not.toContain('1.1');
    expect(framework.definition.indicators.find(({ id }) => id === '1.2')?.name).toMatch(/^War on the territory/);
  });

  it('leaves nothing unsaid of a row for an entry that is new', () => {
    const lacking = [HEADER, row('', { found: 'yes', 'number in document': '1.12' })];
    expect(problemLines(readRows(lacking, UN_FOA).problems)[0]).toContain('does not say all of an entry that is new');
  });
});

describe('the version that is written', () => {
  it('can be cited where it was checked, and says by whom and when', () => {
    const { framework } = verified(UN_FOA, filled(SUBJECT, { '1.1': {}, RF3: { summary: 'Weak States' } }));
    const { title, version, publisher, notes, index, indicators, source } = framework.definition;
    expect(title).toBe('UN Framework of Analysis for Atrocity Crimes, 1 of 143 entries checked');
    expect(version).toBe('2014 checked 2026-11-30');
    expect(publisher).toMatch(/^A\. Reader, after United Nations/);
    expect(source.note).toMatch(
      /^Checked against the document by A\. Reader, 2026-11-30: 1 of 143 entries\. Before that: /,
    );
    expect(notes[1]).toMatch(/1 of 143 entries and 1 of 14 names of factors\. Corrected: RF3\. /);
    expect(index.find(({ id }) => id === 'RF3')).toMatchObject({ name: 'Weak States', basis: 'checked' });
    expect(indicators.filter(({ basis }) => basis === 'checked').map(({ id }) => id)).toEqual(['1.1']);
  });

  it('moves a content to another factor, whose risk factor it then has', () => {
    const { framework } = verified(UN_FOA, filled(SUBJECT, { '7.14': { number: '8.13' } }));
    const { indicators, index } = framework.definition;
    expect(indicators.find(({ id }) => id === '8.13')).toMatchObject({ riskFactors: ['RF8'], kind: 'dynamic' });
    expect(index.find(({ id }) => id === 'RF8')?.inputs.at(-1)).toBe('8.13');
    expect(index.find(({ id }) => id === 'RF7')?.inputs).not.toContain('7.14');
  });

  it('may be checked five times over, each by extending the last, and no more', () => {
    let base = UN_FOA;
    const notes: number[] = [];
    for (const round of [1, 2, 3, 4, 5]) {
      const { text, framework } = verified(base, filled(subjectOf(base), { [`1.${round}`]: {} }), `round-${round}`);
      notes.push(framework.definition.notes.length);
      base = text;
      expect(framework.definition.indicators.filter(({ basis }) => basis === 'checked')).toHaveLength(round);
    }
    // Each round adds its own note and what it is a variant of, and repeats none.
    expect(notes.map((count, at) => count - (notes[at - 1] ?? count - 2))).toEqual([2, 2, 2, 2, 2]);
    const rows = filled(subjectOf(base), { '1.6': {} });
    expect(() => verified(base, rows, 'round-6')).toThrow();
  });

  it('keeps remarks as comments, which cannot end the comment', () => {
    const { text } = verified(
      UN_FOA,
      filled(SUBJECT, { '1.1': { remark: 'a\nid: b' }, '1.2': { found: '', remark: '# c' } }),
    );
    expect(text.text).toContain('#   1.1: a id: b\n#   1.2: # c\n');
    expect(loadFramework(text.text, text.name, text.readBase).definition.id).toBe('checked');
  });
});
